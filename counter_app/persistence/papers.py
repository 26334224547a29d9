"""Implements ports.Papers: frozen papers and the ledger of their sheets.

The text of a paper stands once, in the entry that issued it; the row only says where.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    not_,
    or_,
    select,
    update,
)

from counter_app.domain.events import PaperIssued
from counter_app.domain.journal import JournalEntry
from counter_app.persistence.chain import ENTRY, entry
from counter_app.persistence.paper_rows import PaperRow, is_readable, papers_of, rows_of
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.instants import instant, instant_text
from counter_app.persistence.rows.statement import Fields, Statement
from counter_app.services.ports.disturbances import PapersDisagree
from counter_app.services.ports.records import LARGE_PRINT, IssuedPaper, Sheet
from printing.documents.sheet import SheetState

_JSON = json.JSONDecoder()
_HEAD = '"head":'
_P, _S = tables.papers.c, tables.sheets.c
_SHEET = (_S.id, _S.paper, _S.copy, _S.reprint, _S.state, _S.printer, _S.job, _S.reason, _S.changed_at)
_NEW_SHEET = tuple(column.name for column in _SHEET[1:])
_ROW = (_P.id, _P.seq, _P.position, _P.case_number, _P.kind, _P.document_number)
_JOINED = select(*_ROW, *ENTRY).join_from(tables.papers, tables.journal, _P.seq == tables.journal.c.seq)

_ISSUE = Statement(insert(tables.papers), "case_number", "seq", "position", "kind", "document_number")
_ADD_SHEET = Statement(insert(tables.sheets), *_NEW_SHEET)
_OF_CASE = Statement(_JOINED.where(_P.case_number == bindparam("number")).order_by(_P.id))
_ONE = Statement(_JOINED.where(_P.id == bindparam("paper")))
_SHEETS_OF = Statement(select(*_SHEET).where(_S.paper == bindparam("paper")).order_by(_S.copy, _S.reprint))
_SHEET_BY_ID = Statement(select(*_SHEET).where(_S.id == bindparam("sheet")))
_WAITS = or_(*(_S.state == literal_column(f"'{state}'") for state in ("intended", "spooled", "failed")))
_WAITING = Statement(select(*_SHEET).where(_WAITS).order_by(_S.id))
_WAITING_BY_CASE = Statement(
    select(_P.case_number, func.count())
    .join_from(tables.sheets, tables.papers, _S.paper == _P.id)
    .where(_WAITS)
    .group_by(_P.case_number)
)
_ROWS_OF = Statement(select(*_ROW).where(_P.seq == bindparam("seq")).order_by(_P.position))
_DROP_PAPER = Statement(delete(tables.papers).where(_P.id == bindparam("paper")))
_DROP_SHEETS = Statement(delete(tables.sheets).where(_S.paper == bindparam("paper")))
_DROP_UNREADABLE = Statement(
    delete(tables.sheets).where(_S.paper == bindparam("paper"), not_(is_readable(_S)))
)
_FIRST_COPIES = Statement(select(_S.copy).where(_S.paper == bindparam("paper"), _S.reprint == 0))
_LAST_REPRINT = Statement(
    select(func.max(_S.reprint)).where(_S.paper == bindparam("paper"), _S.copy == bindparam("copy"))
)
_SET_STATE = Statement(
    update(tables.sheets)
    .where(_S.id == bindparam("sheet"))
    .values(
        state=bindparam("to"),
        changed_at=bindparam("at"),
        printer=func.coalesce(func.nullif(bindparam("by"), literal_column("''")), _S.printer),
        job=func.coalesce(func.nullif(bindparam("as_job"), literal_column("''")), _S.job),
        reason=func.coalesce(bindparam("why"), _S.reason),
    )
)


def issue(
    connection: Connection, issued_by: JournalEntry, number: str, papers: Sequence[PaperIssued]
) -> list[IssuedPaper]:
    """The papers that an entry brings about under a number, each with one intended sheet a copy."""
    issued: list[IssuedPaper] = []
    sheets: list[dict[str, object]] = []
    for position, paper in enumerate(papers):
        added = _ISSUE.run(
            connection,
            case_number=number,
            seq=issued_by.seq,
            position=position,
            kind=paper.kind,
            document_number=paper.document_number,
        )
        issued.append(_issued(added.lastrowid, position, number, issued_by, papers))
        sheets += [
            _intended(added.lastrowid, copy, 0, "", issued_by.recorded_at)
            for copy in range(1, len(paper.copies) + 1)
        ]
    if sheets:
        _ADD_SHEET.run_many(connection, sheets)
    return issued


def _issued(
    ident: int, position: int, number: str, issued_by: JournalEntry, papers: Sequence[PaperIssued]
) -> IssuedPaper:
    paper = papers[position]
    return IssuedPaper(
        id=ident,
        case=number,
        kind=paper.kind,
        title=title_of(paper.body),
        document_number=paper.document_number,
        body=paper.body,
        copies=paper.copies,
        issued_at=issued_by.recorded_at,
        entry=issued_by.seq,
        position=position,
    )


def bear_out(connection: Connection, issued_by: JournalEntry) -> None:
    """Make rows and sheets those that the entry asks for. Where its rows are its own, sheets that are there keep
    their state, and one that is gone, or in a state that there is not, waits to be printed. Rows of another are
    removed with their sheets, for nobody can tell whose these were, and issued anew."""
    number, papers = papers_of(issued_by)
    kept = list(_ROWS_OF.rows(connection, seq=issued_by.seq))
    if [PaperRow(*row[1:]) for row in kept] != rows_of(issued_by.seq, number, papers):
        for ident, *_ in kept:
            _DROP_SHEETS.run(connection, paper=ident)
            _DROP_PAPER.run(connection, paper=ident)
        issue(connection, issued_by, number, papers)
        return
    for (ident, *_), paper in zip(kept, papers, strict=True):
        _DROP_UNREADABLE.run(connection, paper=ident)
        there = {copy for (copy,) in _FIRST_COPIES.rows(connection, paper=ident)}
        for copy in sorted({*range(1, len(paper.copies) + 1)} - there):
            _ADD_SHEET.run(connection, **_intended(ident, copy, 0, "", issued_by.recorded_at))


def _intended(paper: int, copy: int, reprint: int, reason: str, at: datetime) -> dict[str, object]:
    return {
        "paper": paper,
        "copy": copy,
        "reprint": reprint,
        "state": SheetState.INTENDED.value,
        "printer": "",
        "job": "",
        "reason": reason,
        "changed_at": instant_text(at),
    }


class SqlPapers:
    def __init__(self, connection: Connection, issued: list[IssuedPaper]) -> None:
        self._connection = connection
        self._issued = issued

    def issued(self) -> tuple[IssuedPaper, ...]:
        return tuple(self._issued)

    def of_case(self, number: str) -> tuple[IssuedPaper, ...]:
        return tuple(_papers(_OF_CASE.rows(self._connection, number=number)))

    def get(self, paper: int) -> IssuedPaper | None:
        return next(_papers(_ONE.rows(self._connection, paper=paper)), None)

    def sheets_of(self, paper: int) -> tuple[Sheet, ...]:
        return tuple(map(_sheet, _SHEETS_OF.rows(self._connection, paper=paper)))

    def sheet(self, sheet: int) -> Sheet | None:
        row = _SHEET_BY_ID.row(self._connection, sheet=sheet)
        return _sheet(row) if row else None

    def waiting(self) -> tuple[Sheet, ...]:
        return tuple(map(_sheet, _WAITING.rows(self._connection)))

    def waiting_by_case(self) -> Mapping[str, int]:
        return dict(_WAITING_BY_CASE.rows(self._connection))

    def intend_reprint(self, paper: int, copy: int, reason: str, at: datetime) -> Sheet:
        """Raises LookupError for a copy that the paper does not have; any paper can have one in large print."""
        last = _LAST_REPRINT.value(self._connection, paper=paper, copy=copy)
        if last is None and copy == LARGE_PRINT:
            last = -1
        if last is None:
            raise LookupError(f"paper {paper} has no copy {copy}")
        values = _intended(paper, copy, last + 1, reason, at)
        added = _ADD_SHEET.run(self._connection, **values)
        return Sheet(
            added.lastrowid, paper, copy, last + 1, SheetState.INTENDED, reason=reason, changed_at=at
        )

    def set_state(
        self,
        sheet: int,
        state: SheetState,
        at: datetime,
        *,
        printer: str = "",
        job: str = "",
        reason: str | None = None,
    ) -> None:
        """Printer, job and reason stay as they are where not given. Raises LookupError for no such sheet."""
        changed = _SET_STATE.run(
            self._connection,
            sheet=sheet,
            to=state.value,
            at=instant_text(at),
            by=printer,
            as_job=job,
            why=reason,
        )
        if not changed.rowcount:
            raise LookupError(f"no sheet {sheet}")


def _papers(rows: Iterable[Fields]) -> Iterator[IssuedPaper]:
    """Papers in rows of _JOINED; an entry that issued several is read once.

    A row is believed only where its entry agrees: else one case's paper would be printed as another's.
    Raises disturbances.PapersDisagree; `rebuild` makes the rows anew.
    """
    for issued_by, of_entry in groupby(rows, key=lambda row: entry(row[len(_ROW) :])):
        number, papers = papers_of(issued_by)
        asked = rows_of(issued_by.seq, number, papers)
        for ident, *kept in (row[: len(_ROW)] for row in of_entry):
            row = PaperRow(*kept)
            if row not in asked:
                raise PapersDisagree(case=row.number[-9:])
            yield _issued(ident, row.position, number, issued_by, papers)


def title_of(body: str) -> str:
    """The title that stands on the paper. Only its head is read: a body is long, and a list has many."""
    head, _ = _JSON.raw_decode(body, body.index(_HEAD) + len(_HEAD))
    return str(head["title"])


def _sheet(row: Fields) -> Sheet:
    """Raises disturbances.PapersDisagree for a row that nobody here wrote."""
    ident, paper, copy, reprint, state, printer, job, reason, changed_at = row
    try:
        return Sheet(
            ident, paper, copy, reprint, SheetState(state), printer, job, reason, instant(changed_at)
        )
    except (TypeError, ValueError, AttributeError) as unknown:
        raise PapersDisagree(case="") from unknown
