"""A row of choices of which at most one is taken; nothing is taken for anybody beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui import theme
from counter_app.ui.tr import tr


class Segmented(QWidget):
    """Digits, ← → and the mouse choose. `choices` are (value, words); `value` "" = not chosen yet."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], name: str, *, height: float = 30, size: float = 14
    ):
        super().__init__()
        self.choices = tuple(choices)
        self.value = ""
        self._name, self._size = name, size
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.sized(self, height=height)
        self.choose("")

    def choose(self, value: str) -> None:
        """Show `value` as chosen without telling anybody."""
        self.value = value
        words = dict(self.choices).get(value, tr("未选"))
        self.setAccessibleName(f"{self._name}，{words}")
        self.update()

    def _pick(self, index: int) -> None:
        if 0 <= index < len(self.choices):
            self.choose(self.choices[index][0])
            self.chosen.emit(self.value)

    def _index(self) -> int:
        return next((i for i, (value, _) in enumerate(self.choices) if value == self.value), -1)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(self._size, 500))
        width = max(metrics.horizontalAdvance(words) for _, words in self.choices) + theme.px(22)
        return QSize(width * len(self.choices), theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, plain = event.text(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and text.isdigit() and 1 <= int(text) <= len(self.choices):
            self._pick(int(text) - 1)
        elif plain and event.key() == Qt.Key.Key_Left:
            self._pick(max(0, self._index() - 1))
        elif plain and event.key() == Qt.Key.Key_Right:
            self._pick(min(len(self.choices) - 1, self._index() + 1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pick(int(event.position().x() * len(self.choices) / max(1, self.width())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(whole, 5, 5)
        painter.fillPath(outline, theme.color("surface"))
        width = whole.width() / len(self.choices)
        for i, (value, words) in enumerate(self.choices):
            cell = QRectF(whole.left() + i * width, whole.top(), width, whole.height())
            on = value == self.value
            if on:
                painter.save()
                painter.setClipPath(outline)
                painter.fillRect(cell, theme.color("brand"))
                painter.restore()
            painter.setFont(theme.font(self._size, 500 if on else 400))
            painter.setPen(theme.color("surface" if on else "ink"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)
            if i:
                painter.setPen(theme.color("field"))
                painter.drawLine(cell.topLeft(), cell.bottomLeft())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = self.hasFocus()
        painter.setPen(QPen(theme.color("focus" if ring else "field"), 2 if ring else 1))
        inset = 0.5 if ring else 0
        painter.drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), 5, 5)
        painter.end()
