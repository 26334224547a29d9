"""What every page is handed: the desk, who sits at it, and the ways to act, to go elsewhere and to ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from counter_app.domain.intake import Intake
from counter_app.services.desk import Approval, Decision, Desk, Session
from counter_app.services.ports.backups import RestoreDone, Restoring
from counter_app.services.ports.records import Changes, Draft
from counter_app.settings import Settings
from counter_app.ui.announcer import Announcer
from counter_app.ui.background import Lane, Lanes
from counter_app.ui.backup_run import BackupRun
from counter_app.ui.courtesy_run import CourtesyRun
from counter_app.ui.drafts_keeper import DraftsKeeper
from counter_app.ui.feedback import Feedback
from counter_app.ui.front import Front
from counter_app.ui.models.second_screen import SecondScreen
from counter_app.ui.pages.page import Page
from counter_app.ui.print_run import PrintRun
from counter_app.ui.scan_run import ScanRun
from counter_app.ui.second_screen.keypad import Keypad
from counter_app.ui.tr import tr
from counter_app.ui.usage import Usage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a supervisor fills in before signing in; `ready` shows what is wrong and says whether to go on."""

    fields: Sequence[QWidget]
    ready: Callable[[], bool]
    title: str = tr("须值班长登录")
    act: str = tr("值班长同意")


class Navigator(Protocol):
    """Where a page can send the clerk; the main window implements it."""

    @property
    def unfinished(self) -> str:
        """Whose intake is open behind this page, or of what; "" when none is."""

    def open_case(self, number: str, caution: str = "") -> None: ...

    def open_matter(self, code: str) -> None: ...

    def open_draft(self, draft: Draft) -> None: ...

    def open_intake(self, intake: Intake) -> None: ...

    def open_page(self, key: str) -> None:
        """intake, today, search, board, registers, catalogue or settings."""

    def open_aside(self, page: Page) -> None:
        """Show a page that is looked at once and is in no rail; Esc leads back, and it is gone."""

    def focus_scan(self) -> None:
        """The cursor into the scan and search field (F2)."""

    def ask_reason(self, title: str, why: str, then: Callable[[str], None], act: str = "") -> None:
        """Ask for a reason; `then` gets it, stripped and not empty. Not called when the clerk goes back.

        `act` names the legal act that follows: then only Ctrl+Enter does it, else Enter goes on."""

    def ask_supervisor(self, why: str, then: Callable[[Approval], None], asked: Asked | None = None) -> None:
        """Let a supervisor sign in and give a reason for one act; `asked` is asked in the same dialog."""

    def report_refusal(self, then: Callable[[Approval | None], None]) -> None:
        """否定报备 before a refusal: a supervisor approves where the hall asks for it; else at once, with None."""

    def ask_default_limit(self) -> None:
        """Let a supervisor set the hall's default limit, for matters that state none."""

    def restore(self, work: Callable[[Restoring], RestoreDone]) -> None:
        """Close the counter, have a backup put in place, and open what stands there then, at the sign-in."""

    def exchange(self, work: Callable[[Restoring], str], running: str, failed: str = "") -> None:
        """As `restore`, whatever takes the database's place: `work` says what it did. `running` is said meanwhile,
        `failed` behind the reason why it was not done."""

    def show_papers(self, title: str, pdf: bytes) -> None:
        """Look at a finished PDF; nothing is decided by it."""


@dataclass(slots=True)
class Workplace:
    """One clerk's signed-in time at the counter."""

    front: Front
    session: Session
    settings: Settings
    lanes: Lanes
    announcer: Announcer
    feedback: Feedback
    drafts: DraftsKeeper
    press: PrintRun
    go: Navigator
    left: bool = False  # another clerk has signed in: the pages of this one are gone
    usage: Usage = field(init=False)
    courtesies: CourtesyRun = field(init=False)
    applicant: SecondScreen = field(init=False)
    keypad: Keypad = field(init=False)
    scans: ScanRun = field(init=False)
    backups: BackupRun = field(init=False)

    def __post_init__(self) -> None:
        self.courtesies = CourtesyRun(self)
        self.applicant = SecondScreen(self)
        self.keypad = Keypad(self)
        self.scans = ScanRun(self)
        self.backups = BackupRun(self)
        self.usage = Usage(lambda: self.desk, self.lanes, self.announcer)

    @property
    def desk(self) -> Desk:
        return self.front.desk

    def use(self, front: Front) -> None:
        """The counter as it is from now on: another printer, calendar or hall."""
        self.front = front
        self.press.use(front)

    def use_desk(self, **changes: object) -> None:
        """The desk with these fields changed; the views are told."""
        self.use(replace(self.front, desk=replace(self.front.desk, **changes)))  # type: ignore[arg-type]
        self.announcer.tell(Changes(settings=True))

    def command(
        self,
        fn: Callable[[], T],
        done: Callable[[T], None],
        page: Page | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run a use case in the DESK lane; refusals go to the page's field, all else to feedback.

        `failed` is called as well, before the error is shown.
        """
        self._submit(Lane.DESK, fn, done, page, failed)

    def command_quietly(
        self, fn: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run a use case in the DESK lane; the caller shows what failed."""
        self.lanes.submit(Lane.DESK, fn, done, failed)

    def query(
        self,
        fn: Callable[[], T],
        done: Callable[[T], None],
        page: Page | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read in the READ lane. Whoever asked may be gone when the answer comes: then nobody is told."""
        self._submit(Lane.READ, fn, lambda found: None if self.left else done(found), page, failed)

    def decided(self, decision: Decision, draft: str = "") -> None:
        """After an act: tell the views, print its papers, show the case with its ledger."""
        if draft:
            self.drafts.forget(draft)
        self.announcer.tell(decision.changes)
        self.press.print_papers(decision.papers)
        self.courtesies.after(decision)
        self.feedback.warn(decision.warnings)
        self.applicant.show_case(decision.case.number)
        self.go.open_case(decision.case.number)

    def _submit(
        self,
        lane: Lane,
        fn: Callable[[], T],
        done: Callable[[T], None],
        page: Page | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        def show(error: Exception) -> None:
            if failed is not None:
                failed(error)
            self.feedback.show(error, page, retry=lambda: self._submit(lane, fn, done, page, failed))

        self.lanes.submit(lane, fn, done, show)
