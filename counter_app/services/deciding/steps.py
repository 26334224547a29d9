"""Steps that several acts share: taking in, noticing, deferring and accepting, each as its entry and its paper."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from counter_app.domain import one_time_notice
from counter_app.domain.case import after
from counter_app.domain.clocks import DueDate
from counter_app.domain.completeness import check
from counter_app.domain.events import (
    Accepted,
    CorrectedOnTheSpot,
    Declined,
    Deferred,
    Examined,
    Noticed,
    PaperIssued,
    Received,
)
from counter_app.domain.intake import Intake, MaterialMark, anything_handed_in, submitted
from counter_app.domain.limits import due_dates, limits_of
from counter_app.domain.materials import CheckResult, Gap, Outcome
from counter_app.domain.offer import settled
from counter_app.domain.people import Collection
from counter_app.domain.refusals import UnknownMaterial, WiderNotice
from counter_app.domain.said import said
from counter_app.domain.silence import REPLY_LIMIT
from counter_app.services.composing.commitment_letter import committed
from counter_app.services.composing.decline_terms import DeclineTerms
from counter_app.services.composing.receipt_answers import Told
from counter_app.services.deciding import issuing, promising, reporting
from counter_app.services.deciding.sitting import Sitting
from counter_app.services.desk import Approval


def take_in(
    act: Sitting,
    intake: Intake,
    result: CheckResult,
    *,
    with_receipt: bool,
    told: Told | None = None,
    promise: bool = False,
    given_back: bool = False,
) -> None:
    """case.received; a receipt only where the materials stay without a decision of today (catalogue.md §2a).

    `told`: the notice that this very act hands over, which the receipt then names as the answer.
    `promise`: 容缺受理承诺书 goes out to be signed; `given_back`: nothing stays, so that nothing is committed to."""
    reply = reply_due(act)
    query_code = f"{secrets.randbelow(10_000):04}"
    gaps = (*result.gaps, *result.corrections)
    papers: tuple[PaperIssued, ...] = ()
    if with_receipt and anything_handed_in(intake):
        papers += (issuing.receipt(act, intake, told or reply, query_code, gaps, result.deferred),)
    if promise:
        papers += (promising.promise(act, intake, result.deferred, intake.promised_by),)
    if (materials := committed(intake)) and not given_back:
        papers += (issuing.commitment(act, intake, materials),)
    act.happen(
        Received(
            **act.common(),
            intake=intake,
            matter_name=act.matter.name,
            outcome=result.outcome,
            reply_due=reply.on,
            reply_estimated=reply.estimated,
            query_code=query_code,
            papers=papers,
        )
    )


def refuse_unknown_materials(act: Sitting, materials: Iterable[str]) -> None:
    """Raises refusals.UnknownMaterial for an id that the matter does not have."""
    for material in materials:
        if act.matter.material(material) is None:
            raise UnknownMaterial("marks", material=material, matter=act.matter.name)


def look_again(act: Sitting, marks: Mapping[str, MaterialMark]) -> Intake:
    """case.examined, where the marks say something new; the intake as it is now."""
    refuse_unknown_materials(act, marks)
    known = act.kept.intake.marks
    changed = tuple((m, mark) for m, mark in sorted(marks.items()) if known.get(m) != mark)
    if changed:
        event = Examined(**act.common(), marks=changed)
        looked = after(act.case, event).intake
        if materials := committed(looked) - committed(act.kept.intake):
            event = replace(event, papers=(issuing.commitment(act, looked, materials),))
        act.happen(event)
    return act.kept.intake


def reply_due(act: Sitting) -> DueDate:
    """收件 + 5 working days."""
    first = act.desk.hall.count_first_day
    return act.desk.calendar.due(act.desk.today(), REPLY_LIMIT, count_first_day=first)


def told_at_once(act: Sitting) -> Told:
    """The notice of this act, numbered before the receipt that names it."""
    return Told(issuing.number_for_notice(act), _correction_due(act))


def give_notice(
    act: Sitting, result: CheckResult, approval: Approval | None = None, document_number: str = ""
) -> None:
    """case.noticed with everything the check found; a later one within the first, or with `approval` wider."""
    case, named = act.kept, (*result.gaps, *result.deferred)
    new = one_time_notice.beyond(case.first_notice, named) if case.notices else ()
    if new and approval is None:
        raise WiderNotice(new, problems(act, new))
    due = _correction_due(act)
    ordinal, wider = case.notices + 1, bool(new)
    paper = issuing.notice(
        act,
        case.intake,
        result.gaps,
        result.deferred,
        due,
        ordinal=ordinal,
        approval=approval if case.notices else None,
        wider=wider,
        document_number=document_number,
    )
    act.happen(
        Noticed(
            **act.common(),
            gaps=result.gaps,
            deferred=result.deferred,
            due=due.on if due else None,
            due_estimated=due.estimated if due else False,
            papers=(paper,),
            ordinal=ordinal,
            wider=wider,
            reason=said(approval.reason) if approval else "",
            approved_by=approval.supervisor.staff_no if approval else "",
        )
    )


def problems(act: Sitting, gaps: Sequence[Gap]) -> list[str]:
    """The gaps in the clerk's words."""
    return [act.desk.wording.gap(act.matter, gap).sentence for gap in gaps]


