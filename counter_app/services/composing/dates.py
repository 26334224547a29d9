"""Dates as papers write them: local time, weekday always right, estimates marked."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.domain.case import Case
from counter_app.domain.clocks import DueDate
from counter_app.services.composing.frame import Frame
from counter_app.services.desk import SHANGHAI
from counter_app.services.ports.records import CaseSummary


def local(moment: datetime) -> datetime:
    """The instant as the hall's clock shows it."""
    return moment.astimezone(SHANGHAI)


def long_date(frame: Frame, day: date) -> str:
    """2026年11月23日."""
    return frame.say("date", year=day.year, month=day.month, day=day.day)


def weekday(frame: Frame, day: date) -> str:
    """一 … 日."""
    return frame.wording.word("weekday", str(day.isoweekday()))


def date_and_weekday(frame: Frame, day: date) -> str:
    """2026年11月23日（星期一）."""
    return frame.say("date_weekday", year=day.year, month=day.month, day=day.day, weekday=weekday(frame, day))


def moment(frame: Frame, at: datetime) -> str:
    """2026年11月23日11:27, to the minute."""
    here = local(at)
    return frame.say("moment", year=here.year, month=here.month, day=here.day, time=here.strftime("%H:%M"))


def mark(frame: Frame, due: DueDate) -> str:
    """（估算） where the calendar of a year is not published."""
    return frame.say("estimate.mark") if due.estimated else ""


def caution(frame: Frame, due: DueDate) -> str:
    """The sentence that an estimated date carries."""
    return frame.say("estimate.note") if due.estimated else ""


def limit_running(case: Case, summary: CaseSummary) -> DueDate | None:
    """The limit of the case itself: of an accepted one the decision's, though a promise falls due before."""
    if case.accepted_on is not None and case.due is not None and summary.due is not None:
        return DueDate(case.due, case.due_estimated)
    return None if summary.due is None else DueDate(summary.due, summary.due_estimated)
