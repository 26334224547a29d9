"""Implements ports.day.DayBook: what one date left behind, read through the indexes on date and kind."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import Connection, Text, bindparam, cast, func, select, text

from counter_app.domain.case_number import NumberKind
from counter_app.domain.day import CLOSED, Closing, closing_of
from counter_app.domain.events import Accepted, Declined, Deferred, Noticed, Received
from counter_app.domain.journal import CounterEvent, load_event
from counter_app.persistence.chain import ENTRY, entry
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.instants import instant
from counter_app.persistence.rows.statement import Fields, Statement
from counter_app.services.ports.day import DayEntry, DayPaper, DaySheet
from counter_app.services.ports.disturbances import PapersDisagree
from printing.documents.sheet import SheetState

_J, _P, _S = tables.journal.c, tables.papers.c, tables.sheets.c
_OF_DATE = Statement(
    select(*ENTRY).where(_J.on_date == bindparam("on"), _J.seq > bindparam("after")).order_by(_J.seq)
)
_OF_KINDS = Statement(
    select(*ENTRY)
    .where(_J.on_date == bindparam("on"), text("kind IN (SELECT value FROM json_each(:kinds))"))
    .order_by(_J.seq)
)
_NOTES = Statement(
    select(*ENTRY)
    .where(_J.case_number == "", _J.kind == bindparam("kind"), _J.seq > bindparam("after"))
    .order_by(_J.seq)
)
_ANSWERS = tuple(event.KIND for event in (Noticed, Accepted, Deferred, Declined))
_FIRST_ANSWERS = Statement(
    select(_J.case_number, func.min(_J.recorded_at))
    .where(
        _J.case_number.in_(
            select(_J.case_number).where(_J.on_date == bindparam("on"), _J.kind == bindparam("received"))
        ),
        text("kind IN (SELECT value FROM json_each(:answers))"),
    )
    .group_by(_J.case_number)
)
_PAPERS = Statement(
    select(
        *(_P.id, _P.seq, _P.case_number, _P.kind, _P.document_number),
        *(_S.copy, _S.reprint, _S.state, _S.reason, _S.changed_at),
    )
    .join_from(tables.papers, tables.sheets, _S.paper == _P.id, isouter=True)
    .where(_P.seq >= bindparam("first"), _P.seq <= bindparam("last"))
    .order_by(_P.id, _S.copy, _S.reprint)
)
_SERIALS = Statement(
    select(tables.serials.c.kind, tables.serials.c.epoch, tables.serials.c.serial).where(
        tables.serials.c.place == bindparam("place"), tables.serials.c.on_date == bindparam("on")
    )
)
_DOCUMENTS = Statement(
    select(
        select(func.coalesce(func.sum(tables.document_serials.c.serial), 0)).scalar_subquery()
        - select(func.count()).where(_P.seq > bindparam("until"), _P.document_number != "").scalar_subquery()
    )
)
_day = func.json_extract(cast(_J.payload, Text), "$.day")
_CLOSED = select(*ENTRY).where(_J.case_number == "", _J.kind == bindparam("kind"))
_CLOSINGS = Statement(_CLOSED.where(_J.on_date >= bindparam("on"), _day == bindparam("on")).order_by(_J.seq))
_LAST_CLOSING = Statement(_CLOSED.where(_day < bindparam("before")).order_by(_J.seq.desc()).limit(1))
_DATES = Statement(
    select(_J.on_date)
    .where(_J.on_date > bindparam("after"), _J.on_date < bindparam("until"), _J.case_number != "")
    .group_by(_J.on_date)
    .order_by(_J.on_date)
)


class SqlDayBook:
    def __init__(self, connection: Connection, place: str) -> None:
        self._connection = connection
        self._place = place

    def entries(self, on: date, after: int = 0) -> tuple[DayEntry, ...]:
        return _entries(_OF_DATE.rows(self._connection, on=on.isoformat(), after=after))

    def of_kinds(self, on: date, kinds: Sequence[str]) -> tuple[DayEntry, ...]:
        return _entries(_OF_KINDS.rows(self._connection, on=on.isoformat(), kinds=json.dumps(list(kinds))))

    def notes_of_kind(self, kind: str, after: int = 0) -> tuple[DayEntry, ...]:
        return _entries(_NOTES.rows(self._connection, kind=kind, after=after))

    def first_answers(self, on: date) -> Mapping[str, datetime]:
        rows = _FIRST_ANSWERS.rows(
            self._connection, on=on.isoformat(), received=Received.KIND, answers=json.dumps(_ANSWERS)
        )
        return {number: instant(at) for number, at in rows}

    def papers(self, first: int, last: int) -> tuple[DayPaper, ...]:
        rows = _PAPERS.rows(self._connection, first=first, last=last)
        return tuple(_paper(list(lines)) for _, lines in groupby(rows, key=lambda row: row[0]))

    def serials(self, on: date) -> Mapping[tuple[NumberKind, int], int]:
        rows = _SERIALS.rows(self._connection, place=self._place, on=on.isoformat())
        return {(NumberKind(kind), epoch): serial for kind, epoch, serial in rows}

    def document_serials(self, until: int) -> int:
        return int(_DOCUMENTS.value(self._connection, until=until))

    def closings(self, on: date) -> tuple[Closing, ...]:
        return tuple(map(_closing, _CLOSINGS.rows(self._connection, kind=CLOSED, on=on.isoformat())))

    def last_closing(self, before: date) -> Closing | None:
        row = _LAST_CLOSING.row(self._connection, kind=CLOSED, before=before.isoformat())
        return _closing(row) if row else None

    def days_open(self, until: date) -> tuple[date, ...]:
        closed = self.last_closing(until)
        after = closed.day.isoformat() if closed else ""
        rows = _DATES.rows(self._connection, after=after, until=until.isoformat())
        return tuple(date.fromisoformat(row[0]) for row in rows)


def _entries(rows: Iterable[Fields]) -> tuple[DayEntry, ...]:
    return tuple(DayEntry(each.seq, each.digest, load_event(each)) for each in map(entry, rows))


def _closing(row: Fields) -> Closing:
    event = load_event(entry(row))
    assert isinstance(event, CounterEvent), "read by its kind"
    return closing_of(event)


def _paper(lines: Sequence[Fields]) -> DayPaper:
    """A paper of its lines, one a sheet; a paper without a copy has one line that holds no sheet.

    Raises disturbances.PapersDisagree for a sheet that nobody here wrote.
    """
    ident, seq, number, kind, document_number = lines[0][:5]
    try:
        sheets = tuple(
            DaySheet(ident, copy, reprint, SheetState(state), reason, instant(changed_at))
            for *_, copy, reprint, state, reason, changed_at in lines
            if copy is not None
        )
    except (TypeError, ValueError, AttributeError) as unknown:
        raise PapersDisagree(case=str(number)[-9:]) from unknown
    return DayPaper(ident, seq, number, kind, document_number, sheets)
