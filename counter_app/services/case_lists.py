"""Cases as lists and as a page, always as the law sees them today: silence may have accepted one meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from counter_app.domain.case import WAITING, Case, Status
from counter_app.domain.catalogue import Matter
from counter_app.domain.journal import CounterEvent
from counter_app.domain.name_checks import unkeepable
from counter_app.domain.refusals import CaseUnknown
from counter_app.services import silence
from counter_app.services.desk import Desk
from counter_app.services.kept_case import kept_case
from counter_app.services.pinned import pinned
from counter_app.services.ports.records import CaseSummary, IssuedPaper, Sheet
from printing.documents.sheet import SheetState


@dataclass(frozen=True, slots=True)
class CasePage:
    """All that the case page shows."""

    case: Case
    summary: CaseSummary
    matter: Matter
    papers: tuple[tuple[IssuedPaper, tuple[Sheet, ...]], ...]
    other_cases: tuple[CaseSummary, ...]
    notes: tuple[CounterEvent, ...] = ()
    """What the register says of the papers: printed again, spoilt, in hand, each with its reason."""


@dataclass(frozen=True, slots=True)
class OthersFound:
    """The applicant's other cases, newest first: those that wait, and those of the very matter (一事重复申请)."""

    waiting: tuple[CaseSummary, ...] = ()
    same_matter: tuple[CaseSummary, ...] = ()
    any_before: bool = False
    other_name: CaseSummary | None = None
    """The newest case in which the same identity number stands beside another name."""


def page(desk: Desk, number: str) -> CasePage:
    """Raises refusals.CaseUnknown, CaseDamaged, ReleaseUnknown."""
    with desk.read() as work:
        summary = work.cases.get(number)
        case = kept_case(work, number)
        if summary is None:
            raise CaseUnknown("number")
        papers = tuple((p, work.papers.sheets_of(p.id)) for p in work.papers.of_case(number))
        applicant = case.intake.applicant
        notes = work.journal.notes_of(number) if any(_noted(s) for _, s in papers) else ()
        others = work.cases.open_of(applicant.id.value if applicant.id else "", applicant.name)
    return CasePage(
        case=case,
        summary=next(as_of_today(desk, (summary,))),
        matter=pinned(desk, case.intake)[1],
        papers=papers,
        other_cases=tuple(o for o in as_of_today(desk, others) if o.number != number and o.status in WAITING),
        notes=notes,
    )


def _noted(sheets: Iterable[Sheet]) -> bool:
    """Whether the register has a note about one of these sheets; most cases have none."""
    return any(s.reprint or s.state is SheetState.SPOILT or s.reason for s in sheets)


def of_day(desk: Desk, on: date) -> tuple[CaseSummary, ...]:
    """The cases of a day, as the store orders them."""
    with desk.read() as work:
        found = work.cases.of_day(on)
    return tuple(as_of_today(desk, found))


def cases_of(desk: Desk, id_number: str, name: str) -> tuple[CaseSummary, ...]:
    """Every case of the applicant, newest first; by name only where there is no number."""
    if unkeepable(id_number + name):
        return ()
    with desk.read() as work:
        found = work.cases.open_of(id_number, name)
    return tuple(as_of_today(desk, found))


def open_cases_of(desk: Desk, id_number: str, name: str) -> tuple[CaseSummary, ...]:
    """Those of the applicant's cases that still wait for something at the counter."""
    return tuple(case for case in cases_of(desk, id_number, name) if case.status in WAITING)


def others_of(desk: Desk, id_number: str, name: str, matter: str) -> OthersFound:
    """What is pointed out while the clerk types."""
    found = cases_of(desk, id_number, name)
    return OthersFound(
        waiting=tuple(case for case in found if case.status in WAITING),
        same_matter=tuple(case for case in found if case.matter == matter),
        any_before=bool(found),
        other_name=next((case for case in found if id_number and name and case.applicant != name), None),
    )


def as_of_today(desk: Desk, cases: Iterable[CaseSummary]) -> Iterator[CaseSummary]:
    """Status as the law sees it today (视为受理); a reply date that was estimated proves nothing."""
    today = desk.today()
    catalogue = desk.shelf.current(today)
    for case in cases:
        overdue = case.due is not None and today > case.due and not case.due_estimated
        if case.status is Status.RECEIVED and overdue:
            matter = catalogue.get(case.matter)
            if matter is not None and silence.accepts(desk, matter):
                case = replace(case, status=Status.DEEMED_ACCEPTED)
        yield case
