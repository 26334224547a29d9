"""Whether an input method is composing: then every key belongs to it and all our keys are off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent


class Composition(QObject):
    """Watches the application; `open` while there is preedit text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self.open = bool(event.preeditString())
        elif event.type() == QEvent.Type.FocusOut:
            self.open = False
        return False
