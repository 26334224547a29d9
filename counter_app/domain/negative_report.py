"""否定报备: a clerk may not refuse alone (domain.md §3.15). What a report that was approved is good for."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.events import CaseEvent, Declined, NegativeReported
from counter_app.domain.refusals import ReportUnfit


def approves(history: Sequence[CaseEvent], refusal: Declined) -> bool:
    """Whether the refusal is the very one reported just before it, on the same business date.

    Any act in between, another day, another ground, reason or basis needs a report of its own.
    """
    report = history[-1] if history else None
    return (
        isinstance(report, NegativeReported)
        and report.on == refusal.on
        and (report.ground, report.reason, report.basis) == (refusal.ground, refusal.reason, refusal.basis)
    )


def refuse_unfit(history: Sequence[CaseEvent], refusal: Declined) -> None:
    """Raises refusals.ReportUnfit where a report stands last in the history and is of something else."""
    if history and isinstance(history[-1], NegativeReported) and not approves(history, refusal):
        raise ReportUnfit("ground")
