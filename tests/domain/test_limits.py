"""Which limit binds: committed, statutory, the law's for the type, the hall's; and which date is kept."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.catalogue import Limit, TypeLimit
from counter_app.domain.limits import LimitSource, due_dates, limits_of
from counter_app.domain.refusals import LimitUnset
from tests.domain.test_clocks import CHINA, months
from tests.helpers.matters import NOT_STATED, matter, working_days

BY_TYPE = {"行政许可": TypeLimit(working_days(20), "样例法")}


@pytest.mark.parametrize(
    ("statutory", "committed", "kind", "source", "deciding"),
    [
        (working_days(20), working_days(5), "行政许可", LimitSource.COMMITTED, working_days(5)),
        (NOT_STATED, working_days(5), "行政许可", LimitSource.COMMITTED, working_days(5)),
        (working_days(10), NOT_STATED, "行政许可", LimitSource.STATUTORY, working_days(10)),
        (NOT_STATED, NOT_STATED, "行政许可", LimitSource.TYPE, working_days(20)),
        (NOT_STATED, NOT_STATED, "公共服务", LimitSource.HALL, working_days(7)),
    ],
)
def test_the_first_that_says_something_decides(
    statutory: Limit, committed: Limit, kind: str, source: LimitSource, deciding: Limit
) -> None:
    asked = matter(statutory=statutory, committed=committed, type_=kind)
    limits = limits_of(asked, BY_TYPE, working_days(7))
    assert (limits.source, limits.deciding) == (source, deciding)


def test_where_nobody_says_anything_the_hall_must_first() -> None:
    with pytest.raises(LimitUnset):
        limits_of(matter(type_="公共服务"), BY_TYPE, None)


def test_the_promise_is_kept_where_it_ends_first() -> None:
    asked = matter(statutory=working_days(20), committed=working_days(5))
    due = due_dates(CHINA, limits_of(asked, {}, None), date(2026, 11, 23))
    assert due.due == due.committed
    assert (due.due.on, due.statutory and due.statutory.on) == (date(2026, 11, 30), date(2026, 12, 21))


def test_a_promise_longer_than_the_law_does_not_lengthen_it() -> None:
    asked = matter(statutory=working_days(5), committed=months(1))
    due = due_dates(CHINA, limits_of(asked, {}, None), date(2026, 11, 23))
    assert due.due == due.statutory
