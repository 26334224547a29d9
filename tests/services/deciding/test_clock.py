"""The PC's clock: behind the journal no paper is dated, far ahead of it the clerk is warned."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counter_app.domain.refusals import ClockBehind
from counter_app.services import deciding
from counter_app.services.deciding import DeclineTerms
from counter_app.services.desk import Desk
from tests.helpers.cases import IN_ORDER, MISSING, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.services.deciding.reading import refused

WHOLE = intake("SC001", "租赁")
GAPPY = intake("SC001", "租赁", marks={"m1": MISSING})


@pytest.mark.parametrize("back", [{"seconds": -1}, {"days": -1}, {"days": -4000}])
def test_behind_the_newest_entry_nothing_is_dated(
    desk: Desk, clock: FixedClock, back: dict[str, float]
) -> None:
    number = deciding.notice(desk, SESSION, GAPPY).case.number
    clock.advance(**back)
    for act in (
        lambda: deciding.receive(desk, SESSION, WHOLE),
        lambda: deciding.accept(desk, SESSION, WHOLE),
        lambda: deciding.notice(desk, SESSION, GAPPY),
        lambda: deciding.decline(desk, SESSION, GAPPY, DeclineTerms(3, "理由", "")),
        lambda: deciding.guide(desk, SESSION, WHOLE),
        lambda: deciding.notice_received(desk, SESSION, number, {}),
        lambda: deciding.supplement(desk, SESSION, number, {"m1": IN_ORDER}),
        lambda: deciding.accept_received(desk, SESSION, number, {"m1": IN_ORDER}),
        lambda: deciding.decline_received(desk, SESSION, number, DeclineTerms(6, "理由", "")),
        lambda: deciding.withdraw(desk, SESSION, number, "不办了", ()),
    ):
        with refused(desk, ClockBehind, "clock"):
            act()


def test_the_same_instant_is_not_behind(desk: Desk) -> None:
    assert deciding.accept(desk, SESSION, WHOLE).warnings == ()
    assert deciding.accept(desk, SESSION, WHOLE).warnings == ()


@pytest.mark.parametrize(
    ("to", "warned"),
    [
        (datetime(2026, 11, 24, 1, tzinfo=UTC), False),
        (datetime(2026, 11, 25, 1, tzinfo=UTC), True),
        (datetime(2027, 11, 23, 1, tzinfo=UTC), True),
    ],
)
def test_a_jump_of_more_than_a_working_day_is_pointed_out_and_stops_nothing(
    desk: Desk, clock: FixedClock, to: datetime, warned: bool
) -> None:
    deciding.accept(desk, SESSION, WHOLE)
    clock.at = to
    done = deciding.accept(desk, SESSION, WHOLE)
    assert bool(done.warnings) is warned
    assert deciding.accept(desk, SESSION, WHOLE).warnings == ()


def test_who_only_asks_is_told_of_a_jump_too(desk: Desk, clock: FixedClock) -> None:
    deciding.guide(desk, SESSION, WHOLE)
    clock.advance(days=60)
    assert deciding.guide(desk, SESSION, WHOLE).warnings


def test_a_weekend_is_no_jump(desk: Desk, clock: FixedClock) -> None:
    clock.at = datetime(2026, 11, 27, 9, tzinfo=UTC)
    deciding.accept(desk, SESSION, WHOLE)
    clock.at = datetime(2026, 11, 30, 1, tzinfo=UTC)
    assert deciding.accept(desk, SESSION, WHOLE).warnings == ()


def test_the_business_date_is_the_halls(desk: Desk, clock: FixedClock) -> None:
    clock.at = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
    done = deciding.accept(desk, SESSION, WHOLE)
    assert done.case.received_on.isoformat() == "2026-11-24"
    assert done.case.number[13:19] == "261124"
