"""What is still wrong with a case, one row a material: Space ticks what came, X says it is still missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.case import Case
from counter_app.domain.catalogue import Matter
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.domain.materials import Gap
from counter_app.services.composing.privacy import masked
from counter_app.services.wording import Wording
from counter_app.ui import icons, theme
from counter_app.ui.widgets.text import full_width

TICK = 26


@dataclass(frozen=True, slots=True)
class GapLine:
    """`was` is what the case holds; `tick` what the clerk says now, None = nothing said yet."""

    material: str
    name: str
    problem: str
    was: MaterialMark
    form: str
    copies: int
    tick: Tick | None = None


def gap_lines(
    case: Case, matter: Matter, required: Sequence[str], wording: Wording, found: Sequence[Gap] = ()
) -> tuple[GapLine, ...]:
    """The materials of the open gaps in the words of the paper; of what the check has `found` where nothing
    was told yet; and on a case whose materials were never looked at, each of those."""
    problems: dict[str, list[str]] = {}
    for gap in case.open_gaps or found:
        words = wording.gap(matter, gap)
        problems.setdefault(gap.material, []).append(f"{masked(words.text)}。{words.fix}")
    for material in required:
        mark = case.intake.marks.get(material, MaterialMark())
        if mark.tick is Tick.UNSEEN and material not in problems:
            problems[material] = ["还没有看过"]
    lines = []
    for requirement in matter.materials:
        if requirement.id in problems:
            lines.append(
                GapLine(
                    requirement.id,
                    full_width(requirement.name),
                    full_width("".join(problems[requirement.id])),
                    case.intake.marks.get(requirement.id, MaterialMark()),
                    requirement.form,
                    requirement.copies,
                )
            )
    return tuple(lines)


class GapList(QWidget):
    """↑ ↓ Space X Backspace; input method off. `changed` after each mark."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[GapLine, ...] = ()
        self._ticks: dict[str, Tick] = {}
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
        self._ticks = {m: t for m, t in self._ticks.items() if keep and m in known}
        self.index = min(self.index, max(0, len(self.lines) - 1)) if keep else 0
        self._resized()
        self._name()

    @property
    def came(self) -> int:
        return sum(1 for t in self._ticks.values() if t is Tick.IN_ORDER)

    @property
    def unsaid(self) -> int:
        """Rows that were never looked at and of which nothing is said yet."""
        return sum(1 for li in self.lines if li.was.tick is Tick.UNSEEN and li.material not in self._ticks)

    def marks(self) -> Mapping[str, MaterialMark]:
        """The marks of what the clerk said now."""
        made = {}
        for line in self.lines:
            tick = self._ticks.get(line.material)
            if tick is Tick.IN_ORDER:
                made[line.material] = MaterialMark(tick, line.copies, line.form)
            elif tick is not None:
                made[line.material] = MaterialMark(tick)
        return made

    def _mark(self, tick: Tick | None) -> None:
        if not self.lines:
            return
        material = self.lines[self.index].material
        if tick is None or self._ticks.get(material) is tick:
            self._ticks.pop(material, None)
        else:
            self._ticks[material] = tick
            self.index = min(len(self.lines) - 1, self.index + 1)
        self._name()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.lines:
            step = -1 if key == Qt.Key.Key_Up else 1
            self.index = max(0, min(len(self.lines) - 1, self.index + step))
            self._name()
        elif key == Qt.Key.Key_Space:
            self._mark(Tick.IN_ORDER)
        elif key == Qt.Key.Key_X and self.lines and self.lines[self.index].was.tick is Tick.UNSEEN:
            self._mark(Tick.MISSING)
        elif key == Qt.Key.Key_Backspace:
            self._mark(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        top = 0
        for i, height in enumerate(self._heights(self.width())):
            if top <= event.position().y() < top + height:
                self.index = i
                if event.position().x() < theme.px(70):
                    self._mark(Tick.IN_ORDER)
                self._name()
                return
            top += height

    def _name(self) -> None:
        if self.lines:
            line = self.lines[self.index]
            tick = self._ticks.get(line.material)
            said = {Tick.IN_ORDER: "已补", Tick.MISSING: "未交"}.get(tick, "未补") if tick else "未补"
            self.setAccessibleName(f"第 {self.index + 1} 份，{line.name}，{said}，{line.problem}")
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
                + note.boundingRect(0, 0, room, 10000, wrap, li.problem).height()
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
        self._paint_tick(painter, rect, self._ticks.get(line.material))
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
            words.adjusted(0, used.height() + 1, 0, 0), wrap | Qt.AlignmentFlag.AlignTop, line.problem
        )
        said, tone = {Tick.IN_ORDER: ("已补", "ok"), Tick.MISSING: ("未交", "bad")}.get(
            self._ticks.get(line.material, Tick.UNSEEN), ("未补", "ink-3")
        )
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

    def _paint_tick(self, painter: QPainter, rect: QRectF, tick: Tick | None) -> None:
        size = theme.px(TICK)
        box = QRectF(theme.px(34), rect.top() + (rect.height() - size) / 2, size, size)
        ground, edge, icon, ink = {
            Tick.IN_ORDER: ("ok", "ok", "check", "surface"),
            Tick.MISSING: ("surface", "bad", "x", "bad"),
        }.get(tick or Tick.UNSEEN, ("surface", "field", "", ""))
        painter.setPen(QPen(theme.color(edge), 2))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        if icon:
            icons.paint(painter, icon, box.left() + theme.px(4), box.top() + theme.px(4), 18, ink)
