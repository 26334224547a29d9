"""How often each matter came to this counter lately: read at sign-in and after each act, never at a keystroke."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from counter_app.services import looking_up
from counter_app.services.desk import Desk
from counter_app.services.ports.records import Changes
from counter_app.ui.announcer import Announcer
from counter_app.ui.background import Lane, Lanes


class Usage(QObject):
    """`counts` by matter code, of the last 30 days."""

    changed = Signal()

    def __init__(self, desk: Callable[[], Desk], lanes: Lanes, announcer: Announcer) -> None:
        super().__init__()
        self.counts: Mapping[str, int] = {}
        self._desk, self._lanes = desk, lanes
        announcer.changed.connect(self._told)
        self.read()

    def read(self) -> None:
        self._lanes.submit(Lane.READ, lambda: looking_up.usage(self._desk()), self._show)

    def _told(self, changes: Changes) -> None:
        if changes.cases:
            self.read()

    def _show(self, counts: Mapping[str, int]) -> None:
        self.counts = counts
        self.changed.emit()
