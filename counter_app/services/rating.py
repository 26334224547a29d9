"""好差评 at the second screen: one rating a service, by the applicant, or 未评价; never in the clerk's way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from counter_app.domain.events import Rated
from counter_app.domain.journal import CounterEvent
from counter_app.domain.rating import LEVELS, Rating
from counter_app.services.deciding.sitting import sitting
from counter_app.services.desk import Decision, Desk, Session


def rate(desk: Desk, session: Session, number: str, rating: Rating) -> Decision:
    """What the applicant said of the latest service on this case; the session's clerk gave the service.

    Raises refusals.RatedAlready, CaseUnknown, CaseDamaged, ClockBehind.
    """
    with sitting(desk, session) as act:
        act.take_up(number)
        act.happen(Rated(**act.common(), rating=rating))
        return act.decision()


def ratings_of(desk: Desk, on: date) -> Mapping[Rating, int]:
    """How often each level was given on a date, every level named; for the log and the board of the day."""
    with desk.read() as work:
        events = [entry.event for entry in work.day.entries(on)]
    given = Counter(e.rating for e in events if not isinstance(e, CounterEvent) and isinstance(e, Rated))
    return {rating: given[rating] for rating in (*LEVELS, Rating.UNRATED)}
