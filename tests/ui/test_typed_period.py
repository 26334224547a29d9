"""A period as a clerk types it: what is meant is taken, what is none is not guessed at."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.services.registers.lines import Period
from counter_app.services.registers.reading import LONGEST, dates_of
from counter_app.ui.models.typed_period import this_month, this_week, typed_period

TODAY = date(2026, 11, 25)
DATES = st.dates(date(2000, 1, 1), date(2098, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1123", date(2026, 11, 23), date(2026, 11, 23)),
        ("20261123", date(2026, 11, 23), date(2026, 11, 23)),
        ("2026-11-01 2026-11-30", date(2026, 11, 1), date(2026, 11, 30)),
        ("1101至1130", date(2026, 11, 1), date(2026, 11, 30)),
        ("2026年11月1日 到 2026年11月30日", date(2026, 11, 1), date(2026, 11, 30)),
        (" 1101 ～ 1130 ", date(2026, 11, 1), date(2026, 11, 30)),
    ],
)
def test_a_day_or_two_are_a_period(text: str, first: date, last: date) -> None:
    assert typed_period(text, TODAY) == Period(first, last)


@pytest.mark.parametrize(
    "text", ["", "今天", "1131", "1130 1101", "1101 1102 1103", "2025-01-01 2026-12-31", "2026-02-30"]
)
def test_what_is_no_period_is_not_guessed_at(text: str) -> None:
    assert typed_period(text, TODAY) is None


@given(DATES, st.integers(0, LONGEST - 1))
def test_every_period_of_at_most_a_year_can_be_typed(first: date, more: int) -> None:
    period = Period(first, first + timedelta(days=more))
    assert typed_period(f"{period.first} {period.last}", TODAY) == period
    assert dates_of(period)[0] == period.first
    assert dates_of(period)[-1] == period.last
    assert len(dates_of(period)) == more + 1


@given(DATES)
def test_week_and_month_hold_the_day_and_are_whole(today: date) -> None:
    week, month = this_week(today), this_month(today)
    assert week.first <= today <= week.last
    assert (week.first.weekday(), week.last.weekday()) == (0, 6)
    assert month.first <= today <= month.last
    assert month.first.day == 1
    assert (month.last + timedelta(days=1)).day == 1
