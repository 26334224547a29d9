"""Every number given out today is printed, void or waiting (日结对账): numbers, 文号 and sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from counter_app.domain.case_number import CaseNumber, NumberKind, parse
from counter_app.domain.day import Tally, Whereabouts, tally, together
from counter_app.domain.events import Consulted, PaperIssued, Received
from counter_app.domain.journal import CounterEvent
from counter_app.services.day.facts import DayFacts
from counter_app.services.ports.day import DayEntry, DayPaper, DaySheet
from counter_app.services.ports.records import LARGE_PRINT
from printing.documents.sheet import SheetState

_OF_SHEET = {SheetState.PRINTED: Whereabouts.PRINTED, SheetState.SPOILT: Whereabouts.VOID}


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One number of the day, and where its papers are."""

    number: CaseNumber
    where: Whereabouts
    papers: tuple[DayPaper, ...]


@dataclass(frozen=True, slots=True)
class KindTally:
    """The numbers of one kind: from which serial to which, and where they are."""

    kind: NumberKind
    first: str
    last: str
    numbers: Tally


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Three equations (papers.md §7 LOG-1); `lines` in the order the numbers were given out."""

    numbers: Tally
    documents: Tally
    sheets: Tally
    lines: tuple[NumberLine, ...]
    kinds: tuple[KindTally, ...] = ()

    @property
    def balanced(self) -> bool:
        return self.numbers.balanced and self.documents.balanced and self.sheets.balanced


def reconcile(facts: DayFacts) -> Reconciliation:
    """Of the entries that no log has spoken of yet.

    Numbers: each serial up to the last one given out must have an entry that began it. 文号: as many papers
    with one as the counter's serials have moved since the last closing. Sheets: each line of the ledger.
    """
    lines = tuple(_lines(facts))
    whole = _whole(facts)
    found = {_label(line.number): line.where for line in lines if line.number.digits in whole}
    issued = _issued(facts)
    numbers = tally(issued, found)
    documents = _documents(facts)
    where = {
        f"{paper.seq}-{paper.kind}-{paper.document_number}-{s.copy}-{s.reprint}": _where(s)
        for paper in facts.papers
        for s in paper.sheets
    }
    sheets = tally(list(dict.fromkeys((*_first_sheets(facts), *where))), where)
    return Reconciliation(numbers, documents, sheets, lines, tuple(_kinds(issued, found)))


def _first_sheets(facts: DayFacts) -> Iterator[str]:
    """Labels of the sheets that the entries say were issued, whatever became of their rows."""
    for entry in facts.entries:
        for paper in _papers_of(entry):
            for copy in range(1, len(paper.copies) + 1):
                yield f"{entry.seq}-{paper.kind}-{paper.document_number}-{copy}-0"


def _papers_of(entry: DayEntry) -> Sequence[PaperIssued]:
    papers: Sequence[PaperIssued] = getattr(entry.event, "papers", ())
    return papers


def _whole(facts: DayFacts) -> set[str]:
    """The numbers whose papers are all there, as many as their entries issued."""
    wanted = Counter(number for entry in facts.entries for number in _numbered(entry))
    there = Counter(paper.number for paper in facts.papers)
    begun = {number.digits for number in _begun(facts.entries)}
    return {number for number in begun if there[number] == wanted[number]}


def _numbered(entry: DayEntry) -> Iterator[str]:
    """The number that each paper of the entry bears."""
    event = entry.event
    number = str(event.facts.get("number", "")) if isinstance(event, CounterEvent) else event.case
    for _ in _papers_of(entry):
        yield number


def _kinds(issued: Iterable[str], found: Mapping[str, Whereabouts]) -> Iterator[KindTally]:
    labels = sorted({*issued, *found})
    for kind, own in groupby(labels, key=lambda label: label[0]):
        of_kind = list(own)
        there = {label: where for label, where in found.items() if label[0] == kind}
        numbers = tally([label for label in issued if label[0] == kind], there)
        yield KindTally(NumberKind(int(kind)), of_kind[0][-4:], of_kind[-1][-4:], numbers)


def _lines(facts: DayFacts) -> Iterator[NumberLine]:
    papers: dict[str, list[DayPaper]] = {}
    for paper in facts.papers:
        papers.setdefault(paper.number, []).append(paper)
    for number in _begun(facts.entries):
        own = tuple(papers.get(number.digits, ()))
        yield NumberLine(number, together(map(paper_where, own)), own)


def _begun(entries: Iterable[DayEntry]) -> Iterator[CaseNumber]:
    """The numbers that these entries began: cases, consultations, logs."""
    for entry in entries:
        event = entry.event
        if isinstance(event, Received | Consulted):
            yield parse(event.case)
        elif isinstance(event, CounterEvent) and event.papers:
            yield parse(str(event.facts["number"]))


def _issued(facts: DayFacts) -> list[str]:
    """Labels of the serials given out since the last log of the day, by what the serials themselves say."""
    before: dict[tuple[NumberKind, int], int] = {}
    for number in _begun(facts.earlier):
        key = (number.kind, number.epoch)
        before[key] = max(before.get(key, 0), number.serial)
    return [
        f"{kind.value}-{epoch:02}-{serial:04}"
        for (kind, epoch), last in facts.serials.items()
        for serial in range(before.get((kind, epoch), 0) + 1, last + 1)
    ]


def _label(number: CaseNumber) -> str:
    return f"{number.kind.value}-{number.epoch:02}-{number.serial:04}"


def _documents(facts: DayFacts) -> Tally:
    """文号 do not restart with the day: what the last closing had counted is the beginning."""
    bearing = [paper for paper in facts.papers if paper.document_number]
    found: Mapping[str, Whereabouts] = {paper.document_number: paper_where(paper) for paper in bearing}
    counted = tally(found, dict(found))
    last = (facts.closings[-1] if facts.closings else None) or facts.before
    if last is None:
        return counted
    given_out = facts.document_serials - last.document_serials
    lost = given_out - counted.issued
    unexplained = (f"{lost:+d}",) if lost else ()
    return Tally(given_out, counted.printed, counted.void, counted.waiting, counted.paperless, unexplained)


def paper_where(paper: DayPaper) -> Whereabouts:
    """A paper is out when every copy is; a copy is out when any sheet of it is. Large print is no copy."""
    sheets = (sheet for sheet in paper.sheets if sheet.copy != LARGE_PRINT)
    copies = groupby(sheets, key=lambda sheet: sheet.copy)
    return together(_copy_where(sheets) for _, sheets in copies)


def _copy_where(sheets: Iterable[DaySheet]) -> Whereabouts:
    found = {_where(sheet) for sheet in sheets}
    for first in (Whereabouts.PRINTED, Whereabouts.WAITING):
        if first in found:
            return first
    return Whereabouts.VOID


def _where(sheet: DaySheet) -> Whereabouts:
    return _OF_SHEET.get(sheet.state, Whereabouts.WAITING)
