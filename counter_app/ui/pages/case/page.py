"""One case at the desk: facts, what is still wrong, history, and the papers sheet by sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from counter_app.domain.case import Case, Status
from counter_app.domain.people import Clerk
from counter_app.domain.refusals import Refusal
from counter_app.services import clerks, lateness, looking_up
from counter_app.services.checking import Lack
from counter_app.services.looking_up import CasePage
from counter_app.services.ports.records import Changes, IssuedPaper
from counter_app.ui.models.second_screen import SecondScreen
from counter_app.ui.pages.case.columns import CaseColumns
from counter_app.ui.pages.case.deeds import Deeds
from counter_app.ui.pages.case.facts import FactsCard
from counter_app.ui.pages.case.gap_questions import GapQuestions
from counter_app.ui.pages.case.gaps import GapList
from counter_app.ui.pages.case.gaps_head import GapsHead
from counter_app.ui.pages.case.giving_back import GivingBack
from counter_app.ui.pages.case.head import CaseHead
from counter_app.ui.pages.case.hints import case_hints
from counter_app.ui.pages.case.history import History, moments
from counter_app.ui.pages.case.paper_fate import PaperFate
from counter_app.ui.pages.case.scans_card import ScansCard
from counter_app.ui.pages.case.sheets import SheetsCard
from counter_app.ui.pages.case.side_buttons import SideButtons
from counter_app.ui.pages.case.signing import Signing
from counter_app.ui.pages.case.steps import OPEN, TERMS, NextStep, Said, Step, chosen_terms, next_step
from counter_app.ui.pages.case.terms import TermsCard
from counter_app.ui.pages.case.waiting import STILL_WRONG, may_notice_again, waiting_lines
from counter_app.ui.pages.intake.decline_popup import DeclinePopup
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.field import RefusalBox
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.text import Text, full_width

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class CaseFilePage(Page):
    manual = "case"

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self.number = ""
        self.shown: CasePage | None = None
        self.step = NextStep(Step.NEXT, "", acts=False)
        self.deeds = Deeds(at, self)
        self.head = CaseHead()
        self.facts = FactsCard()
        self.scans = ScansCard(at)
        self.gaps = GapList()
        self.gaps.changed.connect(self._show_step)
        self.history = History()
        self.sheets = SheetsCard(at)
        self.sheets.primary.clicked.connect(self.primary)
        self.refusal = RefusalBox()
        self.terms = TermsCard(at.desk.wording.on_screen)
        self.terms.changed.connect(self._show_step)
        self.terms.finished.connect(self.sheets.primary.setFocus)
        self._lay_out()
        self.questions = GapQuestions(at, self, self.gaps)
        self.giving_back = GivingBack(at, self, self.questions.popup, self.sheets, self.deeds)
        self._side.withdraw.clicked.connect(lambda: self._with_case(self.giving_back.withdraw))
        self._side.late.clicked.connect(lambda: self._with_case(self.giving_back.return_late))
        self._side.refuse_case.clicked.connect(self._ask_terms)
        self._side.again.clicked.connect(lambda: self._with_case(self.deeds.notice_again))
        self.fate = PaperFate(at, self, self.questions.popup, self.sheets)
        self.sheets.fate.lost.clicked.connect(lambda: self._with_paper(self.fate.lose))
        self.sheets.fate.redeem.clicked.connect(lambda: self._with_paper(self.fate.redeem))
        self.signing = Signing(at, self, self.questions.popup, self.sheets)
        self.sheets.sign_asked.connect(lambda: self._with_paper(self.signing.begin))
        self._decline = DeclinePopup(self, at.desk.wording.on_screen, at.desk.hall.bodies.values())
        at.announcer.changed.connect(self._changed)

    def _lay_out(self) -> None:
        self.gaps_head = GapsHead()
        history_head = frame(row(Text(tr("经过"), "cardtitle"), None, margins=(14, 12, 14, 6)))
        middle = column(self.gaps_head, self.gaps, self.terms, history_head, self.history, None, gap=0)
        self._side = SideButtons()
        self.sheets.add_side(self._side)
        self._refusal_frame = box = frame(column(self.refusal, gap=0, margins=(12, 8, 12, 0)))
        box.hide()
        left = frame(column(self.facts, self.scans, None, gap=10))
        self.columns = CaseColumns(frame(middle, "card"), left, self.sheets, box)
        self.columns.changed.connect(self._zone_shown)
        whole = column(self.head, gap=0)
        whole.addWidget(self.columns, 1)
        self.setLayout(whole)

    # --- showing ------------------------------------------------------------------------------------------

    def open_case(self, number: str, caution: str = "") -> None:
        """`caution`: what is to be known of the very paper that was scanned."""
        if number != self.number or caution:
            self.number, self.shown = number, None if number != self.number else self.shown
            self.refusal.show_reason(caution)
            self._refusal_frame.setVisible(bool(caution))
        self.refresh()

    def refresh(self) -> None:
        number, desk = self.number, self._at.desk
        if number:
            self._at.query(
                lambda: (looking_up.page(desk, number), clerks.known(desk)),
                lambda read: self._read(*read),
                self,
            )

    def _read(self, page: CasePage, staff: Sequence[Clerk]) -> None:
        if page.case.number != self.number:
            return
        keep = self.shown is not None and self.shown.case.status is page.case.status
        same = self.shown is not None
        self.shown = page
        desk = self._at.desk
        self.head.show_case(page, desk.wording.on_screen)
        names = {c.staff_no: c.name for c in staff}
        self.facts.show_case(page, desk.wording.on_screen, names.get(page.summary.clerk, page.summary.clerk))
        self.gaps.show_lines(waiting_lines(desk, page), keep)
        self.scans.show_case(page)
        self.terms.begin(page.case, desk.today())
        self.questions.begin(page.matter)
        self.history.show_moments(moments(page, names, desk.wording.on_screen))
        self.sheets.show_papers(page, same)
        self._show_step()
        self.columns.arrange()
        if not same and self.isVisible() and not self._at_text():
            first = self.first_focus()
            if first is not None:
                first.setFocus()
        self.hints_changed.emit()

    def _at_text(self) -> bool:
        """The clerk is typing elsewhere: nothing takes the cursor away."""
        focus = self.window().focusWidget()
        return focus is not None and not self.isAncestorOf(focus) and focus.isVisible() and focus is not self

    def _show_step(self) -> None:
        if self.shown is None:
            return
        case, came, unprinted = self.shown.case, self.gaps.came, self.sheets.unprinted
        deemed = self.shown.summary.status is Status.DEEMED_ACCEPTED
        terms = chosen_terms(case, self.terms.terms)
        said = Said(self.gaps.marks(), came, self.gaps.unsaid, terms, deemed, self._at.go.unfinished)
        self.step = next_step(self._at.desk, case, said, unprinted)
        self.terms.show_asked(self.step.asked)
        self.sheets.show_step(self.step)
        self.gaps_head.show_case(case, self.gaps)
        self.gaps.setVisible(bool(self.gaps.lines))
        late = lateness.is_late(self._at.desk, case)
        self._side.show_case(case, late, may_notice_again(case, len(self.gaps.lines), came, deemed))
        self._show_tabs()

    def _show_tabs(self) -> None:
        lacking, unprinted = self.gaps_head.lacking, self.sheets.unprinted
        waiting = (tr("{n} 张未打", n=unprinted), "bad") if unprinted else ("", "ink-2")
        open_gaps = (lacking, "warn") if self.gaps.lines else ("", "ink-2")
        self.columns.show_states({"gaps": open_gaps, "sheets": waiting})

    # --- what the window asks of a page -------------------------------------------------------------------

    def title(self) -> str:
        return tr("办件 {name}", name=full_width(self.shown.matter.name)) if self.shown else tr("办件")

    def hints(self) -> Sequence[Hint]:
        words, fate = self.sheets.print_words, self.sheets.fate.hints
        return case_hints(bool(self.gaps.lines), words, self._at.applicant.asks, fate)

    def zones(self) -> Sequence[QWidget]:
        asked = self.terms.first_shown()
        return [w for w in (self.gaps, asked, self.sheets.ledger) if w is not None and w.isVisibleTo(self)]

    def first_focus(self) -> QWidget | None:
        waits = self.shown is not None and (self.shown.case.status in OPEN or not self.sheets.unprinted)
        if self.gaps.lines and waits:
            return self.gaps
        asked = self.terms.first_shown() if self.step.asked else None
        return asked or self.sheets.ledger

    def chords(self) -> Mapping[str, Callable[[], None]]:
        return {
            "Ctrl+P": self.sheets.preview,
            "Alt+N": self._copy_number,
            "Ctrl+C": self._copy_number,
            "Alt+I": self.scans.show_all,  # also where only another zone is seen
            **self.columns.chords(),
        }

    def take_dropped(self, paths: Sequence[Path], over: QWidget, y: float) -> bool:
        self.scans.open_with(paths)
        return True

    def show_applicant(self, screen: SecondScreen) -> None:
        screen.keep_case(self.number)

    def close_popup(self) -> bool:
        for popup in (self.questions.popup, self._decline, self.sheets.courtesies):
            if popup.asking:
                popup.close_asking()
                return True
        return False

    def refuse(self, refusal: Refusal, sentence: str) -> bool:
        if refusal.field in TERMS and TERMS[refusal.field] in self.step.asked:
            self._to_terms(Lack("decision", refusal.field, sentence))
            return True
        self.refusal.show_reason(sentence)
        self._refusal_frame.show()
        return True

    def primary(self) -> None:
        if self.shown is None or self.questions.popup.asking:
            return
        self._refusal_frame.hide()
        if self._decline.asking:
            self._decline.submit()
            return
        if self.terms.isVisibleTo(self) and self.terms.unread:
            self._to_terms(Lack("decision", "promised_by", self.terms.unread))
            return
        self.terms.accept()
        case, marks = self.shown.case, self.gaps.marks()
        steps: dict[Step, Callable[[], None]] = {
            Step.TICK: self._to_gaps,
            Step.STILL_WRONG: self._say_still_wrong,
            Step.SUPPLEMENT: partial(self.deeds.supplement, case, marks, self.gaps.whole),
            Step.TERMS: partial(self._to_terms, self.step.lack),
            Step.LIMIT: self._at.go.ask_default_limit,
            Step.ACCEPT: self._accept,
            Step.DEEMED: partial(self.deeds.confirm_deemed, case, self.terms.terms),
            Step.NOTICE: partial(self.deeds.notice, case, marks),
            Step.PRINT: self.sheets.print_on,
            Step.REAPPLY: partial(self.deeds.reapply, case),
            Step.NEXT: partial(self._at.go.open_page, "intake"),
        }
        steps[self.step.step]()

    def _accept(self) -> None:
        if self.shown is not None and self.step.act is not None:
            case = self.shown.case
            terms = chosen_terms(case, self.terms.terms)
            self.deeds.accept(case, self.gaps.marks(), self.step.act, terms)

    def _to_gaps(self) -> None:
        self.columns.show_zone("gaps")
        self.gaps.setFocus()

    def _say_still_wrong(self) -> None:
        """Two ways are open, and which is right is not for the program to say."""
        self._to_gaps()
        self.refusal.show_reason(STILL_WRONG)
        self._refusal_frame.show()

    def _to_terms(self, lack: Lack | None) -> None:
        self.columns.show_zone("gaps")
        if lack is not None:
            self.terms.go_to(lack)

    def _with_case(self, deed: Callable[..., None]) -> None:
        if self.shown is not None:
            deed(self.shown.case)

    def _ask_terms(self) -> None:
        if self.shown is not None:
            case = self.shown.case
            self._decline.ask(None, lambda terms: self.deeds.decline(case, terms))

    def _with_paper(self, deed: Callable[[Case, IssuedPaper], None]) -> None:
        if self.shown is not None and self.sheets.ledger.entry is not None:
            deed(self.shown.case, self.sheets.ledger.entry.paper)

    def _copy_number(self) -> None:
        QGuiApplication.clipboard().setText(self.number)

    def _changed(self, changes: Changes) -> None:
        if self.number and (self.number in changes.cases or changes.sheets):
            self.refresh()
        if changes.settings:
            self._show_step()

    def _zone_shown(self, zone: str) -> None:
        self._show_tabs()
        target = {"gaps": self.first_focus(), "sheets": self.sheets.ledger}.get(zone)
        if target is not None and target.isVisibleTo(self):
            target.setFocus()
