"""The PC's clock against the journal: behind it no paper is dated, far ahead of it the clerk is warned."""

from __future__ import annotations

from counter_app.domain.clocks import working_days_between
from counter_app.domain.refusals import ClockBehind
from counter_app.services.desk import SHANGHAI, Desk
from counter_app.services.ports.store import UnitOfWork

UNREMARKABLE = 1
"""Working days: yesterday's counter opens today. Weekends and holidays are no jump."""


def watch(desk: Desk, work: UnitOfWork) -> tuple[str, ...]:
    """Warnings about the clock; raises refusals.ClockBehind (domain.md §1.4 rule 9)."""
    newest = work.journal.newest_at()
    if newest is None:
        return ()
    local, now = newest.astimezone(SHANGHAI), desk.now().astimezone(SHANGHAI)
    if now < local:
        raise ClockBehind("clock", now=now, newest=local)
    days = working_days_between(desk.calendar, local.date(), now.date())
    if days <= UNREMARKABLE:
        return ()
    return (desk.wording.on_screen.say("screens", "clock.jumped", days=days, today=now.date()),)
