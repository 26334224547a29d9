"""Silence accepts (视为受理): a case neither told nor decided in time counts as accepted from its receipt."""

from __future__ import annotations

from datetime import date

from counter_app.domain.case import Case, Status
from counter_app.domain.catalogue import Limit, LimitUnit
from counter_app.domain.clocks import WorkingCalendar

REPLY_LIMIT = Limit("5个工作日", 5, LimitUnit.WORKING_DAY)
"""Receipt to the answer, or to silence that accepts (行政许可法 32.1(4))."""


def deemed_accepted(case: Case, calendar: WorkingCalendar, today: date) -> bool:
    """视为受理: received, and neither told nor decided by the end of the reply period.

    The acceptance date is then the date of receipt. A reply date that was estimated is counted anew; while
    the calendar still does not know the year, nobody is deemed anything: the law counts real days.
    """
    if case.status is not Status.RECEIVED:
        return False
    if not case.reply_estimated:
        return today > case.reply_due
    recounted = calendar.due(case.received_on, REPLY_LIMIT)
    return not recounted.estimated and today > recounted.on


def status_on(case: Case, calendar: WorkingCalendar, today: date) -> Status:
    """What the law says of the case today: its status, or that silence has accepted it."""
    return Status.DEEMED_ACCEPTED if deemed_accepted(case, calendar, today) else case.status
