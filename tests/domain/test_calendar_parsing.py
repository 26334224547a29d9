"""Calendar files: what is read, and that anything else is refused by field."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.calendar_parsing import parse_calendar
from counter_app.domain.refusals import CalendarUnreadable


def year(**changes: Any) -> dict[str, Any]:
    entry = {"published": True, "holidays": ["2027-01-01"], "workdays": ["2027-01-09"], "source": "通知"}
    return {"years": {"2027": {**entry, **changes}}}


def test_a_year_is_read_with_its_days_and_source() -> None:
    (read,) = parse_calendar(year())
    assert (read.year, read.published, read.source) == (2027, True, "通知")
    assert read.holidays == frozenset({date(2027, 1, 1)})
    assert read.workdays == frozenset({date(2027, 1, 9)})


@pytest.mark.parametrize(
    ("data", "field", "reason"),
    [
        ([], "years", "wrong_type"),
        ({}, "years", "wrong_type"),
        ({"years": {"27": {}}}, "years.27", "not_a_year"),
        ({"years": {"2027": []}}, "years.2027", "wrong_type"),
        (year(published="yes"), "years.2027.published", "wrong_type"),
        (year(holidays="2027-01-01"), "years.2027.holidays", "wrong_type"),
        (year(holidays=["2027-02-30"]), "years.2027.holidays[0]", "not_a_date"),
        ({"years": {}}, "years", "empty"),
        (year(holidays=[]), "years.2027.holidays", "no_holidays"),
        (year(holidays=["2026-12-31"]), "years.2027.holidays", "no_holidays"),
        ({"years": {"2027": {}}}, "years.2027.holidays", "no_holidays"),
        (year(holidays=["20270101"]), "years.2027.holidays[0]", "not_a_date"),
        (year(holidays=["2027-W01-1"]), "years.2027.holidays[0]", "not_a_date"),
        (year(holidays=[20270101]), "years.2027.holidays[0]", "not_a_date"),
        (year(workdays=["2027-01-01"]), "years.2027.workdays", "also_a_holiday"),
    ],
)
def test_a_file_at_fault_is_refused_by_field(data: object, field: str, reason: str) -> None:
    with pytest.raises(CalendarUnreadable) as refused:
        parse_calendar(data)
    assert (refused.value.field, refused.value.facts["reason"]) == (field, reason)


json_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=10,
)


@settings(max_examples=60)
@given(json_data, st.sampled_from(["published", "holidays", "workdays", "source"]))
def test_whatever_stands_in_a_field_is_read_or_refused(value: object, key: str) -> None:
    for data in (value, {"years": value}, {"years": {"2027": value}}, year(**{key: value})):
        try:
            said: object = parse_calendar(data)
        except CalendarUnreadable as refused:
            said = refused.field
        assert said
