"""The desk once signed in: top bar, rail, strip, pages, hints; every chord and every arrival ends here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.domain.intake import Intake
from counter_app.services.desk import Session
from counter_app.services.looking_up import PersonHit
from counter_app.services.ports.records import CaseSummary, Draft
from counter_app.settings import Settings
from counter_app.ui import arranging
from counter_app.ui.arrivals import Arrivals
from counter_app.ui.asking import Asking
from counter_app.ui.behind import Behind
from counter_app.ui.drafts_keeper import DraftsKeeper
from counter_app.ui.file_drops import FileDrops
from counter_app.ui.front import Front
from counter_app.ui.page_stack import PageStack
from counter_app.ui.pages.board.page import BoardPage
from counter_app.ui.pages.case.page import CaseFilePage
from counter_app.ui.pages.case_search import CaseSearchPage
from counter_app.ui.pages.catalogue import catalogue_page
from counter_app.ui.pages.intake.page import IntakePage
from counter_app.ui.pages.page import Page
from counter_app.ui.pages.registers import registers_page
from counter_app.ui.pages.settings import SettingsPage
from counter_app.ui.pages.today import TodayPage
from counter_app.ui.rail import Rail
from counter_app.ui.search_popup import SearchPopup
from counter_app.ui.second_screen.placing import ApplicantScreens
from counter_app.ui.shell_chords import ShellChords
from counter_app.ui.speaker import Speaker
from counter_app.ui.top_bar import TopBar
from counter_app.ui.tr import tr
from counter_app.ui.ways_out import WaysOut
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import RefusalBox
from counter_app.ui.widgets.hints import HintBar
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.progress import Progress
from counter_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from counter_app.ui.window import MainWindow


class Shell(QWidget, Asking):
    def __init__(
        self, window: MainWindow, front: Front, session: Session, settings: Settings, behind: Behind
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.main, self._behind, press = window, behind, behind.press(front)
        self._drafts = DraftsKeeper(front.desk, session, behind.lanes, behind.announcer)
        press.other_printer = lambda: self.open_page("settings")
        self.workplace = Workplace(
            front,
            session,
            settings,
            behind.lanes,
            behind.announcer,
            behind.feedback,
            self._drafts,
            press,
            self,
        )
        self.ways_out = WaysOut(self.workplace, behind.strip)
        hall = front.desk.hall
        self.top = TopBar(hall.short_name or hall.name, session.clerk.name, hall.counter.name)
        self.rail, self.hints, self.progress = Rail(), HintBar(), Progress(behind.lanes)
        self.strip = behind.strip
        self._build_pages()
        self.popup, self.refusal = SearchPopup(front.desk.wording.on_screen, self), RefusalBox()
        self.refusal.setParent(self)
        self.arrivals = Arrivals(self.workplace, self.top.scan, self.popup, self)
        self._place: QWidget | None = None
        self._kept_scan = self._refused_scan = ""
        self.chords = ShellChords(self)
        self.screens = ApplicantScreens(self.workplace, window, self._show_applicant, self)
        self.drops = FileDrops(self)
        self._lay_out()
        self._connect()

    def _build_pages(self) -> None:
        at = self.workplace
        self.intake, self.today = IntakePage(at), TodayPage(at)
        self.search, self.case, self.settings = CaseSearchPage(at), CaseFilePage(at), SettingsPage(at)
        self.board, self.pages = BoardPage(at), PageStack()
        for page in (self.intake, self.today, self.search, self.case, self.board, self.settings):
            self.pages.add(page)
        self.pages.add_late("registers", lambda: registers_page(at))
        self.pages.add_late("catalogue", lambda: catalogue_page(at))

    def _lay_out(self) -> None:
        right = column(self.top, self.progress, self.strip, gap=0)
        right.addWidget(self.pages, 1)
        right.addWidget(self.hints)
        whole = row(self.rail, gap=0)
        whole.addLayout(right, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.pages.hints_changed.connect(self.show_hints)
        self.pages.hints_changed.connect(self._show_title)
        self.pages.left.connect(lambda _: self._drafts.flush())
        self.settings.second.used.connect(self.screens.use)
        self.workplace.applicant.asked.connect(self.show_hints)
        self.rail.chosen.connect(self.chords.choose_page)
        self.top.lock_asked.connect(self.main.lock)
        self.top.menu_asked.connect(self.chords.show_menu)
        self.today.waiting_changed.connect(lambda count: self.rail.show_badge("today", count))
        self.board.late_changed.connect(lambda count: self.rail.show_badge("board", count))
        self.speaker = Speaker(self, behind=self._behind)
        self.top.scan.edit.textEdited.connect(lambda _: self.refusal.hide())
        self.popup.toggled.connect(self.show_hints)
        self.arrivals.left_downwards.connect(self.chords.enter_page)
        self._behind.scans.scanned.connect(self.take_scan)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def come_back(self) -> None:
        """After sign-in or unlock: exactly where one was, or the intake with the drafts offered."""
        self.arrange()
        self.ways_out.tell_what_stands()
        page = self.page
        page.on_show()
        self._shown(page)
        if self._place is not None and self._place.isVisibleTo(self):
            self._place.setFocus()
        else:
            self.focus_scan() if page is self.intake else self._focus_page(page)

    def leave(self) -> None:
        """Lock or close: everything typed is written."""
        self._place = self._inside(QApplication.focusWidget())
        self.page.on_leave()
        self.workplace.applicant.clear()
        self._drafts.flush()
        self.popup.hide()

    def let_go(self) -> None:
        """Another clerk signs in: give back what belongs to the window."""
        self._behind.scans.scanned.disconnect(self.take_scan)
        self.workplace.left = True
        self.workplace.usage.deleteLater()
        self.workplace.scans.close()
        self.screens.close()
        self.strip.setParent(None)

    @property
    def unfinished(self) -> str:
        return self.intake.unfinished

    def open_page(self, key: str) -> None:
        page = self.pages.named(key)
        self.show_page(page)
        if page is self.intake and not self.intake.has_open:
            self.focus_scan()

    def open_aside(self, page: Page) -> None:
        self.pages.add_aside(page)
        self.show_page(page)

    def open_case(self, number: str, caution: str = "") -> None:
        self.case.open_case(number, caution)
        self.show_page(self.case)
        self.today.handled(number)

    def open_matter(self, code: str) -> None:
        self.intake.open_matter(code)
        self.show_page(self.intake)

    def open_draft(self, draft: Draft) -> None:
        self.intake.open_draft(draft)
        self.show_page(self.intake)

    def open_intake(self, intake: Intake) -> None:
        self.intake.open_intake(intake)
        if intake.reapplies and self.intake.open is not None:
            self._drafts.keep(self.intake.open.draft, intake)
            self._drafts.flush()
        self.show_page(self.intake)

    @property
    def page(self) -> Page:
        return self.pages.page

    def show_page(self, page: Page, remember: bool = True) -> None:
        self.pages.bring(page, remember)
        page.on_show()
        self._shown(page)
        self._focus_page(page)

    def _shown(self, page: Page) -> None:
        self.rail.show_active("search" if page is self.case else page.key)
        self._show_title()
        self.show_hints()
        self._show_applicant()

    def _show_applicant(self) -> None:
        self.page.show_applicant(self.workplace.applicant)

    def _show_title(self) -> None:
        """Also when a page has read what it shows: a case is named by its matter."""
        title = "" if self.main.locked else self.page.title()
        self.main.setWindowTitle(tr("{title}　一窗受理", title=title) if title else tr("一窗受理"))

    def _focus_page(self, page: Page) -> None:
        """Back to where one was; a button is where Qt puts the cursor when a page is shown, not the clerk."""
        inside = page.focusWidget()
        kept = inside is not None and inside.isVisibleTo(page) and not isinstance(inside, Button)
        target = inside if kept else page.first_focus()
        (target if target is not None and target.isVisibleTo(page) else page).setFocus()

    def go_back(self) -> None:
        page = self.pages.before()
        if page is not None:
            self.show_page(page, remember=False)

    def focus_scan(self) -> None:
        self._place = self._inside(QApplication.focusWidget()) or self._place
        self.top.scan.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.scan.edit.selectAll()

    def leave_scan(self) -> None:
        """Back to where one was; what was typed stays, a refused scan goes."""
        if self._refused_scan and self.top.scan.edit.text() == self._refused_scan:
            self.top.scan.edit.clear()
        self.refusal.hide()
        self.popup.hide()
        if self.top.scan.edit.hasFocus():
            self._focus_page(self.page)

    def take_scan(self, text: str) -> None:
        """A wedge scan, wherever the focus was; a dialog keeps it until it closes."""
        if self.main.locked:
            return
        if QApplication.activeModalWidget() is not None:
            self._kept_scan = text
            return
        self.refusal.hide()
        self.arrivals.take(text)

    def dialog_closed(self) -> None:
        text, self._kept_scan = self._kept_scan, ""
        if text and QApplication.activeModalWidget() is None:
            self.take_scan(text)

    def refuse_scan(self, text: str, reason: str) -> None:
        """Under the scan field; the digits stay, the cursor goes to them."""
        self._refused_scan = text
        edit = self.top.scan.edit
        edit.blockSignals(True)
        edit.setText(text)
        edit.blockSignals(False)
        self.focus_scan()
        edit.setCursorPosition(0)
        self.refusal.show_reason(reason)
        arranging.place_popups(self)
        self.refusal.raise_()

    def show_cases(self, text: str, cases: Sequence[CaseSummary]) -> None:
        self.show_page(self.search)
        self.search.show_found(text, cases)

    def show_person(self, hit: PersonHit) -> None:
        """An identity card: the applicant of the open intake, else the person's cases."""
        if self.page is self.intake and self.intake.has_open:
            self.intake.take_person(hit.id)
        else:
            self.show_cases(hit.id.masked, hit.cases)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and self.isAncestorOf(now):
            if not self.top.isAncestorOf(now):
                self.popup.hide()
                self.refusal.hide()
            self.show_hints()

    def show_hints(self) -> None:
        """Of the field that the keys go to: in the scan field those of the page do not work."""
        at_scan = self.top.scan.edit.hasFocus()
        self.hints.show_hints(self.chords.scan_hints() if at_scan else self.page.hints())

    def _inside(self, widget: QWidget | None) -> QWidget | None:
        return widget if widget is not None and self.pages.isAncestorOf(widget) else None

    def arrange(self) -> None:
        arranging.arrange(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
