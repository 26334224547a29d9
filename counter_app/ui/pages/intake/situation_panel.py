"""情形: one question open, digits answer it, answered ones folded to a line, Backspace goes back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.models.situation_lines import QuestionLine, QuestionState
from counter_app.ui.pages.intake.option_list import OptionList
from counter_app.ui.pages.intake.section import section_head
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import Card, clear, column, frame, glyph, row
from counter_app.ui.widgets.text import Text, full_width

MOST_WAITING = 4
"""So many lines of questions to come; the rest is counted in one line."""


class SituationPanel(Card):
    """Emits what the clerk does; shows what `show_lines` is given."""

    answered = Signal(str, str)
    went_back = Signal()
    reopened = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=4, margins=(12, 10, 12, 10))
        self.setAccessibleName(tr("情形"))
        self._progress = Text("", "hint")
        self.change = Button(tr("改"), "link", letter="Q", height=26, size=14)
        self.change.clicked.connect(lambda: self.reopened.emit(""))
        self.options = OptionList("")
        self.options.taken.connect(self._taken)
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        self._question = Text("", "strong", wrap=True)
        self._hint = Text(tr("按数字选"), "hint")
        head = row(glyph("circle-dot", 18, "brand"), gap=8)
        head.addWidget(self._question, 1)
        head.addWidget(self._hint)
        indented = row(self.options, margins=(26, 0, 0, 0))
        self._open_block = frame(column(head, indented, gap=7, margins=(0, 2, 0, 6)))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(section_head(1, tr("情形"), self._progress, self.change))
        for part in (self._above, self._below):
            part.setSpacing(theme.px(3))
        layout.addLayout(self._above)
        layout.addWidget(self._open_block)
        layout.addLayout(self._below)
        self._open = ""
        self._lines: tuple[QuestionLine, ...] | None = None

    @property
    def open_question(self) -> str:
        return self._open

    def show_lines(self, lines: tuple[QuestionLine, ...], done: int, asked: int) -> None:
        """Repaint only where something changed; the current option stays under the keys."""
        if lines == self._lines:
            return
        self._lines = lines
        opened = next((x for x in lines if x.state is QuestionState.OPEN), None)
        all_done = opened is None
        self._progress.setText(
            tr("{done}/{asked} 已答", done=done, asked=asked) if done or all_done else tr("第 1 问")
        )
        self.change.setVisible(done > 0)
        clear(self._above)
        clear(self._below)
        passed = False
        waiting: list[QuestionLine] = []
        for line in lines:
            if line.state is QuestionState.OPEN:
                passed = True
            elif line.state is QuestionState.ANSWERED:
                (self._below if passed else self._above).addWidget(_folded(line))
            else:
                waiting.append(line)
        self._show_waiting(waiting)
        self._open_block.setVisible(not all_done)
        if opened is not None and opened.id != self._open:
            self._show_open(opened)
        self._open = opened.id if opened else ""

    def _show_open(self, line: QuestionLine) -> None:
        options = [(i, full_width(t)) for i, t in line.options]
        before = next((n for n, (_, t) in enumerate(options) if t == full_width(line.answer)), 0)
        self._question.setText(full_width(line.text))
        self.options.show_options(full_width(line.text), options, before if line.answer else 0)

    def _show_waiting(self, waiting: list[QuestionLine]) -> None:
        shown = waiting
        if len(waiting) > MOST_WAITING:
            sure = [x for x in waiting if x.state is QuestionState.WAITING]
            perhaps = [x for x in waiting if x.state is QuestionState.MAY_COME]
            shown = perhaps[: max(1, MOST_WAITING - 1 - len(sure))] + sure
            shown = [x for x in waiting if x in shown]
        for line in shown:
            self._below.addWidget(_coming(line))
        if rest := len(waiting) - len(shown):
            self._below.addWidget(Text(tr("另有 {rest} 问，视上题", rest=rest), "hint"))

    def _taken(self, option: str) -> None:
        self.answered.emit(self._open, option)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            self.went_back.emit()
            return
        super().keyPressEvent(event)


def _folded(line: QuestionLine) -> QWidget:
    """Question and answer: in a line where the question is short, else the answer beneath the whole question."""
    answer = Text(full_width(line.answer), "name", wrap=True)
    tick = glyph("circle-check", 18, "ok")
    if line.label == line.text:
        answer.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        made = row(tick, Text(full_width(line.label), "label"), gap=8)
        made.addWidget(answer, 1)
    else:
        made = row(gap=8)
        made.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        made.addLayout(column(Text(full_width(line.text), "note", wrap=True), answer, gap=1), 1)
    return _line_frame(made, f"{line.text}，{line.answer}")


def _coming(line: QuestionLine) -> QWidget:
    when = tr("视上题") if line.state is QuestionState.MAY_COME else tr("待答")
    label = Text(full_width(line.label), "label")
    parts = row(glyph("circle-dashed", 18, "field"), label, None, Text(when, "hint"), gap=8)
    return _line_frame(parts, f"{line.text}，{when}")


def _line_frame(parts: QHBoxLayout, spoken: str) -> QFrame:
    made = frame(parts)
    made.setMinimumHeight(theme.px(29))
    made.setAccessibleName(full_width(spoken))
    return made
