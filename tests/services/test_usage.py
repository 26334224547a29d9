"""常办: what came to this counter in the last 30 days stands first among equals, and is offered at the start."""

from __future__ import annotations

from dataclasses import replace

from counter_app.services import deciding, looking_up
from counter_app.services.desk import Desk
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION, FixedClock
from tests.helpers.quiet_desk import sample_hall

TWINS = "城乡居民基本"  # begins the names of two matters, so both have the same rank


def test_each_case_of_the_last_thirty_days_counts_and_older_ones_do_not(
    desk: Desk, clock: FixedClock
) -> None:
    deciding.accept(desk, SESSION, intake("GA001"))
    clock.advance(days=20)
    for _ in range(2):
        deciding.receive(desk, SESSION, intake("SC001", "租赁"))
    assert looking_up.usage(desk) == {"GA001": 1, "SC001": 2}
    clock.advance(days=11)
    assert looking_up.usage(desk) == {"SC001": 2}


def test_of_matters_of_equal_rank_the_one_used_more_comes_first(desk: Desk) -> None:
    plain = [h.matter.code for h in looking_up.matters(desk, TWINS)[0]]
    assert len(plain) > 1
    last = plain[-1]
    assert [h.matter.code for h in looking_up.matters(desk, TWINS, used={last: 3})[0]] == [last, *plain[:-1]]


def test_the_usual_ones_are_at_most_eight_known_here_and_in_the_order_of_use(desk: Desk) -> None:
    codes = [m.code for m in desk.shelf.current(desk.today())][:10]
    used = {code: n for n, code in enumerate(codes, 1)} | {"NO999": 50}
    assert [m.code for m in looking_up.usual(desk, used)] == codes[:1:-1]
    narrow = replace(desk, hall=replace(sample_hall(), accepted_matters=(codes[3],)))
    assert [m.code for m in looking_up.usual(narrow, used)] == [codes[3]]
