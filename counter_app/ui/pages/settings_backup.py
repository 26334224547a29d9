"""备份: where it goes, when the last one was made, and one at once; by itself while the counter is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.ports.records import Changes
from counter_app.settings import save
from counter_app.ui.pages.page import Page
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import Card, row
from counter_app.ui.widgets.text import Text
from counter_app.ui.workers import Answers, Worker, leave_behind

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

LOOK_EVERY_MS = 10 * 60 * 1000
FIRST_LOOK_MS = 20 * 1000
AT_AN_END = 0.02
"""Hours: at the day's close, at the lock and at the end, whatever is newer than the last backup is worth one."""
HALL_TIME = ZoneInfo("Asia/Shanghai")


class BackupCard(Card):
    """Success is shown only as the worker told it: what it wrote, it has read back."""

    def __init__(self, at: Workplace, page: Page) -> None:
        self._at, self._page = at, page
        self._worker: Worker | None = None
        self._end_waits = False
        self.folder = Text("", "note", wrap=True)
        self.last = Text("", "small", wrap=True)
        self.choose = Button("选备份文件夹", letter="G", height=32, size=14)
        self.now = Button("现在备份", letter="B", height=32, size=14)
        super().__init__(
            Text("备份", "cardtitle"),
            self.folder,
            self.last,
            row(self.choose, self.now, None),
            Text(self._say("backup.explained", hours=at.settings.backup_hours), "hint", wrap=True),
            gap=7,
        )
        self.choose.clicked.connect(self._ask_folder)
        self.now.clicked.connect(self.back_up_now)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.back_up_when_due)
        self._timer.start(LOOK_EVERY_MS)
        QTimer.singleShot(FIRST_LOOK_MS, self, self.back_up_when_due)
        at.announcer.changed.connect(self._changed)
        self._show_folder()

    def use_folder(self, folder: Path) -> None:
        """From now on; a first backup goes there at once."""
        self._at.settings = save(self._at.settings, {"backup_folder": str(folder)})
        self._show_folder()
        self.back_up_now()

    def back_up_now(self) -> None:
        if not self._at.settings.backup_folder:
            self._ask_folder()
            return
        self.last.setText(self._say("backup.running"))
        self._start(0, lambda told: self._at.feedback.show(told, self._page, retry=self.back_up_now))

    def back_up_when_due(self) -> None:
        """Beside the clerk's work: a disk that is not there is told in the card, and tried again next time."""
        if self._at.settings.backup_folder:
            self._start(self._at.settings.backup_hours, lambda _: None)

    def back_up_at_an_end(self) -> None:
        """What was written since the last backup, without waiting for its hour."""
        if self._worker is not None:
            self._end_waits = True  # the one under way may have begun before the end
        elif self._at.settings.backup_folder:
            self._start(AT_AN_END, lambda _: None)

    def leave_one_behind(self) -> bool:
        """Once the window is closed: a worker of its own, whose outcome the next start finds in the folder."""
        if not self._at.settings.backup_folder:
            return False
        return leave_behind(self._at.front.worker, "back-up", self._request(AT_AN_END))

    def _changed(self, changes: Changes) -> None:
        if changes.day:
            self.back_up_at_an_end()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, "选备份文件夹")
        if name:
            self.use_folder(Path(name))

    def _request(self, hours: float) -> dict[str, object]:
        settings = self._at.settings
        return {
            "database": str(settings.database),
            "key_folder": str(settings.key_folder),
            "use_keyring": settings.use_keyring,
            "folder": settings.backup_folder,
            "daily": settings.backup_daily,
            "last": settings.backup_last,
            "hours": hours,
        }

    def _start(self, hours: float, disturbed: Callable[[Disturbance], None]) -> None:
        if self._worker is not None:
            return

        def failed(told: Disturbance) -> None:
            self._worker, self._end_waits = None, False
            self.last.setText(self._at.desk.wording.disturbance(told))
            disturbed(told)

        def refused(sentence: str, _: Sequence[str]) -> None:
            self._worker, self._end_waits = None, False
            self.last.setText(sentence)

        answers = Answers(self._done, refused, failed)
        self._worker = Worker(self._at.front.worker, "back-up", self._request(hours), answers, self)

    def _done(self, told: Mapping[str, Any]) -> None:
        self._worker = None
        at = datetime.fromisoformat(told["at"]).astimezone(HALL_TIME)
        self.last.setText(self._say("backup.last", at=f"{at:%Y-%m-%d %H:%M}", seq=told["seq"]))
        if self._end_waits:
            self._end_waits = False
            self.back_up_at_an_end()

    def _show_folder(self) -> None:
        folder = self._at.settings.backup_folder
        self.folder.setText(folder or self._say("backup.none"))

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.say("screens", key, **facts)
