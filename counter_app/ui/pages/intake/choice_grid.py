"""The choice of a channel: the usual ones as cells, the rest behind the last cell. Nothing is taken beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui import theme
from counter_app.ui.tr import tr

OTHER = tr("其他")


class ChoiceGrid(QWidget):
    """`usual` and `rest` are (value, words). The last cell asks for one of the rest and then shows it."""

    chosen = Signal(str)
    rest_wanted = Signal()

    def __init__(self, usual: Sequence[tuple[str, str]], rest: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__()
        self._usual, self.rest = tuple(usual), tuple(rest)
        self._name, self.value = name, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.sized(self, height=30)
        self.choose("")

    @property
    def count(self) -> int:
        """Cells, each with its digit; the last one leads to the rest."""
        return len(self._usual) + 1

    def choose(self, value: str) -> None:
        """Show `value` as chosen without telling anybody."""
        self.value = value
        words = dict((*self._usual, *self.rest)).get(value, tr("未选"))
        self.setAccessibleName(f"{self._name}，{words}")
        self.update()

    def take(self, value: str) -> None:
        self.choose(value)
        self.chosen.emit(value)

    def _pick(self, position: int) -> None:
        if 0 <= position < len(self._usual):
            self.take(self._usual[position][0])
        elif position == len(self._usual):
            self.rest_wanted.emit()

    def _here(self) -> int:
        return next((n for n, (v, _) in enumerate(self._usual) if v == self.value), -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = event.key() - Qt.Key.Key_1
        if plain and 0 <= digit <= len(self._usual):
            self._pick(digit)
        elif plain and event.key() == Qt.Key.Key_Left:
            self._pick(max(0, self._here() - 1))
        elif plain and event.key() == Qt.Key.Key_Right:
            self._pick(self._here() + 1)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for position, (box, _, _) in enumerate(self._cells()):
            if box.contains(event.position()):
                self._pick(position)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(180), theme.px(30))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def _cells(self) -> list[tuple[QRectF, str, bool]]:
        """(box, words, chosen), as wide as the words ask."""
        other = dict(self.rest).get(self.value)
        cells = [(words, value == self.value) for value, words in self._usual]
        cells.append((other or OTHER, other is not None))
        letters = sum(len(words) + 1 for words, _ in cells)
        boxes, left = [], 0.5
        for words, on in cells:
            wide = (self.width() - 1) * (len(words) + 1) / letters
            boxes.append((QRectF(left, 0.5, wide, self.height() - 1), words, on))
            left += wide
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(whole, 5, 5)
        painter.fillPath(outline, theme.color("surface"))
        painter.setClipPath(outline)
        for position, (box, words, on) in enumerate(self._cells()):
            if on:
                painter.fillRect(box, theme.color("brand"))
            painter.setFont(theme.font(13, 500 if on else 400))
            painter.setPen(theme.color("surface" if on else "ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            if position:
                painter.setPen(theme.color("field"))
                painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = self.hasFocus()
        painter.setPen(QPen(theme.color("focus" if ring else "field"), 2 if ring else 1))
        inset = 0.5 if ring else 0.0
        painter.drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), 5, 5)
        painter.end()
