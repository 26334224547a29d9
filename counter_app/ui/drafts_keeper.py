"""Saves drafts at each change, at most 300 ms later, and at once when the clerk goes elsewhere."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.domain.intake import Intake
from counter_app.services import drafts
from counter_app.services.desk import Desk, Session
from counter_app.services.ports.records import Changes
from counter_app.ui.announcer import Announcer
from counter_app.ui.background import Lane, Lanes

DELAY_MS = 300


class DraftsKeeper(QObject):
    """The newest state of each open draft, written in the DESK lane, so before any act submitted later."""

    saved = Signal(str)  # id of the draft that is now on disk
    pending = Signal(str)  # id of a draft that differs from the disk

    def __init__(self, desk: Desk, session: Session, lanes: Lanes, announcer: Announcer) -> None:
        super().__init__()
        self._desk, self._session, self._lanes, self._announcer = desk, session, lanes, announcer
        self._waiting: dict[str, Intake] = {}
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.flush)

    @staticmethod
    def new_id() -> str:
        return uuid.uuid4().hex

    def keep(self, draft: str, intake: Intake) -> None:
        """This is what the draft is now."""
        self._waiting[draft] = intake
        self.pending.emit(draft)
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write what waits, without waiting for it."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        for draft, intake in waiting.items():
            self._lanes.submit(
                Lane.DESK, self._save(draft, intake), self._wrote(draft), self._missed(draft, intake)
            )

    def when_written(self, then: Callable[[], None]) -> None:
        """Call `then` once everything kept so far is on the disk; not at all where something could not be."""
        self.flush()
        self._lanes.submit(Lane.DESK, lambda: None, lambda _: None if self._waiting else then())

    def _save(self, draft: str, intake: Intake) -> Callable[[], Changes]:
        return lambda: drafts.save(self._desk, self._session, draft, intake)

    def _wrote(self, draft: str) -> Callable[[Changes], None]:
        def wrote(changes: Changes) -> None:
            self.saved.emit(draft)
            self._announcer.tell(changes)

        return wrote

    def _missed(self, draft: str, intake: Intake) -> Callable[[Exception], None]:
        """Keep what could not be written, unless something newer waits already, and say so."""

        def missed(error: Exception) -> None:
            self._waiting.setdefault(draft, intake)
            self._lanes.unhandled(error)

        return missed

    def forget(self, draft: str) -> None:
        """The act took the draft up: what waits for it is written no more."""
        self._waiting.pop(draft, None)

    def discard(self, draft: str) -> None:
        """The clerk throws the draft away."""
        self.forget(draft)
        self._lanes.submit(
            Lane.DESK, lambda: drafts.discard(self._desk, self._session, draft), self._announcer.tell
        )
