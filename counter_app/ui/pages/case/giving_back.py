"""撤回, 逾期退件: who takes the materials back, why, then the slip is looked at and issued."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from counter_app.domain import identity_checks
from counter_app.domain.case import Case
from counter_app.domain.intake import HANDED_IN
from counter_app.domain.people import IdKind, IdNumber, PersonKind, Taker
from counter_app.domain.refusals import Refusal
from counter_app.services import deciding
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.return_slip import ReturnTerms
from counter_app.services.desk import Decision
from counter_app.services.ports.disturbances import Disturbance
from counter_app.ui.dialogs.preview import About, PreviewDialog
from counter_app.ui.pages.case.deeds import Deeds
from counter_app.ui.pages.intake.entry_popup import Ask, Entry, EntryPopup
from counter_app.ui.pages.page import Page

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

Taken = Callable[[Taker | None], None]
Terms = Callable[[Taker | None, str], ReturnTerms]
Back = Callable[[Taker | None, str], Decision]


class GivingBack:
    """One question after another; nothing is recorded before Ctrl+Enter on what names the act."""

    def __init__(self, at: Workplace, page: Page, popup: EntryPopup, near: QWidget, deeds: Deeds) -> None:
        self._at, self._page, self._popup, self._near, self._deeds = at, page, popup, near, deeds

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
            self._ask_taker(case, to, nobody=words == "back.late")
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

    # --- who takes them ---------------------------------------------------------------------------------

    def _ask_taker(self, case: Case, taken: Taken, *, nobody: bool) -> None:
        applicant, agent = case.intake.applicant, case.intake.agent
        options = []
        if applicant.kind is PersonKind.NATURAL:
            options.append(("self", self._say("back.taker.self", name=applicant.name)))
        elif applicant.contact.strip():
            options.append(("contact", self._say("back.taker.contact", name=applicant.contact)))
        if agent is not None:
            options.append(("agent", self._say("back.taker.agent", name=agent.name)))
        options.append(("other", self._say("back.taker.other")))
        if nobody:
            options.append(("nobody", self._say("back.taker.nobody")))

        def chosen(entry: Entry) -> None:
            if entry.option == "self" and applicant.id is not None:
                taken(Taker(applicant.name, applicant.id))
            elif entry.option == "agent" and agent is not None and agent.id is not None:
                taken(Taker(agent.name, agent.id, self._say("back.agent.relation")))
            elif entry.option == "nobody":
                taken(None)
            elif entry.option == "other":
                self._ask_other(taken)
            else:
                names = {
                    "self": applicant.name,
                    "contact": applicant.contact,
                    "agent": agent.name if agent else "",
                }
                relation = "" if entry.option == "self" else self._say(f"back.{entry.option}.relation")
                self._ask_id(names[entry.option], relation, taken)

        self._open(Ask(self._say("back.taker"), options, action=self._say("back.go_on")), chosen)

    def _ask_other(self, taken: Taken) -> None:
        def refuse(entry: Entry) -> str:
            return "" if len(entry.text.split()) == 3 else self._say("back.other.refuse")

        def done(entry: Entry) -> None:
            name, relation, number = entry.text.split()
            taken(Taker(name, _id(number), relation))

        hint = self._say("back.other.hint")
        ask = Ask(self._say("back.other"), hint=hint, action=self._say("back.go_on"), refuse=refuse)
        self._open(ask, done)

    def _ask_id(self, name: str, relation: str, taken: Taken) -> None:
        ask = Ask(
            self._say("back.contact", name=name),
            hint=self._say("back.contact.hint"),
            action=self._say("back.go_on"),
            refuse=lambda entry: "" if entry.text.strip() else self._say("back.contact.refuse"),
        )
        self._open(ask, lambda entry: taken(Taker(name, _id(entry.text), relation)))

    def _open(self, ask: Ask, done: Callable[[Entry], None]) -> None:
        corner = self._near.mapTo(self._popup.page, QPoint(0, 0))
        self._popup.ask(ask, corner, done, above=corner.y() - 2)

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.say("screens", key, **facts)


def _given(case: Case) -> tuple[str, ...]:
    """What was handed in and lies at the counter."""
    return tuple(m for m, mark in case.intake.marks.items() if mark.tick in HANDED_IN)


def _id(text: str) -> IdNumber:
    value = text.strip().upper()
    return IdNumber(identity_checks.kind_of(value) or IdKind.OTHER, value)
