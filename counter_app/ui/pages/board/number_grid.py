"""Every number of the day as a cell: its serial, and where its papers are. Arrows look at each, Enter opens it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.day import Whereabouts
from counter_app.services.day.lines import DayLine
from counter_app.ui import icons, theme
from counter_app.ui.tr import tr
from counter_app.ui.words import serial

WIDTH, HEIGHT, GAP = 66, 52, 6
LOOKS = {
    Whereabouts.PRINTED: ("surface", "line-2", "check", "ok", tr("已打印")),
    Whereabouts.VOID: ("sunk", "line-2", "ban", "ink-2", tr("作废")),
    Whereabouts.WAITING: ("warn-bg", "warn-line", "printer", "warn", tr("等打印")),
    Whereabouts.PAPERLESS: ("sunk", "line-2", "info", "ink-2", tr("无纸")),
}
"""Ground, edge, icon, ink and word of a cell."""


class NumberGrid(QWidget):
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[DayLine, ...] = ()
        self.index = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, lines: Sequence[DayLine]) -> None:
        self.lines = tuple(lines)
        self.index = min(self.index, max(0, len(self.lines) - 1))
        self.setMinimumHeight(self.heightForWidth(max(self.width(), theme.px(WIDTH))))
        self.updateGeometry()
        self._name()

    @property
    def line(self) -> DayLine | None:
        return self.lines[self.index] if self.lines else None

    def _across(self, width: int) -> int:
        return max(1, (width + theme.px(GAP)) // theme.px(WIDTH + GAP))

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self.lines) // self._across(width))
        return max(0, rows * theme.px(HEIGHT + GAP) - theme.px(GAP))

    def sizeHint(self) -> QSize:
        width = theme.px(10 * (WIDTH + GAP))
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._across(self.width()),
            Qt.Key.Key_Down: self._across(self.width()),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self.lines:
            self.index = max(0, min(len(self.lines) - 1, self.index + step))
            self._name()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line is not None:
            self.opened.emit(self.line.number)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place in range(len(self.lines)):
            if self._box(place).contains(event.position()):
                self.index = place
                self._name()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.line is not None:
            self.opened.emit(self.line.number)

    def _name(self) -> None:
        if self.line is not None:
            words = LOOKS[self.line.where][4]
            self.setAccessibleName(f"{serial(self.line.number)}，{self.line.applicant}，{words}")
        self.update()

    def _box(self, place: int) -> QRectF:
        down, across = divmod(place, self._across(self.width()))
        left, top = across * theme.px(WIDTH + GAP), down * theme.px(HEIGHT + GAP)
        return QRectF(left, top, theme.px(WIDTH), theme.px(HEIGHT))

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, line in enumerate(self.lines):
            self._paint(painter, self._box(place), line, place == self.index and self.hasFocus())
        painter.end()

    def _paint(self, painter: QPainter, box: QRectF, line: DayLine, on: bool) -> None:
        ground, edge, icon, ink, _ = LOOKS[line.where]
        painter.setPen(QPen(theme.color("focus" if on else edge), 2 if on else 1))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font(14, 500))
        upper = QRectF(box.left(), box.top() + theme.px(4), box.width(), theme.px(22))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, serial(line.number))
        left = box.center().x() - theme.px(8)
        icons.paint(painter, icon, left, box.top() + theme.px(28), 16, ink)
