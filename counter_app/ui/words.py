"""Dates, times and numbers as the screen says them (screens.md §9.6)."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.domain.case import Status
from counter_app.domain.case_number import NumberKind
from counter_app.services.desk import SHANGHAI
from counter_app.ui.tr import tr

_WEEKDAYS = tr("一 二 三 四 五 六 日").split()
_GROUPS = (1, 6, 3, 3, 6, 2, 4, 1)
_CONSULTATION = str(NumberKind.CONSULTATION.value)

STATUS_LOOKS = {
    Status.RECEIVED: ("brand", "inbox"),
    Status.NOTICED: ("warn", "hourglass"),
    Status.SUPPLEMENTED: ("brand", "package-check"),
    Status.ACCEPTED: ("ok", "circle-check"),
    Status.ACCEPTED_DEFERRED: ("defer", "clock"),
    Status.DEEMED_ACCEPTED: ("bad", "octagon-alert"),
    Status.DECLINED: ("bad", "ban"),
    Status.WITHDRAWN: ("mute", "rotate-ccw"),
    Status.CONSULTATION: ("mute", "info"),
}
"""Colour kind and icon of each status: the word beside them is never left out."""


def day_in_list(day: date, estimated: bool = False) -> str:
    """11-26 周四; 估 where the calendar of the year is not published."""
    return tr(
        "{day} 周{weekday}{mark}",
        day=f"{day:%m-%d}",
        weekday=_WEEKDAYS[day.weekday()],
        mark=tr(" 估") if estimated else "",
    )


def day_decided(day: date, estimated: bool = False) -> str:
    """11 月 26 日 周四"""
    return tr(
        "{month} 月 {day} 日 周{weekday}{mark}",
        month=day.month,
        day=day.day,
        weekday=_WEEKDAYS[day.weekday()],
        mark=tr("（估）") if estimated else "",
    )


def clock_time(at: datetime) -> str:
    return f"{at.astimezone(SHANGHAI):%H:%M}"


def moment(at: datetime) -> str:
    """2026-11-26 09:41"""
    return f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"


def moment_in_list(at: datetime) -> str:
    return f"{at.astimezone(SHANGHAI):%m-%d %H:%M}"


def grouped(number: str) -> str:
    """The 26 digits in their groups; anything else as it is."""
    if len(number) != sum(_GROUPS):
        return number
    parts, at = [], 0
    for length in _GROUPS:
        parts.append(number[at : at + length])
        at += length
    return " ".join(parts)


def serial(number: str) -> str:
    """The four digits of the day's serial; consultations have a series of their own, 咨 0001."""
    digits = number[21:25] if len(number) == sum(_GROUPS) else number[-4:]
    return tr("咨 {digits}", digits=digits) if number.startswith(_CONSULTATION) else digits
