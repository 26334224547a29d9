"""Rows of papers and sheets edited behind the program's back: named, never handed out, made good by a rebuild."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.persistence.paper_rows import disagreeing
from counter_app.persistence.rebuild import rebuild
from counter_app.persistence.store import Store
from counter_app.services.ports.disturbances import PapersDisagree
from tests.helpers.records import PLACE, opened, take_in

EXCHANGED = """CREATE TEMP TABLE was AS SELECT * FROM papers;
UPDATE papers SET seq = -id;
UPDATE papers SET (seq, case_number, position) = (SELECT was.seq, was.case_number, was.position FROM was
WHERE was.id = CASE papers.id WHEN 1 THEN 4 WHEN 4 THEN 1 ELSE papers.id END)"""
EDITS = {
    "a row of another case": "UPDATE papers SET case_number = "
    "(SELECT case_number FROM papers WHERE id = 3) WHERE id = 1",
    "a position that there is not": "UPDATE papers SET position = 7 WHERE id = 3",
    "another kind": "UPDATE papers SET kind = 'OneTimeNotice@1' WHERE id = 1",
    "another document number": "UPDATE papers SET document_number = 'x' WHERE id = 2",
    "two papers exchanged": EXCHANGED,
    "a paper that is gone": "DELETE FROM sheets WHERE paper = 2; DELETE FROM papers WHERE id = 2",
    "a paper too many": "INSERT INTO papers (case_number, seq, position, kind, document_number) "
    "SELECT case_number, seq, 9, kind, document_number FROM papers WHERE id = 1",
    "one copy that is gone": "DELETE FROM sheets WHERE paper = 1 AND copy = 2",
    "a state that there is not": "UPDATE sheets SET state = 'banana' WHERE id = 1",
    "an instant that is none": "UPDATE sheets SET changed_at = 'never' WHERE id = 1",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = opened(tmp_path)
    for _ in range(2):
        take_in(made.write(PLACE))
    yield made
    made.close()


def edit(store: Store, statements: str) -> None:
    with store.connection() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        for statement in statements.split(";"):
            connection.exec_driver_sql(statement)
        connection.commit()


def first_stray(store: Store) -> str | None:
    with store.connection() as connection:
        return disagreeing(connection)


def test_what_the_program_wrote_agrees(store: Store) -> None:
    assert first_stray(store) is None


@pytest.mark.parametrize("case", EDITS)
def test_an_edit_is_named_and_a_rebuild_makes_it_good(store: Store, case: str) -> None:
    edit(store, EDITS[case])
    assert first_stray(store)
    with store.connection() as connection:
        rebuild(connection)
    assert first_stray(store) is None
    with store.read(PLACE)() as work:
        sheets = work.papers.waiting()
        assert all(work.papers.get(sheet.paper) for sheet in sheets)


@pytest.mark.parametrize("case", ["a row of another case", "another kind", "two papers exchanged"])
def test_no_paper_is_handed_out_as_another_cases(store: Store, case: str) -> None:
    edit(store, EDITS[case])
    with store.read(PLACE)() as work, pytest.raises(PapersDisagree):
        work.papers.get(1)


def test_a_sheet_that_cannot_be_read_is_a_disturbance_and_no_defect(store: Store) -> None:
    edit(store, EDITS["an instant that is none"])
    with store.read(PLACE)() as work, pytest.raises(PapersDisagree):
        work.papers.waiting()


def test_a_rebuild_leaves_the_state_of_what_agrees(store: Store) -> None:
    edit(store, "UPDATE sheets SET state = 'printed' WHERE paper = 2; " + EDITS["one copy that is gone"])
    with store.connection() as connection:
        rebuild(connection)
        states = connection.exec_driver_sql(
            "SELECT paper, copy, state FROM sheets ORDER BY paper, copy"
        ).all()
    assert {state for paper, _, state in states if paper == 2} == {"printed"}
    assert (1, 2, "intended") in [tuple(row) for row in states]
