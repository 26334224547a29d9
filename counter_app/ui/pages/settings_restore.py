"""从备份恢复: a file is examined, a supervisor signs in, and the counter goes on from it in a new epoch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QFileDialog

from counter_app.domain.case_number import grouped
from counter_app.services.desk import Approval
from counter_app.services.ports.disturbances import Disturbance
from counter_app.ui.dialogs.newest_number import NewestNumber
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import RefusalBox
from counter_app.ui.widgets.layout import Card, row
from counter_app.ui.widgets.text import Text
from counter_app.ui.workers import Answers, Worker

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

HALL_TIME = ZoneInfo("Asia/Shanghai")
FILES = tr("备份 (*.backup.db);;所有文件 (*)")


class RestoreCard(Card):
    """What is wrong with a file stands under the button that chose it; the database in use is not touched."""

    def __init__(self, at: Workplace) -> None:
        self._at = at
        self._worker: Worker | None = None
        self.choose = Button(self._say("restore.choose"), letter="F", height=32, size=14)
        self.said = Text("", "small", wrap=True)
        self.refusal = RefusalBox()
        super().__init__(
            Text(self._say("restore.title"), "cardtitle"),
            row(self.choose, None),
            self.refusal,
            self.said,
            Text(self._say("restore.explained"), "hint", wrap=True),
            gap=7,
        )
        self.said.hide()
        self.choose.clicked.connect(self._ask_file)

    def _ask_file(self) -> None:
        folder = self._at.settings.backup_folder
        name, _ = QFileDialog.getOpenFileName(self, self._say("restore.choose"), folder, FILES)
        if name:
            self.take_file(Path(name))

    def take_file(self, file: Path) -> None:
        """In a process of its own: a journal of years takes a while to prove."""
        if self._worker is not None:
            return
        self.refusal.hide()
        self._tell(self._say("restore.examining", file=file.name))
        settings = self._at.settings
        request = {
            "file": str(file),
            "database": str(settings.database),
            "key_folder": str(settings.key_folder),
            "use_keyring": settings.use_keyring,
            "place": self._at.desk.hall.place,
        }
        answers = Answers(lambda told: self._found(file, told), self._refused, self._disturbed)
        self._worker = Worker(self._at.front.worker, "examine-backup", request, answers, self)

    def _found(self, file: Path, told: Mapping[str, Any]) -> None:
        self._worker = None
        at = self._at
        made = datetime.fromisoformat(told["made_at"]).astimezone(HALL_TIME)
        newest = grouped(told["newest"]) if told["newest"] else self._say("restore.no_number")
        found = self._say(
            "restore.found", at=f"{made:%Y-%m-%d %H:%M}", cases=told["cases"], seq=told["seq"], newest=newest
        )
        self._tell(found)
        act = self._say("restore.act")
        number = NewestNumber(
            at, at.desk.hall.place, self._say("restore.newest"), self._say("restore.newest_hint"), act
        )

        def restore(approval: Approval) -> None:
            newest_number = number.text
            at.go.restore(lambda restoring: restoring.put_back(file, lambda _: approval, newest_number))

        at.go.ask_supervisor(f"{found}{self._say('restore.follows')}", restore, number.asked())

    def _refused(self, sentence: str, _: Sequence[object] = ()) -> None:
        self._worker = None
        self.said.hide()
        self.refusal.show_reason(sentence)

    def _disturbed(self, told: Disturbance) -> None:
        self._refused(self._at.desk.wording.on_screen.disturbance(told))

    def _tell(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", key, **facts)
