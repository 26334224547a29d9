"""Projections made anew from the journal alone: what lists show can never say more than what happened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sqlalchemy import Connection, bindparam, select, text
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain.case import fold
from counter_app.domain.case_number import parse
from counter_app.domain.refusals import Refusal
from counter_app.persistence.chain import ENTRY, Chain, entry, rows
from counter_app.persistence.engine import BEGIN_WRITE
from counter_app.persistence.journal import case_event
from counter_app.persistence.papers import issue
from counter_app.persistence.projection import project
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.statement import Fields, Statement
from counter_app.services.ports.records import Rebuilt

_FIRST_SEEN = Statement(
    text("SELECT case_number FROM journal WHERE case_number <> '' GROUP BY case_number ORDER BY min(seq)")
)
_ISSUED = Statement(select(tables.papers.c.id).where(tables.papers.c.seq == bindparam("seq")))
_CASE = [column.name for column in ENTRY].index("case_number")
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


def rebuild(connection: Connection) -> Rebuilt:
    """One transaction over the whole journal.

    Cases and the name index are made anew in the order of their first entries. Papers and sheets not there
    are added, those that are there keep their state; serials are raised to what the journal has used.
    A case whose entries cannot all be true is left out and named: it stops nobody else's.
    """
    connection.exec_driver_sql(BEGIN_WRITE)
    connection.exec_driver_sql("INSERT INTO case_names (case_names) VALUES ('delete-all')")
    connection.exec_driver_sql("DELETE FROM cases")
    numbers = [str(row[0]) for row in _FIRST_SEEN.rows(connection)]
    chain = Chain(connection, "")
    skipped = dict.fromkeys(
        number for number in numbers if not _whole(connection, partial(_make_anew, connection, chain, number))
    )
    for row in rows(connection):
        case = row[_CASE]
        if case and case not in skipped and not _whole(connection, partial(_reissue, connection, row)):
            skipped[str(case)] = None
    connection.commit()
    return Rebuilt(len(numbers) - len(skipped), tuple(skipped))


def _whole(connection: Connection, step: Callable[[], None]) -> bool:
    """Whether the step could be done; if not, nothing of it stays."""
    connection.exec_driver_sql("SAVEPOINT step")
    try:
        step()
    except (Refusal, ValueError, TypeError, RecursionError):
        connection.exec_driver_sql("ROLLBACK TO step")
        return False
    finally:
        connection.exec_driver_sql("RELEASE step")
    return True


def _make_anew(connection: Connection, chain: Chain, number: str) -> None:
    _use_up(connection, number)
    project(connection, fold(case_event(entry) for entry in chain.entries_of(number)))


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


def _reissue(connection: Connection, row: Fields) -> None:
    written = entry(row)
    papers = getattr(case_event(written), "papers", ())
    if papers and _ISSUED.row(connection, seq=written.seq) is None:
        issue(connection, written, written.case, papers)
