"""Projections made anew equal the stored ones, and come back when they are lost."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from counter_app.domain.case_number import NumberKind
from counter_app.domain.scans import ScanPlace
from counter_app.persistence.rebuild import rebuild
from counter_app.persistence.rows import tables
from counter_app.persistence.store import Store
from counter_app.services.ports.records import Rebuilt
from counter_app.services.ports.store import ReadWork, WriteWork
from printing.documents.sheet import SheetState
from tests.helpers.records import (
    MORNING,
    TODAY,
    a_note,
    an_intake,
    attached,
    noticed,
    record,
    removed,
    take_in,
)

PROJECTIONS = (tables.cases, tables.papers, tables.sheets, tables.scans, tables.serials)


def projections(store: Store) -> list[list[tuple[object, ...]]]:
    with store.connection() as connection:
        rows = [
            [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in PROJECTIONS
        ]
        names = connection.exec_driver_sql("SELECT rowid FROM case_names WHERE case_names MATCH '00660e*'")
        return [*rows, [tuple(row) for row in names]]


def a_day(write: WriteWork) -> list[str]:
    numbers = [take_in(write, an_intake(name), accept=False) for name in ("王小明", "李雷", "小明")]
    with write() as work:
        work.journal.note(a_note())
        record(work, noticed(numbers[0]))
        record(work, attached(numbers[0]), attached(numbers[0], ScanPlace(entry=2)))
        record(work, attached(numbers[2]), removed(numbers[2]))
        work.papers.set_state(1, SheetState.PRINTED, MORNING, printer="A", job="7")
        work.commit()
    take_in(write, an_intake("韩梅梅"))
    return numbers


def test_what_is_rebuilt_is_what_was_stored(store: Store, write: WriteWork) -> None:
    a_day(write)
    before = projections(store)
    with store.connection() as connection:
        assert rebuild(connection) == Rebuilt(4)
    assert projections(store) == before


def test_lost_projections_come_back(store: Store, write: WriteWork, read: ReadWork) -> None:
    numbers = a_day(write)
    with read() as work:
        before = work.cases.of_day(TODAY)
    with store.connection() as connection:
        for lost in ("sheets", "papers", "cases", "scans", "serials"):
            connection.exec_driver_sql(f"DELETE FROM {lost}")
        rebuild(connection)
        named = connection.execute(select(tables.scans.c.case_number, tables.scans.c.entry)).all()
    assert [tuple(row) for row in named] == [(numbers[0], 2), (numbers[0], 0)]
    with read() as work:
        assert work.cases.of_day(TODAY) == before
        assert [paper.title for paper in work.papers.of_case(numbers[0])] == [
            "收件凭证",
            "一次性告知书（补正）",
        ]
    with write() as work:
        assert work.serials.next_number(NumberKind.CASE, TODAY).serial == 5


FORGED = {
    "not of its kind": "UPDATE journal SET payload = CAST('{\"nothing\":1}' AS BLOB) WHERE seq = {seq}",
    "not JSON": "UPDATE journal SET payload = CAST('x' AS BLOB) WHERE seq = {seq}",
    "of no kind that is known": "UPDATE journal SET kind = 'case.of_tomorrow' WHERE seq = {seq}",
    "out of order": "UPDATE journal SET kind = 'case.withdrawn',"
    ' payload = CAST(\'{"reason":"x","returned":[]}\' AS BLOB) WHERE seq = {seq}',
    "not even bytes": "UPDATE journal SET payload = 'x' WHERE seq = {seq}",
    "under no number": "UPDATE journal SET case_number = '12' WHERE seq = {seq}",
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
def test_a_case_with_a_forged_entry_is_left_out_and_named_and_stops_nobody_else(
    store: Store, write: WriteWork, read: ReadWork, forged: str
) -> None:
    numbers = a_day(write)
    with store.connection() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("DROP TRIGGER journal_keeps_update")
        connection.exec_driver_sql(forged.replace("{seq}", "2"))
        connection.commit()
        done = rebuild(connection)
    assert done.cases == 3
    assert done.skipped in ((numbers[1],), ("12",))
    with read() as work:
        names = [case.applicant for case in work.cases.of_day(TODAY)]
    assert names == ["王小明", "小明", "韩梅梅"]
