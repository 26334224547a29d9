"""日结: the day's log is numbered, signed and frozen; what comes later goes on a supplement page (补充页)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.domain import day_digest
from counter_app.domain.case_number import NumberKind
from counter_app.domain.day import CLOSED, Closing
from counter_app.domain.day_digest import DayDigest
from counter_app.domain.journal import CounterEvent, papers_as_facts
from counter_app.domain.refusals import DayRefused, DayUnbalanced
from counter_app.domain.said import said
from counter_app.services.clock_watch import watch
from counter_app.services.composing.day_log import LogTerms, day_log
from counter_app.services.day.facts import DayFacts, read_day
from counter_app.services.day.view import DayView, view_of
from counter_app.services.deciding.freezing import frozen
from counter_app.services.desk import Approval, Desk, Session
from counter_app.services.ports.records import Changes, IssuedPaper
from counter_app.services.ports.store import UnitOfWork
from printing.documents.day_log import DayLog


@dataclass(frozen=True, slots=True)
class Closed:
    """`papers`: the log, now waiting to be printed."""

    closing: Closing
    papers: tuple[IssuedPaper, ...]
    changes: Changes
    warnings: tuple[str, ...] = ()


def close_day(
    desk: Desk, session: Session, on: date, *, remarks: str = "", approval: Approval | None = None
) -> Closed:
    """Close the day, or what came after its close. One transaction; the entry is signed with the counter's key.

    A day whose numbers are not all explained needs the supervisor's word, and the log names them.
    Raises refusals.DayRefused, DayUnbalanced, ClockBehind, NumberingStopped, PaperUnprintable.
    """
    with desk.write() as work:
        still = desk.standing_still()
        warnings = watch(still, work)
        facts, view = _closable(still, work, session, on)
        if not view.reconciliation.balanced and approval is None:
            raise DayUnbalanced("day", lost=_named(view))
        digest = _digest(still, work, facts)
        body = day_digest.encode(digest)
        number = work.serials.next_number(NumberKind.DAY_LOG, still.today()).digits
        terms = LogTerms(
            at=still.now(),
            staff=_staff(work, facts),
            supervisor=f"{approval.supervisor.staff_no} {approval.supervisor.name}" if approval else "",
            remarks=_remarks(remarks, approval),
            number=number,
            digits=day_digest.digits_of(body, still.signer.sign(day_digest.signed_bytes(body))),
            digest=digest,
            before=facts.closings[-1] if facts.closings else facts.before,
        )
        paper = frozen(still, day_log(still, view, terms))
        last = digest.first + digest.count - 1
        closing = Closing(
            on, len(facts.closings) + 1, number, last, digest.digest, digest.short, facts.document_serials
        )
        told = {**closing.facts(), "papers": papers_as_facts([paper]), "remarks": said(remarks)}
        if approval is not None:
            told |= {"approved_by": approval.supervisor.staff_no, "reason": approval.reason}
        clerk = session.clerk.staff_no
        work.journal.note(CounterEvent(CLOSED, clerk, still.now(), still.today(), told))
        issued = work.papers.issued()
        work.commit()
    return Closed(closing, issued, Changes(day=True, sheets=True), warnings)


def preview_log(desk: Desk, session: Session, on: date, remarks: str = "") -> DayLog:
    """The log as it would be, its number and digest open. Raises refusals.DayRefused."""
    with desk.read() as work:
        facts, view = _closable(desk, work, session, on)
        terms = LogTerms(at=desk.now(), staff=_staff(work, facts), remarks=said(remarks), before=facts.before)
    return day_log(desk, view, terms)


def _closable(desk: Desk, work: UnitOfWork, session: Session, on: date) -> tuple[DayFacts, DayView]:
    if on > desk.today():
        raise DayRefused("day", day=on, reason="future")
    open_days = work.day.days_open(on)
    if open_days:
        raise DayRefused("day", day=open_days[0], reason="earlier")
    facts = read_day(work, on)
    if not facts.news:
        raise DayRefused("day", day=on, reason="nothing_new")
    return facts, view_of(desk, facts, len(work.drafts.all(session.clerk.staff_no)), open_days)


def _digest(desk: Desk, work: UnitOfWork, facts: DayFacts) -> DayDigest:
    """Of the entries that this log speaks of; the last one's digest closes everything before it."""
    first, last = facts.entries[0], facts.entries[-1]
    place = desk.hall.place
    return DayDigest(place, facts.on, work.serials.epoch(), first.seq, last.seq - first.seq + 1, last.digest)


def _staff(work: UnitOfWork, facts: DayFacts) -> dict[str, str]:
    """Those whose entries there are, in the order of their first."""
    names = {account.staff_no: account.name for account in work.accounts.all()}
    worked = dict.fromkeys(entry.event.clerk for entry in facts.entries)
    return {staff_no: names.get(staff_no, "") for staff_no in worked}


def _remarks(remarks: str, approval: Approval | None) -> str:
    return "　".join(text for text in (said(remarks), approval.reason if approval else "") if text)


def _named(view: DayView) -> str:
    found = view.reconciliation
    return "、".join((*found.numbers.unexplained, *found.documents.unexplained, *found.sheets.unexplained))
