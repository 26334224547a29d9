"""The day as it goes: the counter opens, something happens, one clerk hands over to the next."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from counter_app.domain.day import HANDED_OVER, INCIDENT, OPENED
from counter_app.domain.journal import CounterEvent
from counter_app.domain.refusals import DayRefused, HandoverRefused, IncidentRefused
from counter_app.domain.said import said
from counter_app.services.clock_watch import watch
from counter_app.services.desk import SHANGHAI, Desk, Session
from counter_app.services.ports.records import Changes
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
class Incident:
    """Something that the program cannot know (异常): `kind` is a word of words.json "incident"."""

    kind: str
    text: str
    begun: str = ""  # HH:MM at the hall, "" where it does not matter
    ended: str = ""


def open_day(desk: Desk, session: Session) -> Changes:
    """开窗. Raises refusals.DayRefused (opened, closed), ClockBehind."""
    with desk.write() as work:
        watch(desk, work)
        today = desk.today()
        if work.day.closings(today):
            raise DayRefused("day", day=today, reason="closed")
        if any(_is(e.event, OPENED) for e in work.day.entries(today)):
            raise DayRefused("day", day=today, reason="opened")
        _note(desk, work, session, OPENED, {})
        work.commit()
    return _DAY


def hand_over(desk: Desk, session: Session, taker: Session, told: Handover) -> HandedOver:
    """交接班: `taker` has signed in for it. Raises refusals.HandoverRefused, ClockBehind."""
    if taker.clerk.staff_no == session.clerk.staff_no:
        raise HandoverRefused("staff_no", name=taker.clerk.name)
    with desk.write() as work:
        watch(desk, work)
        books = books_of(desk, work, session)
        facts = {**asdict(told), **asdict(books), "to": taker.clerk.staff_no, "to_name": taker.clerk.name}
        _note(desk, work, session, HANDED_OVER, {**facts, "from_name": session.clerk.name})
        work.commit()
    return books


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


def at_the_hall(at: datetime) -> str:
    """HH:MM as the hall's clock shows it."""
    return at.astimezone(SHANGHAI).strftime("%H:%M")


def _is(event: object, kind: str) -> bool:
    return isinstance(event, CounterEvent) and event.kind == kind


def _note(desk: Desk, work: UnitOfWork, session: Session, kind: str, facts: dict[str, object]) -> None:
    work.journal.note(CounterEvent(kind, session.clerk.staff_no, desk.now(), desk.today(), facts))
