"""The board (看板): every case that waits at this counter, what is late first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.domain.lamps import Lamp, Light, light
from counter_app.services.case_lists import as_of_today
from counter_app.services.desk import Desk
from counter_app.services.ports.records import CaseSummary

_ORDER = {lamp: place for place, lamp in enumerate(Lamp)}


@dataclass(frozen=True, slots=True)
class BoardLine:
    case: CaseSummary
    light: Light


@dataclass(frozen=True, slots=True)
class Board:
    """`open_days`: earlier days with cases that were never closed."""

    lines: tuple[BoardLine, ...]
    open_days: tuple[date, ...]

    @property
    def counts(self) -> Mapping[Lamp, int]:
        return Counter(line.light.lamp for line in self.lines)

    @property
    def due_today(self) -> int:
        return sum(line.light.left == 0 for line in self.lines)


def board(desk: Desk) -> Board:
    """As of today: silence may have accepted a case meanwhile, which then no longer waits for an answer."""
    today = desk.today()
    with desk.read() as work:
        waiting = work.cases.waiting()
        open_days = work.day.days_open(today)
    lines = [
        BoardLine(case, light(case.status, case.due, today, desk.calendar))
        for case in as_of_today(desk, waiting)
    ]
    lines.sort(key=lambda line: (_ORDER[line.light.lamp], line.case.due or date.max, line.case.number))
    return Board(tuple(lines), open_days)
