"""首问登记: what was asked at the counter without a case, and the answer that was still owed."""

from __future__ import annotations

from dataclasses import asdict

from counter_app.domain.inquiry import ANSWERED, INQUIRED, Inquiry, brief, checked, inquiry_of
from counter_app.domain.journal import CounterEvent
from counter_app.domain.name_checks import unkeepable
from counter_app.domain.refusals import InquiryRefused, TextBroken
from counter_app.domain.said import said
from counter_app.services.clock_watch import watch
from counter_app.services.desk import Desk, Session
from counter_app.services.ports.records import Changes
from counter_app.services.ports.store import UnitOfWork

_INQUIRIES = Changes(inquiries=True)


def record_inquiry(desk: Desk, session: Session, inquiry: Inquiry) -> Changes:
    """The session's clerk was asked first. Raises refusals.InquiryRefused, TextBroken, ClockBehind."""
    for field, text in asdict(inquiry).items():
        for code in unkeepable(text):
            raise TextBroken(field, code=code)
    told = checked(inquiry)
    with desk.write() as work:
        watch(desk, work)
        _note(desk, work, session, INQUIRED, asdict(told))
        work.commit()
    return _INQUIRIES


def answer_inquiry(desk: Desk, session: Session, seq: int, reply: str) -> Changes:
    """What became of an inquiry that was passed on, `seq` its entry. Raises refusals.InquiryRefused, TextBroken,
    ClockBehind."""
    for code in unkeepable(reply):
        raise TextBroken("reply", code=code)
    reply = brief("reply", said(reply))
    if not reply:
        raise InquiryRefused("reply", reason="reply")
    with desk.write() as work:
        watch(desk, work)
        if not _is_open(work, seq):
            raise InquiryRefused("reply", reason="answered")
        _note(desk, work, session, ANSWERED, {"inquiry": seq, "reply": reply})
        work.commit()
    return _INQUIRIES


def _is_open(work: UnitOfWork, seq: int) -> bool:
    asked = next((e.event for e in work.day.notes_of_kind(INQUIRED, seq - 1) if e.seq == seq), None)
    if not isinstance(asked, CounterEvent) or inquiry_of(asked).reply:
        return False
    answers = (e.event for e in work.day.notes_of_kind(ANSWERED, seq))
    return not any(isinstance(a, CounterEvent) and a.facts.get("inquiry") == seq for a in answers)


def _note(desk: Desk, work: UnitOfWork, session: Session, kind: str, facts: dict[str, object]) -> None:
    work.journal.note(CounterEvent(kind, session.clerk.staff_no, desk.now(), desk.today(), facts))
