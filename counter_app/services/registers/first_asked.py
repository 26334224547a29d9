"""首问责任登记 (domain.md §3.14): who asked, about what, who was asked first, and what came of it.

Three kinds of lines: what was handed in at a first visit (收件), a consultation with its number (咨询), and a first
inquiry of which no case came (首问).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.catalogue import Matter
from counter_app.domain.events import Consulted, Received
from counter_app.domain.inquiry import ANSWERED, INQUIRED, inquiry_of
from counter_app.domain.intake import HANDED_IN, Intake
from counter_app.domain.journal import CounterEvent
from counter_app.domain.people import mask_phone
from counter_app.domain.refusals import Refusal
from counter_app.services.case_lists import as_of_today
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.privacy import masked
from counter_app.services.desk import Desk
from counter_app.services.pinned import pinned
from counter_app.services.ports.day import DayEntry
from counter_app.services.ports.records import CaseSummary
from counter_app.services.ports.store import UnitOfWork
from counter_app.services.registers.lines import RegisterLine, moment

KINDS = (Received.KIND, Consulted.KIND, INQUIRED)


@dataclass(frozen=True, slots=True)
class _Books:
    """What the lines of one date need beside their entries."""

    staff: Mapping[str, str]
    cases: Mapping[str, CaseSummary]
    answered: Mapping[str, datetime]
    replies: Mapping[int, CounterEvent]


def lines(desk: Desk, work: UnitOfWork, on: date, staff: Mapping[str, str]) -> Iterator[RegisterLine]:
    """Of one business date, in order; `staff` names by staff number."""
    entries = work.day.of_kinds(on, KINDS)
    if not entries:
        return
    books = _Books(
        staff,
        {case.number: case for case in as_of_today(desk, work.cases.of_day(on))},
        work.day.first_answers(on),
        _replies(work, entries),
    )
    for entry in entries:
        event = entry.event
        if isinstance(event, Received):
            yield _received(desk, books, entry, event)
        elif isinstance(event, Consulted):
            yield _consulted(desk, books, entry, event)
        elif isinstance(event, CounterEvent):
            yield _inquired(desk, books, entry, event)


def _replies(work: UnitOfWork, entries: tuple[DayEntry, ...]) -> Mapping[int, CounterEvent]:
    """The answer of each inquiry that was open, by the seq of the inquiry."""
    first = next((e.seq for e in entries if isinstance(e.event, CounterEvent)), None)
    if first is None:
        return {}
    notes = (e.event for e in work.day.notes_of_kind(ANSWERED, first) if isinstance(e.event, CounterEvent))
    return {int(str(note.facts["inquiry"])): note for note in notes}


def _received(desk: Desk, books: _Books, entry: DayEntry, event: Received) -> RegisterLine:
    answered = books.answered.get(event.case)
    facts = {
        **_people(event.intake),
        "subject": normalise(event.matter_name),
        "materials": _materials(desk, event.intake),
        "referred": _department(desk, event.intake),
        "referred_phone": _phone(desk, event.intake),
        "handling": _standing(desk, books.cases.get(event.case)),
        "answered": moment(answered) if answered else "",
    }
    return _line(desk, books, entry, event.case, "received", facts, is_open=answered is None)


def _consulted(desk: Desk, books: _Books, entry: DayEntry, event: Consulted) -> RegisterLine:
    """Answered on the spot: the paper is the answer."""
    facts = {
        **_people(event.intake),
        "subject": normalise(event.matter_name),
        "materials": "",
        "referred": _sent_to(desk, event) or _department(desk, event.intake),
        "referred_phone": "" if event.target else _phone(desk, event.intake),
        "handling": masked(event.advice) or desk.wording.of(event.outcome),
        "answered": moment(event.at),
    }
    return _line(desk, books, entry, event.case, "consulted", facts)


def _inquired(desk: Desk, books: _Books, entry: DayEntry, event: CounterEvent) -> RegisterLine:
    told = inquiry_of(event)
    late = books.replies.get(entry.seq)
    reply, at = (
        (told.reply, event.at) if told.reply else (str(late.facts["reply"]), late.at) if late else ("", None)
    )
    facts = {
        "who": masked(told.who),
        "phone": mask_phone(told.phone),
        "address": masked(told.address),
        "subject": masked(told.subject),
        "materials": masked(told.materials),
        "referred": masked(told.referred),
        "referred_phone": told.referred_phone,
        "handling": masked(reply) or desk.wording.say("screens", "registers.owed"),
        "answered": moment(at) if at else "",
    }
    return _line(desk, books, entry, "", "inquired", facts, is_open=not reply)


def _line(
    desk: Desk,
    books: _Books,
    entry: DayEntry,
    number: str,
    kind: str,
    facts: Mapping[str, str],
    *,
    is_open: bool = False,
) -> RegisterLine:
    event = entry.event
    common = {
        "at": moment(event.at),
        "kind": desk.wording.entry("screens", "registers.kind", kind),
        "clerk": books.staff.get(event.clerk, event.clerk),
        "number": number,
    }
    return RegisterLine(f"first:{entry.seq}", event.at, {**common, **facts}, number, is_open, entry.seq)


def _people(intake: Intake) -> dict[str, str]:
    """As lists show them: the name whole, the telephone masked."""
    a = intake.applicant
    return {"who": a.name, "phone": mask_phone(a.phone), "address": masked(a.address)}


def _materials(desk: Desk, intake: Intake) -> str:
    """身份证（1 份）、申请书（2 份）, of what lay on the table at the first visit."""
    matter = _matter(desk, intake)
    if matter is None:
        return ""
    found = []
    for requirement in matter.materials:
        mark = intake.marks.get(requirement.id)
        if mark is not None and mark.tick in HANDED_IN:
            copies = mark.copies or requirement.copies
            name = normalise(requirement.name)
            found.append(desk.wording.say("screens", "registers.material", name=name, n=copies))
    return "、".join(found)


def _standing(desk: Desk, case: CaseSummary | None) -> str:
    """受理，办结期限 2026-12-14."""
    if case is None:
        return ""
    said = desk.wording.of(case.status)
    label = desk.wording.entry("screens", "applicant.limit").get(case.status.value)
    return f"{said}，{label} {case.due}" if case.due and label else said


def _sent_to(desk: Desk, event: Consulted) -> str:
    """The matter by its name, with who handles it; an agency as it is."""
    catalogue = desk.shelf.release(event.intake.release)
    named = catalogue.get(event.target) if catalogue is not None and event.target else None
    return f"{normalise(named.department)}（{normalise(named.name)}）" if named else event.target


def _department(desk: Desk, intake: Intake) -> str:
    matter = _matter(desk, intake)
    return normalise(matter.department) if matter else ""


def _phone(desk: Desk, intake: Intake) -> str:
    """Of the department's body where the hall knows it, else of this counter."""
    matter = _matter(desk, intake)
    body = desk.hall.bodies.get(matter.department) if matter else None
    return (body.phone if body else "") or desk.hall.counter.phone


def _matter(desk: Desk, intake: Intake) -> Matter | None:
    """None where its release is no longer on the shelf: the line says what the journal alone knows."""
    try:
        return pinned(desk, intake)[1]
    except Refusal:
        return None
