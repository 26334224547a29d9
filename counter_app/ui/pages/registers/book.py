"""A register over a period: the list, and beside it every field of the chosen line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from counter_app.services.registers.lines import Register, RegisterLine
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.models.register_lines import columns, facts_of, register_lines
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.layout import clear, column, fact, frame, row
from counter_app.ui.widgets.line_table import LineTable
from counter_app.ui.widgets.scrolling import scrolled
from counter_app.ui.widgets.segmented import Segmented
from counter_app.ui.widgets.text import Text

BESIDE, DETAIL = 900, 388
"""Width from which the fields of a line stand beside the list, and how wide they are."""
_ANY = 16_777_215  # Qt's own: no limit


class RegisterBook(QWidget):
    """`opened` the line on which Enter was pressed."""

    opened = Signal(RegisterLine)
    chosen = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.register = Register.FIRST_ASKED
        self.lines: tuple[RegisterLine, ...] = ()
        self.reading_one = False
        titles = wording.entry("screens", "registers.title")
        self.choice = Segmented([(r.value, titles[r]) for r in Register], self._say("name"), height=32)
        self.choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choice.choose(self.register)
        self.choice.chosen.connect(self.chosen)
        self.period = Field(
            "period", self._say("period"), NumberEdit(), hint=self._say("period.hint"), width=40
        )
        self.day, self.week, self.month = (
            Button(self._say(key), letter=letter, height=32, size=14)
            for key, letter in (("day", "T"), ("week", "W"), ("month", "Y"))
        )
        self.tables = {r: LineTable(columns(wording, r), titles[r]) for r in Register}
        self._stack = QStackedWidget()
        for table in self.tables.values():
            self._stack.addWidget(table)
            table.opened.connect(self.opened)
            table.moved.connect(self._show_facts)
        self._empty = Text("", "body", "ink-2", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._foot = Text("", "hint")
        self._facts = QVBoxLayout()
        self._facts.setContentsMargins(*(theme.px(m) for m in (14, 12, 14, 12)))
        self._facts.setSpacing(theme.px(7))
        self._lay_out()

    def _lay_out(self) -> None:
        foot = frame(row(self._foot, None, margins=(14, 5, 14, 5)), "sunk")
        foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._list = frame(column(self._stack, self._empty, foot, gap=0, margins=(1, 1, 1, 1)), "card")
        self._area = scrolled(frame(self._facts, "white"))
        self._area.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # ↑ ↓ scroll it where it stands alone
        self._beside = frame(column(self._area, margins=(1, 1, 1, 1)), "card")
        first = row(self.choice, None, self.day, self.week, self.month, gap=8)
        lower = row(gap=10)
        lower.addWidget(self._list, 1)
        lower.addWidget(self._beside)
        whole = column(first, self.period, gap=8, margins=(12, 10, 12, 10))
        whole.addLayout(lower, 1)
        self.setLayout(whole)
        self._arrange()

    @property
    def table(self) -> LineTable:
        return self.tables[self.register]

    @property
    def line(self) -> RegisterLine | None:
        line = self.table.line
        return line.payload if line is not None and isinstance(line.payload, RegisterLine) else None

    def show_register(self, register: Register) -> None:
        """Nothing of it is read yet."""
        self.register = register
        self.choice.choose(register)
        self._stack.setCurrentWidget(self.table)
        self.read_one(False)

    def show_lines(self, lines: Sequence[RegisterLine], read: str = "") -> None:
        """`read`: what is still being read, "" when all is."""
        self.lines = tuple(lines)
        self.table.set_lines(register_lines(self.register, lines))
        self._stack.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._empty.setText(read or self._wording.entry("screens", "registers.empty", self.register))
        owed = sum(line.open and not line.number for line in lines)
        counted = self._say("count", n=len(lines)) + (self._say("owed_count", n=owed) if owed else "")
        self._foot.setText(read or counted)
        self._show_facts(self.line)

    def say_at_foot(self, words: str) -> None:
        self._foot.setText(words)

    @property
    def narrow(self) -> bool:
        """The fields have no room beside the list."""
        return self.width() < theme.px(BESIDE)

    def read_one(self, on: bool) -> None:
        """Where there is no room beside the list, the fields stand in its place."""
        self.reading_one = on
        self._arrange()
        if on:
            self._area.setFocus()

    def _show_facts(self, what: object) -> None:
        clear(self._facts)
        if isinstance(what, RegisterLine):
            for label, value in facts_of(self._wording, self.register, what):
                self._facts.addLayout(fact(label, value, width=118))
        self._facts.addStretch(1)
        self._arrange()

    def _arrange(self) -> None:
        alone = self.narrow and self.reading_one
        self._list.setVisible(not alone)
        self._beside.setVisible(self.line is not None and (alone or not self.narrow))
        self._beside.setProperty("designWidth", None if alone else float(DETAIL))
        self._beside.setMinimumWidth(0 if alone else theme.px(DETAIL))
        self._beside.setMaximumWidth(_ANY if alone else theme.px(DETAIL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _say(self, key: str, **facts: object) -> str:
        return self._wording.say("screens", f"registers.{key}", **facts)
