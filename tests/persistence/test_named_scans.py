"""Which scans are named: by the cases of this database, and by those of databases that were put aside."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from counter_app.persistence.engine import connect
from counter_app.persistence.named_scans import named_scans
from counter_app.persistence.store import Store
from counter_app.services.ports.disturbances import DatabaseDamaged, DatabaseMissing, WrongKey
from counter_app.services.ports.store import WriteWork
from tests.helpers.records import KEY, SCAN, attached, database, record, removed, take_in


def attach(write: WriteWork) -> str:
    number = take_in(write)
    with write() as work:
        record(work, attached(number))
        work.commit()
    return number


def aside(folder: Path) -> Path:
    return database(folder).with_name("counter-replaced-20261123T032700Z.db")


def test_beside_the_open_counter_it_is_what_the_cases_name_now(write: WriteWork, tmp_path: Path) -> None:
    assert named_scans(database(tmp_path), KEY) == frozenset()
    number = attach(write)
    assert named_scans(database(tmp_path), KEY) == {SCAN.digest}
    with write() as work:
        record(work, removed(number))
        work.commit()
    assert named_scans(database(tmp_path), KEY) == frozenset()


def test_a_database_that_was_put_aside_still_names_its_scans(
    store: Store, write: WriteWork, tmp_path: Path
) -> None:
    number = attach(write)
    with store.connection() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copyfile(database(tmp_path), aside(tmp_path))
    with write() as work:
        record(work, removed(number))
        work.commit()
    assert named_scans(database(tmp_path), KEY) == {SCAN.digest}


def test_one_of_before_there_were_scans_names_none(store: Store, tmp_path: Path) -> None:
    with store.connection() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copyfile(database(tmp_path), aside(tmp_path))
    older = connect(aside(tmp_path), KEY)
    older.execute("DROP TABLE scans")
    older.close()
    assert named_scans(database(tmp_path), KEY) == frozenset()


def test_one_that_cannot_be_read_is_no_licence_to_sweep(store: Store, tmp_path: Path) -> None:
    aside(tmp_path).write_bytes(b"torn" * 4096)
    with pytest.raises(DatabaseDamaged):
        named_scans(database(tmp_path), KEY)


def test_another_key_or_no_database_names_nothing_and_says_so(store: Store, tmp_path: Path) -> None:
    with pytest.raises(WrongKey):
        named_scans(database(tmp_path), bytes(32))
    with pytest.raises(DatabaseMissing):
        named_scans(tmp_path / "no.db", KEY)
