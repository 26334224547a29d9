"""What an approved report is good for: the one refusal that follows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.events import Declined, NegativeReported, WarningOverridden
from counter_app.domain.intake import Override
from counter_app.domain.negative_report import approves, refuse_unfit
from counter_app.domain.refusals import ReportUnfit

AT, ON = datetime(2026, 11, 23, 2, 0, tzinfo=UTC), date(2026, 11, 23)
CASE = "10000000010032611230100426"
REPORT = NegativeReported(CASE, "0312", AT, ON, 3, "虚假材料", "某条例", "同意", "0301", ())
REFUSAL = Declined(CASE, "0312", AT, ON, 3, "虚假材料", "某条例", ())


def test_a_report_approves_the_refusal_that_it_names() -> None:
    assert approves((REPORT,), REFUSAL)
    refuse_unfit((REPORT,), REFUSAL)


@pytest.mark.parametrize(
    "other",
    [
        replace(REFUSAL, ground=6),
        replace(REFUSAL, reason="另一个理由"),
        replace(REFUSAL, basis="另一个依据"),
        replace(REFUSAL, on=ON + timedelta(days=1)),
    ],
    ids=["ground", "reason", "basis", "another day"],
)
def test_a_report_is_not_used_for_another_refusal(other: Declined) -> None:
    assert not approves((REPORT,), other)
    with pytest.raises(ReportUnfit):
        refuse_unfit((REPORT,), other)


def test_an_act_in_between_needs_a_report_of_its_own() -> None:
    between = WarningOverridden(CASE, "0312", AT, ON, Override("field", "warning", "理由"))
    assert not approves((REPORT, between), REFUSAL)
    assert not approves((), REFUSAL)


@given(st.integers(1, 6), st.integers(1, 6), st.sampled_from(["甲", "乙"]), st.sampled_from(["甲", "乙"]))
def test_report_and_refusal_agree_word_for_word(approved: int, ground: int, said: str, reason: str) -> None:
    report = replace(REPORT, ground=approved, reason=said)
    refusal = replace(REFUSAL, ground=ground, reason=reason)
    assert approves((report,), refusal) is ((approved, said) == (ground, reason))
