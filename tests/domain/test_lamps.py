"""Lights over dates: what is past is told from what is nearly due, and the law's dates from promised ones."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case import Status
from counter_app.domain.clocks import WorkingCalendar
from counter_app.domain.lamps import Lamp, light

CALENDAR = WorkingCalendar(())
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("status", "due", "lamp", "left"),
    [
        (Status.RECEIVED, MONDAY - timedelta(days=3), Lamp.RED, -1),  # the Friday before
        (Status.SUPPLEMENTED, MONDAY - timedelta(days=4), Lamp.RED, -2),
        (Status.ACCEPTED_DEFERRED, MONDAY - timedelta(days=3), Lamp.YELLOW, -1),
        (Status.NOTICED, MONDAY - timedelta(days=3), Lamp.WARNING, -1),
        (Status.RECEIVED, MONDAY - timedelta(days=1), Lamp.RED, -1),  # a Sunday: past all the same
        (Status.RECEIVED, MONDAY, Lamp.WARNING, 0),
        (Status.RECEIVED, MONDAY + timedelta(days=1), Lamp.WARNING, 1),
        (Status.RECEIVED, MONDAY + timedelta(days=2), Lamp.NORMAL, 2),
        (Status.ACCEPTED_DEFERRED, None, Lamp.NORMAL, None),
    ],
)
def test_a_light_by_status_and_date(status: Status, due: date | None, lamp: Lamp, left: int | None) -> None:
    found = light(status, due, MONDAY, CALENDAR)
    assert (found.lamp, found.left) == (lamp, left)


@given(st.sampled_from(Status), st.integers(-400, 400))
def test_nothing_past_is_called_normal_and_nothing_to_come_is_called_late(status: Status, days: int) -> None:
    found = light(status, MONDAY + timedelta(days=days), MONDAY, CALENDAR)
    assert found.left is not None
    assert (found.left < 0) == (days < 0)
    if days < 0:
        assert found.lamp is not Lamp.NORMAL
    else:
        assert found.lamp in (Lamp.WARNING, Lamp.NORMAL)
