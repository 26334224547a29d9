"""大字版 of a notice: an extra sheet in the ledger, of the same frozen words, beside the sealed copies."""

from __future__ import annotations

import pytest

from counter_app.domain.refusals import PaperUnknown
from counter_app.services import deciding, papers
from counter_app.services.desk import Desk
from counter_app.services.ports.records import LARGE_PRINT
from printing.documents.papers import Document
from printing.documents.sheet import LARGE, Impression, JobStatus, SheetState
from tests.helpers.cases import MISSING, intake
from tests.helpers.desk import SESSION


class Remembers:
    """A renderer and a printer that keep what they were given."""

    name = "remembers"

    def __init__(self) -> None:
        self.impressions: list[Impression] = []

    def render(self, document: Document, impression: Impression) -> bytes:
        self.impressions.append(impression)
        return document.KIND.encode()

    def submit(self, pdf: bytes, title: str) -> str:
        return title

    def status(self, job: str) -> JobStatus:
        return JobStatus(SheetState.PRINTED)


def notice_and_receipt(desk: Desk) -> tuple[int, int]:
    receipt, notice = deciding.notice(desk, SESSION, intake("SC001", "租赁", marks={"m1": MISSING})).papers
    return notice.id, receipt.id


def test_it_is_an_extra_sheet_that_is_printed_in_the_other_layout(desk: Desk) -> None:
    notice, _ = notice_and_receipt(desk)
    line = papers.large_print(desk, SESSION, notice)
    assert (line.copy, line.reprint, line.state) == (LARGE_PRINT, 0, SheetState.INTENDED)
    machine = Remembers()
    report = papers.print_sheet(desk, line.id, machine, machine.render)
    assert report.sheet.state is SheetState.SPOOLED
    (impression,) = machine.impressions
    assert (impression.variant, impression.copy, impression.reprint) == (LARGE, 1, 0)
    with desk.read() as work:
        assert [(s.copy, s.reprint) for s in work.papers.sheets_of(notice)] == [(0, 0), (1, 0), (2, 0)]


def test_a_further_one_is_counted_as_a_further_pull(desk: Desk) -> None:
    notice, _ = notice_and_receipt(desk)
    papers.large_print(desk, SESSION, notice)
    assert papers.large_print(desk, SESSION, notice).reprint == 1
    assert papers.reprint(desk, SESSION, notice, LARGE_PRINT, "卡纸").reprint == 2


def test_the_journal_tells_of_it(desk: Desk) -> None:
    notice, _ = notice_and_receipt(desk)
    papers.large_print(desk, SESSION, notice)
    with desk.read() as work:
        issued = work.papers.get(notice)
        assert issued is not None
        (note,) = work.journal.notes_of(issued.case)
    assert (note.kind, note.facts["copy"], note.facts["paper"]) == (
        "register.large_print",
        LARGE_PRINT,
        "OneTimeNotice@1",
    )


def test_its_preview_is_of_the_same_layout(desk: Desk) -> None:
    notice, _ = notice_and_receipt(desk)
    machine = Remembers()
    papers.to_pdf(desk, notice, LARGE_PRINT, machine.render)
    assert machine.impressions == [Impression(1, preview=True, variant=LARGE)]


def test_a_paper_without_that_layout_has_none(desk: Desk) -> None:
    _, receipt = notice_and_receipt(desk)
    with pytest.raises(PaperUnknown):
        papers.large_print(desk, SESSION, receipt)
    with pytest.raises(PaperUnknown):
        papers.reprint(desk, SESSION, receipt, LARGE_PRINT, "卡纸")
