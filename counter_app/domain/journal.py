"""The journal (日志账): one append-only chain of facts; a case is the fold of its entries (house.md §5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.events import CaseEvent


@dataclass(frozen=True, slots=True)
class CounterEvent:
    """A fact about the counter rather than a case: sign-in, release switched, epoch raised, settings changed.

    `kind` e.g. "register.signed_in", "counter.epoch_raised", "catalogue.released"; `facts` is plain JSON data
    without personal data."""

    kind: str
    clerk: str
    at: datetime
    on: date
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One link of the chain. `digest` and `prev` name their algorithm ("sha256:…"); `payload` are the exact bytes."""

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

GENESIS = "sha256:" + "0" * 64


def digest_of(
    seq: int, epoch: int, prev: str, kind: str, case: str, clerk: str, counter: str,
    recorded_at: datetime, on: date, payload: bytes,
) -> str:
    """Digest over a canonical header line and the payload bytes."""
    raise NotImplementedError


def dump_event(event: CaseEvent | CounterEvent) -> bytes:
    """Canonical JSON (UTF-8, sorted keys, no blanks) of the event's own facts."""
    raise NotImplementedError


def load_event(entry: JournalEntry) -> CaseEvent | CounterEvent:
    """The event an entry carries; unknown kinds come back as CounterEvent with their facts kept."""
    raise NotImplementedError
