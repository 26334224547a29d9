"""登记簿: first inquiries and consultations, exceptions, reports before a refusal; over a day or a period."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_app.domain.inquiry import Inquiry
from counter_app.domain.refusals import Refusal
from counter_app.services.exporting import Table
from counter_app.services.ports.records import Changes
from counter_app.services.registers.inquiring import answer_inquiry, record_inquiry
from counter_app.services.registers.lines import Period, Register, RegisterLine
from counter_app.services.registers.reading import dates_of, read_date, table_of
from counter_app.ui import theme
from counter_app.ui.models.typed_period import this_month, this_week, typed_period
from counter_app.ui.pages.intake.entry_popup import Ask, Entry, EntryPopup
from counter_app.ui.pages.page import Page
from counter_app.ui.pages.registers.book import RegisterBook
from counter_app.ui.pages.registers.form import InquiryForm
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class RegistersPage(Page):
    key = "registers"
    manual = "registers"

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        today = at.desk.today()
        self.period = Period(today, today)
        self._follows = True  # the day that is, also tomorrow
        self._by_date: dict[date, tuple[RegisterLine, ...]] = {}
        self._reading = 0  # which reading is the one that counts; an older one stops
        self.book, self.form = RegisterBook(at.desk.wording.on_screen), InquiryForm(at.desk.wording.on_screen)
        self._title, self._sub = Text("", "title"), Text("", "label")
        self.inquire = Button(self._say("inquire"), letter="N", icon="pencil", height=32, size=14)
        self.answer = Button(self._say("answer"), letter="A", height=32, size=14)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.book)
        self.stack.addWidget(self.form)
        line = row(self._title, self._sub, None, self.answer, self.inquire, gap=10, margins=(18, 0, 18, 0))
        head = frame(line, "head")
        theme.sized(head, height=52)
        whole = column(head, gap=0)
        whole.addWidget(self.stack, 1)
        self.setLayout(whole)
        self.popup = EntryPopup(self)
        self._connect()
        self._head()

    def _connect(self) -> None:
        book = self.book
        self.inquire.clicked.connect(lambda: self._switch(self.form))
        self.answer.clicked.connect(self._ask_answer)
        book.chosen.connect(lambda value: self.choose(Register(value)))
        book.opened.connect(self._open)
        for table in book.tables.values():
            table.moved.connect(lambda _: self._head())
        book.day.clicked.connect(lambda: self.look(self._day()))
        book.week.clicked.connect(lambda: self.look(this_week(self._today())))
        book.month.clicked.connect(lambda: self.look(this_month(self._today())))
        book.period.changed.connect(lambda _: book.period.accept())
        book.period.entered.connect(self._typed)
        self.form.given.connect(self._register)
        self._at.announcer.changed.connect(self._changed)

    @property
    def at_form(self) -> bool:
        return self.stack.currentWidget() is self.form

    def title(self) -> str:
        return self._say("inquire") if self.at_form else self._say("name")

    def hints(self) -> Sequence[Hint]:
        if self.at_form:
            return (
                Hint("Enter", self._say("hint.next")),
                Hint("Ctrl+Enter", self._say("inquire")),
                Hint("Esc", self._say("hint.back")),
            )
        answer = (Hint("Alt+A", self._say("answer")),) if self._owed() else ()
        return (
            Hint("↑ ↓", self._say("hint.choose")),
            Hint("Enter", self._say("hint.open")),
            Hint("Alt+1…3", self._say("hint.register")),
            Hint("Ctrl+C", self._say("hint.copy")),
            Hint("F6", self._say("hint.typed")),
            Hint("Alt+N", self._say("inquire")),
            Hint("Alt+E", self._say("hint.export")),
            *answer,
        )

    def zones(self) -> Sequence[QWidget]:
        return (self.form,) if self.at_form else (self.book.table, self.book.period)

    def chords(self) -> Mapping[str, Callable[[], None]]:
        if self.at_form:
            return {}
        chosen = {f"Alt+{i}": partial(self.choose, register) for i, register in enumerate(Register, 1)}
        return {**chosen, "Ctrl+C": self._copy} if self.book.table.hasFocus() else chosen

    def primary(self) -> None:
        if self.at_form:
            self.form.give()
        elif self.popup.asking:
            return
        elif self.book.line is not None:
            self._open(self.book.line)

    def choose(self, register: Register) -> None:
        """Another register over the same period."""
        self.book.show_register(register)
        self.book.table.setFocus()
        self.refresh()

    def look(self, period: Period) -> None:
        """The same register over another period."""
        self.period = period
        self._follows = period == self._day()
        self.book.period.set_text("")
        self.book.period.accept()
        self.refresh()
        self.book.table.setFocus()

    def on_show(self) -> None:
        if self._follows:
            self.period = self._day()
        self.refresh()

    def refresh(self) -> None:
        """Read the whole period anew, a date at a time: what else the counter reads is never kept waiting."""
        self._reading += 1
        self._by_date.clear()
        self._head()
        self._read(self._reading, dates_of(self.period), 0)

    def _read(self, reading: int, dates: Sequence[date], at: int) -> None:
        if reading != self._reading:
            return
        if at == len(dates):
            self._show()
            return
        on, register, desk = dates[at], self.book.register, self._at.desk
        if at:
            self.book.say_at_foot(self._say("reading", day=on))

        def read(lines: tuple[RegisterLine, ...]) -> None:
            if reading == self._reading:
                self._by_date[on] = lines
                self._read(reading, dates, at + 1)

        self._at.query(lambda: read_date(desk, register, on), read, self)

    def _show(self) -> None:
        self.book.show_lines(self._lines())
        self._head()
        if self.hasFocus() and self.book.lines:
            self.book.table.setFocus()  # it was hidden while there was nothing in it

    def _lines(self) -> list[RegisterLine]:
        return [line for on in sorted(self._by_date) for line in self._by_date[on]]

    def exported(self) -> Table | None:
        if self.at_form:
            return None
        return table_of(self._at.desk.wording.on_screen, self.book.register, self.period, self._lines())

    def _head(self) -> None:
        self._title.setText(self.title())
        self._sub.setText("" if self.at_form else self.period.words)
        self.inquire.setVisible(not self.at_form)
        self.answer.setVisible(self._owed())
        self.hints_changed.emit()

    def _owed(self) -> bool:
        line = None if self.at_form else self.book.line
        return line is not None and line.open and not line.number

    def _typed(self) -> None:
        period = typed_period(self.book.period.text, self._today())
        if period is None:
            self.book.period.refuse(self._say("period.wrong"))
        else:
            self.look(period)

    def _open(self, line: RegisterLine) -> None:
        if line.number:
            self._at.go.open_case(line.number)
        elif self.book.narrow:
            self.book.read_one(True)
        else:
            self.book.say_at_foot(self._say("no_case"))

    def _copy(self) -> None:
        line = self.book.line
        if line is not None and line.number:
            QGuiApplication.clipboard().setText(line.number)

    def _switch(self, panel: QWidget) -> None:
        self.stack.setCurrentWidget(panel)
        self._head()
        first = self.first_focus()
        if first is not None:
            first.setFocus()

    def step_back(self) -> bool:
        if self.at_form:
            self._switch(self.book)
            return True
        reading_one = self.book.reading_one
        self.book.read_one(False)
        if reading_one:
            self.book.table.setFocus()
        return reading_one

    def close_popup(self) -> bool:
        asking = self.popup.asking
        if asking:
            self.popup.close_asking()
        return asking

    def refuse(self, refusal: Refusal, sentence: str) -> bool:
        return self.at_form and self.form.refuse(refusal, sentence)

    def _register(self, inquiry: Inquiry) -> None:
        at = self._at

        def done(changes: Changes) -> None:
            self.form.empty()
            self.book.show_register(Register.FIRST_ASKED)
            self.period, self._follows = self._day(), True
            self._switch(self.book)
            at.announcer.tell(changes)

        at.command(lambda: record_inquiry(at.desk, at.session, inquiry), done, self)

    def _ask_answer(self) -> None:
        """What became of an inquiry that was passed on."""
        line, at = self.book.line, self._at
        if line is None or not self._owed():
            return

        def done(entry: Entry) -> None:
            at.command(
                lambda: answer_inquiry(at.desk, at.session, line.seq, entry.text), at.announcer.tell, self
            )

        ask = Ask(
            self._say("answer.ask", subject=line.facts["subject"]),
            hint=self._say("answer.hint"),
            action=self._say("answer"),
            refuse=lambda entry: "" if entry.text.strip() else self._say("answer.refuse"),
        )
        self.popup.ask(ask, self.answer.mapTo(self, QPoint(0, self.answer.height())), done)

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.inquiries or changes.cases):
            self.refresh()

    def _day(self) -> Period:
        return Period(self._today(), self._today())

    def _today(self) -> date:
        return self._at.desk.today()

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", f"registers.{key}", **facts)
