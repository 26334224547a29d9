"""Projections made anew equal the stored ones, and come back when they are lost."""

from __future__ import annotations

from sqlalchemy import select

from counter_app.domain.case_number import NumberKind
from counter_app.persistence.rebuild import rebuild
from counter_app.persistence.rows import tables
from counter_app.persistence.store import Store
from counter_app.services.ports.store import ReadWork, WriteWork
from printing.documents.sheet import SheetState
from tests.helpers.records import MORNING, TODAY, a_note, an_intake, noticed, record, take_in

PROJECTIONS = (tables.cases, tables.papers, tables.sheets, tables.serials)


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
        work.papers.set_state(1, SheetState.PRINTED, MORNING, printer="A", job="7")
        work.commit()
    take_in(write, an_intake("韩梅梅"))
    return numbers


def test_what_is_rebuilt_is_what_was_stored(store: Store, write: WriteWork) -> None:
    a_day(write)
    before = projections(store)
    with store.connection() as connection:
        assert rebuild(connection) == 4
    assert projections(store) == before


def test_lost_projections_come_back(store: Store, write: WriteWork, read: ReadWork) -> None:
    numbers = a_day(write)
    with read() as work:
        before = work.cases.of_day(TODAY)
    with store.connection() as connection:
        for lost in ("sheets", "papers", "cases", "serials"):
            connection.exec_driver_sql(f"DELETE FROM {lost}")
        rebuild(connection)
    with read() as work:
        assert work.cases.of_day(TODAY) == before
        assert [paper.title for paper in work.papers.of_case(numbers[0])] == [
            "收件凭证",
            "一次性告知书（补正）",
        ]
    with write() as work:
        assert work.serials.next_number(NumberKind.CASE, TODAY).serial == 5
