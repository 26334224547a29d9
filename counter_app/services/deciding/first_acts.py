"""Acts that begin a case: the intake is taken in, and decided in the same transaction where that is possible."""

from __future__ import annotations

from counter_app.domain.intake import Intake
from counter_app.services.composing.decline_terms import DeclineTerms
from counter_app.services.deciding import permitting, steps
from counter_app.services.deciding.sitting import sitting
from counter_app.services.desk import Approval, Decision, Desk, Session


def receive(desk: Desk, session: Session, intake: Intake, draft: str = "") -> Decision:
    """先收件: case.received with 收件凭证; the five-day clock starts.

    Raises refusals.IntakeIncomplete, MatterNotHere, ReleaseUnknown, UnknownMatter, PaperIncomplete, ClockBehind,
    NumberingStopped, SerialsFull; so do all first acts.
    """
    with sitting(desk, session, draft) as act:
        result = permitting.to_receive(act.desk, intake)
        steps.take_in(act, act.open(intake), result, with_receipt=True)
        return act.decision()


def notice(desk: Desk, session: Session, intake: Intake, draft: str = "") -> Decision:
    """Receive and issue the one-time notice at once: 收件凭证 + 补正告知书.

    Raises refusals.OutcomeForbids beside the above.
    """
    with sitting(desk, session, draft) as act:
        result = permitting.to_notice(act.desk, intake)
        opened, told = act.open(intake), steps.told_at_once(act)
        steps.take_in(act, opened, result, with_receipt=True, told=told)
        steps.give_notice(act, result, document_number=told.notice)
        return act.decision()


def offer_deferral(desk: Desk, session: Session, intake: Intake, draft: str = "") -> Decision:
    """Receive and hand over 容缺受理承诺书, for the applicant to sign; accepted is the case only once it is
    signed (later_acts.accept_received), and until then the notice can still be given.

    Raises refusals.OutcomeForbids beside the above.
    """
    with sitting(desk, session, draft) as act:
        result = permitting.to_offer_deferral(act.desk, intake)
        steps.take_in(act, act.open(intake), result, with_receipt=False, promise=True)
        return act.decision()


def accept(desk: Desk, session: Session, intake: Intake, draft: str = "") -> Decision:
    """Receive and accept (also 当场更正 done): 受理通知书; 容缺 with a promise that is signed: 容缺受理承诺书 and
    容缺受理通知书 before it.

    Raises refusals.OutcomeForbids beside the above.
    """
    with sitting(desk, session, draft) as act:
        result = permitting.to_accept(act.desk, intake)
        steps.take_in(act, act.open(intake), result, with_receipt=False)
        steps.accept(act, result)
        return act.decision()


def decline(
    desk: Desk,
    session: Session,
    intake: Intake,
    terms: DeclineTerms,
    draft: str = "",
    approval: Approval | None = None,
) -> Decision:
    """不予受理通知书; the right agency is mandatory on ground 2, and a supervisor's approval of the report
    (否定报备) where the hall asks for one.

    Raises refusals.GroundRefused, AgencyMissing, ReasonMissing, OutcomeForbids, ReportMissing, SelfApproved,
    NotASupervisor beside the above.
    """
    with sitting(desk, session, draft) as act:
        result = permitting.to_decline(act.desk, intake, terms)
        steps.take_in(act, act.open(intake), result, with_receipt=False, given_back=True)
        steps.refuse_to_accept(act, intake, result, terms, approval)
        return act.decision()
