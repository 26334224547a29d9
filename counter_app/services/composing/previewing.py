"""The papers an act would issue, without numbers: what the clerk looks at before Ctrl+Enter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counter_app.domain.case import Case, after
from counter_app.domain.catalogue import Limit
from counter_app.domain.clocks import DueDate
from counter_app.domain.completeness import check
from counter_app.domain.events import Supplemented
from counter_app.domain.hall import NegativeReporting
from counter_app.domain.intake import Intake, anything_handed_in, submitted
from counter_app.domain.limits import due_dates, limits_of
from counter_app.domain.materials import CheckResult
from counter_app.domain.offer import settled
from counter_app.domain.people import Clerk
from counter_app.domain.refusals import LimitUnset
from counter_app.domain.silence import REPLY_LIMIT
from counter_app.services.acts import ACCEPTING, Act
from counter_app.services.checking import Finding, examine
from counter_app.services.composing.commitment_letter import committed
from counter_app.services.composing.consultation_notice import hall_as_body
from counter_app.services.composing.decline_terms import DeclineTerms, prefilled
from counter_app.services.composing.direction import Direction, direction_of
from counter_app.services.composing.frame import Frame, issuing_body
from counter_app.services.composing.papers import (
    acceptance_notice,
    commitment_letter,
    consultation_notice,
    decline_notice,
    deferral_notice,
    deferral_promise,
    material_receipt,
    negative_report,
    one_time_notice,
)
from counter_app.services.composing.promised import is_signed
from counter_app.services.composing.receipt_answers import Told, reply_to
from counter_app.services.desk import Desk
from counter_app.services.pinned import pinned
from printing.documents.consultation_notice import ConsultationNotice
from printing.documents.papers import Document


def preview_papers(
    desk: Desk,
    clerk: Clerk,
    intake: Intake,
    act: Act,
    terms: DeclineTerms | None = None,
    kept: Case | None = None,
) -> tuple[Document, ...]:
    """Composed as the act would, with the numbers left open; nothing is written.

    `kept`: the case that the act goes on with; it has its receipt, its day of receipt and its notices already.

    The query code stands as ＊＊＊＊. Raises refusals.PaperIncomplete and what the check refuses.
    """
    if act is Act.GUIDE:
        return _consultation(desk, clerk, intake)
    frame = frame_of(desk, clerk, intake, kept)
    if act is Act.DECLINE:
        return _refusal(desk, frame, intake, terms)
    letters = _letters(frame, intake, kept)
    if act is Act.OFFER_DEFERRAL:
        given = submitted(frame.matter, intake.marks)
        deferred = check(frame.matter, intake.answers, given, desk.today()).deferred
        return (deferral_promise(frame, deferred, intake.promised_by), *letters)
    if act in ACCEPTING:
        return (*letters, *_acceptance(desk, frame, intake, kept))
    if act is Act.SUPPLEMENT and kept is not None:
        return (_supplement_receipt(desk, frame, kept), *letters)
    code = frame.say("query_code.open")
    if act is Act.RECEIVE:
        return (material_receipt(frame, _due(desk, REPLY_LIMIT), code), *letters)
    result = _result(desk, frame, intake)
    due = _due(desk, desk.hall.correction.limit) if desk.hall.correction else None
    ordinal = kept.notices + 1 if kept is not None else 1
    first = kept.first_notice if kept is not None else ()
    notice = one_time_notice(frame, result.gaps, result.deferred, due, ordinal=ordinal, first=first)
    if kept is not None:
        return (*letters, notice)
    receipt = (material_receipt(frame, Told("", due), code),) if anything_handed_in(frame.intake) else ()
    return (*receipt, *letters, notice)


def _letters(frame: Frame, intake: Intake, kept: Case | None) -> tuple[Document, ...]:
    """告知承诺书 for what comes in now; what came before has its own."""
    materials = committed(intake) - (committed(kept.intake) if kept is not None else frozenset())
    return (commitment_letter(frame, materials),) if materials else ()


def direction(desk: Desk, intake: Intake, finding: Finding) -> Direction:
    """Where a consultation leads; `finding` must have a result."""
    catalogue, matter = pinned(desk, intake)
    assert finding.result is not None, "the situation is not known"
    outcome = finding.outcome or finding.result.outcome
    advice = "".join((finding.reason, *finding.hints))
    return direction_of(desk.wording, catalogue, matter, outcome, finding.result.routing, advice)


def consulted(
    desk: Desk, clerk: Clerk, intake: Intake, way: Direction, number: str = "", slip: str = ""
) -> ConsultationNotice:
    """What the visitor takes home; the hall issues it, whichever body has the matter."""
    catalogue, matter = pinned(desk, intake)
    now = desk.now()
    frame = Frame(
        *(
            desk.wording,
            desk.hall,
            hall_as_body(desk.hall, matter.department),
            matter,
            intake,
            clerk,
            now,
            now,
        ),
        number=number,
        slip=slip,
    )
    try:
        limits = limits_of(matter, catalogue.type_limits, desk.hall.default_limit)
    except LimitUnset:
        limits = None
    return consultation_notice(frame, way, limits)


def _consultation(desk: Desk, clerk: Clerk, intake: Intake) -> tuple[Document, ...]:
    finding = examine(desk, intake)
    if finding.result is None:
        return ()
    return (consulted(desk, clerk, intake, direction(desk, intake, finding)),)


def frame_of(desk: Desk, clerk: Clerk, intake: Intake, kept: Case | None = None) -> Frame:
    """The frame of an act that would happen now, on the case `kept` or on a new one.

    Raises refusals.PaperIncomplete without an issuing body."""
    matter, now = pinned(desk, intake)[1], desk.now()
    return Frame(
        wording=desk.wording,
        hall=desk.hall,
        body=issuing_body(desk.wording, desk.hall, matter),
        matter=matter,
        intake=intake,
        clerk=clerk,
        received_at=kept.received_at if kept is not None else now,
        issued_at=now,
    )


def _result(desk: Desk, frame: Frame, intake: Intake) -> CheckResult:
    given = submitted(frame.matter, intake.marks)
    return settled(check(frame.matter, intake.answers, given, desk.today()), intake)


def _due(desk: Desk, limit: Limit, start: date | None = None) -> DueDate:
    return desk.calendar.due(start or desk.today(), limit, count_first_day=desk.hall.count_first_day)


def _acceptance(desk: Desk, frame: Frame, intake: Intake, kept: Case | None) -> tuple[Document, ...]:
    """受理通知书; with promises what the applicant signs, unless it is signed already, and what is promised."""
    catalogue = pinned(desk, intake)[0]
    limits = limits_of(frame.matter, catalogue.type_limits, desk.hall.default_limit)
    days = due_dates(desk.calendar, limits, desk.today(), count_first_day=desk.hall.count_first_day)
    deferred, by = _result(desk, frame, intake).deferred, intake.promised_by
    acceptance = acceptance_notice(
        frame, desk.today(), days.statutory, days.committed, days.due, deferred, limits
    )
    if not deferred:
        return (acceptance,)
    promise, told = deferral_promise(frame, deferred, by), deferral_notice(frame, deferred, by, days, limits)
    signed = kept is not None and is_signed(kept, promise)
    return (told, acceptance) if signed else (promise, told, acceptance)


def _supplement_receipt(desk: Desk, frame: Frame, kept: Case) -> Document:
    """What differs from the kept case is what came in now."""
    before = kept.intake.marks
    came = {m: mark for m, mark in frame.intake.marks.items() if mark != before.get(m)}
    event = Supplemented(kept.number, frame.clerk.staff_no, desk.now(), desk.today(), tuple(came.items()))
    reply = reply_to(after(kept, event), _due(desk, REPLY_LIMIT))
    in_order = [m.id for m in frame.matter.materials if m.id in came]
    frame = replace(frame, received_at=desk.now())
    told = kept.first_notice or kept.open_gaps
    return material_receipt(frame, reply, frame.say("query_code.open"), in_order, told)


def _refusal(desk: Desk, frame: Frame, intake: Intake, terms: DeclineTerms | None) -> tuple[Document, ...]:
    """What the approver will see, where the hall asks for it; then what the applicant gets."""
    result = _result(desk, frame, intake)
    terms = terms or prefilled(frame, result)
    agency = terms.agency
    notice = decline_notice(
        frame, terms.ground, terms.reason, terms.basis, agency.name, agency.address, agency.phone
    )
    if desk.hall.negative_report is NegativeReporting.OFF:
        return (notice,)
    gaps = (*result.gaps, *result.corrections, *result.deferred)
    return (negative_report(frame, terms, gaps, None), notice)
