"""One field for everything that comes in: what a scanned or typed text leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from counter_app.domain.case_number import CaseNumber, NumberKind, compact, parse
from counter_app.domain.catalogue import Catalogue, Matter
from counter_app.domain.events import Consulted
from counter_app.domain.intake import Intake
from counter_app.domain.name_checks import unkeepable
from counter_app.domain.people import IdNumber
from counter_app.domain.refusals import Refusal
from counter_app.domain.scanning import (
    CaseNumberScan,
    IdCardScan,
    MatterScan,
    SlipScan,
    Unknown,
    UnknownScan,
    read,
)
from counter_app.services.case_lists import (
    CasePage,
    OthersFound,
    as_of_today,
    of_day,
    open_cases_of,
    others_of,
    page,
)
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import Desk
from counter_app.services.kept_case import kept_case
from counter_app.services.paper_lives import loss_of_slip, lost_papers
from counter_app.services.ports.records import CaseSummary
from counter_app.services.ports.store import UnitOfWork

__all__ = [
    "CaseHit",
    "CasePage",
    "ConsultationHit",
    "Hit",
    "MatterHit",
    "NotUnderstood",
    "OthersFound",
    "PersonHit",
    "matters",
    "of_day",
    "open_cases_of",
    "others_of",
    "page",
    "scanned",
    "usage",
    "usual",
]

_DOCUMENT_NUMBER = re.compile(r"[0-9]-[0-9]{2,4}号?$|〔[0-9]{4}〕")
"""003-0001, 受字〔2026〕003-0001号: no telephone ends so shortly behind its hyphen."""

USED_LATELY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class MatterHit:
    """`spans` are (start, end) in the name to mark; `here` False: this counter does not accept the matter,
    and `elsewhere` says who does."""

    matter: Matter
    spans: tuple[tuple[int, int], ...]
    here: bool
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class CaseHit:
    """`caution`: what is to be known of the very paper that was scanned, "" for nothing."""

    case: CaseSummary
    caution: str = ""


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


def matters(
    desk: Desk, text: str, limit: int = 9, used: Mapping[str, int] | None = None
) -> tuple[tuple[MatterHit, ...], int]:
    """Ranked matters for what is typed, and how many there are in all. Called at each keystroke.

    `used` as `usage` gives it: it orders matters of equal rank."""
    release = desk.shelf.current(desk.today()).release.id
    found, total = desk.shelf.search_index(release).search(text, limit, used)
    return tuple(_matter_hit(desk, f.matter, f.spans) for f in found), total


def usage(desk: Desk) -> Mapping[str, int]:
    """How often each matter came to this counter in the last 30 days (screens.md §8)."""
    with desk.read() as work:
        return work.cases.used_since(desk.today() - USED_LATELY)


def usual(desk: Desk, used: Mapping[str, int], limit: int = 8) -> tuple[Matter, ...]:
    """常办: the matters used most that are in force and held here, of equals the shorter name first."""
    catalogue = desk.shelf.current(desk.today())
    known = (m for code, n in used.items() if n > 0 and (m := catalogue.get(code)) is not None)
    held = [m for m in known if desk.hall.holds(m.code, m.level)]
    return tuple(sorted(held, key=lambda m: (-used[m.code], len(m.name), m.code))[:limit])


def scanned(desk: Desk, text: str) -> tuple[Hit, ...]:
    """What a whole scanned or entered text leads to (case number, slip QR, ID, tail, phone, name).

    Never empty for a text that holds anything: what is not understood is said why.
    """
    match read(text):
        case CaseNumberScan(number):
            return (_with_caution(desk, _numbered(desk, text, number)),)
        case SlipScan() as scan:
            return (_slip(desk, text, scan),)
        case IdCardScan(card):
            return (_person(desk, card),)
        case MatterScan(code) if (matter := _by_code(desk.shelf.current(desk.today()), code)) is not None:
            return (_matter_hit(desk, matter, ()),)
        case UnknownScan(reason=Unknown.EMPTY):
            return ()
        case UnknownScan(reason=Unknown.NUMBER, refusal=refusal) if refusal is not None:
            return (NotUnderstood(text, desk.wording.refusal(refusal)),)
        case UnknownScan(reason=Unknown.TOO_LONG | Unknown.BROKEN | Unknown.SCAN_AGAIN as reason):
            return (_not_understood(desk, text, reason.value),)
        case _:
            return _searched(desk, text)


def _searched(desk: Desk, text: str) -> tuple[Hit, ...]:
    """Cases by today's serial, the end of a number, a 文号 or by name; matters where there is no such case."""
    if unkeepable(text):
        return (_not_understood(desk, text, "broken"),)
    asked = compact(text)
    if consulted := _consultation_of_today(desk, asked):
        return (consulted,)
    with desk.read() as work:
        found = _by_number(desk, work, asked) or work.cases.by_name(text)
    cases = tuple(CaseHit(case) for case in as_of_today(desk, found))
    hits = cases or matters(desk, text)[0]
    return hits or (_not_understood(desk, text, "nothing"),)


