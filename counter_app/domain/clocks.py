"""Clocks of the law: the working-day calendar and due dates (domain.md §1.3–1.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from counter_app.domain.catalogue import Limit, LimitUnit
from counter_app.domain.refusals.calendar import CalendarYearMissing

DAY = timedelta(days=1)


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
    """Monday to Friday − holidays + the workdays shifted to a weekend, 调休."""

    def __init__(self, years: Iterable[CalendarYear]) -> None:
        """A later notice may change days of the year before it, a local file days of the national one:
        where two files speak of one day, the later in `years` is right. Of a year that is not published
        nothing counts: what stands there is somebody's guess."""
        self._published: set[int] = set()
        self._works: dict[date, bool] = {}
        for year in years:
            if not year.published:
                continue
            self._published.add(year.year)
            self._works.update(dict.fromkeys(year.holidays, False))
            self._works.update(dict.fromkeys(year.workdays, True))
        self._counted = lru_cache(maxsize=512)(self._due)  # one act asks for the same day's limits five times

    def knows(self, year: int) -> bool:
        """Whether the year's notice is loaded and published."""
        return year in self._published

    def is_working_day(self, day: date) -> bool:
        """Raises refusals.CalendarYearMissing for a year that is not loaded or not published."""
        if day.year not in self._published:
            raise CalendarYearMissing("calendar", year=day.year)
        return self.guess(day)

    def guess(self, day: date) -> bool:
        """Like `is_working_day`; in an unknown year Monday to Friday, good for estimates only."""
        return self._works.get(day, day.weekday() < 5)

    def due(self, start: date, limit: Limit, *, count_first_day: bool = False) -> DueDate:
        """Last day of `limit` counted from `start` (day 0 = start): 行政许可法 82, 民法典 200–203.

        `count_first_day` is the hall's reading of 自受理之日起: the start is day 1 (if it is a working day).
        Raises ValueError when the limit states no value or unit.
        """
        if limit.value is None or limit.unit is None or limit.value < 0:
            raise ValueError(f"no limit to count: {limit.text!r}")
        return self._counted(start, limit.value, limit.unit, count_first_day)

    def _due(self, start: date, value: int, unit: LimitUnit, count_first_day: bool) -> DueDate:
        if unit is LimitUnit.ON_THE_SPOT or value == 0:
            return DueDate(start, estimated=False)
        if unit is LimitUnit.WORKING_DAY:
            last = self._count(start, value, count_first_day)
        else:
            last = self._end_of(start, value, unit, count_first_day)
        return DueDate(
            last, estimated=any(y not in self._published for y in range(start.year, last.year + 1))
        )

    def _count(self, start: date, days: int, count_first_day: bool) -> date:
        day = start - DAY if count_first_day else start
        while days:
            day += DAY
            days -= self.guess(day)
        return day

    def _end_of(self, start: date, value: int, unit: LimitUnit, count_first_day: bool) -> date:
        """The day with the same number, or the month's last (202); on a day off it moves on (203)."""
        last = start + value * DAY if unit is LimitUnit.CALENDAR_DAY else _months_later(start, value)
        if count_first_day:
            last -= DAY
        while not self.guess(last):
            last += DAY
        return last


def working_days_between(calendar: WorkingCalendar, start: date, end: date) -> int:
    """Working days after `start` up to and including `end`; negative when `end` is past. Estimates count."""
    if end < start:
        return -working_days_between(calendar, end, start)
    return sum(calendar.guess(start + n * DAY) for n in range(1, (end - start).days + 1))


def _months_later(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - DAY
    return last.replace(day=min(start.day, last.day))
