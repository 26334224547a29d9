"""One signal tells every view what a command changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from counter_app.services.ports.records import Changes


class Announcer(QObject):
    changed = Signal(object)  # Changes

    def tell(self, changes: Changes) -> None:
        self.changed.emit(changes)
