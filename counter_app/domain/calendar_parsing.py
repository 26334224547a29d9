"""Reads a calendar in the exchange format (catalogue.md §3) from plain JSON data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counter_app.domain.clocks import CalendarYear
from counter_app.domain.iso_dates import iso_day
from counter_app.domain.refusals.calendar import CalendarUnreadable


def parse_calendar(data: object) -> tuple[CalendarYear, ...]:
    """The years of one file, oldest first. Raises CalendarUnreadable naming the field."""
    years = data.get("years") if isinstance(data, Mapping) else None
    if not isinstance(years, Mapping):
        raise _unreadable("years", "wrong_type")
    if not years:
        raise _unreadable("years", "empty")
    return tuple(sorted((_year(name, entry) for name, entry in years.items()), key=lambda y: y.year))


def _year(name: object, entry: object) -> CalendarYear:
    """A published year without a day off of its own would make every date of it look certain, and be wrong:
    no notice is without New Year's Day."""
    field = f"years.{name}"
    if not (isinstance(name, str) and name.isascii() and name.isdigit() and len(name) == 4):
        raise _unreadable(field, "not_a_year")
    if not isinstance(entry, Mapping):
        raise _unreadable(field, "wrong_type")
    published = entry.get("published", True)
    source = entry.get("source", entry.get("document", ""))
    if not isinstance(published, bool):
        raise _unreadable(f"{field}.published", "wrong_type")
    holidays = _days(entry, "holidays", field)
    workdays = _days(entry, "workdays", field)
    if holidays & workdays:
        raise _unreadable(f"{field}.workdays", "also_a_holiday")
    if published and all(day.year != int(name) for day in holidays):
        raise _unreadable(f"{field}.holidays", "no_holidays")
    return CalendarYear(int(name), published, holidays, workdays, source if isinstance(source, str) else "")


def _days(entry: Mapping[object, object], key: str, field: str) -> frozenset[date]:
    days = entry.get(key, [])
    if not isinstance(days, list):
        raise _unreadable(f"{field}.{key}", "wrong_type")
    out: set[date] = set()
    for position, day in enumerate(days):
        try:
            out.add(iso_day(day))
        except ValueError:
            raise _unreadable(f"{field}.{key}[{position}]", "not_a_date") from None
    return frozenset(out)


def _unreadable(field: str, reason: str) -> CalendarUnreadable:
    return CalendarUnreadable(field, where=field, reason=reason)
