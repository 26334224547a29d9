"""The journal (日志账): one append-only chain of facts; a case is the fold of its entries (house.md §5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import get_args

from counter_app.domain import plain
from counter_app.domain.events import CaseEvent, Event, PaperIssued


@dataclass(frozen=True, slots=True)
class CounterEvent:
    """A fact about the counter rather than a case: sign-in, release switched, epoch raised, settings changed.

    `kind` e.g. "register.signed_in", "counter.epoch_raised", "catalogue.released"; `facts` is plain JSON data
    without personal data, but for what a visitor told of himself in a first inquiry (inquiry.py)."""

    kind: str
    clerk: str
    at: datetime
    on: date
    facts: dict[str, object]

    @property
    def papers(self) -> tuple[PaperIssued, ...]:
        """Papers that belong to no case (a day log); they stand in the facts, as `papers_as_facts` puts them."""
        told = self.facts.get("papers", [])
        if not isinstance(told, list):
            raise ValueError(f"{self.kind}: papers are a list")
        return tuple(plain.read_fields(PaperIssued, each, {}) for each in told)


def papers_as_facts(papers: Sequence[PaperIssued]) -> list[dict[str, object]]:
    """Papers as plain data, for the facts of a CounterEvent."""
    return [{**plain.facts_of(paper), "copies": list(paper.copies)} for paper in papers]


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One link of the chain; `payload` are the exact bytes.

    `digest` and `prev` name their algorithm ("sha256:…").
    """

    seq: int  # 1, 2, 3 … without gaps
    epoch: int
    prev: str
    kind: str
    case: str  # "" when not about a case
    clerk: str
    counter: str  # region+hall+counter, 12 digits
    recorded_at: datetime  # UTC
    on: date
    payload: bytes
    digest: str


EPOCH_RAISED = "counter.epoch_raised"
"""Kind of the CounterEvent that starts a new epoch; facts: epoch."""

_KINDS: dict[str, type[CaseEvent]] = {kind.KIND: kind for kind in get_args(CaseEvent)}
_IN_THE_HEADER = frozenset(Event.__dataclass_fields__)


def dump_event(event: CaseEvent | CounterEvent) -> bytes:
    """Canonical JSON (UTF-8, sorted keys, no blanks) of the event's own facts.

    The facts common to all events stand in the header.
    """
    if isinstance(event, CounterEvent):
        return plain.dump(event.facts)
    return plain.dump(plain.facts_of(event, without=_IN_THE_HEADER))


def load_event(entry: JournalEntry) -> CaseEvent | CounterEvent:
    """The event an entry carries; unknown kinds come back as CounterEvent with their facts kept.

    Raises ValueError for a known kind whose payload is not of it.
    """
    facts = plain.loads(entry.payload)
    kind = _KINDS.get(entry.kind)
    if kind is None:
        return CounterEvent(entry.kind, entry.clerk, entry.recorded_at, entry.on, facts)
    common = {"case": entry.case, "clerk": entry.clerk, "at": entry.recorded_at, "on": entry.on}
    return plain.read_fields(kind, facts, common)
