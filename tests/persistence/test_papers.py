"""The ledger of sheets, drafts, accounts and kept texts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.domain.people import Role
from counter_app.services.ports.disturbances import PapersDisagree
from counter_app.services.ports.records import Account, Draft
from counter_app.services.ports.store import ReadWork, WriteWork
from printing.documents.sheet import SheetState
from tests.helpers.records import MORNING, an_intake, take_in

LATER = MORNING + timedelta(minutes=5)


def test_a_sheet_keeps_printer_and_job_when_only_its_state_moves_on(write: WriteWork, read: ReadWork) -> None:
    take_in(write)
    with write() as work:
        work.papers.set_state(1, SheetState.SPOOLED, MORNING, printer="前台", job="41")
        work.papers.set_state(1, SheetState.FAILED, LATER, reason="media-empty")
        work.commit()
    with read() as work:
        sheet = work.papers.sheet(1)
        assert sheet is not None
        assert (sheet.state, sheet.printer, sheet.job, sheet.reason, sheet.changed_at) == (
            SheetState.FAILED,
            "前台",
            "41",
            "media-empty",
            LATER,
        )
        assert [waiting.id for waiting in work.papers.waiting()] == [1, 2, 3, 4]


def test_the_waiting_sheets_of_each_case_are_counted_as_they_are_listed(
    write: WriteWork, read: ReadWork
) -> None:
    take_in(write)
    with read() as work:
        (number,) = {paper.case for s in work.papers.waiting() if (paper := work.papers.get(s.paper))}
        assert work.papers.waiting_by_case() == {number: 4}
    with write() as work:
        for sheet in (1, 2):
            work.papers.set_state(sheet, SheetState.PRINTED, LATER)
        work.commit()
    with read() as work:
        assert work.papers.waiting_by_case() == {number: 2}
    with write() as work:
        for sheet in (3, 4):
            work.papers.set_state(sheet, SheetState.SPOILT, LATER)
        work.commit()
    with read() as work:
        assert work.papers.waiting_by_case() == {}


def test_reprints_of_a_copy_are_counted(write: WriteWork, read: ReadWork) -> None:
    take_in(write)
    with write() as work:
        first = work.papers.intend_reprint(1, 2, "破损", MORNING)
        second = work.papers.intend_reprint(1, 2, "又破损", LATER)
        other = work.papers.intend_reprint(1, 1, "缺墨", LATER)
        work.commit()
    assert [sheet.reprint for sheet in (first, second, other)] == [1, 2, 1]
    with read() as work:
        assert [(s.copy, s.reprint) for s in work.papers.sheets_of(1)] == [
            (1, 0),
            (1, 1),
            (2, 0),
            (2, 1),
            (2, 2),
        ]
        assert work.papers.sheet(second.id) == second


def test_a_sheet_or_copy_that_is_not_there_is_a_defect_of_the_caller(write: WriteWork) -> None:
    take_in(write)
    with write() as work:
        with pytest.raises(LookupError):
            work.papers.set_state(99, SheetState.PRINTED, MORNING)
        with pytest.raises(LookupError):
            work.papers.intend_reprint(1, 3, "破损", MORNING)
        assert work.papers.get(99) is None
        assert work.papers.sheet(99) is None


def test_a_draft_is_saved_again_and_again_until_it_is_discarded(write: WriteWork, read: ReadWork) -> None:
    with write() as work:
        work.drafts.save("d1", an_intake("王"), "0312", MORNING)
        work.drafts.save("d2", an_intake("李"), "0312", MORNING + timedelta(seconds=1))
        work.drafts.save("d3", an_intake("张"), "0400", MORNING)
        work.drafts.save("d1", an_intake("王𠮷"), "0312", LATER)
        work.commit()
    with read() as work:
        assert work.drafts.get("d1") == Draft("d1", an_intake("王𠮷"), "0312", LATER)
        assert [draft.id for draft in work.drafts.all("0312")] == ["d1", "d2"]
    with write() as work:
        work.drafts.discard("d1")
        work.commit()
    with read() as work:
        assert work.drafts.get("d1") is None


def test_an_account_is_saved_and_changed(write: WriteWork, read: ReadWork) -> None:
    clerk = Account("0312", "林晓筠", Role.CLERK, "$argon2id$x")
    with write() as work:
        work.accounts.save(Account("0400", "周", Role.SUPERVISOR, "$argon2id$y"))
        work.accounts.save(clerk)
        work.accounts.save(Account("0400", "周", Role.SUPERVISOR, "$argon2id$y", active=False))
        work.commit()
    with read() as work:
        assert [(account.staff_no, account.active) for account in work.accounts.all()] == [
            ("0312", True),
            ("0400", False),
        ]
        assert work.accounts.get("0312") == clerk
        assert work.accounts.get("9999") is None


def test_kept_texts_are_found_by_the_beginning_of_their_key(write: WriteWork, read: ReadWork) -> None:
    with write() as work:
        for key, text in (("usage/b", "2"), ("usage/a", "1"), ("usag", "x"), ("hall", "甲"), ("hall", "乙")):
            work.kept.put(key, text)
        work.commit()
    with read() as work:
        assert list(work.kept.keys("usage/")) == ["usage/a", "usage/b"]
        assert work.kept.get("hall") == "乙"
        assert work.kept.get("nothing") is None


@pytest.mark.parametrize(
    "edit", ["position = 7", "case_number = 'x'", "seq = (SELECT seq FROM papers WHERE id = 1), position = 5"]
)
def test_a_row_that_its_entry_does_not_bear_out_hands_out_no_paper(
    write: WriteWork, read: ReadWork, edit: str
) -> None:
    take_in(write)
    take_in(write)
    with write() as work:
        work._connection.exec_driver_sql(f"UPDATE papers SET {edit} WHERE id = 3")  # type: ignore[attr-defined]
        work.commit()
    with read() as work, pytest.raises(PapersDisagree):
        work.papers.get(3)
