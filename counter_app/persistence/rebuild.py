"""Projections made anew from the journal alone: what lists show can never say more than what happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import partial

from sqlalchemy import Connection, Table, text
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain.case import fold
from counter_app.domain.case_number import parse
from counter_app.domain.day import CLOSED, HANDED_OVER
from counter_app.domain.events import PaperIssued
from counter_app.domain.journal import CounterEvent, JournalEntry, load_event
from counter_app.domain.refusals import Refusal
from counter_app.persistence.chain import ENTRY, Chain, entry, rows
from counter_app.persistence.engine import BEGIN_WRITE
from counter_app.persistence.journal import case_event
from counter_app.persistence.papers import bear_out
from counter_app.persistence.projection import project
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.statement import Fields, Statement
from counter_app.services.ports.records import Rebuilt

_FIRST_SEEN = Statement(
    text("SELECT case_number FROM journal WHERE case_number <> '' GROUP BY case_number ORDER BY min(seq)")
)
_COLUMNS = [column.name for column in ENTRY]
_CASE, _KIND = _COLUMNS.index("case_number"), _COLUMNS.index("kind")


def _at_least(table: Table, *key: str) -> Statement:
    """Raises a serial to a value; one that is higher stays."""
    raised = insert(table)
    return Statement(
        raised.on_conflict_do_update(
            index_elements=key,
            set_={"serial": raised.excluded.serial},
            where=raised.excluded.serial > table.c.serial,
        ),
        *key,
        "serial",
    )


_AT_LEAST = _at_least(tables.serials, "place", "kind", "on_date", "epoch")
_DOCUMENT_AT_LEAST = _at_least(tables.document_serials, "place", "body", "word", "year", "epoch")


def rebuild(connection: Connection) -> Rebuilt:
    """One transaction over the whole journal.

    Cases, the name index and the names of scans are made anew in the order of their first entries. Papers and
    sheets are borne out by their entries (papers.bear_out); serials are raised to what was used.
    A case whose entries cannot all be true is left out and named: it stops nobody else's, and its numbers
    stay used.
    """
    connection.exec_driver_sql(BEGIN_WRITE)
    connection.exec_driver_sql("INSERT INTO case_names (case_names) VALUES ('delete-all')")
    connection.exec_driver_sql("DELETE FROM cases")
    connection.exec_driver_sql("DELETE FROM scans")
    numbers = [str(row[0]) for row in _FIRST_SEEN.rows(connection)]
    chain = Chain(connection, "")
    skipped = dict.fromkeys(
        number
        for number in numbers
        if not _whole(connection, partial(_use_up, connection, number))
        or not _whole(connection, partial(_make_anew, connection, chain, number))
    )
    for row in rows(connection):
        case = row[_CASE]
        if case:
            _whole(connection, partial(_use_up_documents, connection, row))
            if case not in skipped and not _whole(connection, partial(_reissue, connection, row)):
                skipped[str(case)] = None
        elif row[_KIND] in (CLOSED, HANDED_OVER):
            _whole(connection, partial(_reissue_of_the_day, connection, row))
    connection.commit()
    return Rebuilt(len(numbers) - len(skipped), tuple(skipped))


def _whole(connection: Connection, step: Callable[[], None]) -> bool:
    """Whether the step could be done; if not, nothing of it stays."""
    connection.exec_driver_sql("SAVEPOINT step")
    try:
        step()
    except (Refusal, KeyError, ValueError, TypeError, RecursionError):
        connection.exec_driver_sql("ROLLBACK TO step")
        return False
    finally:
        connection.exec_driver_sql("RELEASE step")
    return True


def _make_anew(connection: Connection, chain: Chain, number: str) -> None:
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


def _reissue_of_the_day(connection: Connection, row: Fields) -> None:
    """The log of a closed day, the record of a shift: number and paper stand in the facts."""
    written = entry(row)
    event = load_event(written)
    assert isinstance(event, CounterEvent), "read by its kind"
    number = str(event.facts["number"])
    _use_up(connection, number)
    bear_out(connection, written)


def _reissue(connection: Connection, row: Fields) -> None:
    written = entry(row)
    case_event(written)  # of a kind that this program knows
    bear_out(connection, written)


def _use_up_documents(connection: Connection, row: Fields) -> None:
    written = entry(row)
    for paper in _papers_of(written):
        if paper.numbered is not None:
            _DOCUMENT_AT_LEAST.run(connection, place=written.counter, **asdict(paper.numbered))


def _papers_of(written: JournalEntry) -> tuple[PaperIssued, ...]:
    papers: tuple[PaperIssued, ...] = getattr(case_event(written), "papers", ())
    return papers
