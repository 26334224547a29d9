"""A case (办件): the fold of its journal entries; which fact may follow which, and what it makes of it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import singledispatch

from counter_app.domain import negative_report, one_time_notice
from counter_app.domain.attached_scans import refuse_unfit_scan
from counter_app.domain.case_status import ENDED as ENDED
from counter_app.domain.case_status import WAITING as WAITING
from counter_app.domain.case_status import Status as Status
from counter_app.domain.events import (
    Accepted,
    CaseEvent,
    Consulted,
    CorrectedOnTheSpot,
    Declined,
    Deferred,
    Examined,
    NegativeReported,
    Noticed,
    PaperLost,
    Rated,
    Received,
    Redeemed,
    ScanAttached,
    ScanRemoved,
    Served,
    Supplemented,
    WarningOverridden,
    Withdrawn,
)
from counter_app.domain.intake import HANDED_IN, Intake, Tick, corrected_mark, with_marks
from counter_app.domain.materials import Gap
from counter_app.domain.paper_life import PaperStep, life_of
from counter_app.domain.rating import awaits_rating
from counter_app.domain.refusals.case import ActNotPossible, CaseUnknown, RatedAlready


@dataclass(frozen=True, slots=True)
class Case:
    """Fold of the entries of one number, in order; frozen, never edited.

    `open_gaps` is what was told, or promised, and not yet handed in; the check alone says what is wrong now.
    While something that the notice asked for has not come, the case stays NOTICED with its day.
    """

    number: str
    status: Status
    intake: Intake
    matter_name: str
    received_at: datetime
    received_on: date
    reply_due: date
    reply_estimated: bool
    query_code: str
    notices: int = 0
    first_notice: tuple[Gap, ...] = ()  # gaps and deferred of the first notice: the most a second may name
    open_gaps: tuple[Gap, ...] = ()
    notice_due: date | None = None
    wider_notices: int = 0
    accepted_on: date | None = None
    statutory_due: date | None = None
    committed_due: date | None = None
    due: date | None = None
    due_estimated: bool = False
    promised_by: date | None = None
    history: tuple[CaseEvent, ...] = ()


_OPEN = frozenset({Status.RECEIVED, Status.NOTICED, Status.SUPPLEMENTED})
_DECIDABLE = frozenset({Status.RECEIVED, Status.SUPPLEMENTED})
_ACCEPTED = frozenset({Status.ACCEPTED, Status.ACCEPTED_DEFERRED})
_SETTLED = frozenset({Tick.IN_ORDER, Tick.SUBSTITUTED})

_MAY_FOLLOW: Mapping[type[CaseEvent], frozenset[Status]] = {
    Examined: _OPEN,
    CorrectedOnTheSpot: _OPEN,
    Noticed: _OPEN,
    Supplemented: frozenset({Status.NOTICED, Status.SUPPLEMENTED, Status.ACCEPTED_DEFERRED}),
    Deferred: _OPEN,
    Accepted: _DECIDABLE,
    NegativeReported: _OPEN,
    Declined: _OPEN,
    Withdrawn: _OPEN | _ACCEPTED,
    WarningOverridden: _OPEN | _ACCEPTED,
    Served: frozenset(Status),
    PaperLost: frozenset(Status),
    Redeemed: frozenset(Status),
    Rated: frozenset(Status),
    ScanAttached: frozenset(Status),
    ScanRemoved: frozenset(Status),
}


def fold(events: Iterable[CaseEvent]) -> Case:
    """The case that these events, in journal order, tell of.

    Raises refusals.CaseUnknown without events; ActNotPossible, WiderNotice or NoticeUnlawful for a fact
    that could not follow.
    """
    case: Case | None = None
    for event in events:
        case = after(case, event)
    if case is None:
        raise CaseUnknown("number")
    return case


def after(case: Case | None, event: CaseEvent) -> Case:
    """The case once `event` has happened to it; raises as `fold`."""
    if isinstance(event, Received | Consulted):
        if case is not None:
            raise ActNotPossible("case", act=event.KIND, status=case.status)
        return _opened(event)
    if case is None or event.case != case.number:
        raise CaseUnknown("number")
    may(case, type(event))
    return replace(_with(event, case), history=(*case.history, event))


def may(case: Case, kind: type[CaseEvent]) -> None:
    """Raises refusals.ActNotPossible when no event of this kind can happen to the case now."""
    if case.status not in _MAY_FOLLOW.get(kind, frozenset()):
        raise ActNotPossible("case", act=kind.KIND, status=case.status)


def _opened(event: Received | Consulted) -> Case:
    received = isinstance(event, Received)
    return Case(
        number=event.case,
        status=Status.RECEIVED if received else Status.CONSULTATION,
        intake=event.intake,
        matter_name=event.matter_name,
        received_at=event.at,
        received_on=event.on,
        reply_due=event.reply_due if isinstance(event, Received) else event.on,
        reply_estimated=isinstance(event, Received) and event.reply_estimated,
        query_code=event.query_code if isinstance(event, Received) else "",
        history=(event,),
    )


@singledispatch
def _with(event: CaseEvent, case: Case) -> Case:
    raise TypeError(f"nothing is known of {type(event).__name__}")


@_with.register
def _examined(event: Examined, case: Case) -> Case:
    return replace(case, intake=with_marks(case.intake, dict(event.marks)))


@_with.register
def _corrected(event: CorrectedOnTheSpot, case: Case) -> Case:
    """What was put right before the clerk's eyes is in order; the journal keeps what it had been."""
    put_right = {gap.material for gap in event.corrections}
    marks = {
        material: corrected_mark(mark) if material in put_right else mark
        for material, mark in case.intake.marks.items()
    }
    corrected = replace(case, intake=with_marks(case.intake, marks))
    return _answered(_without(corrected, put_right))


