"""The journal: gapless, chained, append-only, signed; cases and papers follow from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from counter_app.domain.case import Status
from counter_app.domain.chaining import GENESIS, digest_of
from counter_app.keys.signing import CounterSigner
from counter_app.persistence.chain import entries
from counter_app.persistence.signatures import SIGN_EVERY, message, signatures
from counter_app.persistence.store import Store
from counter_app.services.ports.store import ReadWork, WriteWork
from printing.documents.sheet import SheetState
from tests.helpers.records import (
    MORNING,
    PLACE,
    a_note,
    accepted,
    an_intake,
    noticed,
    opened,
    received,
    record,
    take_in,
)

NUMBER = "1" + "0" * 25


def test_entries_are_gapless_and_each_names_the_digest_before_it(store: Store, write: WriteWork) -> None:
    with write() as work:
        work.journal.note(a_note())
        work.commit()
    take_in(write)
    take_in(write)
    with store.connection() as connection:
        found = list(entries(connection))
    assert [entry.seq for entry in found] == [1, 2, 3, 4, 5]
    assert [entry.prev for entry in found] == [GENESIS, *(entry.digest for entry in found[:-1])]
    for entry in found:
        assert entry.counter == PLACE
        assert entry.digest == digest_of(
            *(entry.seq, entry.epoch, entry.prev, entry.kind, entry.case, entry.clerk, entry.counter),
            *(entry.recorded_at, entry.on, entry.payload),
        )


def test_a_case_reads_back_as_the_events_that_were_written(write: WriteWork, read: ReadWork) -> None:
    events = received(NUMBER, an_intake("𠮷田﨑")), accepted(NUMBER)
    with write() as work:
        record(work, *events)
        work.commit()
    with read() as work:
        assert work.journal.events_of(NUMBER) == events
        assert work.journal.events_of("2" + "0" * 25) == ()
        assert work.journal.newest_at() == MORNING


@pytest.mark.parametrize("change", ["UPDATE journal SET payload = x'00'", "DELETE FROM journal"])
def test_the_database_itself_refuses_to_change_an_entry(store: Store, write: WriteWork, change: str) -> None:
    take_in(write)
    with store.connection() as connection, pytest.raises(IntegrityError, match="append-only"):
        connection.exec_driver_sql(change)


def test_each_paper_has_one_intended_sheet_a_copy(write: WriteWork, read: ReadWork) -> None:
    number = take_in(write)
    with read() as work:
        papers = work.papers.of_case(number)
        assert [paper.title for paper in papers] == ["收件凭证", "受理通知书"]
        assert papers[0].issued_at == MORNING
        assert work.papers.get(papers[1].id) == papers[1]
        sheets = work.papers.sheets_of(papers[1].id)
        assert [(s.copy, s.reprint, s.state) for s in sheets] == [
            (1, 0, SheetState.INTENDED),
            (2, 0, SheetState.INTENDED),
        ]
        assert len(work.papers.waiting()) == 4


def test_the_summary_watches_the_date_that_counts_now(write: WriteWork, read: ReadWork) -> None:
    with write() as work:
        record(work, received(NUMBER, an_intake()))
        first = work.cases.get(NUMBER)
        record(work, noticed(NUMBER))
        second = work.cases.get(NUMBER)
        work.commit()
    assert first is not None
    assert second is not None
    assert (first.status, first.due, first.gaps) == (
        Status.RECEIVED,
        received(NUMBER, an_intake()).reply_due,
        0,
    )
    assert (second.status, second.due, second.gaps) == (Status.NOTICED, noticed(NUMBER).due, 2)
    assert (first.due_estimated, second.due_estimated) == (False, True)
    with read() as work:
        assert work.cases.get(NUMBER) == second


def test_the_head_is_signed_every_thousand_entries(tmp_path: Path) -> None:
    signer = CounterSigner(bytes(32))
    store = opened(tmp_path, signer=signer)
    with store.write(PLACE)() as work:
        for _ in range(SIGN_EVERY + 1):
            work.journal.note(a_note())
        work.commit()
    with store.connection() as connection:
        made = signatures(connection)
    assert list(made) == [SIGN_EVERY]
    digest, signature = made[SIGN_EVERY]
    assert signer.verify(message(SIGN_EVERY, digest), signature)
    store.close()