def _correction_due(act: Sitting) -> DueDate | None:
    rule = act.desk.hall.correction
    if rule is None:
        return None
    first = act.desk.hall.count_first_day
    return act.desk.calendar.due(act.desk.today(), rule.limit, count_first_day=first)


def accept(
    act: Sitting,
    result: CheckResult,
    *,
    deemed: bool = False,
    collection: Collection | None = None,
    postal_address: str = "",
    promised_by: date | None = None,
) -> None:
    """case.corrected and case.deferred where the result says so, then case.accepted with its notice."""
    if result.outcome is Outcome.CORRECT_ON_THE_SPOT and not deemed:
        act.happen(CorrectedOnTheSpot(**act.common(), corrections=result.corrections))
        result = _rechecked(act)
    deferred = () if deemed else result.deferred
    hall = act.desk.hall
    limits = limits_of(act.matter, act.catalogue.type_limits, hall.default_limit)
    start = act.kept.received_on if deemed else act.desk.today()
    days = due_dates(act.desk.calendar, limits, start, count_first_day=hall.count_first_day)
    if deferred:
        promised_by = promised_by or act.kept.intake.promised_by
        assert promised_by is not None, "permitted without a promised date"
        papers = promising.deferral(act, deferred, promised_by, days, limits)
        act.happen(Deferred(**act.common(), deferred=deferred, promised_by=promised_by, papers=papers))
    intake = collected(act.kept.intake, collection, postal_address)
    paper = issuing.acceptance(act, intake, days, limits, deferred, deemed)
    act.happen(
        Accepted(
            **act.common(),
            statutory_due=days.statutory.on if days.statutory else None,
            committed_due=days.committed.on if days.committed else None,
            due=days.due.on,
            due_estimated=days.due.estimated,
            papers=(paper,),
            deemed=deemed,
            collection=collection,
            postal_address=postal_address,
        )
    )


def collected(intake: Intake, collection: Collection | None, postal_address: str) -> Intake:
    """The intake with how the result is collected, where that was chosen only now."""
    if collection is None:
        return intake
    return replace(intake, collection=collection, postal_address=postal_address or intake.postal_address)


def _rechecked(act: Sitting) -> CheckResult:
    """After the correction the same check is content: only faults that can all be put right lead to one."""
    intake = act.kept.intake
    given = submitted(act.matter, intake.marks)
    result = settled(check(act.matter, intake.answers, given, act.desk.today()), intake)
    assert result.outcome in (Outcome.ACCEPT, Outcome.TOLERATE), "a correction that left something wrong"
    return result


def refuse_to_accept(
    act: Sitting, intake: Intake, result: CheckResult, terms: DeclineTerms, approval: Approval | None
) -> None:
    """case.negative_reported where the hall asks for it, then case.declined."""
    gaps = (*result.gaps, *result.corrections, *result.deferred)
    reporting.report(act, intake, terms, gaps, approval)
    paper = issuing.decline(act, intake, terms, gaps)
    act.happen(
        Declined(
            **act.common(),
            ground=terms.ground,
            reason=said(terms.reason),
            basis=said(terms.basis),
            papers=(paper,),
        )
    )
