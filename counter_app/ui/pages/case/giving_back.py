"""撤回, 逾期退件: who takes the materials back, why, then the slip is looked at and issued."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counter_app.domain.case import Case
from counter_app.domain.intake import HANDED_IN
from counter_app.domain.people import Taker
from counter_app.domain.refusals import Refusal
from counter_app.services import deciding
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.return_slip import ReturnTerms
from counter_app.services.desk import Decision
from counter_app.services.ports.disturbances import Disturbance
from counter_app.ui.dialogs.preview import About, PreviewDialog
from counter_app.ui.pages.case.deeds import Deeds
from counter_app.ui.pages.case.takers import Takers
from counter_app.ui.pages.intake.entry_popup import EntryPopup
from counter_app.ui.pages.page import Page

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

Terms = Callable[[Taker | None, str], ReturnTerms]
Back = Callable[[Taker | None, str], Decision]


class GivingBack:
    """One question after another; nothing is recorded before Ctrl+Enter on what names the act."""

    def __init__(self, at: Workplace, page: Page, popup: EntryPopup, near: QWidget, deeds: Deeds) -> None:
        self._at, self._page, self._deeds = at, page, deeds
        self._takers = Takers(at.desk.wording.on_screen, popup, near)

    def withdraw(self, case: Case) -> None:
        at, given = self._at, _given(case)

        def back(taker: Taker | None, reason: str) -> Decision:
            return deciding.withdraw(at.desk, at.session, case.number, reason, given, taker)

        self._begin(case, "back.withdraw", lambda taker, reason: ReturnTerms(reason, taker), back)

    def return_late(self, case: Case) -> None:
        at, given = self._at, _given(case)

        def back(taker: Taker | None, reason: str) -> Decision:
            return deciding.return_late(at.desk, at.session, case.number, reason, given, taker)

        self._begin(
            case, "back.late", lambda taker, reason: deciding.late_terms(at.desk, reason, taker), back
        )

    def _begin(self, case: Case, words: str, terms: Terms, back: Back) -> None:
        given = _given(case)

        def to(taker: Taker | None) -> None:
            who = taker.name if taker else case.intake.applicant.name
            self._at.go.ask_reason(
                self._say(f"{words}.title"),
                self._say(f"{words}.why", n=len(given), taker=who),
                lambda reason: self._look(case, words, terms(taker, reason), partial(back, taker, reason)),
                act=self._say(f"{words}.act"),
            )

        if given:
            self._takers.ask(case.intake, "back.taker", to, nobody=words == "back.late")
        else:
            to(None)

    def _look(self, case: Case, words: str, terms: ReturnTerms, command: Callable[[], Decision]) -> None:
        """The act was confirmed by Ctrl+Enter already; where it issues a slip, that is looked at first."""
        at = self._at
        try:
            documents = deciding.preview_return(at.desk, at.session, case.number, _given(case), terms)
        except (Refusal, Disturbance) as error:
            at.feedback.show(error, self._page)
            return
        run = partial(self._deeds.run, command)
        if not documents or not at.settings.preview_before_act:
            run()
            return
        about = About(
            f"{case.intake.applicant.name}·{normalise(case.matter_name)}",
            button=self._say(f"{words}.button"),
            happens=self._say(f"{words}.happens"),
        )
        PreviewDialog(at, documents, None, about, run, self._page.window()).open()

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", key, **facts)


def _given(case: Case) -> tuple[str, ...]:
    """What was handed in and lies at the counter."""
    return tuple(m for m, mark in case.intake.marks.items() if mark.tick in HANDED_IN)
