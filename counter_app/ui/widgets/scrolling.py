"""A part of a page that scrolls down where there is no room for all of it, and never sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

_ENOUGH = 3


class CalmArea(QScrollArea):
    """Qt's own runs in circles until the stack is full where what is inside is high without the bar and low beside
    it (a narrow page stacks its columns, words wrap otherwise): bar, no bar, bar … Here the second time is the last."""

    def __init__(self) -> None:
        super().__init__()
        self._nested = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Resize:
            return super().eventFilter(watched, event)
        if self._nested >= _ENOUGH:
            return False
        self._nested += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._nested -= 1


def scrolled(inside: QWidget) -> QScrollArea:
    area = CalmArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
