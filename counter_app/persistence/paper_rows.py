"""Whether the rows of the papers are those of their entries: the journal says what was issued, a row only where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, literal_column, select

from counter_app.domain.events import PaperIssued
from counter_app.domain.journal import CounterEvent, JournalEntry, load_event
from counter_app.persistence.chain import entries
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.statement import Statement
from printing.documents.sheet import SheetState

_P, _S = tables.papers.c, tables.sheets.c


def is_readable(sheet: Any) -> ColumnElement[bool]:
    """Of the columns of a sheet: a state that there is, and an instant as this program writes it."""
    states: list[ColumnElement[str]] = [literal_column(f"'{state.value}'") for state in SheetState]
    return and_(sheet.state.in_(states), func.datetime(sheet.changed_at).is_not(None))


_COPIES = (
    select(func.count())
    .where(_S.paper == _P.id, _S.reprint == 0, _S.copy >= 1, is_readable(_S))
    .correlate(tables.papers)
    .scalar_subquery()
)
_ROWS = Statement(
    select(_P.seq, _P.position, _P.case_number, _P.kind, _P.document_number, _COPIES).order_by(
        _P.seq, _P.position
    )
)


class PaperRow(NamedTuple):
    """What a row of `papers` holds beside its id."""

    seq: int
    position: int
    number: str
    kind: str
    document_number: str


def papers_of(issued_by: JournalEntry) -> tuple[str, Sequence[PaperIssued]]:
    """The number that the papers of an entry bear, and the papers. Raises ValueError as load_event."""
    event = load_event(issued_by)
    papers: Sequence[PaperIssued] = getattr(event, "papers", ())
    number = str(event.facts.get("number", "")) if isinstance(event, CounterEvent) else issued_by.case
    return number, papers


def rows_of(seq: int, number: str, papers: Sequence[PaperIssued]) -> list[PaperRow]:
    """The rows that an entry asks for."""
    return [PaperRow(seq, n, number, paper.kind, paper.document_number) for n, paper in enumerate(papers)]


def disagreeing(connection: Connection) -> str | None:
    """The number of the first paper whose row is missing, too many or another than its entry asks for, or lacks a
    sheet of a copy.

    Of a journal that is whole (verify.py): reads it once more, and loads each entry. Two rows exchanged in every
    column agree with their entries; only their sheets hang on the other paper, which nothing here can tell.
    """
    there = ((PaperRow(*row), copies) for *row, copies in _ROWS.stream(connection))
    for asked, found in zip_longest(_wanted(connection), there):
        if asked != found:
            return str((asked or found)[0].number)
    return None


def _wanted(connection: Connection) -> Iterator[tuple[PaperRow, int]]:
    for entry in entries(connection):
        number, papers = papers_of(entry)
        for row, paper in zip(rows_of(entry.seq, number, papers), papers, strict=True):
            yield row, len(paper.copies)
