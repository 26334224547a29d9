"""The day as it goes: the counter opens, something happens, one clerk hands over to the next."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from counter_app.domain.case_number import NumberKind
from counter_app.domain.day import HANDED_OVER, INCIDENT
from counter_app.domain.journal import CounterEvent, papers_as_facts
from counter_app.domain.refusals import HandoverRefused, IncidentRefused
from counter_app.domain.said import said
from counter_app.services.case_lists import as_of_today
from counter_app.services.clock_watch import watch
from counter_app.services.composing.shift_record import ShiftTerms, shift_record
from counter_app.services.deciding.freezing import frozen
from counter_app.services.desk import Desk, Session
from counter_app.services.ports.records import Changes, IssuedPaper
from counter_app.services.ports.store import UnitOfWork

_DAY = Changes(day=True)


@dataclass(frozen=True, slots=True)
class Handover:
    """What lies at the counter when the clerk changes (交接班, domain.md §3.17), as both of them counted it."""

    originals: int = 0  # 留存原件
    blanks: str = ""  # 空白文书、票据 起止号
    seals: str = ""  # 印章
    devices: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What the program adds from its own books."""

    open_cases: int
    waiting_sheets: int
    drafts: int


@dataclass(frozen=True, slots=True)
class ShiftEnded:
    """`papers`: 交接班记录, now waiting to be printed."""

    books: HandedOver
    papers: tuple[IssuedPaper, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that the program cannot know (异常): `kind` is a word of words.json "incident"."""

    kind: str
    text: str
    begun: str = ""  # HH:MM at the hall, "" where it does not matter
    ended: str = ""


def hand_over(desk: Desk, session: Session, taker: Session, told: Handover) -> ShiftEnded:
    """交接班: `taker` has signed in for it; the record takes a number of the day's logs.

    Raises refusals.HandoverRefused, ClockBehind, NumberingStopped, PaperUnprintable.
    """
    if taker.clerk.staff_no == session.clerk.staff_no:
        raise HandoverRefused("staff_no", name=taker.clerk.name)
    with desk.write() as work:
        still = desk.standing_still()
        watch(still, work)
        books = books_of(still, work, session)
        cases = tuple(as_of_today(still, work.cases.waiting()))
        number = work.serials.next_number(NumberKind.DAY_LOG, still.today()).digits
        terms = ShiftTerms(session, taker.clerk, told, books, cases, number)
        paper = frozen(still, shift_record(still, terms))
        facts = {
            **asdict(told),
            **asdict(books),
            "from_name": session.clerk.name,
            "to": taker.clerk.staff_no,
            "to_name": taker.clerk.name,
            "number": number,
            "papers": papers_as_facts([paper]),
        }
        _note(still, work, session, HANDED_OVER, facts)
        issued = work.papers.issued()
        work.commit()
    return ShiftEnded(books, issued, Changes(day=True, sheets=True))


def books_of(desk: Desk, work: UnitOfWork, session: Session) -> HandedOver:
    """What is still open at this counter, by its own books."""
    drafts = work.drafts.all(session.clerk.staff_no)
    return HandedOver(len(work.cases.waiting()), len(work.papers.waiting()), len(drafts))


def record_incident(desk: Desk, session: Session, incident: Incident) -> Changes:
    """异常登记. Raises refusals.IncidentRefused, ClockBehind."""
    if incident.kind not in desk.wording.entry("words", "incident"):
        raise IncidentRefused("kind", reason="kind")
    text = said(incident.text)
    if not text:
        raise IncidentRefused("text", reason="empty")
    if incident.ended and incident.ended < incident.begun:
        raise IncidentRefused("ended", reason="order")
    with desk.write() as work:
        watch(desk, work)
        _note(desk, work, session, INCIDENT, {**asdict(incident), "text": text})
        work.commit()
    return _DAY


def _is(event: object, kind: str) -> bool:
    return isinstance(event, CounterEvent) and event.kind == kind


def _note(desk: Desk, work: UnitOfWork, session: Session, kind: str, facts: dict[str, object]) -> None:
    work.journal.note(CounterEvent(kind, session.clerk.staff_no, desk.now(), desk.today(), facts))
