"""One signal tells every view what a command changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.services.ports.records import Changes


class Announcer(QObject):
    changed = Signal(object)  # Changes

    def tell(self, changes: Changes) -> None:
        self.changed.emit(changes)
