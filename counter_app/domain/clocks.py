"""Clocks of the law: the working-day calendar and due dates (domain.md §1.3–1.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counter_app.domain.catalogue import Limit


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """One year as the State Council published it; `published` False = unknown."""

    year: int
    published: bool
    holidays: frozenset[date]
    workdays: frozenset[date]
    source: str = ""


@dataclass(frozen=True, slots=True)
class DueDate:
    """`on` is the last day; `estimated` when a year without a published notice was run into."""

    on: date
    estimated: bool


class WorkingCalendar:
    """Monday to Friday − holidays + adjusted workdays (调休)."""

    def __init__(self, years: Iterable[CalendarYear]) -> None:
        self._years = {y.year: y for y in years}

    def is_working_day(self, day: date) -> bool:
        """Raises refusals.CalendarYearMissing for a year that is not loaded or not published."""
        raise NotImplementedError

    def due(self, start: date, limit: Limit, *, count_first_day: bool = False) -> DueDate:
        """Last day of `limit` counted from `start` (day 0 = start): 行政许可法 82, 民法典 200–203."""
        raise NotImplementedError
