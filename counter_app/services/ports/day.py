"""What the store knows of one date: entries, papers with their sheets, serials, closings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from counter_app.domain.case_number import NumberKind
from counter_app.domain.day import Closing
from counter_app.domain.events import CaseEvent
from counter_app.domain.journal import CounterEvent
from printing.documents.sheet import SheetState


@dataclass(frozen=True, slots=True)
class DayEntry:
    """An entry of the date; `digest` closes the chain up to it."""

    seq: int
    digest: str
    event: CaseEvent | CounterEvent


@dataclass(frozen=True, slots=True)
class DaySheet:
    """A line of the ledger: a sheet of a paper, with what the list of the day needs of it."""

    paper: int
    copy: int
    reprint: int
    state: SheetState
    reason: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class DayPaper:
    """A paper that one of the entries issued, and its sheets as they are now."""

    id: int
    seq: int
    number: str
    kind: str
    document_number: str
    sheets: tuple[DaySheet, ...]


class DayBook(Protocol):
    """Read side of the day."""

    def entries(self, on: date, after: int = 0) -> tuple[DayEntry, ...]:
        """Entries of the business date with seq > `after`, in order. Raises ValueError for one nobody here wrote."""

    def of_kinds(self, on: date, kinds: Sequence[str]) -> tuple[DayEntry, ...]:
        """Those of the entries that are of these kinds, in order. Raises ValueError as `entries`."""

    def notes_of_kind(self, kind: str, after: int = 0) -> tuple[DayEntry, ...]:
        """Notes of one kind with seq > `after`, whatever their date, in order."""

    def first_answers(self, on: date) -> Mapping[str, datetime]:
        """When each case received on the date was first answered (told, accepted, declined); none is not in it."""

    def papers(self, first: int, last: int) -> tuple[DayPaper, ...]:
        """Papers issued by the entries `first` … `last`, oldest first."""

    def serials(self, on: date) -> Mapping[tuple[NumberKind, int], int]:
        """The last serial given out at this counter on the date, by kind and epoch."""

    def document_serials(self, until: int) -> int:
        """How many 文号 had been given out by the entry `until`: all there ever were, less those that later
        entries bear."""

    def closings(self, on: date) -> tuple[Closing, ...]:
        """The closings of that day, also those made on a later date, in order."""

    def last_closing(self, before: date) -> Closing | None:
        """The newest closing of a day before `before`."""

    def days_open(self, until: date) -> tuple[date, ...]:
        """Dates before `until` with entries of cases after the newest closing, oldest first: never closed."""
