"""What is still wrong with a case, a row a material: Space says that it came, D and digits what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.intake import HANDED_IN, UNSEEN, MaterialMark, Tick
from counter_app.ui import icons, theme
from counter_app.ui.models.case_gaps import GapLine
from counter_app.ui.tr import tr

TICK = 26


class GapList(QWidget):
    """↑ ↓ Space X D T 1–9 Backspace; input method off. `changed` after each mark; `asked` where a key needs an
    answer first: D a fault, T a substitute, a digit the criterion that is not met."""

    changed = Signal()
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[GapLine, ...] = ()
        self._said: dict[str, MaterialMark] = {}
        self._words: dict[str, str] = {}
        self.index = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, lines: Sequence[GapLine], keep: bool) -> None:
        """`keep` the marks made so far, when the same case is read again."""
        self.lines = tuple(lines)
        known = {line.material for line in self.lines}
        self._said = {m: said for m, said in self._said.items() if keep and m in known}
        self.index = min(self.index, max(0, len(self.lines) - 1)) if keep else 0
        self._resized()
        self._name()

    @property
    def line(self) -> GapLine | None:
        """The one the keys go to."""
        return self.lines[self.index] if self.lines else None

    @property
    def span(self) -> tuple[int, int]:
        """Top and bottom of the line."""
        heights = self._heights(self.width())
        top = sum(heights[: self.index])
        return top, top + (heights[self.index] if heights else 0)

    @property
    def came(self) -> int:
        """How many were handed in now, in order or not."""
        return sum(mark.tick in HANDED_IN for mark in self._said.values())

    @property
    def settled(self) -> int:
        """How many came now and are right."""
        return sum(self._tick(line) in (Tick.IN_ORDER, Tick.SUBSTITUTED) for line in self.lines)

    @property
    def whole(self) -> bool:
        """Everything asked for came, and nothing of it is wrong."""
        return self.settled == len(self.lines)

    @property
    def unsaid(self) -> int:
        """Rows that were never looked at and of which nothing is said yet."""
        return sum(li.was.tick is Tick.UNSEEN and li.material not in self._said for li in self.lines)

    def marks(self) -> Mapping[str, MaterialMark]:
        """What the clerk said now."""
        return dict(self._said)

    def said(self, material: str) -> MaterialMark:
        """What was said of it now."""
        return self._said.get(material, UNSEEN)

    def put(self, mark: MaterialMark, words: str = "") -> None:
        """The clerk says `mark` of the line, or takes it back by saying it again; `words`: what is wrong."""
        line = self.line
        if line is None:
            return
        if mark.tick is Tick.UNSEEN or self._said.get(line.material) == mark:
            self._said.pop(line.material, None)
        else:
            self._said[line.material] = mark
            self.index = min(len(self.lines) - 1, self.index + 1)
        self._words[line.material] = words
        self._resized()
        self._name()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, line = event.key(), self.line
        if line is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            self.index = max(0, min(len(self.lines) - 1, self.index + step))
            self._name()
        elif key == Qt.Key.Key_Space:
            self.put(line.in_order)
        elif key == Qt.Key.Key_X and line.was.tick is Tick.UNSEEN:
            self.put(MaterialMark(Tick.MISSING))
        elif key in (Qt.Key.Key_D, Qt.Key.Key_T) or Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.asked.emit(event.text().upper())
        elif key == Qt.Key.Key_Backspace:
            self.put(UNSEEN)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        top = 0
        for i, height in enumerate(self._heights(self.width())):
            if top <= event.position().y() < top + height:
                self.index = i
                if event.position().x() < theme.px(70):
                    self.put(self.lines[i].in_order)
                self._name()
                return
            top += height

    def _tick(self, line: GapLine) -> Tick:
        return self.said(line.material).tick

    def _problem(self, line: GapLine) -> str:
        """What was told, and what the clerk says of it now."""
        words = self._words.get(line.material, "") if line.material in self._said else ""
        return tr("{problem}\n现在：{words}", problem=line.problem, words=words) if words else line.problem

    def _name(self) -> None:
        line = self.line
        if line is not None:
            said = _SAID[self._tick(line)][0]
            self.setAccessibleName(
                tr(
                    "第 {n} 份，{name}，{said}，{problem}",
                    n=self.index + 1,
                    name=line.name,
                    said=said,
                    problem=self._problem(line),
                )
            )
        self.update()

    def _words_width(self, width: int) -> int:
        return max(theme.px(120), width - theme.px(72 + 64))

    def _heights(self, width: int) -> list[int]:
        name, note = QFontMetrics(theme.font(15, 500)), QFontMetrics(theme.font(13))
        room = self._words_width(width)
        wrap = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        return [
            max(
                theme.px(50),
                name.boundingRect(0, 0, room, 10000, wrap, li.name).height()
                + note.boundingRect(0, 0, room, 10000, wrap, self._problem(li)).height()
                + theme.px(12),
            )
            for li in self.lines
        ]

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights(width))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(360), self.heightForWidth(theme.px(360)))

    def _resized(self) -> None:
        self.setMinimumHeight(self.heightForWidth(max(self.width(), theme.px(200))))
        self.updateGeometry()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._resized()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for i, (line, height) in enumerate(zip(self.lines, self._heights(self.width()), strict=True)):
            self._paint(painter, i, line, QRectF(0, top, self.width(), height))
            top += height
        painter.end()

    def _paint(self, painter: QPainter, i: int, line: GapLine, rect: QRectF) -> None:
        on = i == self.index
        painter.fillRect(rect, theme.color("brand-bg" if on else "surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_tick(painter, rect, self._tick(line))
        painter.setFont(theme.font(15, 700))
        painter.setPen(theme.color("ink-2"))
        number = QRectF(0, rect.top(), theme.px(30), rect.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(i + 1))
        words = QRectF(
            theme.px(72),
            rect.top() + theme.px(5),
            self._words_width(self.width()),
            rect.height() - theme.px(8),
        )
        wrap = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font(15, 500))
        painter.setPen(theme.color("ink"))
        used = painter.boundingRect(words, wrap | Qt.AlignmentFlag.AlignTop, line.name)
        painter.drawText(words, wrap | Qt.AlignmentFlag.AlignTop, line.name)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink-2"))
        painter.drawText(
            words.adjusted(0, used.height() + 1, 0, 0), wrap | Qt.AlignmentFlag.AlignTop, self._problem(line)
        )
        said, tone = _SAID[self._tick(line)]
        painter.setPen(theme.color(tone))
        right = rect.adjusted(0, 0, -theme.px(14), 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        self._paint_ring(painter, rect, on)

    def _paint_ring(self, painter: QPainter, rect: QRectF, on: bool) -> None:
        if on and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        elif on:
            painter.fillRect(QRectF(0, rect.top(), theme.px(4), rect.height()), theme.color("brand"))

    def _paint_tick(self, painter: QPainter, rect: QRectF, tick: Tick) -> None:
        size = theme.px(TICK)
        box = QRectF(theme.px(34), rect.top() + (rect.height() - size) / 2, size, size)
        ground, edge, icon, ink = _TICKS[tick]
        painter.setPen(QPen(theme.color(edge), 2))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        if icon:
            icons.paint(painter, icon, box.left() + theme.px(4), box.top() + theme.px(4), 18, ink)


_SAID = {
    Tick.UNSEEN: (tr("未补"), "ink-3"),
    Tick.IN_ORDER: (tr("已补"), "ok"),
    Tick.DEFECTIVE: (tr("有问题"), "bad"),
    Tick.MISSING: (tr("未交"), "bad"),
    Tick.SUBSTITUTED: (tr("替代"), "brand"),
}
_TICKS = {
    Tick.UNSEEN: ("surface", "field", "", ""),
    Tick.IN_ORDER: ("ok", "ok", "check", "surface"),
    Tick.DEFECTIVE: ("surface", "bad", "circle-alert", "bad"),
    Tick.MISSING: ("surface", "bad", "x", "bad"),
    Tick.SUBSTITUTED: ("brand-bg", "brand", "link", "brand"),
}
