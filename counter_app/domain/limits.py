"""Which time limit (时限) binds a matter where its catalogue entry is silent (catalogue.md "Limits")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counter_app.domain.catalogue import Limit, Matter, TypeLimit
from counter_app.domain.clocks import DueDate, WorkingCalendar
from counter_app.domain.refusals.calendar import LimitUnset


class LimitSource(StrEnum):
    """Where the limit that decides the due date comes from."""

    COMMITTED = "committed"  # 承诺时限
    STATUTORY = "statutory"  # 法定时限
    TYPE = "type"  # what the law sets for the item type
    HALL = "hall"  # 本大厅规定


@dataclass(frozen=True, slots=True)
class MatterLimits:
    """`statutory` and `committed` as they are printed, None = not stated, 未载明 or 未另行承诺;
    `deciding` counts towards the due date; `basis` only where the limit comes from the item type."""

    statutory: Limit | None
    committed: Limit | None
    deciding: Limit
    source: LimitSource
    basis: str = ""


@dataclass(frozen=True, slots=True)
class MatterDue:
    """The due dates on the acceptance notice; `due` is the one that is kept."""

    statutory: DueDate | None
    committed: DueDate | None
    due: DueDate


def limits_of(
    matter: Matter, type_limits: Mapping[str, TypeLimit], hall_default: Limit | None
) -> MatterLimits:
    """Committed, else statutory, else what the law sets for the type, else the hall's default.

    Raises refusals.LimitUnset when none of the four says anything: the hall's default must be set first.
    """
    statutory = _stated(matter.statutory_limit)
    committed = _stated(matter.committed_limit)
    if committed is not None:
        return MatterLimits(statutory, committed, committed, LimitSource.COMMITTED)
    if statutory is not None:
        return MatterLimits(statutory, None, statutory, LimitSource.STATUTORY)
    by_type = type_limits.get(matter.type)
    if by_type is not None:
        return MatterLimits(by_type.limit, None, by_type.limit, LimitSource.TYPE, by_type.basis)
    hall = _stated(hall_default) if hall_default is not None else None
    if hall is None:
        raise LimitUnset("hall.default_limit", matter=matter.name, type=matter.type)
    return MatterLimits(None, None, hall, LimitSource.HALL)


def due_dates(
    calendar: WorkingCalendar, limits: MatterLimits, start: date, *, count_first_day: bool = False
) -> MatterDue:
    """Both due dates counted from `start` (the acceptance date).

    Where the promise would end after the law's last day, the law's day is the one that is kept.
    """
    statutory, committed = (
        calendar.due(start, limit, count_first_day=count_first_day) if limit is not None else None
        for limit in (limits.statutory, limits.committed)
    )
    due = committed or calendar.due(start, limits.deciding, count_first_day=count_first_day)
    if statutory is not None and statutory.on < due.on:
        due = statutory
    return MatterDue(statutory, committed, due)


def _stated(limit: Limit) -> Limit | None:
    return limit if limit.value is not None and limit.unit is not None else None
