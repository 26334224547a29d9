"""The acts on a case already received, each with its preview or its reason, then one command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from counter_app.domain.case import Case
from counter_app.domain.intake import HANDED_IN, Intake, MaterialMark
from counter_app.domain.refusals import Refusal, WiderNotice
from counter_app.services import checking, deciding
from counter_app.services.checking import Act
from counter_app.services.composing.normalise import normalise
from counter_app.services.deciding import AcceptTerms, DeclineTerms
from counter_app.services.desk import Approval, Decision
from counter_app.services.ports.disturbances import Disturbance
from counter_app.ui.dialogs.preview import About, PreviewDialog
from counter_app.ui.pages.case.steps import with_marks
from counter_app.ui.pages.page import Page

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

Marks = Mapping[str, MaterialMark]


class Deeds:
    """One act at a time: a second Ctrl+Enter while it runs does nothing."""

    def __init__(self, at: Workplace, page: Page) -> None:
        self._at, self._page = at, page
        self.running = False

    def supplement(self, case: Case, marks: Marks, whole: bool) -> None:
        """登记补正材料. Where the `whole` has come, its receipt has nothing to say that the page does not show,
        and is printed at once (screens.md §13 C); where a part has, the receipt names the rest: it is looked at."""
        came = {k: m for k, m in marks.items() if m.tick in HANDED_IN}
        at = self._at

        def register() -> None:
            self.run(lambda: deciding.supplement(at.desk, at.session, case.number, came))

        if whole:
            register()
        else:
            self._preview(case, with_marks(case, came), Act.SUPPLEMENT, None, register)

    def accept(self, case: Case, marks: Marks, act: Act, terms: AcceptTerms) -> None:
        at = self._at
        self._preview(
            case,
            with_marks(case, marks, terms),
            act,
            None,
            lambda: self.run(
                lambda: deciding.accept_received(at.desk, at.session, case.number, marks or None, terms)
            ),
        )

    def confirm_deemed(self, case: Case, terms: AcceptTerms) -> None:
        """视为受理 is decided already, by law: its notice, dated from the receipt, is issued without a preview."""
        at = self._at
        self.run(lambda: deciding.accept_received(at.desk, at.session, case.number, None, terms))

    def notice(self, case: Case, marks: Marks) -> None:
        self._preview(
            case, with_marks(case, marks), Act.NOTICE, None, lambda: self._notice(case, marks, None)
        )

    def notice_again(self, case: Case) -> None:
        """A further notice is never the next step: whatever the settings say, its paper is looked at first."""
        self._preview(case, case.intake, Act.NOTICE, None, lambda: self._notice(case, {}, None), always=True)

    def _notice(self, case: Case, marks: Marks, approval: Approval | None) -> None:
        at = self._at

        def wider(error: Exception) -> bool:
            """A second notice that names something new needs a supervisor; nobody else can go on here."""
            if approval is not None or not isinstance(error, WiderNotice):
                return False
            sentence = at.feedback.sentence(error)
            at.go.ask_supervisor(sentence, lambda given: self._notice(case, marks, given))
            return True

        self.run(
            lambda: deciding.notice_received(at.desk, at.session, case.number, marks, approval), instead=wider
        )

    def decline(self, case: Case, terms: DeclineTerms) -> None:
        at = self._at

        def refuse(approval: Approval | None) -> None:
            self.run(lambda: deciding.decline_received(at.desk, at.session, case.number, terms, approval))

        self._preview(
            case,
            case.intake,
            Act.DECLINE,
            terms,
            lambda: at.go.report_refusal(refuse),
        )

    def reapply(self, case: Case) -> None:
        at = self._at
        at.query(lambda: deciding.reapply(at.desk, case.number), at.go.open_intake, self._page)

    def _preview(
        self,
        case: Case,
        intake: Intake,
        act: Act,
        terms: DeclineTerms | None,
        then: Callable[[], None],
        always: bool = False,
    ) -> None:
        if self.running:
            return
        if not always and not self._at.settings.preview_before_act:
            then()
            return
        try:
            documents = deciding.preview(self._at.desk, self._at.session, intake, act, terms, case)
        except (Refusal, Disturbance) as error:
            self._at.feedback.show(error, self._page)
            return
        lacking = tuple(dict.fromkeys(k.text for k in checking.lacking_for(self._at.desk, intake, act)))
        about = About(f"{intake.applicant.name}·{normalise(case.matter_name)}", lacking=lacking)
        PreviewDialog(self._at, documents, act, about, then, self._page.window()).open()

    def run(
        self, command: Callable[[], Decision], instead: Callable[[Exception], bool] | None = None
    ) -> None:
        if self.running:
            return
        self.running = True
        at = self._at

        def failed(error: Exception) -> None:
            self.running = False
            if instead is None or not instead(error):
                at.feedback.show(error, self._page, retry=lambda: self.run(command, instead))

        def done(decision: Decision) -> None:
            self.running = False
            at.decided(decision)

        at.drafts.flush()
        at.command_quietly(command, done, failed)
