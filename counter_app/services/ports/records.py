"""Frozen records that cross the ports: summaries, papers, sheets, drafts, accounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.case import Status
from counter_app.domain.intake import Intake
from counter_app.domain.people import Role
from printing.documents.sheet import SheetState


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One line of a list. Never a full identity number: `id_masked`, `phone_masked`."""

    number: str
    status: Status
    matter: str
    matter_name: str
    applicant: str
    id_masked: str
    phone_masked: str
    received_at: datetime
    received_on: date
    due: date | None  # the date to watch now: reply, correction or decision
    due_estimated: bool
    clerk: str
    gaps: int = 0


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A frozen paper of a case. `body` is printing.documents text."""

    id: int
    case: str
    kind: str
    title: str
    document_number: str
    body: str
    copies: tuple[str, ...]
    issued_at: datetime
    entry: int = 0  # seq of the journal entry that issued it, and its place among that entry's papers
    position: int = 0


LARGE_PRINT = 0
"""The copy number of a sheet in large print (大字版): a courtesy that belongs to none of the paper's copies."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One copy of one paper, once: the ledger line (每一张). `reprint` 0 = first print; `copy` from 1, or
    LARGE_PRINT."""

    id: int
    paper: int
    copy: int
    reprint: int
    state: SheetState
    printer: str = ""
    job: str = ""
    reason: str = ""  # why it failed, was spoilt or reprinted
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished intake, saved at each change."""

    id: str
    intake: Intake
    clerk: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Account:
    """A clerk's account; `verifier` is an argon2id string."""

    staff_no: str
    name: str
    role: Role
    verifier: str
    active: bool = True


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many cases were made anew; `skipped` are numbers whose entries cannot all be true."""

    cases: int
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What a command changed; views refresh by it."""

    cases: frozenset[str] = frozenset()
    drafts: bool = False
    sheets: bool = False
    accounts: bool = False
    settings: bool = False
    day: bool = False
    inquiries: bool = False
