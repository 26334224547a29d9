"""交接班记录: what one clerk leaves to the next, counted by both, beside what the program's own books say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from counter_app.domain.people import Clerk
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import Desk, Session, at_the_hall
from counter_app.services.ports.records import CaseSummary
from printing.documents.parts import Fact, Head, SignatureLine
from printing.documents.shift_record import HandedRow, OpenCaseRow, ShiftRecord

if TYPE_CHECKING:
    from counter_app.services.day.keeping import HandedOver, Handover

KIND = "ShiftRecord"
_FROM_TO = re.compile(r"(\d{3,})\s*[—–~～至-]+\s*(\d{3,})")
_IN_THE_COLUMN = 8
"""A count as short as this stands in its column; longer words go beside it."""


@dataclass(frozen=True, slots=True)
class ShiftTerms:
    """Who hands over to whom, what both counted, what the books add, which cases go on. `number`: 26 digits."""

    giver: Session
    taker: Clerk
    told: Handover
    books: HandedOver
    cases: Sequence[CaseSummary]
    number: str


def shift_record(desk: Desk, terms: ShiftTerms) -> ShiftRecord:
    def say(key: str, /, **facts: object) -> str:
        return desk.wording.say("papers", f"shift.{key}", **facts)

    giver, taker, today = terms.giver.clerk, terms.taker, desk.today()
    return ShiftRecord(
        head=_head(desk, terms.number, say("number")),
        facts=(
            Fact(say("giver"), f"{giver.staff_no} {giver.name}"),
            Fact(say("taker"), f"{taker.staff_no} {taker.name}"),
            Fact(say("at"), say("moment", month=today.month, day=today.day, time=at_the_hall(desk.now()))),
            Fact(say("counter"), f"{desk.hall.counter.name}（{desk.hall.counter.code}）"),
        ),
        handed=tuple(_handed(say, terms.told, terms.books)),
        cases=tuple(_case(desk, case) for case in terms.cases),
        none="" if terms.cases else say("none"),
        special=terms.told.remarks,
        statement=say("statement"),
        signatures=tuple(SignatureLine(say(f"sign.{who}"), "sign") for who in ("giver", "taker", "witness")),
    )


def _head(desk: Desk, number: str, number_label: str) -> Head:
    wording, day = desk.wording, desk.today()
    weekday = wording.word("weekday", str(day.isoweekday()))
    date_ = wording.say(
        "papers", "date_weekday", year=day.year, month=day.month, day=day.day, weekday=weekday
    )
    return Head(
        issuing_body=desk.hall.name,
        title=str(wording.entry("papers", "titles")[KIND]),
        document_number="",
        case_number=number,
        slip="",
        copies=desk.hall.copies.get(KIND) or tuple(wording.entry("papers", "copies", KIND)),
        sample=desk.hall.is_sample,
        wording=wording.release,
        catalogue=desk.shelf.current(day).release.id,
        counter=desk.hall.counter.name,
        number_label=number_label,
        slip_caption="",
        subtitle=f"{date_}　{desk.hall.counter.name}",
    )


def _handed(say: Callable[..., str], told: Handover, books: HandedOver) -> Iterator[HandedRow]:
    yield HandedRow(say("item.originals"), say("pieces", n=told.originals))
    for item in ("seals", "blanks", "devices"):
        words = getattr(told, item)
        row = HandedRow(say(f"item.{item}"), say("reported" if item == "devices" else "nothing"))
        yield _counted(row, words, say("beside")) if words else row
    yield HandedRow(say("item.sheets"), say("sheets", n=books.waiting_sheets))
    yield HandedRow(say("item.drafts"), say("pieces", n=books.drafts))


def _counted(row: HandedRow, words: str, beside: str) -> HandedRow:
    """What was counted, numbers from … to … in their own column."""
    span, rest = "", words
    if told := _FROM_TO.search(words):
        span = f"{told[1]}—{told[2]}"
        around = (part.strip(" ，,；;、") for part in (words[: told.start()], words[told.end() :]))
        rest = "，".join(part for part in around if part)
    if len(rest) <= _IN_THE_COLUMN:
        return replace(row, count=rest or beside, span=span)
    return replace(row, count=beside, span=span, note=rest)


def _case(desk: Desk, case: CaseSummary) -> OpenCaseRow:
    due = case.due
    return OpenCaseRow(
        tail=f"{case.number[-5:-1]} {case.number[-1]}",
        applicant=case.applicant or "—",
        matter=f"{case.matter} {normalise(case.matter_name)}",
        state=desk.wording.of(case.status),
        due=f"{due:%Y-%m-%d}{desk.wording.say('papers', 'estimate.mark') if case.due_estimated else ''}"
        if due
        else "",
    )
