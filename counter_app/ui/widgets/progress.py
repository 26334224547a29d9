"""A line under the top bar while something takes longer than 150 ms; never a spinner, never in the way."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from counter_app.ui import theme
from counter_app.ui.background import Lanes

PATIENCE_MS = 150


class Progress(QWidget):
    def __init__(self, lanes: Lanes) -> None:
        super().__init__()
        self.setFixedHeight(2)
        self._on = False
        self._lanes = lanes
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self._late)
        lanes.busy_changed.connect(self._changed)

    def _changed(self, running: int) -> None:
        if running == 0:
            self._timer.stop()
            self._show(False)
        elif not self._timer.isActive() and not self._on:
            self._timer.start()

    def _late(self) -> None:
        self._show(self._lanes.running > 0)

    def _show(self, on: bool) -> None:
        if on != self._on:
            self._on = on
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("brand" if self._on else "line"))
        painter.end()
