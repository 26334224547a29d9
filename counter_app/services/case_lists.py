"""Cases as lists and as a page, always as the law sees them today: silence may have accepted one meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from counter_app.domain.case import ENDED, Case, Status, fold
from counter_app.domain.catalogue import Matter
from counter_app.domain.refusals import CaseUnknown
from counter_app.services import silence
from counter_app.services.desk import Desk
from counter_app.services.pinned import pinned
from counter_app.services.ports.records import CaseSummary, IssuedPaper, Sheet


@dataclass(frozen=True, slots=True)
class CasePage:
    """All that the case page shows."""

    case: Case
    summary: CaseSummary
    matter: Matter
    papers: tuple[tuple[IssuedPaper, tuple[Sheet, ...]], ...]
    other_cases: tuple[CaseSummary, ...]


def page(desk: Desk, number: str) -> CasePage:
    """Raises refusals.CaseUnknown, ReleaseUnknown."""
    with desk.read() as work:
        summary = work.cases.get(number)
        events = work.journal.events_of(number)
        if summary is None or not events:
            raise CaseUnknown("number")
        case = fold(events)
        papers = tuple((p, work.papers.sheets_of(p.id)) for p in work.papers.of_case(number))
        applicant = case.intake.applicant
        others = work.cases.open_of(applicant.id.value if applicant.id else "", applicant.name)
    return CasePage(
        case=case,
        summary=next(as_of_today(desk, (summary,))),
        matter=pinned(desk, case.intake)[1],
        papers=papers,
        other_cases=tuple(o for o in as_of_today(desk, others) if o.number != number),
    )


def of_day(desk: Desk, on: date) -> tuple[CaseSummary, ...]:
    """The cases of a day, as the store orders them."""
    with desk.read() as work:
        found = work.cases.of_day(on)
    return tuple(as_of_today(desk, found))


def open_cases_of(desk: Desk, id_number: str, name: str) -> tuple[CaseSummary, ...]:
    """The applicant's other open cases, shown while the clerk types."""
    with desk.read() as work:
        found = work.cases.open_of(id_number, name)
    return tuple(case for case in as_of_today(desk, found) if case.status not in ENDED)


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
