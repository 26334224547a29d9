"""Acceptance with promises (容缺) is an offer: unsigned, the notice stands (catalogue.md §2 rule 7)."""

from __future__ import annotations

from dataclasses import replace

from counter_app.domain.intake import Intake
from counter_app.domain.materials import CheckResult, Gap, Outcome


def may_defer(intake: Intake) -> bool:
    """The applicant signed the promise and has no unrepaired bad credit record (未修复失信记录)."""
    return intake.promise_signed and not intake.credit_record_bad


def offered(result: CheckResult, intake: Intake) -> bool:
    """The applicant chose a day and has still to sign: the promise can be printed (容缺受理承诺书)."""
    unsigned = intake.promised_by is not None and not intake.promise_signed
    return result.outcome is Outcome.TOLERATE and unsigned and not intake.credit_record_bad


def settled(result: CheckResult, intake: Intake) -> CheckResult:
    """The result after the offer: a tolerable one that may not be deferred is a one-time notice
    that lists the deferrable materials as gaps.

    With an unrepaired bad credit record nothing is offered at all: whatever could follow later is a gap, and
    beside it what could be put right on the spot goes on the notice too (rule 4).
    """
    if intake.credit_record_bad and result.deferred:
        return _as_notice(result, (*result.gaps, *result.deferred, *result.corrections))
    if result.outcome is not Outcome.TOLERATE or may_defer(intake):
        return result
    return _as_notice(result, result.deferred)


def _as_notice(result: CheckResult, gaps: tuple[Gap, ...]) -> CheckResult:
    """In the order of the materials."""
    place = {material: nth for nth, material in enumerate(result.required)}
    ordered = tuple(sorted(gaps, key=lambda gap: place[gap.material]))
    return replace(result, outcome=Outcome.ONE_TIME_NOTICE, gaps=ordered, deferred=(), corrections=())
