"""Acceptance with promises is an offer: only a signed promise and a clean record take it up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain.intake import Intake
from counter_app.domain.materials import CheckResult, Gap, GapKind, Outcome
from counter_app.domain.offer import settled

GAP = Gap("m1", GapKind.MISSING)
OFFER = CheckResult(Outcome.TOLERATE, deferred=(GAP,), required=("m1",))
OPEN = Intake("SC001", "r")


def test_a_signed_promise_takes_up_the_offer() -> None:
    assert settled(OFFER, replace(OPEN, promise_signed=True)) == OFFER


@pytest.mark.parametrize(
    "intake",
    [OPEN, replace(OPEN, promise_signed=True, credit_record_bad=True)],
    ids=["unsigned", "bad record"],
)
def test_else_the_notice_lists_the_deferrable_as_gaps(intake: Intake) -> None:
    result = settled(OFFER, intake)
    assert (result.outcome, result.gaps, result.deferred) == (Outcome.ONE_TIME_NOTICE, (GAP,), ())


@pytest.mark.parametrize("outcome", [o for o in Outcome if o is not Outcome.TOLERATE])
def test_no_other_outcome_is_touched(outcome: Outcome) -> None:
    result = CheckResult(outcome, gaps=(GAP,), deferred=(GAP,))
    assert settled(result, OPEN) is result


FIRST, FAULT, LAST = Gap("m1", GapKind.CLERICAL), Gap("m2", GapKind.MISSING), Gap("m3", GapKind.MISSING)
ALL = ("m1", "m2", "m3")


@pytest.mark.parametrize(
    "result",
    [
        CheckResult(Outcome.ONE_TIME_NOTICE, gaps=(FIRST, LAST), deferred=(FAULT,), required=ALL),
        CheckResult(Outcome.CORRECT_ON_THE_SPOT, corrections=(FIRST,), deferred=(FAULT, LAST), required=ALL),
        CheckResult(Outcome.TOLERATE, deferred=(FIRST, FAULT, LAST), required=ALL),
    ],
    ids=lambda result: result.outcome.value,
)
@pytest.mark.parametrize("signed", [False, True])
def test_to_a_bad_record_nothing_is_offered_and_the_notice_says_all(
    result: CheckResult, *, signed: bool
) -> None:
    told = settled(result, replace(OPEN, promise_signed=signed, credit_record_bad=True))
    assert told.outcome is Outcome.ONE_TIME_NOTICE
    assert (told.gaps, told.deferred, told.corrections) == ((FIRST, FAULT, LAST), (), ())
