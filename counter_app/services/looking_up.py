"""One field for everything that comes in: what a scanned or typed text leads to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.domain.case import Case
from counter_app.domain.catalogue import Matter
from counter_app.domain.intake import Intake
from counter_app.domain.people import IdNumber
from counter_app.services.desk import Desk
from counter_app.services.ports.records import CaseSummary, IssuedPaper, Sheet


@dataclass(frozen=True, slots=True)
class MatterHit:
    """`spans` are (start, end) in the name to mark; `here` False: not accepted at this counter, `elsewhere` says where."""

    matter: Matter
    spans: tuple[tuple[int, int], ...]
    here: bool
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class CaseHit:
    case: CaseSummary


@dataclass(frozen=True, slots=True)
class PersonHit:
    """An identity card number was scanned; `cases` are the person's."""

    id: IdNumber
    cases: tuple[CaseSummary, ...]


@dataclass(frozen=True, slots=True)
class ConsultationHit:
    """A consultation slip: the matter with its answers."""

    intake: Intake


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """`text` as typed, `reason` in the clerk's words (which digit may be wrong, forged slip, scan again)."""

    text: str
    reason: str


Hit = MatterHit | CaseHit | PersonHit | ConsultationHit | NotUnderstood


def matters(desk: Desk, text: str, limit: int = 9) -> tuple[tuple[MatterHit, ...], int]:
    """Ranked matters for what is typed, and how many there are in all. Called at each keystroke."""
    raise NotImplementedError


def scanned(desk: Desk, text: str) -> tuple[Hit, ...]:
    """What a whole scanned or entered text leads to (case number, slip QR, ID, tail, phone, name)."""
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class CasePage:
    """All that the case page shows."""

    case: Case
    summary: CaseSummary
    matter: Matter
    papers: tuple[tuple[IssuedPaper, tuple[Sheet, ...]], ...]
    other_cases: tuple[CaseSummary, ...]


def page(desk: Desk, number: str) -> CasePage:
    raise NotImplementedError


def of_day(desk: Desk, on: date) -> tuple[CaseSummary, ...]:
    raise NotImplementedError


def open_cases_of(desk: Desk, id_number: str, name: str) -> tuple[CaseSummary, ...]:
    """The applicant's other open cases, shown while the clerk types."""
    raise NotImplementedError
