"""All that the page of the day's end shows, read in one unit of work, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counter_app.domain.day import HANDED_OVER, OPENED, Closing, Whereabouts
from counter_app.domain.rating import Rating
from counter_app.services.day.counting import Acts, Taken, acts, taken
from counter_app.services.day.facts import DayFacts, read_day
from counter_app.services.day.incidents import IncidentLine, incidents
from counter_app.services.day.lines import DayLine, day_lines
from counter_app.services.day.reconciling import Reconciliation, reconcile
from counter_app.services.desk import Desk, Session, at_the_hall
from counter_app.services.rating import counted


class DayStep(StrEnum):
    """What the day still needs, in this order."""

    EARLIER = "earlier"  # a day before it was never closed
    PRINT = "print"  # sheets wait: printed or declared void before the close
    EXPLAIN = "explain"  # numbers are nowhere: a supervisor says why
    CLOSE = "close"
    CLOSED = "closed"  # and nothing has come since


@dataclass(frozen=True, slots=True)
class DayView:
    """`closings` empty: still open; else what is counted here came after the last of them."""

    on: date
    opened_at: str  # HH:MM, "" when nobody opened it
    taken: Taken
    acts: Acts
    ratings: Mapping[Rating, int]  # every level, and 未评价
    reconciliation: Reconciliation
    lines: tuple[DayLine, ...]
    incidents: tuple[IncidentLine, ...]
    handed_over: bool
    drafts: int
    open_days: tuple[date, ...]
    closings: tuple[Closing, ...]
    news: bool  # something has happened that no log has spoken of

    @property
    def waiting(self) -> tuple[DayLine, ...]:
        """Numbers of which a sheet is not out yet."""
        return tuple(line for line in self.lines if line.where is Whereabouts.WAITING)

    @property
    def step(self) -> DayStep:
        if self.open_days:
            return DayStep.EARLIER
        if self.closings and not self.news:
            return DayStep.CLOSED
        if self.reconciliation.numbers.waiting:  # also a record of a shift or the log before
            return DayStep.PRINT
        return DayStep.CLOSE if self.reconciliation.balanced else DayStep.EXPLAIN


def day_view(desk: Desk, session: Session, on: date) -> DayView:
    """Raises refusals.ReleaseUnknown; ValueError for an entry that nobody here wrote."""
    with desk.read() as work:
        facts = read_day(work, on)
        drafts = len(work.drafts.all(session.clerk.staff_no))
        open_days = work.day.days_open(on)
    return view_of(desk, facts, drafts, open_days)


def view_of(desk: Desk, facts: DayFacts, drafts: int, open_days: tuple[date, ...]) -> DayView:
    reconciled = reconcile(facts)
    notes = {note.kind: note for note in facts.notes}
    opened = notes.get(OPENED)
    return DayView(
        on=facts.on,
        opened_at=at_the_hall(opened.at) if opened else "",
        taken=taken(desk, facts),
        acts=acts(facts),
        ratings=counted(entry.event for entry in facts.entries),
        reconciliation=reconciled,
        lines=day_lines(desk, facts, reconciled),
        incidents=incidents(desk, facts),
        handed_over=HANDED_OVER in notes,
        drafts=drafts,
        open_days=open_days,
        closings=facts.closings,
        news=facts.news,
    )
