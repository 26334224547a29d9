"""The matters of the release in force: found while one types, each with its whole entry beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.domain.catalogue import CatalogueRelease, Matter
from counter_app.domain.hall import Hall
from counter_app.services import looking_up
from counter_app.services.desk import Desk
from counter_app.services.exporting import Table
from counter_app.services.matter_entry import matter_entry
from counter_app.ui.models.catalogue_lines import matter_lines
from counter_app.ui.models.exported import table_of_lines
from counter_app.ui.models.reading_html import entry_html, plain_html
from counter_app.ui.widgets.button import Button, PrimaryButton
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.line_table import Column, Line, LineTable
from counter_app.ui.widgets.paragraph import Paragraph
from counter_app.ui.widgets.reading import Reading
from counter_app.ui.widgets.text import Text
from counter_app.ui.widgets.two_panes import TwoPanes

if TYPE_CHECKING:
    from counter_app.ui.pages.page import Page
    from counter_app.ui.workplace import Workplace

ALL = 1_000_000
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
Found = tuple[CatalogueRelease, int, tuple[Line, ...]]


class MattersView(TwoPanes):
    """`guide_asked` and `preview_asked` carry the code of the matter whose 办事指南 is wanted."""

    counted = Signal(object, int)  # the release in force, how many matters it has
    guide_asked = Signal(str)
    preview_asked = Signal(str)

    def __init__(self, at: Workplace, page: Page) -> None:
        super().__init__()
        self._at, self._page = at, page
        self._asked, self._answered = "", ""
        self._waits: Callable[[], None] | None = None
        self._shown: tuple[Matter, Hall] | None = None
        say = self._say
        columns = (
            Column(say("column.code"), 84),
            Column(say("column.name"), 0),
            Column(say("column.department"), 140, 500),
            Column(say("column.handling"), 70, 540),
        )
        self.field = Field("search", say("find"), hint=say("find.hint"))
        self.field.changed.connect(self._typed)
        self.field.entered.connect(self.read)
        self.field.edit.installEventFilter(self)
        self._count = Text("", "label")
        self.table = LineTable(columns, say("matters"))
        self.table.moved.connect(self._show)
        self.table.opened.connect(lambda _: self.read())
        self.entry = Reading(say("entry"))
        self.guide = Button(say("guide"), letter="P", icon="printer", height=50)
        self.guide.clicked.connect(lambda: self._with_code(self.guide_asked.emit))
        self.preview = Button(say("preview"), cap="Ctrl+P", height=50)
        self.preview.clicked.connect(lambda: self._with_code(self.preview_asked.emit))
        self.said = Paragraph("", "small", "ok")
        self.said.hide()
        self.primary = PrimaryButton(say("intake"), "next", "clipboard-check")
        self.primary.clicked.connect(lambda: self._with_code(at.go.open_matter))
        self.place(self._left(), self._right(), (11, 13))

    def _left(self) -> QWidget:
        line = row(gap=12)
        line.addWidget(self.field, 1)
        line.addWidget(self._count)
        whole = column(line, gap=10)
        whole.addWidget(frame(column(self.table, gap=0, margins=(1, 1, 1, 1)), "card"), 1)
        return frame(whole)

    def _right(self) -> QWidget:
        entry = frame(column(self.entry, gap=0), "card")
        whole = column(gap=8)
        whole.addWidget(entry, 1)
        whole.addWidget(self.said)
        whole.addLayout(row(self.guide, self.preview, self.primary, gap=8))
        return frame(whole)

    def tell(self, words: str) -> None:
        """What became of the paper of the matter that is shown."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", f"catalogue.{key}", **facts)

    def hints(self) -> Sequence[Hint]:
        say = self._say
        return (
            Hint("↑ ↓", say("hint.choose")),
            Hint("Enter", say("hint.read")),
            Hint("Ctrl+F", say("find")),
            Hint("Alt+P", say("guide")),
            Hint("Ctrl+Enter", say("intake")),
            Hint("Alt+E", say("hint.export")),
            Hint("Esc", say("hint.back")),
        )

    def zones(self) -> Sequence[QWidget]:
        return (self.field, self.table, self.entry)

    @property
    def matter(self) -> Matter | None:
        line = self.table.line
        return line.payload if line is not None and isinstance(line.payload, Matter) else None

    def refresh(self) -> None:
        """The release in force today, narrowed to what is typed."""
        asked, desk = self.field.text.strip(), self._at.desk
        self._asked = asked
        self._at.query(lambda: _found(desk, asked), lambda found: self._found(asked, found), self._page)

    def _typed(self, _: str) -> None:
        self.field.accept()
        self._waits = None
        self.refresh()

    def _found(self, asked: str, found: Found) -> None:
        if asked != self._asked:
            return
        self._answered = asked
        release, total, lines = found
        if asked and lines != self.table.lines:
            self.table.set_lines(())  # the best hit is the chosen one
        self.table.set_lines(lines)
        self._count.setText(self._say("count", n=len(lines)))
        self.counted.emit(release, total)
        self._show(self.matter)
        waits, self._waits = self._waits, None
        if waits is not None:
            waits()

    def _show(self, matter: object) -> None:
        """What is shown already stays where it was scrolled to."""
        desk = self._at.desk
        if not isinstance(matter, Matter):
            self._shown, nothing = None, self._say("nothing")
            self.tell("")
            self.entry.show_text("", lambda: plain_html(nothing))
        elif self._shown != (matter, desk.hall):
            self._shown = matter, desk.hall
            self.tell("")
            entry = matter_entry(desk, self._at.session, matter)
            self.entry.show_text(entry.title, lambda: entry_html(entry))

    def exported(self) -> Table:
        """The matters that are listed now."""
        return table_of_lines(self._say("title"), self.table)

    def read(self) -> None:
        """Into the entry of the chosen matter."""
        self._with_matter(lambda _: self._go_into_entry())

    def _go_into_entry(self) -> None:
        self.open_right()
        self.entry.setFocus()

    def begin_search(self) -> None:
        self.close_right()
        self.field.setFocus()
        edit = self.field.edit
        if isinstance(edit, QLineEdit):
            edit.selectAll()

    def step_back(self) -> bool:
        """Out of the entry into the list, then what was typed goes, then back to the page before."""
        if self.close_right() or self.entry.hasFocus():
            self.table.setFocus()
        elif self.field.text:
            self.field.set_text("")
            self.field.setFocus()
        else:
            return False
        return True

    def _with_code(self, do: Callable[[str], None]) -> None:
        self._with_matter(lambda matter: do(matter.code))

    def _with_matter(self, do: Callable[[Matter], None]) -> None:
        """A key that is quicker than the search waits for its answer: never the matter that stood there before."""
        if self._answered != self.field.text.strip():
            self._waits = lambda: self._with_matter(do)
        elif self.matter is not None:
            do(self.matter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the list while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.table.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


def _found(desk: Desk, asked: str) -> Found:
    catalogue = desk.shelf.current(desk.today())
    matters = tuple(catalogue)
    if asked:
        matters = tuple(hit.matter for hit in looking_up.matters(desk, asked, ALL)[0])
    return catalogue.release, len(catalogue), matter_lines(matters, desk.hall)
