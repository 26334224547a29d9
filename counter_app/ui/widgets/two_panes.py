"""A list with what is chosen beside it; where there is no room for both, one at a time."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.ui import theme

NARROW = 900


class TwoPanes(QWidget):
    """In a narrow window `open_right` shows the right one instead of the left."""

    def __init__(self) -> None:
        super().__init__()
        self.left, self.right = QWidget(), QWidget()
        self._opened = False

    def place(self, left: QWidget, right: QWidget, shares: tuple[int, int]) -> None:
        """Lay them out, once; `shares` of the width."""
        self.left, self.right = left, right
        line = QHBoxLayout(self)
        line.setSpacing(theme.px(10))
        margin, top = theme.px(12), theme.px(10)
        line.setContentsMargins(margin, top, margin, top)
        line.addWidget(left, shares[0])
        line.addWidget(right, shares[1])

    @property
    def narrow(self) -> bool:
        return self.width() < theme.px(NARROW)

    def open_right(self) -> None:
        self._opened = True
        self._arrange()

    def close_right(self) -> bool:
        """Back to the left one; False where it is seen already."""
        if not self._opened:
            return False
        self._opened = False
        self._arrange()
        return self.narrow

    def _arrange(self) -> None:
        self.right.setVisible(not self.narrow or self._opened)
        self.left.setVisible(not self.narrow or not self._opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
