"""Reads a calendar in the exchange format (catalogue.md §3) from plain JSON data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counter_app.domain.clocks import CalendarYear
from counter_app.domain.refusals.calendar import CalendarUnreadable


def parse_calendar(data: object) -> tuple[CalendarYear, ...]:
    """The years of one file, oldest first. Raises CalendarUnreadable naming the field."""
    years = data.get("years") if isinstance(data, Mapping) else None
    if not isinstance(years, Mapping):
        raise CalendarUnreadable("years", reason="wrong_type")
    return tuple(sorted((_year(name, entry) for name, entry in years.items()), key=lambda y: y.year))


def _year(name: object, entry: object) -> CalendarYear:
    field = f"years.{name}"
    if not (isinstance(name, str) and name.isascii() and name.isdigit() and len(name) == 4):
        raise CalendarUnreadable(field, reason="not_a_year")
    if not isinstance(entry, Mapping):
        raise CalendarUnreadable(field, reason="wrong_type")
    published = entry.get("published", True)
    source = entry.get("source", entry.get("document", ""))
    if not isinstance(published, bool):
        raise CalendarUnreadable(f"{field}.published", reason="wrong_type")
    holidays = _days(entry, "holidays", field)
    workdays = _days(entry, "workdays", field)
    if holidays & workdays:
        raise CalendarUnreadable(f"{field}.workdays", reason="also_a_holiday")
    return CalendarYear(int(name), published, holidays, workdays, source if isinstance(source, str) else "")


def _days(entry: Mapping[object, object], key: str, field: str) -> frozenset[date]:
    days = entry.get(key, [])
    if not isinstance(days, list):
        raise CalendarUnreadable(f"{field}.{key}", reason="wrong_type")
    out: set[date] = set()
    for position, day in enumerate(days):
        try:
            out.add(date.fromisoformat(day))
        except (TypeError, ValueError):
            raise CalendarUnreadable(f"{field}.{key}[{position}]", reason="not_a_date") from None
    return frozenset(out)
