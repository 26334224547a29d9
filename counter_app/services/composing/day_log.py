"""窗口工作日志, composed of what the day came to; every figure is counted anew from the entries (papers.md LOG-1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from counter_app.domain.case_number import NumberKind, grouped
from counter_app.domain.day import Closing, Tally, Whereabouts
from counter_app.domain.day_digest import DayDigest
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import SHANGHAI, Desk
from counter_app.services.rating import satisfaction
from printing.documents.day_log import (
    DayCount,
    DayLog,
    DayLogRow,
    DigestBox,
    IncidentRow,
    Rate,
    TallyRow,
)
from printing.documents.parts import Fact, Head, SignatureLine

if TYPE_CHECKING:
    from counter_app.services.day.lines import DayLine
    from counter_app.services.day.reconciling import KindTally
    from counter_app.services.day.view import DayView

KIND = "DayLog"


@dataclass(frozen=True, slots=True)
class LogTerms:
    """What the day itself does not say. `number`, `digits` and `digest` are open in a preview.

    `staff` names by staff number of those who worked; `supervisor` who agreed to the close, "" nobody had to.
    """

    at: datetime
    staff: Mapping[str, str]
    supervisor: str = ""
    remarks: str = ""
    number: str = ""
    digits: str = ""
    digest: DayDigest | None = None
    before: Closing | None = None


def day_log(desk: Desk, view: DayView, terms: LogTerms) -> DayLog:
    """The log of the day, or its supplement page where it was closed before."""
    say = _Say(desk)
    return DayLog(
        head=_head(desk, view, terms, say),
        facts=(
            Fact(say("fact.counter"), f"{desk.hall.counter.name}（{desk.hall.counter.code}）"),
            Fact(
                say("fact.staff"),
                "、".join(f"{no} {name}" for no, name in terms.staff.items()) or say("nobody"),
            ),
            Fact(say("fact.hours"), _hours(view, terms, say)),
            Fact(say("fact.supervisor"), terms.supervisor or say("at_signature")),
        ),
        counts=tuple(_counts(view, say)),
        sum=_sum(view, say),
        tallies=tuple(_tallies(view, say)),
        lost=_lost(view, say),
        explained=_explained(view, say),
        incidents=tuple(IncidentRow(i.kind, i.time, i.text) for i in view.incidents)
        or (IncidentRow(say("none"), "—", say("no_incident")),),
        rates=tuple(_rates(view, say)),
        handover=_handover(view, say),
        remarks=terms.remarks,
        rows=tuple(_row(line) for line in view.lines),
        prefix=_prefix(view, say),
        statement=say("statement"),
        after=say("after"),
        signatures=(SignatureLine(say("sign.clerk"), "sign"), SignatureLine(say("sign.supervisor"), "sign")),
        digest=_digest(view, terms, say),
        ratings=_ratings(desk, view, say),
    )


class _Say:
    """Sentences of the log."""

    def __init__(self, desk: Desk) -> None:
        self._wording = desk.wording

    def __call__(self, key: str, /, **facts: object) -> str:
        return self._wording.say("papers", f"log.{key}", **facts)


def _head(desk: Desk, view: DayView, terms: LogTerms, say: _Say) -> Head:
    wording, day = desk.wording, view.on
    weekday = wording.word("weekday", str(day.isoweekday()))
    date_ = wording.say(
        "papers", "date_weekday", year=day.year, month=day.month, day=day.day, weekday=weekday
    )
    titles = wording.entry("papers", "titles")
    return Head(
        issuing_body=desk.hall.name,
        title=str(titles["DayLogSupplement" if view.closings else KIND]),
        document_number="",
        case_number=terms.number,
        slip="",
        copies=desk.hall.copies.get(KIND) or tuple(wording.entry("papers", "copies", KIND)),
        sample=desk.hall.is_sample,
        wording=wording.release,
        catalogue=desk.shelf.current(desk.today()).release.id,
        counter=desk.hall.counter.name,
        number_label=say("number"),
        slip_caption="",
        subtitle=f"{date_}　{desk.hall.counter.name}",
    )


def _hours(view: DayView, terms: LogTerms, say: _Say) -> str:
    closed = terms.at.astimezone(SHANGHAI).strftime("%H:%M")
    return (
        say("hours", opened=view.opened_at, closed=closed)
        if view.opened_at
        else say("closed_only", closed=closed)
    )


def _counts(view: DayView, say: _Say) -> Iterator[DayCount]:
    taken, acts = view.taken, view.acts
    figures = {
        "consulted": acts.consulted,
        "received": taken.received,
        "on_the_spot": taken.on_the_spot,
        "accepted": taken.accepted,
        "deferred": taken.deferred,
        "noticed": taken.noticed,
        "declined": taken.declined,
        "withdrawn": taken.withdrawn,
        "undecided": taken.undecided,
        "corrected": acts.corrected,
        "supplements": acts.supplements,
        "notices": acts.notices,
        "second_notices": acts.second_notices,
        "wider_notices": acts.wider_notices,
        "overrides": acts.overrides,
        "served": acts.served,
        "reprints": acts.reprints,
        "spoilt": acts.spoilt,
    }
    for key, value in figures.items():
        yield DayCount(say(f"count.{key}"), value)


def _sum(view: DayView, say: _Say) -> str:
    taken = view.taken
    parts = ("on_the_spot", "accepted", "deferred", "noticed", "declined", "withdrawn", "undecided")
    terms = "＋".join(f"{say(f'count.{key}')}{getattr(taken, key)}" for key in parts)
    return say("sum", received=taken.received, terms=terms)


def _tallies(view: DayView, say: _Say) -> Iterator[TallyRow]:
    found = view.reconciliation
    kinds = found.kinds or ()
    for each in kinds:
        yield _tally(say(f"tally.{each.kind.name.lower()}"), _span(each), each.numbers)
    if not kinds:
        yield _tally(say("tally.case"), "—", found.numbers)
    yield _tally(say("tally.documents"), "—", found.documents)
    yield _tally(say("tally.sheets"), "—", found.sheets)


def _span(each: KindTally) -> str:
    return each.first if each.first == each.last else f"{each.first}—{each.last}"


def _tally(label: str, span: str, told: Tally) -> TallyRow:
    terms = [told.printed, told.void, told.waiting, *([told.paperless] if told.paperless else [])]
    lost = len(told.unexplained)
    equation = f"{told.issued}＝{'＋'.join(map(str, terms))}" + (f"＋{lost}" if lost else "")
    return TallyRow(label, span, told.issued, told.printed, told.void, told.waiting, lost, equation)


def _lost(view: DayView, say: _Say) -> str:
    found = view.reconciliation
    lost = [*found.numbers.unexplained, *found.documents.unexplained, *found.sheets.unexplained]
    return say("lost", n=len(lost), lost="、".join(lost)) if lost else ""


def _explained(view: DayView, say: _Say) -> str:
    said = []
    if view.acts.reprints:
        said.append(say("explain.reprints", n=view.acts.reprints))
    void = [line.tail for line in view.lines if line.where is Whereabouts.VOID]
    if void:
        said.append(say("explain.void", tails="、".join(void)))
    if view.waiting:
        said.append(say("explain.waiting", tails="、".join(line.tail for line in view.waiting)))
    return "".join(said)


def _rates(view: DayView, say: _Say) -> Iterator[Rate]:
    taken, acts = view.taken, view.acts
    if taken.received:
        formula = say("rate.spot.formula", n=taken.on_the_spot, of=taken.received)
        yield Rate(say("rate.spot"), f"{taken.on_the_spot / taken.received:.1%}", formula)
    if acts.supplements:
        formula = say("rate.once.formula", n=acts.supplements_complete, of=acts.supplements)
        yield Rate(say("rate.once"), f"{acts.supplements_complete} / {acts.supplements}", formula)
    told = satisfaction(view.ratings)
    if told.rate is not None:
        formula = say("rate.satisfied.formula", n="＋".join(map(str, told.satisfied)), of=told.rated)
        yield Rate(say("rate.satisfied"), f"{told.rate:.1%}", formula)


def _ratings(desk: Desk, view: DayView, say: _Say) -> str:
    """Each level by its own word, 未评价 too; nothing where no rating was asked for."""
    if not any(view.ratings.values()):
        return ""
    each = (f"{desk.wording.word('rating', level.value)}{n}" for level, n in view.ratings.items())
    return say("ratings", each="、".join(each))


def _handover(view: DayView, say: _Say) -> str:
    told = [i.text for i in view.incidents if i.kind == say("incident.handed_over.kind")]
    return "".join(told) or say("no_handover")


def _row(line: DayLine) -> DayLogRow:
    return DayLogRow(
        tail=line.tail,
        time=line.time,
        applicant=line.applicant or "—",
        matter=normalise(line.matter),
        result=line.result,
        papers=line.papers,
        sheets=line.sheets,
        remark=line.remark,
        strong=line.strong,
    )


def _prefix(view: DayView, say: _Say) -> str:
    cases = [line.number for line in view.lines if line.number[0] == str(NumberKind.CASE.value)]
    if not cases:
        return say("prefix.none_after" if view.closings else "prefix.none")
    return say("prefix", prefix=grouped(cases[0]).rsplit(" ", 2)[0])


def _digest(view: DayView, terms: LogTerms, say: _Say) -> DigestBox:
    day = terms.digest
    if day is None:
        return DigestBox("", say("digest.algorithm"), say("digest.open"), (say("digest.how"),))
    last = day.first + day.count - 1
    before = terms.before.short if terms.before else say("none")
    lines = (
        say("digest.how"),
        say("digest.entries", n=day.count, first=day.first, last=last),
        say("digest.before_supplement" if view.closings else "digest.before", short=before),
    )
    return DigestBox(terms.digits, say("digest.algorithm"), day.short, lines)
