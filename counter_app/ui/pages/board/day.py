"""日结: the day's figures, where every number went, and what is still to do before it can be closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from counter_app.domain.day import Whereabouts
from counter_app.services.day.view import DayView
from counter_app.ui import theme
from counter_app.ui.models.board_lines import checks, day_figures, equation, step_words
from counter_app.ui.pages.board.number_grid import LOOKS, NumberGrid
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button, PrimaryButton
from counter_app.ui.widgets.layout import Card, clear, column, frame, glyph, row, rule
from counter_app.ui.widgets.scrolling import scrolled
from counter_app.ui.widgets.text import Text

LEFT, RIGHT, NARROW = 236, 290, 1090
_ANY = 16_777_215  # Qt's own: no limit


class DayPanel(QWidget):
    """`primary` is the next step; the page does it."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.view: DayView | None = None
        self.grid = NumberGrid()
        self.grid.opened.connect(self.opened)
        self.primary = PrimaryButton()
        self.hand_over = Button(tr("交接班"), letter="J", height=32, size=14)
        self.incident = Button(tr("登记异常"), letter="Y", height=32, size=14)
        self.log = Button(tr("预览日志"), letter="V", height=32, size=14)
        self._figures, self._equation = column(gap=4), row(gap=16)
        self._checks, self._closings = column(gap=9), column(gap=4)
        self._span = Text("", "label", "ink-2")
        self._cards = (self._left(), self._middle(), self._right())
        self._line = row(*self._cards, gap=10, margins=(12, 10, 12, 10))
        self._line.setStretch(1, 1)
        self.setLayout(column(scrolled(frame(self._line)), gap=0))

    def _left(self) -> QFrame:
        card = Card(self._figures, None, gap=0)
        theme.sized(card, width=LEFT)
        return card

    def _middle(self) -> QFrame:
        legend = row(None, gap=12)
        for where in (Whereabouts.PRINTED, Whereabouts.VOID, Whereabouts.WAITING):
            _, _, icon, ink, word = LOOKS[where]
            legend.addLayout(row(glyph(icon, 16, ink), Text(word, "label"), gap=4))
        head = row(Text(tr("编号对账"), "cardtitle"), None, gap=8)
        head.addLayout(legend)
        sums = row(gap=8)
        sums.addLayout(self._equation)
        sums.addStretch(1)
        sums.addWidget(self._span)
        return Card(head, sums, rule(), self.grid, None, gap=10)

    def _right(self) -> QFrame:
        info = row(glyph("info", 18, "brand"), gap=8, margins=(10, 8, 10, 8))
        words = tr("日结后当天不再改动；之后的记录另打补充页。")
        info.addWidget(Text(words, "small", wrap=True), 1)
        card = Card(
            Text(tr("收班"), "cardtitle"),
            self._checks,
            rule(),
            self._closings,
            None,
            frame(info, "info"),
            self.primary,
            row(self.hand_over, self.incident, None, gap=6),
            row(self.log, None, gap=6),
            gap=10,
        )
        theme.sized(card, width=RIGHT)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside one another, or below where there is no room: first where the numbers went and what is to do."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        downwards = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() is downwards:
            return
        self._line.setDirection(downwards)
        left, middle, right = self._cards
        for card in (middle, right, left) if narrow else self._cards:
            self._line.removeWidget(card)
            self._line.addWidget(card, int(card is middle))
        for card, width in zip(self._cards, (LEFT, 0, RIGHT), strict=True):
            card.setProperty("designWidth", None if narrow or not width else float(width))
            card.setMinimumWidth(0 if narrow else theme.px(width))
            card.setMaximumWidth(_ANY if narrow or not width else theme.px(width))

    def show_day(self, view: DayView) -> None:
        self.view = view
        self._show_figures(view)
        self._show_equation(view)
        self.grid.show_lines(view.lines)
        self._show_checks(view)
        words, acts = step_words(view)
        self.primary.say(words, "primary" if acts else "next", "printer" if acts else "arrow-right")
        self.log.setVisible(view.news)

    def _show_figures(self, view: DayView) -> None:
        clear(self._figures)
        for title, figures in day_figures(view):
            self._figures.addWidget(Text(title, "cardtitle"))
            for figure in figures:
                value = Text(figure.value, "strong", figure.tone)
                self._figures.addLayout(row(Text(figure.label, "label", "ink-2"), None, value))
            self._figures.addSpacing(theme.px(8))
        self._figures.addStretch(1)

    def _show_equation(self, view: DayView) -> None:
        clear(self._equation)
        for place, (label, value, tone) in enumerate(equation(view)):
            if place:
                self._equation.addWidget(Text("＝" if place == 1 else "＋", "subtitle", "ink-3"))
            self._equation.addLayout(_term(label, value, tone))
        spans = [f"{k.first}—{k.last}" for k in view.reconciliation.kinds if k.kind.name == "CASE"]
        self._span.setText(
            tr("{spans} 连续", spans=spans[0]) if spans and view.reconciliation.numbers.balanced else ""
        )

    def _show_checks(self, view: DayView) -> None:
        clear(self._checks)
        for check in checks(view):
            icon, tone = ("circle-check", "ok") if check.done else ("circle-dashed", "warn")
            line = row(glyph(icon, 22, tone), gap=9)
            line.addLayout(
                column(Text(check.words, "strong"), Text(check.detail, "hint", wrap=True), gap=0), 1
            )
            self._checks.addLayout(line)
        clear(self._closings)
        for closing in view.closings:
            title = tr("已日结") if closing.ordinal == 1 else tr("补充页 {n}", n=closing.ordinal - 1)
            self._closings.addLayout(row(Text(title, "label", "ok"), None, Text(closing.short, "strong")))


def _term(label: str, value: int, tone: str) -> QVBoxLayout:
    return column(Text(str(value), "title", tone), Text(label, "hint"), gap=0)