@_with.register
def _noticed(event: Noticed, case: Case) -> Case:
    named = (*event.gaps, *event.deferred)
    one_time_notice.refuse_unless_lawful(case.notices, case.first_notice, event)
    return replace(
        case,
        status=Status.NOTICED,
        notices=event.ordinal,
        first_notice=case.first_notice or named,
        open_gaps=named,
        notice_due=event.due,
        wider_notices=case.wider_notices + event.wider,
    )


@_with.register
def _supplemented(event: Supplemented, case: Case) -> Case:
    """What a notice asked for has come once it is handed in: whether it is right now, the check says.

    A promise is kept only by a material in order. The five days of an answer start with the last that came.
    """
    marks = dict(event.marks)
    fulfilled = replace(case, intake=with_marks(case.intake, marks))
    if case.status is Status.ACCEPTED_DEFERRED:
        kept = _without(fulfilled, {m for m, mark in marks.items() if mark.tick in _SETTLED})
        return replace(kept, status=Status.ACCEPTED_DEFERRED if kept.open_gaps else Status.ACCEPTED)
    came = _answered(_without(fulfilled, {m for m, mark in marks.items() if mark.tick in HANDED_IN}))
    if came.status is not Status.SUPPLEMENTED or event.reply_due is None:
        return came
    return replace(came, reply_due=event.reply_due, reply_estimated=event.reply_estimated)


def _without(case: Case, materials: Container[str]) -> Case:
    """The case with no gap of these materials open."""
    return replace(case, open_gaps=tuple(g for g in case.open_gaps if g.material not in materials))


def _answered(case: Case) -> Case:
    """A notice is answered when nothing of it is open."""
    if case.status is not Status.NOTICED or case.open_gaps:
        return case
    return replace(case, status=Status.SUPPLEMENTED)


@_with.register
def _deferred(event: Deferred, case: Case) -> Case:
    """A promise answers the rest of a notice; what it does not cover keeps the case waiting."""
    promised = {gap.material for gap in event.deferred}
    if case.status is Status.NOTICED and any(g.material not in promised for g in case.open_gaps):
        raise ActNotPossible("case", act=event.KIND, status=case.status)
    intake = replace(case.intake, promise_signed=True, promised_by=event.promised_by)
    status = Status.SUPPLEMENTED if case.status is Status.NOTICED else case.status
    return replace(
        case, status=status, intake=intake, open_gaps=event.deferred, promised_by=event.promised_by
    )


@_with.register
def _accepted(event: Accepted, case: Case) -> Case:
    intake = case.intake
    if event.collection is not None:
        address = event.postal_address or intake.postal_address
        intake = replace(intake, collection=event.collection, postal_address=address)
    return replace(
        case,
        status=Status.ACCEPTED if case.promised_by is None else Status.ACCEPTED_DEFERRED,
        intake=intake,
        open_gaps=() if case.promised_by is None else case.open_gaps,
        accepted_on=case.received_on if event.deemed else event.on,
        statutory_due=event.statutory_due,
        committed_due=event.committed_due,
        due=event.due,
        due_estimated=event.due_estimated,
    )


@_with.register(NegativeReported)
@_with.register(Declined)
def _declined(event: NegativeReported | Declined, case: Case) -> Case:
    """A report decides nothing: the refusal that it is for follows."""
    if isinstance(event, NegativeReported):
        return case
    negative_report.refuse_unfit(case.history, event)
    return replace(case, status=Status.DECLINED)


@_with.register
def _withdrawn(event: Withdrawn, case: Case) -> Case:
    return replace(case, status=Status.WITHDRAWN)


@_with.register
def _overridden(event: WarningOverridden, case: Case) -> Case:
    return replace(case, intake=replace(case.intake, overrides=(*case.intake.overrides, event.override)))


@_with.register
def _served(event: Served, case: Case) -> Case:
    """The period of a notice begins when it was served, not when it was written."""
    if event.notice_due is None or case.status is not Status.NOTICED:
        return case
    return replace(case, notice_due=event.notice_due)


@_with.register(PaperLost)
@_with.register(Redeemed)
def _paper_gone(event: PaperLost | Redeemed, case: Case) -> Case:
    """Nothing of the case depends on where its paper is."""
    step = PaperStep.LOSE if isinstance(event, PaperLost) else PaperStep.REDEEM
    life_of(case.history, event.entry, event.position, printed=True).refuse(step)
    return case


@_with.register
def _rated(event: Rated, case: Case) -> Case:
    """Nothing of the case depends on what was said of it."""
    if not awaits_rating(case.history):
        raise RatedAlready("rating")
    return case


@_with.register(ScanAttached)
@_with.register(ScanRemoved)
def _scanned(event: ScanAttached | ScanRemoved, case: Case) -> Case:
    """Nothing of the case depends on its scans; which there are, the history says (attached_scans)."""
    refuse_unfit_scan(case.history, event)
    return case
