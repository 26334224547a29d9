"""Choices in several lines of cells, digits take one; nothing is taken for anybody beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui import theme

LINE = 30


class ChoiceGrid(QWidget):
    """`lines` are the cells of each line as (value, words)."""

    chosen = Signal(str)

    def __init__(self, lines: Sequence[Sequence[tuple[str, str]]], name: str) -> None:
        super().__init__()
        self._lines = [list(line) for line in lines]
        self._cells = [cell for line in lines for cell in line]
        self._name, self.value = name, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.sized(self, height=LINE * len(self._lines))
        self.choose("")

    def choose(self, value: str) -> None:
        """Show `value` as chosen without telling anybody."""
        self.value = value
        self.setAccessibleName(f"{self._name}，{dict(self._cells).get(value, '未选')}")
        self.update()

    def _pick(self, position: int) -> None:
        if 0 <= position < len(self._cells):
            self.choose(self._cells[position][0])
            self.chosen.emit(self.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((n for n, (v, _) in enumerate(self._cells) if v == self.value), -1)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = event.key() - Qt.Key.Key_1
        if plain and 0 <= digit < min(9, len(self._cells)):
            self._pick(digit)
        elif plain and event.key() == Qt.Key.Key_Left:
            self._pick(max(0, here - 1))
        elif plain and event.key() == Qt.Key.Key_Right:
            self._pick(min(len(self._cells) - 1, here + 1))
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(180), theme.px(LINE * len(self._lines)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for position, (box, _) in enumerate(self._boxes()):
            if box.contains(event.position()):
                self._pick(position)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def _boxes(self) -> list[tuple[QRectF, tuple[str, str]]]:
        boxes = []
        high = self.height() / len(self._lines)
        for n, line in enumerate(self._lines):
            letters = sum(len(words) + 1 for _, words in line)
            left = 0.0
            for value, words in line:
                wide = self.width() * (len(words) + 1) / letters
                boxes.append((QRectF(left, n * high, wide, high), (value, words)))
                left += wide
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, (value, words) in self._boxes():
            on = value == self.value
            painter.fillRect(box, theme.color("brand" if on else "surface"))
            painter.setPen(QPen(theme.color("field"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setFont(theme.font(13, 500 if on else 400))
            painter.setPen(theme.color("surface" if on else "ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
