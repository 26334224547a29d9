"""The store: one unit of work = one use case = one transaction on the encrypted database."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self

from counter_app.domain.case import Case
from counter_app.domain.case_number import CaseNumber, NumberKind
from counter_app.domain.events import CaseEvent
from counter_app.domain.intake import Intake
from counter_app.domain.journal import CounterEvent, JournalEntry
from counter_app.services.ports.day import DayBook
from counter_app.services.ports.records import (
    Account,
    CaseSummary,
    Draft,
    IssuedPaper,
    Sheet,
)
from printing.documents.sheet import SheetState

MOST_FOUND = 30
"""Cases that one search brings, the newest: who meets more types another digit. Each is a page to decrypt."""


class Journal(Protocol):
    def append(self, event: CaseEvent, case: Case) -> JournalEntry:
        """Write the entry, its papers with one intended sheet a copy, and the projections of `case`
        (the fold including `event`)."""

    def note(self, event: CounterEvent) -> JournalEntry:
        """Write the entry, and its papers under the number in its facts.

        An event of kind EPOCH_RAISED ("counter.epoch_raised") starts the epoch of its facts; one of kind
        day.CLOSED is signed with the counter's key."""

    def events_of(self, number: str) -> tuple[CaseEvent, ...]: ...

    def notes_of(self, number: str) -> tuple[CounterEvent, ...]:
        """The register's notes about the papers of a case (printed again, spoilt, confirmed), in order."""

    def head(self) -> tuple[int, str]:
        """seq and digest of the newest entry; (0, GENESIS) when empty."""

    def newest_at(self) -> datetime | None:
        """recorded_at of the newest entry; no paper is dated earlier (refusals.ClockBehind)."""


class Cases(Protocol):
    """Read side; projections that `rebuild` can make anew."""

    def get(self, number: str) -> CaseSummary | None: ...

    def of_day(self, on: date) -> tuple[CaseSummary, ...]: ...

    def waiting(self) -> tuple[CaseSummary, ...]:
        """Cases for which something is still to come or to be done at the counter, by the date to watch:
        received, noticed, supplemented, accepted with promises."""

    def by_tail(self, digits: str, limit: int = MOST_FOUND) -> tuple[CaseSummary, ...]:
        """Cases whose number, identity number or phone ends with `digits` (≥ 4)."""

    def by_serial(
        self, place: str, on: date, serial: int, kind: NumberKind = NumberKind.CASE
    ) -> tuple[CaseSummary, ...]:
        """What this place numbered on a date with this serial (流水号), whatever the epoch; newest first."""

    def by_document_number(self, fragment: str, limit: int = MOST_FOUND) -> tuple[CaseSummary, ...]:
        """Cases with a paper whose 文号 holds `fragment` (non-empty), newest first."""

    def by_name(self, fragment: str, limit: int = MOST_FOUND) -> tuple[CaseSummary, ...]: ...

    def used_since(self, since: date) -> Mapping[str, int]:
        """How many cases of each matter code were received on `since` or later."""

    def open_of(self, id_number: str, name: str) -> tuple[CaseSummary, ...]:
        """Every case of the applicant whatever its status, newest first; by name only where there is no number."""


class Serials(Protocol):
    """Numbers taken inside the transaction; the witness is asked first (refusals.NumberingStopped)."""

    def next_number(self, kind: NumberKind, on: date) -> CaseNumber: ...

    def next_document_serial(self, body: str, word: str, year: int) -> tuple[int, int]:
        """(epoch, serial) of the next 文号 of this counter, issuing body, kind word and year."""

    def epoch(self) -> int:
        """The epoch in force. Raises refusals.NumberingStopped."""

    def next_epoch(self) -> int:
        """The lowest epoch that neither database nor witness has used; a CounterEvent of kind EPOCH_RAISED with
        facts {"epoch": n} puts it in force. Raises refusals.EpochRefused beyond 98."""


class Papers(Protocol):
    def issued(self) -> tuple[IssuedPaper, ...]:
        """What this unit of work has issued, in order."""

    def of_case(self, number: str) -> tuple[IssuedPaper, ...]: ...

    def get(self, paper: int) -> IssuedPaper | None: ...

    def sheets_of(self, paper: int) -> tuple[Sheet, ...]: ...

    def sheet(self, sheet: int) -> Sheet | None: ...

    def waiting(self) -> tuple[Sheet, ...]:
        """Sheets that are not out yet: intended, spooled or failed, oldest first."""

    def waiting_by_case(self) -> Mapping[str, int]:
        """How many of them each case has; those that have none are not named."""

    def intend_reprint(self, paper: int, copy: int, reason: str, at: datetime) -> Sheet: ...

    def set_state(
        self,
        sheet: int,
        state: SheetState,
        at: datetime,
        *,
        printer: str = "",
        job: str = "",
        reason: str | None = None,
    ) -> None: ...


class Drafts(Protocol):
    def save(self, draft: str, intake: Intake, clerk: str, at: datetime) -> None: ...

    def get(self, draft: str) -> Draft | None: ...

    def all(self, clerk: str) -> tuple[Draft, ...]: ...

    def discard(self, draft: str) -> None: ...


class Accounts(Protocol):
    def get(self, staff_no: str) -> Account | None: ...

    def all(self) -> tuple[Account, ...]: ...

    def save(self, account: Account) -> None: ...


class Kept(Protocol):
    """Small settings kept with the database: text by key (hall profile, releases, usage counts)."""

    def get(self, key: str) -> str | None: ...

    def put(self, key: str, text: str) -> None: ...

    def keys(self, prefix: str) -> Sequence[str]: ...


class UnitOfWork(Protocol):
    """Context manager. Leaving without commit() rolls back; every write use case is BEGIN IMMEDIATE."""

    @property
    def journal(self) -> Journal: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def serials(self) -> Serials: ...
    @property
    def papers(self) -> Papers: ...
    @property
    def day(self) -> DayBook: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def kept(self) -> Kept: ...

    def commit(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


WriteWork = Callable[[], UnitOfWork]
"""Opens a unit of work that may write (BEGIN IMMEDIATE)."""
ReadWork = Callable[[], UnitOfWork]
"""Opens a unit of work that only reads (BEGIN); beside an open writer it does not wait."""
