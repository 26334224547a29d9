"""Plays the demo day through the same use cases as the window, on a clock that is set to each step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from counter_app.cli.demo_script import DemoCase, DemoDay, Step
from counter_app.domain.case import Case, Status
from counter_app.domain.catalogue import RightAgency
from counter_app.domain.intake import Intake, with_marks
from counter_app.domain.people import Taker
from counter_app.services import clerks, deciding, papers
from counter_app.services.checking import examine
from counter_app.services.desk import Approval, Decision, Desk, Session
from counter_app.services.ports.records import IssuedPaper


class SetClock:
    """A clock that shows what it was set to."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Played:
    """One step as it went. `number` is of kind 2 for a guidance; `case` None there."""

    script: DemoCase
    step: Step
    number: str
    outcome: str
    case: Case | None
    papers: tuple[IssuedPaper, ...]


Approve = Callable[[str], Approval]
"""The supervisor's sign-in for one act, with the reason."""


class Player:
    """Plays steps in the order of the clock; a case's later steps find it by its number."""

    def __init__(
        self, desk: Desk, clock: SetClock, session: Session, approve: Approve, agency: RightAgency
    ) -> None:
        self._desk = desk
        self._clock = clock
        self.session = session
        self._approve = approve
        self._agency = agency
        self._numbers: dict[str, str] = {}
        self._acts: dict[str, Callable[[DemoCase, Step], Decision]] = {
            "receive": lambda case, _: deciding.receive(desk, session, case.intake),
            "notice": lambda case, _: deciding.notice(desk, session, case.intake),
            "accept": lambda case, _: deciding.accept(desk, session, case.intake),
            "decline": self._decline,
            "guide": lambda case, _: deciding.guide(desk, session, case.intake),
            "supplement": lambda case, step: deciding.supplement(desk, session, self._of(case), step.marks),
            "notice_received": self._notice_received,
            "offer_deferral": lambda case, _: deciding.offer_deferral(desk, session, case.intake),
            "accept_received": self._accept_received,
            "decline_received": self._decline_received,
            "withdraw": self._withdraw,
            "reapply": self._reapply,
        }

    def play(self, case: DemoCase, step: Step) -> Played:
        """Raises the refusals of the use case."""
        self._clock.at = step.at
        outcome = examine(self._desk, case.intake).outcome
        said = outcome.value if outcome is not None else ""
        decision = self._acts[step.do](case, step)
        self._numbers[case.id] = decision.case.number
        if step.given.get("large", False):
            for paper in decision.papers:
                if papers.has_large_print(paper):
                    papers.large_print(self._desk, self.session, paper.id)
        kept = decision.case if decision.case.status is not Status.CONSULTATION else None
        return Played(case, step, decision.case.number, said, kept, decision.papers)

    def _of(self, case: DemoCase) -> str:
        return self._numbers[case.id]

    def _decline(self, case: DemoCase, _: Step) -> Decision:
        return deciding.decline(
            self._desk, self.session, case.intake, self._terms(case.intake), approval=self._reported()
        )

    def _reported(self) -> Approval:
        return self._approve(self._desk.wording.say("screens", "decline.demo_opinion"))

    def _terms(self, intake: Intake) -> deciding.DeclineTerms:
        terms = deciding.decline_terms(self._desk, intake)
        agency = terms.agency
        if agency.name and not agency.address:
            agency = replace(self._agency, name=agency.name)
        return replace(terms, agency=agency)

    def _notice_received(self, case: DemoCase, step: Step) -> Decision:
        reason = step.given.get("approve", "")
        approval = self._approve(reason) if reason else None
        return deciding.notice_received(self._desk, self.session, self._of(case), step.marks, approval)

    def _accept_received(self, case: DemoCase, step: Step) -> Decision:
        terms = deciding.AcceptTerms(promised_by=step.promised_by)
        return deciding.accept_received(self._desk, self.session, self._of(case), terms=terms)

    def _decline_received(self, case: DemoCase, step: Step) -> Decision:
        terms = self._terms(case.intake)
        terms = replace(terms, ground=step.given["ground"], reason=step.given["reason"])
        return deciding.decline_received(self._desk, self.session, self._of(case), terms, self._reported())

    def _withdraw(self, case: DemoCase, step: Step) -> Decision:
        applicant = case.intake.applicant
        taker = Taker(applicant.name, applicant.id)
        returned, reason = tuple(case.intake.marks), step.given["reason"]
        return deciding.withdraw(self._desk, self.session, self._of(case), reason, returned, taker)

    def _reapply(self, case: DemoCase, step: Step) -> Decision:
        """二次申请: what is still valid comes along; the clerk looks at every row again."""
        begun = deciding.reapply(self._desk, self._of(case))
        chosen = replace(
            begun,
            channel=case.intake.channel,
            collection=case.intake.collection,
            postal_address=case.intake.postal_address,
        )
        intake = with_marks(chosen, {**case.intake.marks, **step.marks})
        return deciding.accept(self._desk, self.session, intake)


def in_order(day: DemoDay) -> list[tuple[DemoCase, Step]]:
    """Every step of every case, as the clock goes."""
    steps = [(case, step) for case in day.cases for step in case.steps]
    return sorted(steps, key=lambda pair: pair[1].at)


def approver(desk: Desk, staff_no: str, password: str) -> Approve:
    """Signs the supervisor in for one act."""
    return lambda reason: clerks.approve(desk, staff_no, password, reason)
