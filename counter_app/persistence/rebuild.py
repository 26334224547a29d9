"""Projections made anew from the journal alone: what lists show can never say more than what happened."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select, text
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain.case import fold
from counter_app.domain.case_number import parse
from counter_app.domain.journal import JournalEntry, load_event
from counter_app.persistence.chain import Chain, entries
from counter_app.persistence.engine import BEGIN_WRITE
from counter_app.persistence.journal import case_event
from counter_app.persistence.papers import issue
from counter_app.persistence.projection import project
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.statement import Statement

_FIRST_SEEN = Statement(
    text("SELECT case_number FROM journal WHERE case_number <> '' GROUP BY case_number ORDER BY min(seq)")
)
_ISSUED = Statement(select(tables.papers.c.id).where(tables.papers.c.seq == bindparam("seq")))
_KEY = ("place", "kind", "on_date", "epoch")
_insert = insert(tables.serials)
_AT_LEAST = Statement(
    _insert.on_conflict_do_update(
        index_elements=_KEY,
        set_={"serial": _insert.excluded.serial},
        where=_insert.excluded.serial > tables.serials.c.serial,
    ),
    *(*_KEY, "serial"),
)


def rebuild(connection: Connection) -> int:
    """One transaction; returns how many cases there are.

    Cases and the name index are made anew in the order of their first entries. Papers and sheets not there
    are added, those that are there keep their state; serials are raised to what the journal has used.
    """
    connection.exec_driver_sql(BEGIN_WRITE)
    connection.exec_driver_sql("INSERT INTO case_names (case_names) VALUES ('delete-all')")
    connection.exec_driver_sql("DELETE FROM cases")
    numbers = [str(row[0]) for row in _FIRST_SEEN.rows(connection)]
    chain = Chain(connection, "")
    for number in numbers:
        project(connection, fold(case_event(entry) for entry in chain.entries_of(number)))
        _use_up(connection, number)
    for entry in entries(connection):
        _reissue(connection, entry)
    connection.commit()
    return len(numbers)


def _use_up(connection: Connection, digits: str) -> None:
    number = parse(digits)
    _AT_LEAST.run(
        connection,
        place=number.region + number.hall + number.counter,
        kind=int(number.kind),
        on_date=number.on.isoformat(),
        epoch=number.epoch,
        serial=number.serial,
    )


def _reissue(connection: Connection, entry: JournalEntry) -> None:
    papers = getattr(load_event(entry), "papers", ()) if entry.case else ()
    if papers and _ISSUED.row(connection, seq=entry.seq) is None:
        issue(connection, entry, papers)
