"""What the scan field finds while typed into: matters with the reason marked, the way to the cases."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter_app.domain.catalogue import Matter
from counter_app.services.looking_up import MatterHit
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.chip import Chip
from counter_app.ui.widgets.keycap import KeyCap
from counter_app.ui.widgets.layout import clear, column, fact, frame, glyph, row, rule
from counter_app.ui.widgets.text import Text, full_width

ROW = 42
DETAIL = 336
MOST = 9


class HitList(QWidget):
    """The rows; painted, because nine widgets a keystroke would be nine too many."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.hits: tuple[MatterHit, ...] = ()
        self.index = 0
        self.moved = False

    def show_hits(self, hits: Sequence[MatterHit]) -> None:
        self.hits, self.index, self.moved = tuple(hits), 0, False
        self.setFixedHeight(max(1, len(self.hits) * theme.px(ROW)))
        self._name()

    def move_by(self, step: int) -> None:
        if self.hits:
            self.moved = True
            self.index = max(0, min(len(self.hits) - 1, self.index + step))
            self._name()

    @property
    def hit(self) -> MatterHit | None:
        return self.hits[self.index] if self.hits else None

    def _name(self) -> None:
        hit = self.hit
        self.setAccessibleName(
            tr("第 {n} 个，{name}", n=self.index + 1, name=hit.matter.name) if hit else tr("没有相符的事项")
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), max(1, len(self.hits) * theme.px(ROW)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().y() // theme.px(ROW))
        if 0 <= at < len(self.hits):
            self.index = at
            self._name()
            self.picked.emit(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, hit in enumerate(self.hits):
            self._paint_row(painter, QRectF(0, i * theme.px(ROW), self.width(), theme.px(ROW)), i, hit)
        painter.end()

    def _paint_row(self, painter: QPainter, rect: QRectF, i: int, hit: MatterHit) -> None:
        on = i == self.index
        painter.fillRect(rect, theme.color("brand-bg" if on else "surface"))
        if on:
            painter.fillRect(QRectF(0, rect.top(), theme.px(4), rect.height()), theme.color("brand"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_cap(
            painter, QRectF(theme.px(12), rect.top() + theme.px(11), theme.px(44), theme.px(20)), i
        )
        wide = rect.width() >= theme.px(640)
        right = self._paint_tail(painter, rect, hit) if wide else rect.right() - theme.px(8)
        self._paint_name(painter, QRectF(theme.px(68), rect.top(), right - theme.px(76), rect.height()), hit)

    def _paint_cap(self, painter: QPainter, box: QRectF, i: int) -> None:
        painter.setPen(QPen(theme.color("line-2"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(theme.font(12, 500))
        painter.setPen(theme.color("ink-2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"Alt+{i + 1}")

    def _paint_tail(self, painter: QPainter, rect: QRectF, hit: MatterHit) -> float:
        """Department, kind of handling and code at the right; where it is not handled here, where to go."""
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font(14))
        if not hit.here:
            words = full_width(hit.elsewhere or tr("不在本窗口办理"))
            width = min(rect.width() * 0.5, painter.fontMetrics().horizontalAdvance(words) + theme.px(12))
            left = rect.right() - width
            painter.setPen(theme.color("warn"))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(left, rect.top(), width, rect.height()), middle, shown)
            return left
        left = rect.right() - theme.px(310)
        painter.setPen(theme.color("ink-2"))
        room = theme.px(186)
        department = painter.fontMetrics().elidedText(
            full_width(hit.matter.department), Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(QRectF(left, rect.top(), room, rect.height()), middle, department)
        painter.drawText(
            QRectF(left + theme.px(196), rect.top(), theme.px(50), rect.height()), middle, hit.matter.handling
        )
        painter.setFont(theme.font(14, 500))
        painter.drawText(
            QRectF(left + theme.px(250), rect.top(), theme.px(60), rect.height()), middle, hit.matter.code
        )
        return left

    def _paint_name(self, painter: QPainter, box: QRectF, hit: MatterHit) -> None:
        name = full_width(hit.matter.name)
        marked = {i for start, end in hit.spans for i in range(start, end)}
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        plain, bold = theme.font(16, 500), theme.font(16, 700)
        bold.setUnderline(True)
        left = box.left()
        at = 0
        while at < len(name):
            end = at
            while end < len(name) and (end in marked) == (at in marked):
                end += 1
            piece = name[at:end]
            painter.setFont(bold if at in marked else plain)
            painter.setPen(theme.color("brand" if at in marked else "ink" if hit.here else "ink-2"))
            painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()), middle, piece)
            left += painter.fontMetrics().horizontalAdvance(piece)
            at = end


class SearchPopup(QFrame):
    """Under the scan field; never has the focus. `opened` carries a MatterHit, `cases_asked` looks there."""

    opened = Signal(object)  # MatterHit
    cases_asked = Signal()
    toggled = Signal()

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self._wording = wording
        self.list = HitList()
        self.list.picked.connect(self._picked)
        self._count = Text("", "hint")
        self._more = Text("", "hint")
        self._cases = Button("", "link", cap="Alt+C", height=36, size=15)
        self._cases.clicked.connect(self.cases_asked)
        self._detail = QVBoxLayout()
        self._detail_frame = frame(self._detail)
        self._more_frame = frame(row(self._more, None, margins=(12, 4, 12, 4)))
        self._way_on = Text("", "small", wrap=True)
        self._way_on_frame = frame(column(self._way_on, gap=0, margins=(12, 4, 12, 10)))
        self._keys_frame = frame(self._keys_line(), "sunk")
        left = column(
            frame(row(Text(tr("事项"), "labelstrong"), self._count, None, gap=8, margins=(12, 6, 12, 6))),
            self.list,
            self._way_on_frame,
            self._more_frame,
            rule(),
            frame(row(self._cases, None, margins=(8, 4, 12, 4))),
            None,
            self._keys_frame,
            gap=0,
        )
        theme.sized(self._detail_frame, width=DETAIL)
        whole = row(gap=0)
        whole.addLayout(left, 1)
        self._rule = rule(vertical=True)
        whole.addWidget(self._rule)
        whole.addWidget(self._detail_frame)
        whole.setContentsMargins(1, 1, 1, 1)
        self.setLayout(whole)
        self.hide()

    @staticmethod
    def _keys_line() -> QVBoxLayout:
        pairs = (
            ("↑ ↓", tr("选择")),
            ("Enter", tr("开始受理")),
            ("Alt+C", tr("在办件中找")),
            ("Esc", tr("关闭")),
        )
        line = row(gap=14, margins=(12, 6, 12, 6))
        for keys, words in pairs:
            line.addLayout(row(*(KeyCap(k) for k in keys.split(" ")), Text(words, "note"), gap=5))
        line.addStretch(1)
        return column(line, gap=0)

    @property
    def moved(self) -> bool:
        """Whether the clerk chose a row by ↑ ↓; else the first one only stands there."""
        return self.list.moved

    def show_hits(self, text: str, hits: Sequence[MatterHit], total: int, way_on: str = "") -> None:
        """`way_on` is said where nothing was found."""
        self.list.show_hits(hits[:MOST])
        self.list.setVisible(bool(total))
        self._way_on.setText(tr("可按 Alt+C 在办件中找。{way_on}", way_on=way_on))
        self._way_on_frame.setVisible(not total)
        self._keys_frame.setVisible(bool(total))
        self.toggled.emit()
        self._count.setText(tr("{total} 个", total=total) if total else tr("没有相符的事项"))
        more = total - len(self.list.hits)
        self._more.setText(tr("另有 {more} 个，再输几个字就看得到", more=more) if more > 0 else "")
        self._more_frame.setVisible(more > 0)
        self._cases.say(tr("在办件中找「{text}」", text=text))
        self._show_detail()
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        self.list.move_by(step)
        self._show_detail()

    def take(self, index: int | None = None) -> bool:
        """Open a row (the chosen one by default); False where there is none."""
        if index is not None and not 0 <= index < len(self.list.hits):
            return False
        if index is not None:
            self.list.index = index
        hit = self.list.hit
        if hit is None:
            return False
        self.opened.emit(hit)
        return True

    def _picked(self, index: int) -> None:
        self.take(index)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.toggled.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.toggled.emit()

    def place(self, top: int, width: int, height: int, left: int) -> None:
        """Put it under the field, within the given room."""
        self._detail_frame.setVisible(width >= theme.px(900))
        self._rule.setVisible(width >= theme.px(900))
        wanted = min(height, theme.px(548))
        self.setGeometry(left, top, width, wanted)

    def _show_detail(self) -> None:
        clear(self._detail)
        self._detail.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12))
        hit = self.list.hit
        if hit is None:
            self._detail.addStretch(1)
            return
        matter = hit.matter
        self._detail.addWidget(Text(full_width(matter.name), "subtitle", wrap=True))
        self._detail.addLayout(row(Chip(matter.code), Chip(matter.type), Chip(matter.handling), None, gap=6))
        for label, value in self._facts(matter):
            self._detail.addLayout(fact(label, value))
        if not hit.here:
            self._detail.addWidget(rule())
            where = Text(full_width(hit.elsewhere or tr("不在本窗口办理")), "small", "warn", wrap=True)
            line = row(glyph("map-pin", 16, "warn"), gap=7)
            line.addWidget(where, 1)
            self._detail.addLayout(line)
        self._detail.addStretch(1)

    def _facts(self, matter: Matter) -> Sequence[tuple[str, str]]:
        first = matter.questions[0] if matter.questions else None
        options = "、".join(o.text for o in first.options) if first else ""
        facts = (
            (tr("实施部门"), matter.department),
            (tr("服务对象"), "、".join(matter.service_object)),
            (tr("法定时限"), self._wording.limit(matter.statutory_limit)),
            (tr("承诺时限"), self._wording.limit(matter.committed_limit)),
            (tr("收费"), matter.fee.text),
            (tr("办理结果"), matter.result),
            (tr("情形"), options),
        )
        return [(label, full_width(value)) for label, value in facts if value]
