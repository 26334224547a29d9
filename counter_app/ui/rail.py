"""The rail at the left: one item a page, its key under its word; icons only where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout

from counter_app.ui import icons, theme
from counter_app.ui.tr import tr

WIDE, NARROW = 88, 56


@dataclass(frozen=True, slots=True)
class RailItem:
    key: str
    words: str
    icon: str
    chord: str
    at_end: bool = False


ITEMS = (
    RailItem("intake", tr("受理"), "clipboard-check", "F3"),
    RailItem("today", tr("今日"), "list-checks", "F4"),
    RailItem("search", tr("查件"), "search", "F7"),
    RailItem("board", tr("看板"), "layout-dashboard", "F9"),
    RailItem("registers", tr("登记簿"), "notebook-text", "F12"),
    RailItem("catalogue", tr("目录"), "book-open", "Alt+M", at_end=True),
    RailItem("settings", tr("设置"), "settings", "Alt+S", at_end=True),
)


class RailButton(QAbstractButton):
    def __init__(self, item: RailItem) -> None:
        super().__init__()
        self.item, self.active, self.badge, self.narrow = item, False, 0, False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip(f"{item.words} {item.chord}")
        theme.sized(self, height=64)
        self._name()

    def show_state(self, active: bool, badge: int) -> None:
        if (active, badge) != (self.active, self.badge):
            self.active, self.badge = active, badge
            self._name()
            self.update()

    def _name(self) -> None:
        waiting = tr("，{badge} 件等着", badge=self.badge) if self.badge else ""
        self.setAccessibleName(f"{self.item.words} {self.item.chord}{waiting}")

    def sizeHint(self) -> QSize:
        return QSize(theme.px(NARROW if self.narrow else WIDE), theme.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.active or self.underMouse():
            painter.fillRect(self.rect(), theme.color("rail-active"))
        if self.active:
            painter.fillRect(QRectF(0, 0, theme.px(4), self.height()), theme.color("brand-line"))
        color = "surface" if self.active else "rail-text"
        middle = self.width() / 2
        top = theme.px(20 if self.narrow else 9)
        icons.paint(painter, self.item.icon, middle - theme.px(12), top, 24, color)
        if not self.narrow:
            self._paint_words(painter, color)
        if self.badge:
            self._paint_badge(painter, middle)
        painter.end()

    def _paint_words(self, painter: QPainter, color: str) -> None:
        words, chord = theme.font(14, 700 if self.active else 500), theme.font(12)
        painter.setFont(chord)
        chord_width = painter.fontMetrics().horizontalAdvance(self.item.chord)
        painter.setFont(words)
        width = painter.fontMetrics().horizontalAdvance(self.item.words)
        gap = theme.px(5)
        fits = width + gap + chord_width <= self.width()  # a long word stands alone; its key is in the menu
        left = (self.width() - width - (gap + chord_width if fits else 0)) / 2
        box = QRectF(left, theme.px(35), self.width(), theme.px(22))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.color(color))
        painter.drawText(box, align, self.item.words)
        if not fits:
            return
        painter.setFont(chord)
        painter.setPen(theme.color("rail-text" if self.active else "rail-key"))
        painter.drawText(box.adjusted(width + gap, 0, 0, 0), align, self.item.chord)

    def _paint_badge(self, painter: QPainter, middle: float) -> None:
        text = str(self.badge)
        painter.setFont(theme.font(12, 700))
        width = max(theme.px(20), painter.fontMetrics().horizontalAdvance(text) + theme.px(10))
        box = QRectF(middle + theme.px(6), theme.px(5), width, theme.px(18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("badge"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.color("badge-ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QFrame):
    chosen = Signal(str)

    def __init__(self, items: Sequence[RailItem] = ITEMS) -> None:
        super().__init__()
        self.setObjectName("rail")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(8), 0, theme.px(6))
        layout.setSpacing(theme.px(2))
        self.buttons: dict[str, RailButton] = {}
        stretched = False
        for item in items:
            if item.at_end and not stretched:
                layout.addStretch(1)
                stretched = True
            button = RailButton(item)
            button.clicked.connect(lambda _=False, key=item.key: self.chosen.emit(key))
            self.buttons[item.key] = button
            layout.addWidget(button)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        for button in self.buttons.values():
            button.narrow = narrow
            button.update()
        self.setFixedWidth(theme.px(NARROW if narrow else WIDE))

    def show_active(self, key: str) -> None:
        for name, button in self.buttons.items():
            button.show_state(name == key, button.badge)

    def show_badge(self, key: str, count: int) -> None:
        """Only for what needs a person."""
        self.buttons[key].show_state(self.buttons[key].active, count)
