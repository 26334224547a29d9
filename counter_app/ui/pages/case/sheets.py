"""The right card of the case page: ledger, what can be done with the chosen sheet, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter_app.domain.paper_life import PaperLife
from counter_app.services import papers
from counter_app.services.looking_up import CasePage
from counter_app.services.paper_lives import is_taken_home, life, lost_sheets
from counter_app.services.ports.records import Changes, Sheet
from counter_app.ui import theme
from counter_app.ui.background import Lane
from counter_app.ui.pages.case.courtesies import CourtesyButtons
from counter_app.ui.pages.case.ledger import Entry, Ledger
from counter_app.ui.pages.case.paper_fate import FateButtons
from counter_app.ui.pages.case.signing import served_words
from counter_app.ui.pages.case.steps import NextStep
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button, PrimaryButton
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.scrolling import CalmArea
from counter_app.ui.widgets.text import Text
from printing.documents.sheet import SheetState

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

OUT = (SheetState.PRINTED, SheetState.SPOOLED)
UNPRINTED = (SheetState.INTENDED, SheetState.FAILED)


class SheetsCard(QFrame):
    sign_asked = Signal()
    """Who took the paper of the chosen sheet is to be recorded."""

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self.setObjectName("card")
        self._at = at
        self.ledger = Ledger(at.desk.wording.on_screen)
        self.ledger.moved.connect(self._show_buttons)
        self._count = Text("", "note")
        self._preview = Button(tr("预览"), letter="V", height=30, size=13)
        self._print = Button(tr("补打"), letter="P", height=30, size=13)
        self._spoil = Button(tr("登记作废"), letter="W", height=30, size=13)
        self._in_hand = Button(tr("纸已在手"), letter="K", height=30, size=13)
        self._preview.clicked.connect(self.preview)
        self._print.clicked.connect(self._print_chosen)
        self._spoil.clicked.connect(self._spoil_chosen)
        self._in_hand.clicked.connect(self._confirm_chosen)
        self._sign = Button(tr("登记签收"), letter="Q", height=30, size=13)
        self._sign.clicked.connect(self.sign_asked)
        buttons = (self._preview, self._print, self._sign, self._spoil, self._in_hand)
        self._buttons = frame(row(*buttons, None, gap=6))
        self.fate = FateButtons(at.desk.wording.on_screen)
        self.fate.take_back.clicked.connect(self._take_back)
        self.fate.large.clicked.connect(self._print_large)
        self._page: CasePage | None = None
        self.primary = PrimaryButton()
        self.courtesies = CourtesyButtons(at)
        self._area = area = CalmArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.verticalScrollBar().rangeChanged.connect(lambda *_: self._show_chosen())
        self._scrolled = column(self.ledger, self.fate, self.courtesies, None, gap=8)
        self._side: QWidget | None = None
        area.setWidget(frame(self._scrolled))
        self._whole = column(
            row(Text(tr("文书与打印"), "cardtitle"), None, self._count), gap=9, margins=(12, 11, 12, 12)
        )
        self._whole.addWidget(area, 1)
        self._whole.addWidget(self._buttons)
        self.setLayout(self._whole)
        self.take_primary()

    def add_side(self, side: QWidget) -> None:
        """Side actions under the primary button."""
        self._side = side
        self._whole.addWidget(side)

    def let_buttons_scroll(self, scroll: bool) -> None:
        """In the narrow layout nothing is squeezed: all but the primary button scrolls with the sheets."""
        if scroll == (self._scrolled.indexOf(self._buttons) >= 0):
            return
        if scroll:
            self._scrolled.insertWidget(1, self._buttons)
        else:
            self._whole.insertWidget(self._whole.indexOf(self._area) + 1, self._buttons)
        if self._side is not None:
            if scroll:
                self._scrolled.insertWidget(3, self._side)
            else:
                self._whole.addWidget(self._side)

    def take_primary(self) -> None:
        """The primary button under the ledger; in the narrow layout the page keeps it at its foot."""
        if self._whole.indexOf(self.primary) < 0:
            self._whole.insertWidget(self._whole.indexOf(self._buttons) + 1, self.primary)

    @property
    def unprinted(self) -> int:
        return sum(1 for e in self.ledger.entries if e.sheet.state in UNPRINTED)

    @property
    def print_words(self) -> str:
        """What the print button says of the chosen sheet."""
        return self._print.text()

    def show_papers(self, page: CasePage, keep: bool) -> None:
        self._page = page
        served = {paper.id: served_words(page.case, paper) for paper, _ in page.papers}
        self.ledger.show_papers(page.papers, served, keep, lost_sheets(page.case.history, page.papers))
        self.courtesies.show_case(page)
        sheets = sum(len(sheets) for _, sheets in page.papers)
        self._count.setText(tr("{n} 份文书　{sheets} 张", n=len(page.papers), sheets=sheets))

    def show_step(self, step: NextStep) -> None:
        self.primary.say(step.words, step.kind)

    def _show_buttons(self) -> None:
        entry = self.ledger.entry
        self._buttons.setVisible(entry is not None)
        if entry is None:
            self.fate.hide()
            return
        waits = entry.sheet.state is SheetState.SPOOLED
        self.fate.show_life(self._life(entry), waits, papers.has_large_print(entry.paper))
        self._show_chosen()
        state = entry.sheet.state
        self._print.say(tr("接着打印") if state in UNPRINTED else tr("补打"))
        self._print.setVisible(state is not SheetState.SPOOLED)
        self._spoil.setVisible(state is not SheetState.SPOILT)
        self._in_hand.setVisible(state is SheetState.SPOOLED)
        out = any(
            e.paper.id == entry.paper.id and e.sheet.copy == 1 and e.sheet.state in OUT
            for e in self.ledger.entries
        )
        self._sign.setVisible(out and not entry.served)

    def _life(self, entry: Entry) -> PaperLife | None:
        if self._page is None or not is_taken_home(entry.paper):
            return None
        sheets = [e.sheet for e in self.ledger.entries if e.paper.id == entry.paper.id]
        return life(self._page.case.history, entry.paper, sheets)

    def _show_chosen(self) -> None:
        """Also once the layout knows the ledger's new height: before that there is nothing to scroll."""
        if self.courtesies.asking:
            self._area.ensureWidgetVisible(self.courtesies.place)
            return
        self._area.ensureVisible(0, self.ledger.bottom_of_chosen(), 0, theme.px(40))

    def print_on(self) -> None:
        """接着打印: every sheet of this case that is not out yet."""
        for entry in self.ledger.entries:
            if entry.sheet.state in UNPRINTED:
                self._at.press.print_sheet(entry.paper, entry.sheet)

    def preview(self) -> None:
        entry = self.ledger.entry
        if entry is None:
            return
        at, paper, copy = self._at, entry.paper, entry.sheet.copy
        at.lanes.submit(
            Lane.PRESS,
            lambda: papers.to_pdf(at.desk, paper.id, copy, at.front.renderer),
            lambda pdf: at.go.show_papers(paper.title, pdf),
        )

    def _print_chosen(self) -> None:
        entry = self.ledger.entry
        if entry is None:
            return
        if entry.sheet.state in UNPRINTED:
            self.print_on()
            return
        at = self._at
        at.go.ask_reason(
            tr("补打：{title}第 {copy} 张", title=entry.paper.title, copy=entry.sheet.copy),
            tr(
                "纸面会标明「补打 {next_reprint}」，原来的一张仍留在账上。",
                next_reprint=self._next_reprint(entry),
            ),
            lambda reason: at.command(
                lambda: papers.reprint(at.desk, at.session, entry.paper.id, entry.sheet.copy, reason),
                lambda sheet: self._reprinted(entry, sheet),
            ),
        )

    def _print_large(self) -> None:
        """The notice in large print, for whoever reads it better so: nothing to ask."""
        entry = self.ledger.entry
        if entry is None:
            return
        at = self._at
        at.command(
            lambda: papers.large_print(at.desk, at.session, entry.paper.id),
            lambda sheet: self._reprinted(entry, sheet),
        )

    def _next_reprint(self, entry: Entry) -> int:
        same = (e.sheet for e in self.ledger.entries if e.paper.id == entry.paper.id)
        return 1 + max(s.reprint for s in same if s.copy == entry.sheet.copy)

    def _reprinted(self, entry: Entry, sheet: Sheet) -> None:
        self._at.announcer.tell(Changes(cases=frozenset({entry.paper.case}), sheets=True))
        self._at.press.print_sheet(entry.paper, sheet)

    def _spoil_chosen(self) -> None:
        entry = self.ledger.entry
        if entry is None:
            return
        at = self._at
        at.go.ask_reason(
            tr("登记作废：{title}第 {copy} 张", title=entry.paper.title, copy=entry.sheet.copy),
            tr("作废的一张留在账上，须另行补打。"),
            lambda reason: at.command(
                lambda: papers.spoil(at.desk, at.session, entry.sheet.id, reason), at.announcer.tell
            ),
        )

    def _take_back(self) -> None:
        """Out of the queue where it lies, whichever printer is at work now."""
        if self.ledger.entry is not None:
            self._at.press.take_back(self.ledger.entry.sheet)

    def _confirm_chosen(self) -> None:
        entry = self.ledger.entry
        if entry is not None:
            at = self._at
            at.command(lambda: papers.confirm(at.desk, at.session, entry.sheet.id), at.announcer.tell)
