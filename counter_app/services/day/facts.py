"""Everything the journal and the ledger know of one date, read in one unit of work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from counter_app.domain.case import Case, after
from counter_app.domain.case_number import NumberKind
from counter_app.domain.day import CLOSED, HANDED_OVER, INCIDENT, OPENED, Closing
from counter_app.domain.events import CaseEvent, Consulted, Received
from counter_app.domain.journal import CounterEvent
from counter_app.services.ports.day import DayEntry, DayPaper
from counter_app.services.ports.store import UnitOfWork

_TOLD = frozenset(
    {OPENED, HANDED_OVER, INCIDENT, CLOSED, "register.reprinted", "register.spoilt", "register.confirmed"}
)


@dataclass(frozen=True)
class DayFacts:
    """`entries` are those that no log of the day has spoken of yet; `earlier` those that one has."""

    on: date
    earlier: tuple[DayEntry, ...]
    entries: tuple[DayEntry, ...]
    papers: tuple[DayPaper, ...]
    serials: Mapping[tuple[NumberKind, int], int]
    document_serials: int
    closings: tuple[Closing, ...]
    before: Closing | None

    @property
    def last(self) -> DayEntry | None:
        """The newest entry of the date."""
        found = self.entries or self.earlier
        return found[-1] if found else None

    @cached_property
    def cases(self) -> Mapping[str, Case]:
        """The numbers that `entries` begin, each as it stands at the end of them; consultations too."""
        begun: dict[str, Case] = {}
        for event in self.case_events:
            if isinstance(event, Received | Consulted) or event.case in begun:
                begun[event.case] = after(begun.get(event.case), event)
        return begun

    @property
    def news(self) -> bool:
        """Whether anything has happened that a log must speak of: a sign-in or the last close is nothing of it."""
        return any(True for _ in self.case_events) or any(
            note.kind in _TOLD and note.kind != CLOSED for note in self.notes
        )

    @property
    def case_events(self) -> Iterator[CaseEvent]:
        return (e.event for e in self.entries if not isinstance(e.event, CounterEvent))

    @property
    def notes(self) -> Iterator[CounterEvent]:
        return (e.event for e in self.entries if isinstance(e.event, CounterEvent))


def read_day(work: UnitOfWork, on: date) -> DayFacts:
    """As the store has it now. Raises ValueError for an entry that nobody here wrote."""
    closings = work.day.closings(on)
    spoken_of = closings[-1].last if closings else 0
    all_of_date = work.day.entries(on)
    fresh = tuple(e for e in all_of_date if e.seq > spoken_of)
    papers: tuple[DayPaper, ...] = ()
    if fresh:
        own = {e.seq for e in fresh}  # a day closed late has entries of the next date between its own
        papers = tuple(p for p in work.day.papers(fresh[0].seq, fresh[-1].seq) if p.seq in own)
    return DayFacts(
        on=on,
        earlier=all_of_date[: len(all_of_date) - len(fresh)],
        entries=fresh,
        papers=papers,
        serials=work.day.serials(on),
        document_serials=work.day.document_serials(all_of_date[-1].seq if all_of_date else spoken_of),
        closings=closings,
        before=work.day.last_closing(on),
    )
