"""A list of choices as tall rows with digit caps: digits, ↑ ↓ and the mouse choose one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui import theme
from counter_app.ui.tr import tr

GAP = 8


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    words: str
    detail: str = ""


class Choices(QWidget):
    chosen = Signal(str)

    def __init__(self, name: str, row: int = 60) -> None:
        super().__init__()
        self.choices: tuple[Choice, ...] = ()
        self.value: str | None = None
        self._name, self._row = name, row
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_choices(self, choices: Sequence[Choice], value: str | None) -> None:
        self.choices = tuple(choices)
        theme.sized(self, height=max(1, len(self.choices) * (self._row + GAP) - GAP))
        self.choose(value)

    def choose(self, value: str | None) -> None:
        self.value = value
        here = next((c for c in self.choices if c.value == value), None)
        said = f"{here.words} {here.detail}".strip() if here else tr("未选")
        self.setAccessibleName(f"{self._name}，{said}")
        self.setToolTip("\n".join(c.detail for c in self.choices if c.detail))
        self.update()

    def _pick(self, index: int) -> None:
        if 0 <= index < len(self.choices):
            self.choose(self.choices[index].value)
            self.chosen.emit(self.choices[index].value)

    def _index(self) -> int:
        return next((i for i, c in enumerate(self.choices) if c.value == self.value), -1)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if (
            text.isdigit()
            and 1 <= int(text) <= len(self.choices)
            and not event.modifiers().value & 0x04000000
        ):
            self._pick(int(text) - 1)
        elif event.key() == Qt.Key.Key_Up:
            self._pick(max(0, self._index() - 1))
        elif event.key() == Qt.Key.Key_Down:
            self._pick(min(len(self.choices) - 1, self._index() + 1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pick(int(event.position().y() // theme.px(self._row + GAP)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, choice in enumerate(self.choices):
            top = i * theme.px(self._row + GAP)
            self._paint(painter, QRectF(0, top, self.width(), theme.px(self._row)), i, choice)
        painter.end()

    def _paint(self, painter: QPainter, rect: QRectF, i: int, choice: Choice) -> None:
        on = choice.value == self.value
        ring = on and self.hasFocus()
        edge = "focus" if ring else "brand-line" if on else "line"
        painter.setPen(QPen(theme.color(edge), 2 if on else 1))
        painter.setBrush(theme.color("brand-bg" if on else "surface"))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
        middle = rect.center().y()
        cap = QRectF(rect.left() + theme.px(14), middle - theme.px(10), theme.px(20), theme.px(20))
        painter.setPen(QPen(theme.color("line-2"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(theme.font(12, 500))
        painter.setPen(theme.color("ink-2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(i + 1))
        disc = QRectF(rect.left() + theme.px(46), middle - theme.px(10), theme.px(20), theme.px(20))
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("brand" if on else "field"), theme.px(6) if on else 2))
        inset = theme.px(3) if on else 1
        painter.drawEllipse(disc.adjusted(inset, inset, -inset, -inset))
        words = rect.adjusted(theme.px(80), theme.px(7), -theme.px(10), -theme.px(7))
        top = Qt.AlignmentFlag.AlignTop if choice.detail else Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(16, 500))
        painter.setPen(theme.color("ink"))
        painter.drawText(words, top | Qt.AlignmentFlag.AlignLeft, choice.words)
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("ink-2"))
        room = int(words.width())
        detail = painter.fontMetrics().elidedText(choice.detail, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, detail)
