"""A scrolled page whose height depends on its width comes to rest, whatever the bar does to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.ui.widgets.scrolling import CalmArea, scrolled


class Stacking(QWidget):
    """High while it is wide, low once the bar has made it narrow: there is no right answer."""

    def __init__(self, edge: int) -> None:
        super().__init__()
        self._edge, self.turns = edge, 0
        self.part = QWidget()
        layout = QVBoxLayout(self)
        layout.addWidget(self.part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turns += 1
        self.part.setFixedHeight(400 if self.width() >= self._edge else 100)


@pytest.mark.parametrize("edge", range(286, 301, 2))
def test_a_page_that_is_low_beside_the_bar_and_high_without_comes_to_rest(qtbot: QtBot, edge: int) -> None:
    inside = Stacking(edge)
    area = scrolled(inside)
    assert isinstance(area, CalmArea)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    for width in (320, 300, 299, 300):
        area.resize(width, 200)
        QCoreApplication.processEvents()
    assert inside.turns < 100
