"""Silence accepts: not a day too early, never by a guess, and never what was answered."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case import Status, fold
from counter_app.domain.clocks import CalendarYear, WorkingCalendar
from counter_app.domain.events import Received
from counter_app.domain.silence import REPLY_LIMIT, deemed_accepted, status_on
from tests.domain.test_case import WAYS, case_in
from tests.domain.verbs import TODAY, event


def calendar(*years: int) -> WorkingCalendar:
    return WorkingCalendar(CalendarYear(y, True, frozenset(), frozenset()) for y in years)


@given(st.integers(0, 40))
def test_silence_accepts_on_the_day_after_the_last(days: int) -> None:
    case, today = fold((event(Received),)), TODAY + timedelta(days=days)
    over = today > date(2026, 11, 30)
    assert deemed_accepted(case, calendar(2026), today) is over
    assert status_on(case, calendar(2026), today) is (Status.DEEMED_ACCEPTED if over else Status.RECEIVED)


@pytest.mark.parametrize("status", [s for s in WAYS if s is not Status.RECEIVED])
def test_what_was_answered_is_never_deemed_accepted(status: Status) -> None:
    case = case_in(status)
    assert not deemed_accepted(case, calendar(2026), TODAY + timedelta(days=400))
    assert status_on(case, calendar(2026), TODAY + timedelta(days=400)) is status


def test_a_date_that_was_estimated_accepts_nothing_until_the_year_is_known() -> None:
    received_on = date(2026, 12, 29)
    guess = calendar(2026).due(received_on, REPLY_LIMIT)
    assert guess.estimated
    case = fold((event(Received, on=received_on, reply_due=guess.on, reply_estimated=True),))
    late = date(2027, 2, 1)
    assert not deemed_accepted(case, calendar(2026), late)
    assert deemed_accepted(case, calendar(2026, 2027), late)


def test_the_known_year_counts_and_not_the_estimate() -> None:
    holidays = frozenset(date(2027, 1, d) for d in range(1, 11))
    known = WorkingCalendar(
        [
            CalendarYear(2026, True, frozenset(), frozenset()),
            CalendarYear(2027, True, holidays, frozenset()),
        ]
    )
    case = fold((event(Received, on=date(2026, 12, 29), reply_due=date(2027, 1, 5), reply_estimated=True),))
    assert not deemed_accepted(case, known, date(2027, 1, 8))
    assert deemed_accepted(case, known, date(2027, 1, 15))
