"""A case as the journal tells of it; one whose entries cannot be true is named, and stops nobody else's."""

from __future__ import annotations

from counter_app.domain.case import Case, fold
from counter_app.domain.refusals import CaseDamaged, CaseUnknown, Refusal
from counter_app.services.ports.store import UnitOfWork


def kept_case(work: UnitOfWork, number: str) -> Case:
    """Raises refusals.CaseUnknown, CaseDamaged."""
    try:
        events = work.journal.events_of(number)
        if events:
            return fold(events)
    except (Refusal, ValueError, TypeError, RecursionError):
        raise CaseDamaged("number") from None
    raise CaseUnknown("number")
