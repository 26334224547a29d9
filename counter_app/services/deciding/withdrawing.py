"""A case that goes back: withdrawn by the applicant (撤回), or left without an answer (逾期退件)."""

from __future__ import annotations

from collections.abc import Collection

from counter_app.domain.case import may
from counter_app.domain.events import PaperIssued, Withdrawn
from counter_app.domain.people import Taker
from counter_app.domain.refusals import ReasonMissing
from counter_app.domain.said import said
from counter_app.services import lateness
from counter_app.services.composing import papers
from counter_app.services.composing.previewing import frame_of
from counter_app.services.composing.return_slip import ReturnTerms, goes_back
from counter_app.services.deciding import issuing, steps
from counter_app.services.deciding.sitting import Sitting, sitting
from counter_app.services.desk import Decision, Desk, Session
from counter_app.services.kept_case import kept_case
from printing.documents.papers import Document
from printing.documents.return_slip import ReturnSlip


def withdraw(
    desk: Desk,
    session: Session,
    number: str,
    reason: str,
    returned: Collection[str],
    taker: Taker | None = None,
) -> Decision:
    """撤回 by the applicant; `returned` are ids of materials given back, to `taker`: 退件（撤回）单 lists them.

    Without a paper among them no slip is issued.
    Raises refusals.ReasonMissing, ActNotPossible, UnknownMaterial, PaperIncomplete, CaseUnknown, ClockBehind.
    """
    if not said(reason):
        raise ReasonMissing("reason")
    with sitting(desk, session) as act:
        may(act.take_up(number), Withdrawn)
        _go_back(act, returned, ReturnTerms(said(reason), taker))
        return act.decision()


def return_late(
    desk: Desk,
    session: Session,
    number: str,
    reason: str,
    returned: Collection[str],
    taker: Taker | None = None,
) -> Decision:
    """逾期退件 by the hall's own rule; `reason` tells how it came, `taker` None where nobody is there to take them.

    Raises refusals.NotLate, and as `withdraw`.
    """
    if not said(reason):
        raise ReasonMissing("reason")
    with sitting(desk, session) as act:
        may(act.take_up(number), Withdrawn)
        lateness.refuse_unless_late(act.desk, act.kept)
        _go_back(act, returned, late_terms(act.desk, said(reason), taker))
        return act.decision()


def late_terms(desk: Desk, reason: str, taker: Taker | None) -> ReturnTerms:
    """What the hall's rule of the period says follows, and how it came."""
    rule = desk.hall.correction
    effect = rule.late_effect.strip().rstrip("。") if rule else ""
    told = desk.wording.say("papers", "ret.late_reason", late_effect=effect, reason=reason)
    return ReturnTerms(told, taker, late=True)


def preview_return(
    desk: Desk, session: Session, number: str, returned: Collection[str], terms: ReturnTerms
) -> tuple[Document, ...]:
    """The slip as the act would issue it, its numbers left open; none where no paper goes back."""
    desk = desk.standing_still()
    with desk.read() as work:
        case = kept_case(work, number)
    frame = frame_of(desk, session.clerk, case.intake, case)
    return (papers.return_slip(frame, returned, terms),) if goes_back(frame, returned) else ()


def _go_back(act: Sitting, returned: Collection[str], terms: ReturnTerms) -> None:
    steps.refuse_unknown_materials(act, returned)
    act.happen(
        Withdrawn(
            **act.common(),
            reason=terms.reason,
            returned=tuple(returned),
            papers=_slip(act, returned, terms),
            taken_by=terms.taker,
            late=terms.late,
        )
    )


def _slip(act: Sitting, returned: Collection[str], terms: ReturnTerms) -> tuple[PaperIssued, ...]:
    intake = act.kept.intake
    if not goes_back(frame_of(act.desk, act.session.clerk, intake), returned):
        return ()
    frame = issuing.frame_of(act, ReturnSlip, intake, None)
    return (act.frozen(papers.return_slip(frame, returned, terms)),)