def _consultation_of_today(desk: Desk, asked: str) -> Hit | None:
    """咨 0001, as the list of the day calls it."""
    mark = desk.wording.on_screen.say("screens", "look.consultation_mark")
    serial = asked.removeprefix(mark)
    if serial == asked or not re.fullmatch(r"[0-9]{1,4}", serial):
        return None
    with desk.read() as work:
        found = work.cases.by_serial(desk.hall.place, desk.today(), int(serial), NumberKind.CONSULTATION)
    return _numbered(desk, asked, parse(found[0].number)) if found else None


def _by_number(desk: Desk, work: UnitOfWork, asked: str) -> tuple[CaseSummary, ...]:
    """The serial as it is read off a slip, without the check digit behind it, stands before any other tail."""
    if _DOCUMENT_NUMBER.search(asked):
        return work.cases.by_document_number(asked)
    found: tuple[CaseSummary, ...] = ()
    if re.fullmatch(r"[0-9]{4}", asked):
        found = work.cases.by_serial(desk.hall.place, desk.today(), int(asked))
    if re.fullmatch(r"[0-9A-Za-z]{4,}", asked):
        found += work.cases.by_tail(asked)
    return tuple({case.number: case for case in found}.values())


def _numbered(desk: Desk, text: str, number: CaseNumber) -> Hit:
    if number.kind is NumberKind.CASE:
        with desk.read() as work:
            found = work.cases.get(number.digits)
        if found is not None:
            return CaseHit(next(as_of_today(desk, (found,))))
    elif number.kind is NumberKind.CONSULTATION:
        intake = _consulted(desk, number)
        if intake is not None:
            return ConsultationHit(intake)
    else:
        return _not_understood(desk, text, "other_kind", kind=number.kind)
    key = "unknown_number" if number.place == desk.hall.place else "other_counter"
    return _not_understood(desk, text, key, number=number.grouped)


def _consulted(desk: Desk, number: CaseNumber) -> Intake | None:
    """The intake of a consultation, as a new one: what comes of it is a case of its own."""
    with desk.read() as work:
        events = work.journal.events_of(number.digits)
    first = events[0] if events else None
    return replace(first.intake, channel=None) if isinstance(first, Consulted) else None


def _slip(desk: Desk, text: str, scan: SlipScan) -> Hit:
    """A slip of this counter proves itself by its signature; those of others need the hall's key list."""
    number = scan.slip.number
    if number.place != desk.hall.place or scan.slip.key_number != desk.signer.key_number:
        return _not_understood(desk, text, "other_counter", number=number.grouped)
    if not desk.signer.verify(scan.signed, scan.signature):
        return _not_understood(desk, text, "forged", number=number.grouped)
    return _with_caution(desk, _numbered(desk, text, number), compact(text))


def _with_caution(desk: Desk, hit: Hit, slip: str = "") -> Hit:
    """A signed code tells which impression it stands on; the bars of old and new are the same.

    A case that cannot be read is found all the same: what is wrong with it is said where it is opened.
    """
    if not isinstance(hit, CaseHit):
        return hit
    with desk.read() as work:
        try:
            case = kept_case(work, hit.case.number)
        except Refusal:
            return hit
        papers = work.papers.of_case(hit.case.number) if lost_papers(case) else ()
    if not papers:
        return hit
    lost = loss_of_slip(case, papers, slip) if slip else lost_papers(case)[-1]
    if lost is None:
        return hit
    title = next(p.title for p in papers if (p.entry, p.position) == (lost.entry, lost.position))
    key = "look.void" if slip else "look.lost_before"
    caution = desk.wording.on_screen.say("screens", key, title=title, day=f"{lost.on:%m-%d}")
    return replace(hit, caution=caution)


def _person(desk: Desk, card: IdNumber) -> PersonHit:
    with desk.read() as work:
        cases = work.cases.open_of(card.value, "")
    return PersonHit(card, tuple(as_of_today(desk, cases)))


def _by_code(catalogue: Catalogue, code: str) -> Matter | None:
    codes: Iterable[Matter] = (
        m for m in catalogue if code in (m.code.upper(), m.implementation_code.upper(), m.basic_code)
    )
    return catalogue.get(code) or next(iter(codes), None)


def _matter_hit(desk: Desk, matter: Matter, spans: tuple[tuple[int, int], ...]) -> MatterHit:
    here = desk.hall.holds(matter.code, matter.level)
    department = normalise(matter.department)
    elsewhere = (
        ""
        if here
        else desk.wording.on_screen.say("screens", "look.elsewhere", who=department, level=matter.level)
    )
    return MatterHit(matter, spans, here, elsewhere)


def _not_understood(desk: Desk, text: str, key: str, **facts: object) -> NotUnderstood:
    return NotUnderstood(text, desk.wording.on_screen.say("screens", f"look.{key}", **facts))
