"""From the primary button to the act: preview first, then one command, then the case page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from counter_app.domain.intake import Intake
from counter_app.domain.refusals import Refusal
from counter_app.services import deciding
from counter_app.services.checking import Act
from counter_app.services.deciding import DeclineTerms
from counter_app.services.desk import Approval, Decision
from counter_app.services.ports.disturbances import Disturbance
from counter_app.ui.dialogs.preview import About, PreviewDialog
from counter_app.ui.pages.page import Page
from counter_app.ui.workplace import Workplace


class Acting:
    """One act at a time: a second Ctrl+Enter while it runs does nothing."""

    def __init__(self, at: Workplace, page: Page, draft: str) -> None:
        self._at, self._page, self._draft = at, page, draft
        self.running = False
        self.guided: Callable[[str], None] | None = None
        self.ended: Callable[[], None] | None = None

    def begin(self, intake: Intake, act: Act, about: About, terms: DeclineTerms | None = None) -> None:
        """Show what will be on paper; the act itself follows from the dialog's Ctrl+Enter."""
        if self.running:
            return
        try:
            documents = deciding.preview(self._at.desk, self._at.session, intake, act, terms)
        except (Refusal, Disturbance) as error:
            self._at.feedback.show(error, self._page)
            return
        do = partial(self._do, intake, act, terms)
        if act is Act.DECLINE:
            do = partial(self._at.go.report_refusal, partial(self._do, intake, act, terms))
        if not self._at.settings.preview_before_act:
            do()
            return
        dialog = PreviewDialog(self._at, documents, act, about, do, self._page.window())
        dialog.open()

    def _do(
        self, intake: Intake, act: Act, terms: DeclineTerms | None, approval: Approval | None = None
    ) -> None:
        if self.running:
            return
        self.running = True
        self._at.drafts.flush()
        if act is Act.GUIDE:
            self._at.command(self._guide(intake), self._was_guided, self._page, self._failed)
        else:
            self._at.command(
                self._command(intake, act, terms, approval), self._decided, self._page, self._failed
            )

    def _guide(self, intake: Intake) -> Callable[[], Decision]:
        at, draft = self._at, self._draft
        return lambda: deciding.guide(at.desk, at.session, intake, draft)

    def _command(
        self, intake: Intake, act: Act, terms: DeclineTerms | None, approval: Approval | None
    ) -> Callable[[], Decision]:
        desk, session, draft = self._at.desk, self._at.session, self._draft
        if act is Act.DECLINE and terms is not None:
            return lambda: deciding.decline(desk, session, intake, terms, draft, approval)
        use_case = {
            Act.RECEIVE: deciding.receive,
            Act.NOTICE: deciding.notice,
            Act.ACCEPT: deciding.accept,
            Act.OFFER_DEFERRAL: deciding.offer_deferral,
            Act.ACCEPT_DEFERRED: deciding.accept,
            Act.CORRECT: deciding.accept,
        }[act]
        return lambda: use_case(desk, session, intake, draft)

    def _decided(self, decision: Decision) -> None:
        if self.ended is not None:
            self.ended()
        self._at.decided(decision, self._draft)

    def _was_guided(self, decision: Decision) -> None:
        self._at.drafts.forget(self._draft)
        self._at.announcer.tell(decision.changes)
        self._at.press.print_papers(decision.papers)
        self._at.feedback.warn(decision.warnings)
        if self.guided is not None:
            self.guided(decision.case.number)

    def _failed(self, _: Exception) -> None:
        self.running = False
