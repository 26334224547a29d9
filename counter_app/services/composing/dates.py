"""Dates as papers write them: local time, weekday always right, estimates marked."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.domain.clocks import DueDate
from counter_app.services.composing.frame import Frame
from counter_app.services.desk import SHANGHAI


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
