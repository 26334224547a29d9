"""结论: the notice as it will be, what is printed, the next step. It changes in the frame of the tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.models.verdict_facts import Fact, Rule
from counter_app.ui.models.verdict_lines import GapLine, NextStep, VerdictLines
from counter_app.ui.pages.intake.verdict_parts import BandView, basis_view, fact_view, gap_view, rule_view
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button, PrimaryButton
from counter_app.ui.widgets.layout import Card, clear, column, frame, glyph, row
from counter_app.ui.widgets.paragraph import Paragraph
from counter_app.ui.widgets.scrolling import CalmArea
from counter_app.ui.widgets.text import Text


class VerdictPanel(Card):
    """Signals name the side actions; the primary button is `primary`."""

    receive_asked = Signal()
    correct_asked = Signal()
    decline_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=0, margins=(0, 0, 0, 0))
        self.setAccessibleName(tr("结论"))
        self.band = BandView()
        self.primary = PrimaryButton()
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._body.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setObjectName("white")
        self._content = column(self._body, None, gap=0)
        content.setLayout(self._content)
        self._scroll = CalmArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._notes = column(gap=6)
        self.receive_button = _side(tr("先收件"), "J", self.receive_asked)
        self.correct_button = _side(tr("当场更正"), "G", self.correct_asked)
        self.decline_button = _side(tr("不予受理"), "B", self.decline_asked)
        sides = row(self.receive_button, self.correct_button, self.decline_button, None, gap=6)
        self._why = Text("", "labelstrong", "bad", wrap=True)
        self._why.hide()
        self._sides = frame(column(sides, self._why, gap=6))
        self._above = frame(self._notes)
        self._foot = column(self._above, self.primary, self._sides, gap=8, margins=(12, 10, 12, 10))
        self._footer = frame(self._foot, "tablefoot")
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(self.band)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._footer)
        self._shown: tuple[object, ...] = ()

    def show_result(
        self,
        lines: VerdictLines,
        facts: Sequence[Fact],
        rules: Sequence[Rule],
        notes: Sequence[tuple[str, str]],
    ) -> None:
        """`notes` are (icon, words) above the button. Only what differs is built anew; the scroll stays."""
        self.band.show_band(lines.band)
        self.show_step(self.primary, lines.step)
        self.receive_button.setVisible(lines.step.act is None or lines.step.act.value != "guide")
        self.correct_button.setVisible(any(g.tone.value == "bad" for g in lines.gaps))
        body = (lines.gaps, tuple(facts), tuple(rules))
        if (body, tuple(notes)) == self._shown:
            return
        at = self._scroll.verticalScrollBar().value()
        if not self._shown or body != self._shown[0]:
            self._fill(lines.gaps, facts, rules)
        self._shown = (body, tuple(notes))
        clear(self._notes)
        for icon, words in notes:
            line = row(gap=6)
            line.addWidget(glyph(icon, 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Paragraph(words, "small"), 1)
            self._notes.addLayout(line)
        self._scroll.verticalScrollBar().setValue(at)

    def say_why(self, words: str) -> None:
        """Beneath the side buttons: why one of them does not go on yet; "" takes it away."""
        self._why.setText(words)
        self._why.setAccessibleName(words)
        self._why.setVisible(bool(words))

    @staticmethod
    def show_step(button: Button, step: NextStep) -> None:
        """Filled only when it is the act itself."""
        acts = step.lack is None and step.act is not None
        button.cap = "Ctrl+Enter" if acts else ""
        button.say(step.text, "primary" if acts else "next", step.icon)

    def compact(self, on: bool) -> None:
        """In the narrow layout band and button stand at the bottom of the window, the rest scrolls."""
        self.band.setVisible(not on)
        self._footer.setVisible(not on)
        inside = self._content.indexOf(self._sides) >= 0
        if on and not inside:
            self._content.insertWidget(1, self._above)
            self._content.insertWidget(2, self._sides)
        elif inside and not on:
            self._foot.insertWidget(0, self._above)
            self._foot.addWidget(self._sides)
        margins = (12, 8, 12, 8) if on else (0, 0, 0, 0)
        for part in (self._notes, self._sides.layout()):
            if part is not None:
                part.setContentsMargins(*(theme.px(m) for m in margins))

    def _fill(self, gaps: Sequence[GapLine], facts: Sequence[Fact], rules: Sequence[Rule]) -> None:
        clear(self._body)
        common = {g.words.basis for g in gaps}
        for line in gaps:
            self._body.addWidget(gap_view(line, with_basis=len(common) > 1 or len(gaps) == 1))
        if len(common) == 1 and len(gaps) > 1:
            self._body.addWidget(basis_view(common.pop()))
        for fact in facts:
            self._body.addWidget(fact_view(fact))
        if rules:
            self._body.addWidget(_title(tr("窗口口径")))
        for rule in (r for r in rules if not r.leads):
            self._body.addWidget(rule_view(rule))
        leads = [r for r in rules if r.leads]
        if leads:
            self._body.addWidget(_title(tr("不在本事项受理的情形")))
        for rule in leads:
            self._body.addWidget(rule_view(rule))


def _title(words: str) -> QWidget:
    return frame(row(Text(words, "labelstrong"), None, margins=(14, 10, 14, 2)))


def _side(words: str, letter: str, pressed: SignalInstance) -> Button:
    made = Button(words, letter=letter, height=32, size=14)
    made.clicked.connect(pressed)
    return made
