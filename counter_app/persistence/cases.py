"""Implements ports.Cases: lists and search over the projections."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from sqlalchemy import Connection, bindparam, func, select, text, union

from counter_app.domain.case import Status
from counter_app.domain.case_number import NumberKind
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.instants import day, instant
from counter_app.persistence.rows.statement import Fields, Statement
from counter_app.persistence.search_keys import after, bigram_query, name_key, tail_key
from counter_app.services.ports.records import CaseSummary
from counter_app.services.ports.store import MOST_FOUND

SHORTEST_TAIL = 4
_C = tables.cases.c
_SUMMARY = select(
    *(_C.number, _C.status, _C.matter, _C.matter_name, _C.applicant, _C.id_masked, _C.phone_masked),
    *(_C.received_at, _C.received_on, _C.due, _C.due_estimated, _C.clerk, _C.gaps),
)
_GET = Statement(_SUMMARY.where(_C.number == bindparam("number")))
_OF_DAY = Statement(_SUMMARY.where(_C.received_on == bindparam("on")).order_by(_C.id))
_WAITING = Statement(
    _SUMMARY.where(
        text(
            "status IN ('received', 'noticed', 'supplemented', 'accepted_deferred')"
        )  # the index's own words
    ).order_by(_C.due, _C.id)
)
_BY_TAIL = Statement(
    _SUMMARY.where(
        _C.id.in_(  # limited by ids alone: a row of a million is a page to decrypt, an index holds hundreds in one
            union(
                *(
                    select(_C.id).where(column >= bindparam("first"), column < bindparam("behind"))
                    for column in (_C.number_reversed, _C.id_reversed, _C.phone_reversed)
                )
            )
            .order_by(text("1 DESC"))
            .limit(bindparam("limit"))
        )
    ).order_by(_C.id.desc())
)
_BY_SERIAL = Statement(
    _SUMMARY.where(
        _C.number >= bindparam("first"),
        _C.number < bindparam("behind"),
        func.substr(_C.number, 22, 4) == bindparam("serial"),
    ).order_by(_C.id.desc())
)
_BY_DOCUMENT_NUMBER = Statement(
    _SUMMARY.where(
        _C.number.in_(
            select(tables.papers.c.case_number).where(
                func.instr(tables.papers.c.document_number, bindparam("fragment")) > 0
            )
        )
    )
    .order_by(_C.id.desc())
    .limit(bindparam("limit"))
)
_BY_NAME = Statement(
    _SUMMARY.where(
        _C.id.in_(
            text(
                "SELECT rowid FROM case_names WHERE case_names MATCH :query ORDER BY rowid DESC LIMIT :limit"
            )
        )
    ).order_by(_C.id.desc())
)
_USED = Statement(
    select(_C.matter, func.count()).where(_C.received_on >= bindparam("since")).group_by(_C.matter)
)
_BY_ID = Statement(_SUMMARY.where(_C.id_number == bindparam("id_number")).order_by(_C.id.desc()))
_BY_WHOLE_NAME = Statement(_SUMMARY.where(_C.applicant == bindparam("name")).order_by(_C.id.desc()))


class SqlCases:
    """`settle` writes the projections that are still to come in this transaction."""

    def __init__(self, connection: Connection, settle: Callable[[], None]) -> None:
        self._connection = connection
        self._settle = settle

    def get(self, number: str) -> CaseSummary | None:
        return next(iter(self._found(_GET, number=number)), None)

    def of_day(self, on: date) -> tuple[CaseSummary, ...]:
        return self._found(_OF_DAY, on=on.isoformat())

    def waiting(self) -> tuple[CaseSummary, ...]:
        return self._found(_WAITING)

    def by_tail(self, digits: str, limit: int = MOST_FOUND) -> tuple[CaseSummary, ...]:
        key = tail_key(digits)
        if len(key) < SHORTEST_TAIL:
            return ()
        return self._found(_BY_TAIL, first=key, behind=after(key), limit=limit)

    def by_serial(
        self, place: str, on: date, serial: int, kind: NumberKind = NumberKind.CASE
    ) -> tuple[CaseSummary, ...]:
        first = f"{kind.value}{place}{on:%y%m%d}"
        return self._found(_BY_SERIAL, first=first, behind=after(first), serial=f"{serial:04}")

    def by_document_number(self, fragment: str, limit: int = MOST_FOUND) -> tuple[CaseSummary, ...]:
        return self._found(_BY_DOCUMENT_NUMBER, fragment=fragment, limit=limit) if fragment else ()

    def by_name(self, fragment: str, limit: int = MOST_FOUND) -> tuple[CaseSummary, ...]:
        key = name_key(fragment)
        if not key:
            return ()
        return self._found(_BY_NAME, query=bigram_query(key), limit=limit)

    def used_since(self, since: date) -> dict[str, int]:
        return dict(_USED.rows(self._connection, since=since.isoformat()))

    def open_of(self, id_number: str, name: str) -> tuple[CaseSummary, ...]:
        if id_number:
            return self._found(_BY_ID, id_number=id_number)
        return self._found(_BY_WHOLE_NAME, name=name) if name else ()

    def _found(self, statement: Statement, **values: object) -> tuple[CaseSummary, ...]:
        self._settle()
        return tuple(_summaries(statement.rows(self._connection, **values)))


def _summaries(rows: Iterable[Fields]) -> Iterable[CaseSummary]:
    for row in rows:
        number, status, matter, matter_name, applicant, id_masked, phone_masked, *rest = row
        received_at, received_on, due, due_estimated, clerk, gaps = rest
        yield CaseSummary(
            number=number,
            status=Status(status),
            matter=matter,
            matter_name=matter_name,
            applicant=applicant,
            id_masked=id_masked,
            phone_masked=phone_masked,
            received_at=instant(received_at),
            received_on=date.fromisoformat(received_on),
            due=day(due),
            due_estimated=bool(due_estimated),
            clerk=clerk,
            gaps=gaps,
        )
