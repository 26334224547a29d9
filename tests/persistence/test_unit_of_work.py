"""One use case, one transaction: all or nothing, readers beside a writer, faults named."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlcipher3 import IntegrityError

from counter_app.domain.case import fold
from counter_app.persistence import engine
from counter_app.persistence.projection import COLUMNS, row_of
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.statement import Statement
from counter_app.persistence.store import Store
from counter_app.services.ports.disturbances import DatabaseBusy
from counter_app.services.ports.store import ReadWork, WriteWork
from tests.helpers.records import (
    MORNING,
    PLACE,
    TODAY,
    a_note,
    an_intake,
    database,
    opened,
    received,
    record,
    take_in,
)

NUMBER = "1" + "0" * 25


def test_leaving_without_commit_leaves_nothing(write: WriteWork, read: ReadWork) -> None:
    with write() as work:
        work.journal.note(a_note())
        work.kept.put("hall", "x")
    with read() as work:
        assert work.journal.head()[0] == 0
        assert work.kept.get("hall") is None


def test_an_error_inside_leaves_nothing(write: WriteWork, read: ReadWork) -> None:
    def breaks() -> None:
        with write() as work:
            work.journal.note(a_note())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        breaks()
    with read() as work:
        assert work.journal.head()[0] == 0


def test_a_reader_beside_an_open_writer_sees_what_was_committed(write: WriteWork, read: ReadWork) -> None:
    number = take_in(write)
    with write() as writing:
        writing.journal.note(a_note())
        with read() as work:
            assert [case.number for case in work.cases.of_day(TODAY)] == [number]
            assert work.journal.head()[0] == 2


def test_a_second_writer_is_told_that_the_database_is_busy(
    write: WriteWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_MS", 20)
    with write() as work:
        work.journal.note(a_note())
        with pytest.raises(DatabaseBusy), write():
            pass


def test_lists_inside_the_transaction_show_what_it_has_done(write: WriteWork) -> None:
    with write() as work:
        record(work, received(NUMBER, an_intake("李雷")))
        assert [case.applicant for case in work.cases.of_day(TODAY)] == ["李雷"]


def test_the_file_cannot_be_read_without_the_key(tmp_path: Path) -> None:
    store = opened(tmp_path)
    take_in(store.write(PLACE), an_intake("王小明"))
    store.close()
    content = database(tmp_path).read_bytes()
    assert "王小明".encode() not in content
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(database(tmp_path)).execute("SELECT count(*) FROM journal")


def test_every_commit_is_fully_synchronous_and_keys_are_foreign(store: Store) -> None:
    with store.connection() as connection:
        settings = {
            name: str(connection.exec_driver_sql(f"PRAGMA {name}").scalar())
            for name in ("synchronous", "journal_mode", "foreign_keys", "busy_timeout")
        }
    assert settings == {
        "synchronous": "2",
        "journal_mode": "wal",
        "foreign_keys": "1",
        "busy_timeout": "5000",
    }


def test_no_message_of_a_failed_statement_carries_an_identity_number(store: Store) -> None:
    identity = "00000019000101" + "0000"
    values = row_of(fold([received(NUMBER, an_intake(id_number=identity))]))
    twice = Statement(insert(tables.cases), *COLUMNS)
    with store.connection() as connection:
        twice.run(connection, **values)
        with pytest.raises(IntegrityError) as caught:
            twice.run(connection, **values)
    assert identity not in str(caught.value)


def test_a_naive_instant_never_reaches_the_database(write: WriteWork) -> None:
    with pytest.raises(ValueError, match="naive"), write() as work:
        work.drafts.save("d1", an_intake(), "0312", MORNING.replace(tzinfo=None))
