"""Lights (亮灯) over the dates that a counter must keep: 预警, 黄牌, 红牌 (domain.md §3.19)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counter_app.domain.case import Status
from counter_app.domain.clocks import WorkingCalendar, working_days_between

NEARLY = 1
"""Working days left from which a date is warned about."""


class Lamp(StrEnum):
    """How a date stands (办件监察); nothing of it is about a person's conduct."""

    RED = "red"  # 红牌: a date of the law is past
    YELLOW = "yellow"  # 黄牌: a promised date is past
    WARNING = "warning"  # 预警: the last working day, or the applicant's own day is past
    NORMAL = "normal"


@dataclass(frozen=True, slots=True)
class Light:
    """`left`: working days until the date, 0 on it, negative once it is past; None where there is no date."""

    lamp: Lamp
    left: int | None


_BY_LAW = frozenset({Status.RECEIVED, Status.SUPPLEMENTED})
"""Waiting for the answer that the law wants within five working days (行政许可法 32.1(4))."""


def light(status: Status, due: date | None, today: date, calendar: WorkingCalendar) -> Light:
    """The light of a case that waits at the counter."""
    if due is None:
        return Light(Lamp.NORMAL, None)
    left = working_days_between(calendar, today, due)
    if today > due:
        past = Lamp.RED if status in _BY_LAW else Lamp.YELLOW
        return Light(Lamp.WARNING if status is Status.NOTICED else past, min(left, -1))
    return Light(Lamp.WARNING if left <= NEARLY else Lamp.NORMAL, left)
