"""好差评 at the second screen: one rating a service, by the applicant, or 未评价; never in the clerk's way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.domain.events import CaseEvent, Rated
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
        return counted(entry.event for entry in work.day.entries(on))


def counted(events: Iterable[CaseEvent | CounterEvent]) -> Mapping[Rating, int]:
    """The ratings among `events` by level, every level named."""
    given = Counter(event.rating for event in events if isinstance(event, Rated))
    return {rating: given[rating] for rating in (*LEVELS, Rating.UNRATED)}


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """满意率 = (非常满意 + 满意 + 基本满意) ÷ 有效评价; who gave no rating is in neither (domain.md §3.16)."""

    satisfied: tuple[int, int, int]
    rated: int

    @property
    def rate(self) -> float | None:
        """None where nobody rated: no rate is made up for them."""
        return sum(self.satisfied) / self.rated if self.rated else None


def satisfaction(ratings: Mapping[Rating, int]) -> Satisfaction:
    very, plainly, fairly = (ratings[level] for level in LEVELS[:3])
    return Satisfaction((very, plainly, fairly), sum(ratings[level] for level in LEVELS))
