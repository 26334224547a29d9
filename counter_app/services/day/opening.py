"""开窗: the first sign-in of a business date opens the counter."""

from __future__ import annotations

from counter_app.domain.day import OPENED
from counter_app.domain.journal import CounterEvent
from counter_app.services.desk import Desk
from counter_app.services.ports.store import UnitOfWork

_NEWEST = "day_opened"


def note_opening(desk: Desk, work: UnitOfWork, staff_no: str) -> None:
    """Once a date, whoever signs in; a day that was closed already is not opened again."""
    today = desk.today()
    if work.kept.get(_NEWEST) == today.isoformat():
        return
    work.kept.put(_NEWEST, today.isoformat())
    if not work.day.closings(today):
        work.journal.note(CounterEvent(OPENED, staff_no, desk.now(), today, {}))
