"""Acts on a case that is kept: a notice, a supplement, the decision."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date

from counter_app.domain.case import Case, Status, after, may
from counter_app.domain.events import (
    Accepted,
    Declined,
    Noticed,
    Supplemented,
    WarningOverridden,
)
from counter_app.domain.intake import HANDED_IN, Intake, MaterialMark, Override
from counter_app.domain.materials import CheckResult, Outcome
from counter_app.domain.people import Collection
from counter_app.domain.refusals import (
    NothingSupplemented,
    NotPromised,
    ReasonMissing,
    SilenceHasAccepted,
)
from counter_app.domain.said import said
from counter_app.services import silence
from counter_app.services.checking import examine
from counter_app.services.composing.commitment_letter import committed
from counter_app.services.composing.decline_terms import DeclineTerms
from counter_app.services.composing.receipt_answers import reply_to
from counter_app.services.deciding import issuing, permitting, reporting, steps
from counter_app.services.deciding.sitting import Sitting, sitting
from counter_app.services.desk import Approval, Decision, Desk, Session


@dataclass(frozen=True, slots=True)
class AcceptTerms:
    """What the applicant chose only now: how to collect the result; the promise signed today (容缺)."""

    collection: Collection | None = None
    postal_address: str = ""
    promised_by: date | None = None


def notice_received(
    desk: Desk,
    session: Session,
    number: str,
    marks: Mapping[str, MaterialMark],
    approval: Approval | None = None,
) -> Decision:
    """A notice on a case already received; `marks` are those of the rows looked at since.

    The first lists everything; a second only what of the first is still wrong, else refusals.WiderNotice;
    with `approval` a wider one, marked for good. Raises refusals.ActNotPossible, OutcomeForbids,
    IntakeIncomplete, NotASupervisor, SilenceHasAccepted, CaseUnknown, ClockBehind too.
    """
    if approval is not None:
        reporting.refuse_approval(approval)
    with sitting(desk, session) as act:
        may(act.take_up(number), Noticed)
        _refuse_when_silence_has_accepted(act)
        intake = steps.look_again(act, marks)
        steps.give_notice(act, permitting.to_notice(act.desk, intake), approval)
        return act.decision()


def supplement(desk: Desk, session: Session, number: str, marks: Mapping[str, MaterialMark]) -> Decision:
    """补正: the marks of what came in now; 补正材料收件凭证, which names what is still lacking.

    A noticed case goes on waiting until everything asked for has come; a case accepted with promises (容缺)
    is ACCEPTED once everything promised has come in order.
    Raises refusals.ActNotPossible, NothingSupplemented, NotPromised, UnknownMaterial, CaseUnknown, ClockBehind.
    """
    with sitting(desk, session) as act:
        may(act.take_up(number), Supplemented)
        _supplement(act, marks, with_receipt=True)
        return act.decision()


def accept_received(
    desk: Desk,
    session: Session,
    number: str,
    marks: Mapping[str, MaterialMark] | None = None,
    terms: AcceptTerms | None = None,
) -> Decision:
    """Accept a case received or supplemented; acceptance date = today (the day the last correction came in).

    `marks`: what came in with this very act. Where silence has accepted the case, the acceptance date is the
    day of receipt and the check is no longer asked. Raises as `accept`, and refusals.ActNotPossible, CaseUnknown.
    """
    chosen = terms or AcceptTerms()
    with sitting(desk, session) as act:
        case = act.take_up(number)
        if case.status is Status.NOTICED and marks:
            _supplement(act, marks, with_receipt=False)
        else:
            if case.status is not Status.NOTICED or chosen.promised_by is None:
                may(case, Accepted)
            steps.look_again(act, marks or {})
        deemed = silence.has_accepted(act.desk, act.kept, act.matter)
        result = CheckResult(Outcome.ACCEPT) if deemed else _permitted(act, chosen)
        steps.accept(
            act,
            result,
            deemed=deemed,
            collection=chosen.collection,
            postal_address=chosen.postal_address,
            promised_by=chosen.promised_by,
        )
        return act.decision()


def decline_received(
    desk: Desk, session: Session, number: str, terms: DeclineTerms, approval: Approval | None = None
) -> Decision:
    """不予受理 of a case already received. Raises as `decline`, and refusals.ActNotPossible, SilenceHasAccepted."""
    with sitting(desk, session) as act:
        case = act.take_up(number)
        may(case, Declined)
        _refuse_when_silence_has_accepted(act)
        result = permitting.to_decline(act.desk, case.intake, terms, case)
        steps.refuse_to_accept(act, case.intake, result, terms, approval)
        return act.decision()


def override_warning(desk: Desk, session: Session, number: str, override: Override) -> Decision:
    """注明理由继续, after the receipt: the warning no longer stands in the way of the acts to come.

    Raises refusals.ReasonMissing, ActNotPossible, CaseUnknown, ClockBehind.
    """
    if not said(override.reason):
        raise ReasonMissing("reason")
    with sitting(desk, session) as act:
        may(act.take_up(number), WarningOverridden)
        act.happen(WarningOverridden(**act.common(), override=override))
        return act.decision()


def _supplement(act: Sitting, marks: Mapping[str, MaterialMark], *, with_receipt: bool) -> None:
    steps.refuse_unknown_materials(act, tuple(marks))
    came = {m for m, mark in marks.items() if mark.tick in HANDED_IN}
    if not came:
        raise NothingSupplemented("marks")
    _refuse_unpromised(act, came)
    event = Supplemented(**act.common(), marks=tuple(sorted(marks.items())))
    case, answer = after(act.case, event), steps.reply_due(act)
    if case.status is Status.SUPPLEMENTED:
        wrong = _still_wrong(act, case)
        event = replace(event, reply_due=answer.on, reply_estimated=answer.estimated, still_wrong=wrong)
    if with_receipt:
        in_order = [m.id for m in act.matter.materials if m.id in came]
        reply = reply_to(case, answer)
        told = case.first_notice or act.kept.open_gaps  # of a promise nothing else was ever told
        paper = issuing.receipt(act, case.intake, reply, case.query_code, supplement=in_order, told=told)
        event = replace(event, papers=(paper,))
    if materials := committed(case.intake) & came:
        letter = issuing.commitment(act, case.intake, materials)
        event = replace(event, papers=(*event.papers, letter))
    act.happen(event)


def _still_wrong(act: Sitting, case: Case) -> tuple[str, ...]:
    """Materials of the first notice that the check still finds something wrong with."""
    result = examine(act.desk, case.intake).result
    found = (*result.gaps, *result.deferred, *result.corrections) if result else ()
    told = {gap.material for gap in case.first_notice}
    return tuple(dict.fromkeys(gap.material for gap in found if gap.material in told))


def _refuse_unpromised(act: Sitting, came: Container[str]) -> None:
    """An accepted case takes in what was promised and has not come yet, and nothing else."""
    if act.kept.status is not Status.ACCEPTED_DEFERRED:
        return
    promised = {gap.material for gap in act.kept.open_gaps}
    beside = [m.name for m in act.matter.materials if m.id in came and m.id not in promised]
    if beside:
        raise NotPromised("marks", materials=beside)


def _permitted(act: Sitting, chosen: AcceptTerms) -> CheckResult:
    return permitting.to_accept(act.desk, as_chosen(act.kept.intake, chosen))


def as_chosen(intake: Intake, chosen: AcceptTerms) -> Intake:
    """The intake as the applicant's choices of now make it: what the check and the preview look at."""
    if chosen.promised_by is not None:
        intake = replace(intake, promise_signed=True, promised_by=chosen.promised_by)
    return steps.collected(intake, chosen.collection, chosen.postal_address)


def _refuse_when_silence_has_accepted(act: Sitting) -> None:
    if silence.has_accepted(act.desk, act.kept, act.matter):
        raise SilenceHasAccepted("case", due=act.kept.reply_due)
