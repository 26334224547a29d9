"""The window's backups: when due, at an end, or now; each in a worker beside the clerk's work, never in its way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.ports.records import Changes
from counter_app.settings import save
from counter_app.ui.models.backup_words import BackupState, LastBackup, size_words
from counter_app.ui.widgets.strip import Notice
from counter_app.ui.words import moment
from counter_app.ui.workers import Answers, Worker, leave_behind

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

LOOK_EVERY_MS = 10 * 60 * 1000
FIRST_LOOK_MS = 20 * 1000
AT_ONCE, AT_AN_END = 0.0, 0.02
"""Hours: somebody asked for one; and at the day's close, at the lock and at the end, whatever is newer than the last
backup is worth one."""
MADE = "backup:made"


class BackupRun(QObject):
    """Success is told only as the worker told it: what it wrote, it has read back.

    One that was asked for is told of in the strip, however it ends. One by itself is told of there only when it
    failed and the last confirmed one is a day old or unknown, and then once until one succeeds.
    """

    changed = Signal()

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self._worker: Worker | None = None
        self._hours = AT_ONCE
        self._waits: float | None = None
        self._warned = False
        self._last: LastBackup | None = None
        self._fault = self._fault_key = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.when_due)
        self._timer.start(LOOK_EVERY_MS)
        QTimer.singleShot(FIRST_LOOK_MS, self, self.when_due)
        at.announcer.changed.connect(self._day_changed)

    @property
    def state(self) -> BackupState:
        folder, running = self._at.settings.backup_folder, self._worker is not None
        return BackupState(folder, running, self._last, self._fault)

    @property
    def another_waits(self) -> bool:
        """Whether another one follows the one under way, which may have begun before what it is to hold."""
        return self._waits is not None

    def use_folder(self, folder: Path) -> None:
        """From now on; a first backup goes there at once."""
        self._at.settings = save(self._at.settings, {"backup_folder": str(folder)})
        self._last, self._fault = None, ""
        self.now()

    def now(self) -> None:
        self._start_or_wait(AT_ONCE)

    def when_due(self) -> None:
        """Beside the clerk's work; tried again next time."""
        if self._at.left:
            self._timer.stop()
        else:
            self._start(self._at.settings.backup_hours)

    def at_an_end(self) -> None:
        """What was written since the last backup, without waiting for its hour."""
        self._start_or_wait(AT_AN_END)

    def leave_one_behind(self) -> bool:
        """Once the window is closed: a worker of its own, whose outcome the next start finds in the folder."""
        if not self._at.settings.backup_folder:
            return False
        return leave_behind(self._at.front.worker, "back-up", self._request(AT_AN_END))

    def _day_changed(self, changes: Changes) -> None:
        if changes.day and not self._at.left:
            self.at_an_end()

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

    def _start_or_wait(self, hours: float) -> None:
        if self._worker is not None:
            self._waits = min(hours, self._waits if self._waits is not None else hours)
        else:
            self._start(hours)

    def _start(self, hours: float) -> None:
        if self._worker is not None or not self._at.settings.backup_folder:
            return
        self._hours = hours
        answers = Answers(self._done, self._refused, self._disturbed)
        self._worker = Worker(self._at.front.worker, "back-up", self._request(hours), answers, self)
        self.changed.emit()

    def _done(self, told: Mapping[str, Any]) -> None:
        self._last, self._fault, self._warned = LastBackup.told(told), "", False
        asked = self._ended()
        self._at.feedback.settle(self._fault_key)
        if asked:
            self._tell_made(self._last)
        if self._waits is not None:
            hours, self._waits = self._waits, None
            self._start(hours)

    def _tell_made(self, last: LastBackup) -> None:
        say = self._at.desk.wording.on_screen.say
        made = say("screens", "backup.confirmed", at=moment(last.at), size=size_words(last.size))
        place = say("screens", "backup.place", folder=str(last.file.parent))
        self._at.feedback.point_out(Notice(MADE, made, place, icon="circle-check", good=True))

    def _refused(self, sentence: str, _: Sequence[object]) -> None:
        self._fault, self._waits = sentence, None
        self._ended()

    def _disturbed(self, told: Disturbance) -> None:
        self._fault = self._at.desk.wording.on_screen.disturbance(told)
        asked, self._waits = self._ended() or self._waits == AT_ONCE, None
        self._at.feedback.settle(MADE)
        if asked or (self.state.old(self._at.desk.now()) and not self._warned):
            self._warned = True
            self._fault_key = f"disturbance:{told.code}"
            self._at.feedback.show(told, retry=self.now)

    def _ended(self) -> bool:
        """Whether somebody had asked for it."""
        self._worker = None
        self.changed.emit()
        return self._hours == AT_ONCE and not self._at.left
