"""Tabs over the zones of the narrow layouts; each carries its state: 材料 3 处问题."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui import theme
from counter_app.ui.tr import tr


@dataclass(frozen=True, slots=True)
class ZoneTab:
    zone: str
    title: str
    state: str = ""
    tone: str = "ink-2"


class ZoneTabs(QWidget):
    """Not in the tab order: F6 goes through the zones, the tabs follow."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._tabs: tuple[ZoneTab, ...] = ()
        self.current = ""
        self._lead = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.sized(self, height=37)

    def show_tabs(self, tabs: Sequence[ZoneTab], current: str, lead: str = "") -> None:
        """`lead` stands before the tabs: the matter's name."""
        shown = tuple(tabs)
        if (shown, current, lead) == (self._tabs, self.current, self._lead):
            return
        self._tabs, self.current, self._lead = shown, current, lead
        here = next((t for t in shown if t.zone == current), None)
        self.setAccessibleName(
            tr("当前：{title} {state}", title=here.title, state=here.state) if here else ""
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(37))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for tab, box in self._boxes():
            if box.contains(event.position()):
                self.chosen.emit(tab.zone)

    def _boxes(self) -> list[tuple[ZoneTab, QRectF]]:
        px = theme.px
        bold, state = QFontMetrics(theme.font(15, 700)), QFontMetrics(theme.font(14, 500))
        widths = [
            bold.horizontalAdvance(t.title)
            + (state.horizontalAdvance(t.state) + px(5) if t.state else 0)
            + px(18)
            for t in self._tabs
        ]
        left = float(self.width() - sum(widths) - px(4)) if self._lead else px(4.0)
        room = self._lead_width()
        if self._lead and left > px(12) + room + px(12):
            left = px(12) + room + px(12)
        boxes = []
        for tab, wide in zip(self._tabs, widths, strict=True):
            boxes.append((tab, QRectF(left, 0, wide, self.height() - 1)))
            left += wide
        return boxes

    def _lead_width(self) -> int:
        return QFontMetrics(theme.font(16, 700)).horizontalAdvance(self._lead)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("bg"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        boxes = self._boxes()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._lead and boxes:
            painter.setFont(theme.font(16, 700))
            painter.setPen(theme.color("ink"))
            room = QRectF(theme.px(12), 0, boxes[0][1].left() - theme.px(18), self.height())
            said = painter.fontMetrics().elidedText(
                self._lead, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, middle, said)
        for tab, box in boxes:
            self._paint_tab(painter, tab, box)
        painter.end()

    def _paint_tab(self, painter: QPainter, tab: ZoneTab, box: QRectF) -> None:
        on = tab.zone == self.current
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if on:
            painter.fillRect(box, theme.color("surface"))
            painter.fillRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3), theme.color("brand"))
        painter.setFont(theme.font(15, 700 if on else 400))
        painter.setPen(theme.color("brand" if on else "ink"))
        painter.drawText(box.adjusted(theme.px(10), 0, 0, 0), middle, tab.title)
        left = theme.px(10 + 5) + painter.fontMetrics().horizontalAdvance(tab.title)
        painter.setFont(theme.font(14, 500))
        painter.setPen(theme.color(tab.tone))
        painter.drawText(box.adjusted(left, 0, 0, 0), middle, tab.state)
