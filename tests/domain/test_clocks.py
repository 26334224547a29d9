"""The working calendar: the law's clocks by the worked table, shifted workdays, months, unknown years."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.calendar_parsing import parse_calendar
from counter_app.domain.catalogue import Limit, LimitUnit
from counter_app.domain.clocks import CalendarYear, WorkingCalendar, working_days_between
from counter_app.domain.refusals import CalendarYearMissing
from tests.helpers.matters import ROOT, working_days

CHINA = WorkingCalendar(parse_calendar(json.loads((ROOT / "resources/calendar/china.json").read_bytes())))
YEARS = st.dates(date(2025, 1, 1), date(2026, 8, 31))


def months(value: int) -> Limit:
    return Limit("", value, LimitUnit.MONTH)


def days(value: int) -> Limit:
    return Limit("", value, LimitUnit.CALENDAR_DAY)


@pytest.mark.parametrize(
    ("start", "limit", "due", "first_day_counts"),
    [
        ("2026-02-13", 5, "2026-02-27", "2026-02-26"),
        ("2026-02-14", 5, "2026-02-28", "2026-02-27"),
        ("2026-02-20", 5, "2026-02-28", "2026-02-28"),
        ("2026-04-30", 5, "2026-05-11", "2026-05-09"),
        ("2026-09-18", 20, "2026-10-22", "2026-10-21"),
        ("2026-09-18", 30, "2026-11-05", "2026-11-04"),
        ("2026-09-18", 60, "2026-12-17", "2026-12-16"),
        ("2026-09-30", 45, "2026-12-08", "2026-12-07"),
        ("2025-09-26", 20, "2025-10-30", "2025-10-29"),
    ],
)
def test_the_worked_table_comes_out(start: str, limit: int, due: str, first_day_counts: str) -> None:
    begun = date.fromisoformat(start)
    counted = CHINA.due(begun, working_days(limit))
    assert (counted.on.isoformat(), counted.estimated) == (due, False)
    assert CHINA.due(begun, working_days(limit), count_first_day=True).on.isoformat() == first_day_counts


@pytest.mark.parametrize(
    "day", ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
)
def test_a_shifted_weekend_day_is_a_working_day(day: str) -> None:
    assert date.fromisoformat(day).weekday() >= 5
    assert CHINA.is_working_day(date.fromisoformat(day))


def test_a_weekday_inside_a_holiday_is_not_a_working_day() -> None:
    assert not CHINA.is_working_day(date(2026, 2, 20))
    assert not CHINA.is_working_day(date(2026, 10, 7))
    assert CHINA.is_working_day(date(2026, 10, 8))


@pytest.mark.parametrize(
    ("start", "limit", "due"),
    [
        (date(2026, 1, 30), months(1), date(2026, 2, 28)),  # no 30 February; the 28th is a shifted workday
        (date(2026, 3, 31), months(1), date(2026, 4, 30)),  # the last day of the shorter month
        (date(2026, 8, 31), months(1), date(2026, 9, 30)),
        (date(2026, 1, 20), months(1), date(2026, 2, 24)),  # the 20th is inside the holiday: it moves on
        (date(2026, 9, 4), months(1), date(2026, 10, 8)),
        (date(2025, 11, 28), months(3), date(2026, 2, 28)),
        (date(2026, 11, 13), days(1), date(2026, 11, 16)),  # a Saturday moves on too
        (date(2026, 9, 11), days(9), date(2026, 9, 20)),  # a shifted Sunday stands
        (date(2026, 4, 25), days(7), date(2026, 5, 6)),
    ],
)
def test_months_and_days_end_by_the_civil_code(start: date, limit: Limit, due: date) -> None:
    assert CHINA.due(start, limit).on == due


def test_on_the_spot_is_the_same_day_and_needs_no_calendar() -> None:
    spot = Limit("当场", 0, LimitUnit.ON_THE_SPOT)
    due = WorkingCalendar(()).due(date(2031, 1, 4), spot)
    assert (due.on, due.estimated) == (date(2031, 1, 4), False)


def test_a_date_that_runs_into_an_unpublished_year_is_an_estimate() -> None:
    assert not CHINA.knows(2027)
    assert CHINA.due(date(2026, 12, 20), working_days(20)).estimated
    assert not CHINA.due(date(2026, 12, 20), working_days(5)).estimated
    with pytest.raises(CalendarYearMissing) as refused:
        CHINA.is_working_day(date(2027, 1, 4))
    assert refused.value.facts == {"year": 2027}


def test_a_later_notice_changes_days_of_the_year_before() -> None:
    this = CalendarYear(2026, True, frozenset({date(2026, 12, 31)}), frozenset())
    next_ = CalendarYear(2027, True, frozenset(), frozenset({date(2026, 12, 31)}))
    assert WorkingCalendar([this, next_]).is_working_day(date(2026, 12, 31))
    assert not WorkingCalendar([next_, this]).is_working_day(date(2026, 12, 31))


@pytest.mark.parametrize("limit", [Limit("未载明", None, None), Limit("", 3, None), working_days(-1)])
def test_a_limit_that_says_nothing_is_not_counted(limit: Limit) -> None:
    with pytest.raises(ValueError, match="no limit to count"):
        CHINA.due(date(2026, 11, 23), limit)


@settings(max_examples=60)
@given(YEARS, st.integers(1, 60))
def test_a_due_date_is_the_nth_working_day_after_the_start(start: date, count: int) -> None:
    due = CHINA.due(start, working_days(count)).on
    assert CHINA.is_working_day(due)
    assert working_days_between(CHINA, start, due) == count
    assert working_days_between(CHINA, due, start) == -count


@settings(max_examples=60)
@given(YEARS, st.integers(1, 60))
def test_counting_the_first_day_is_never_later_and_at_most_one_working_day_earlier(
    start: date, count: int
) -> None:
    later = CHINA.due(start, working_days(count)).on
    earlier = CHINA.due(start, working_days(count), count_first_day=True).on
    assert earlier <= later
    assert working_days_between(CHINA, earlier, later) == (1 if CHINA.guess(start) else 0)


@settings(max_examples=60)
@given(YEARS, st.integers(1, 90), st.sampled_from([LimitUnit.CALENDAR_DAY, LimitUnit.MONTH]))
def test_a_period_never_ends_on_a_day_off_and_moves_only_over_days_off(
    start: date, value: int, unit: LimitUnit
) -> None:
    limit = Limit("", value if unit is LimitUnit.CALENDAR_DAY else 1 + value % 3, unit)
    due = CHINA.due(start, limit).on
    assert CHINA.guess(due)
    stated = due
    while stated - timedelta(days=1) > start and not CHINA.guess(stated - timedelta(days=1)):
        stated -= timedelta(days=1)
    if unit is LimitUnit.CALENDAR_DAY:
        assert stated <= start + timedelta(days=value) <= due
