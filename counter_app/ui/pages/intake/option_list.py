"""Options with their digits: one column, ↑ ↓ moves, a digit or Enter takes. Nothing is taken beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui import theme
from counter_app.ui.pages.intake.row_geometry import WRAP, text_height
from counter_app.ui.tr import tr

HEIGHT, SPACE, TEXT_LEFT, PLAIN_LEFT, TEXT_RIGHT = 34, 4, 38, 12, 8
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class OptionList(QWidget):
    """`options` are (id, words); `current` is only where the keys stand, not a choice, and is seen with the focus;
    with `chosen` it is what will be taken, and is seen wherever the focus is."""

    taken = Signal(str)
    moved = Signal(int)
    beyond = Signal(int)
    """An arrow at the first or the last option: -1 or 1."""

    def __init__(self, name: str, *, digits: bool = True, columns: int = 1, chosen: bool = False) -> None:
        super().__init__()
        self._name, self._digits, self._columns, self._chosen = name, digits, columns, chosen
        self._options: tuple[tuple[str, str], ...] = ()
        self.current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def _left(self) -> int:
        return TEXT_LEFT if self._digits else PLAIN_LEFT

    @property
    def options(self) -> tuple[tuple[str, str], ...]:
        return self._options

    def show_options(self, name: str, options: Sequence[tuple[str, str]], current: int = 0) -> None:
        self._name, self._options = name, tuple(options)
        self.move_to(current)
        self._fit()

    def move_to(self, position: int) -> None:
        self.current = max(0, min(position, len(self._options) - 1))
        words = self._options[self.current][1] if self._options else ""
        self.setAccessibleName(
            tr(
                "{name}，{n} 个选项，第 {at} 个，{words}",
                name=self._name,
                n=len(self._options),
                at=self.current + 1,
                words=words,
            )
        )
        self.update()

    def take(self, position: int) -> None:
        if 0 <= position < len(self._options):
            self.move_to(position)
            self.taken.emit(self._options[position][0])

    def step(self, by: int) -> None:
        if not 0 <= self.current + by < len(self._options):
            self.beyond.emit(by)
            return
        self.move_to(self.current + by)
        self.moved.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() not in PLAIN:
            event.ignore()
        elif self._digits and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.take(key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take(self.current)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(-1 if key == Qt.Key.Key_Up else 1)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for position, box in enumerate(self._boxes(self.width())):
            if box.contains(at):
                self.take(position)
                return

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return max((box.bottom() + 1 for box in boxes), default=0)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(160))
        return QSize(theme.px(160), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self.heightForWidth(max(self.width(), theme.px(160))))
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _boxes(self, width: int) -> list[QRect]:
        """Column by column; every line of a column is as high as its words need."""
        space = theme.px(SPACE)
        wide = (width - space * (self._columns - 1)) // self._columns
        lines = -(-len(self._options) // self._columns)
        boxes: list[QRect] = []
        top = 0
        for position, (_, words) in enumerate(self._options):
            column, line = divmod(position, max(1, lines))
            top = 0 if line == 0 else top
            room = wide - theme.px(self._left + TEXT_RIGHT)
            height = max(theme.px(HEIGHT), text_height(theme.font(15, 500), words, room) + theme.px(10))
            boxes.append(QRect(column * (wide + space), top, wide, height))
            top += height + space
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for position, box in enumerate(self._boxes(self.width())):
            self._paint_option(painter, position, box)
        painter.end()

    def _paint_option(self, painter: QPainter, position: int, box: QRect) -> None:
        here = position == self.current and (self._chosen or self.hasFocus())
        inset = 1.0 if here else 0.5
        painter.setPen(QPen(theme.color("focus" if here else "line"), 2 if here else 1))
        painter.setBrush(theme.color("brand-bg" if here else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), 5, 5)
        if self._digits and position < 9:
            _paint_cap(painter, str(position + 1), box)
        left = theme.px(self._left)
        painter.setFont(theme.font(15, 500 if here else 400))
        painter.setPen(theme.color("ink"))
        room = box.adjusted(left, 0, -theme.px(TEXT_RIGHT), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter.value | WRAP, self._options[position][1])


def _paint_cap(painter: QPainter, digit: str, box: QRect) -> None:
    px = theme.px
    cap = QRectF(box.left() + px(9), box.top() + (box.height() - px(20)) / 2, px(19), px(20))
    painter.setPen(QPen(theme.color("line-2"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(theme.font(12, 500))
    painter.setPen(theme.color("ink-2"))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, digit)
