"""Paper's way: intended, spooled, printed or failed; never called printed by hope, never lost by a crash."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counter_app.domain.refusals import OtherPrinter, PaperUnknown, ReasonMissing, SheetStateRefused
from counter_app.services import deciding, papers
from counter_app.services.desk import Desk
from counter_app.services.ports.records import Changes, Sheet
from printing.documents.papers import Document
from printing.documents.sheet import Impression, JobStatus, MissingGlyph, PrinterFault, SheetState
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION, head_of
from tests.services.deciding.reading import refused


class Killed(BaseException):
    """The program ends here."""


class Press:
    """A print system that says what it is told to say, and remembers what it was sent."""

    name = "press"

    def __init__(self, *answers: JobStatus, fault: BaseException | None = None) -> None:
        self.answers = list(answers)
        self.fault = fault
        self.sent: list[tuple[bytes, str]] = []

    def submit(self, pdf: bytes, title: str) -> str:
        if self.fault is not None:
            raise self.fault
        self.sent.append((pdf, title))
        return f"job-{len(self.sent)}"

    def status(self, job: str) -> JobStatus:
        return self.answers.pop(0)


PRINTED = JobStatus(SheetState.PRINTED)
PENDING = JobStatus(SheetState.SPOOLED)
NO_PAPER = JobStatus(SheetState.SPOOLED, "media-empty")
ABORTED = JobStatus(SheetState.FAILED, "aborted")


def rendered(document: Document, impression: Impression) -> bytes:
    return repr((document.head.case_number, impression)).encode()


def first_sheet(desk: Desk) -> Sheet:
    deciding.accept(desk, SESSION, intake("SC001", "租赁"))
    return papers.waiting(desk)[0][1]


def kept(desk: Desk, sheet: Sheet) -> Sheet:
    with desk.read() as work:
        found = work.papers.sheet(sheet.id)
    assert found is not None
    return found


def test_a_sheet_goes_from_intended_by_spooled_to_printed(desk: Desk) -> None:
    sheet, press = first_sheet(desk), Press(PENDING, NO_PAPER, PRINTED)
    assert sheet.state is SheetState.INTENDED
    report = papers.print_sheet(desk, sheet.id, press, rendered)
    assert (report.sheet.state, report.sheet.job, report.sheet.printer) == (
        SheetState.SPOOLED,
        "job-1",
        "press",
    )
    assert papers.follow(desk, sheet.id, press).sheet.state is SheetState.SPOOLED
    assert papers.follow(desk, sheet.id, press).sheet.reason == "media-empty"
    assert papers.follow(desk, sheet.id, press).sheet.state is SheetState.PRINTED
    assert kept(desk, sheet).id not in [s.id for _, s in papers.waiting(desk)]


def test_the_impression_carries_copy_and_local_time(desk: Desk) -> None:
    sheet, press = first_sheet(desk), Press()
    papers.print_sheet(desk, sheet.id, press, rendered)
    assert b"printed_at='2026-11-23 11:27'" in press.sent[0][0]
    assert press.sent[0][1].endswith(f"-{sheet.id}")


def test_a_job_that_failed_says_why_and_is_printed_again(desk: Desk) -> None:
    sheet = first_sheet(desk)
    papers.print_sheet(desk, sheet.id, Press(), rendered)
    failed = papers.follow(desk, sheet.id, Press(ABORTED)).sheet
    assert (failed.state, failed.reason) == (SheetState.FAILED, "aborted")
    assert papers.print_sheet(desk, sheet.id, Press(), rendered).sheet.state is SheetState.SPOOLED


def test_a_printer_that_is_not_there_fails_the_sheet_and_not_the_case(desk: Desk) -> None:
    sheet, head = first_sheet(desk), head_of(desk)
    report = papers.print_sheet(desk, sheet.id, Press(fault=PrinterFault("unreachable")), rendered)
    assert (report.sheet.state, report.sheet.reason) == (SheetState.FAILED, "unreachable")
    assert head_of(desk) == head


def test_a_crash_between_printer_and_ledger_is_neither_success_nor_loss(desk: Desk) -> None:
    sheet = first_sheet(desk)
    with pytest.raises(Killed):
        papers.print_sheet(desk, sheet.id, Press(fault=Killed()), rendered)
    after_crash = kept(desk, sheet)
    assert (after_crash.state, after_crash.job) == (SheetState.SPOOLED, "")
    assert sheet.id in [s.id for _, s in papers.waiting(desk)]
    told = papers.follow(desk, sheet.id, Press()).sheet
    assert (told.state, told.reason) == (SheetState.FAILED, papers.UNCONFIRMED)
    assert papers.print_sheet(desk, sheet.id, Press(), rendered).sheet.state is SheetState.SPOOLED


def test_a_paper_that_cannot_be_set_stays_intended(desk: Desk) -> None:
    sheet, press = first_sheet(desk), Press()

    def unsettable(document: Document, impression: Impression) -> bytes:
        raise MissingGlyph(("㛃",))

    with pytest.raises(MissingGlyph):
        papers.print_sheet(desk, sheet.id, press, unsettable)
    assert kept(desk, sheet).state is SheetState.INTENDED
    assert press.sent == []


def test_a_sheet_on_its_way_is_not_sent_twice(desk: Desk) -> None:
    sheet, press = first_sheet(desk), Press(PRINTED)
    papers.print_sheet(desk, sheet.id, press, rendered)
    with refused(desk, SheetStateRefused):
        papers.print_sheet(desk, sheet.id, press, rendered)
    papers.follow(desk, sheet.id, press)
    with refused(desk, SheetStateRefused):
        papers.print_sheet(desk, sheet.id, press, rendered)
    assert len(press.sent) == 1


def test_only_the_printer_that_has_the_job_is_asked(desk: Desk) -> None:
    sheet = first_sheet(desk)
    papers.print_sheet(desk, sheet.id, Press(), rendered)
    other = Press(PRINTED)
    other.name = "other"
    with refused(desk, OtherPrinter):
        papers.follow(desk, sheet.id, other)
    assert kept(desk, sheet).state is SheetState.SPOOLED


def test_a_reprint_is_a_further_sheet_with_its_number_and_reason(desk: Desk) -> None:
    sheet = first_sheet(desk)
    with refused(desk, ReasonMissing):
        papers.reprint(desk, SESSION, sheet.paper, 1, " ")
    before = head_of(desk)[0]
    again = [papers.reprint(desk, SESSION, sheet.paper, 1, "卡纸") for _ in range(2)]
    assert [(s.reprint, s.state, s.reason) for s in again] == [
        (1, SheetState.INTENDED, "卡纸"),
        (2, SheetState.INTENDED, "卡纸"),
    ]
    assert head_of(desk)[0] == before + 2
    press = Press()
    papers.print_sheet(desk, again[1].id, press, rendered)
    assert b"reprint=2" in press.sent[0][0]
    with refused(desk, PaperUnknown):
        papers.reprint(desk, SESSION, sheet.paper, 9, "卡纸")


def test_a_spoilt_sheet_stays_visible_with_its_reason(desk: Desk) -> None:
    sheet = first_sheet(desk)
    with refused(desk, ReasonMissing):
        papers.spoil(desk, SESSION, sheet.id, "")
    papers.spoil(desk, SESSION, sheet.id, "印歪了")
    assert (kept(desk, sheet).state, kept(desk, sheet).reason) == (SheetState.SPOILT, "印歪了")
    with refused(desk, SheetStateRefused):
        papers.spoil(desk, SESSION, sheet.id, "再来一次")
    with refused(desk, SheetStateRefused):
        papers.print_sheet(desk, sheet.id, Press(), rendered)


def test_a_clerk_confirms_only_what_was_sent(desk: Desk) -> None:
    sheet = first_sheet(desk)
    with refused(desk, SheetStateRefused):
        papers.confirm(desk, SESSION, sheet.id)
    papers.print_sheet(desk, sheet.id, Press(), rendered)
    before = head_of(desk)[0]
    papers.confirm(desk, SESSION, sheet.id)
    assert kept(desk, sheet).state is SheetState.PRINTED
    assert head_of(desk)[0] == before + 1


def test_of_two_that_print_one_sheet_at_once_only_one_sends_it(desk: Desk) -> None:
    sheet, press = first_sheet(desk), Press()

    def overtaken(document: Document, impression: Impression) -> bytes:
        papers.print_sheet(desk, sheet.id, press, rendered)
        return rendered(document, impression)

    with refused(desk, SheetStateRefused):
        papers.print_sheet(desk, sheet.id, press, overtaken)
    assert len(press.sent) == 1


def test_a_sheet_spoilt_while_it_is_set_is_not_sent(desk: Desk) -> None:
    sheet, press = first_sheet(desk), Press()

    def spoilt_meanwhile(document: Document, impression: Impression) -> bytes:
        papers.spoil(desk, SESSION, sheet.id, "印错了")
        return rendered(document, impression)

    with pytest.raises(SheetStateRefused):
        papers.print_sheet(desk, sheet.id, press, spoilt_meanwhile)
    assert (kept(desk, sheet).state, press.sent) == (SheetState.SPOILT, [])


class Interrupted(Press):
    """Something happens while the print system is being asked."""

    def __init__(self, happens: Callable[[], object], *answers: JobStatus) -> None:
        super().__init__(*answers)
        self.happens = happens

    def submit(self, pdf: bytes, title: str) -> str:
        self.happens()
        return super().submit(pdf, title)

    def status(self, job: str) -> JobStatus:
        self.happens()
        return super().status(job)


def test_a_sheet_spoilt_on_its_way_stays_spoilt_whatever_the_printer_says(desk: Desk) -> None:
    sheet = first_sheet(desk)
    press = Interrupted(lambda: papers.spoil(desk, SESSION, sheet.id, "印歪了"), PRINTED)
    report = papers.print_sheet(desk, sheet.id, press, rendered)
    assert (report.sheet.state, report.taken) == (SheetState.SPOILT, False)


def test_a_sheet_spoilt_while_it_is_asked_after_does_not_become_printed(desk: Desk) -> None:
    sheet = first_sheet(desk)
    papers.print_sheet(desk, sheet.id, Press(), rendered)
    press = Interrupted(lambda: papers.spoil(desk, SESSION, sheet.id, "印歪了"), PRINTED)
    assert papers.follow(desk, sheet.id, press).sheet.state is SheetState.SPOILT
    assert (kept(desk, sheet).state, kept(desk, sheet).reason) == (SheetState.SPOILT, "印歪了")


def test_a_hindrance_that_is_over_no_longer_stands_beside_the_sheet(desk: Desk) -> None:
    sheet = first_sheet(desk)
    papers.print_sheet(desk, sheet.id, Press(fault=PrinterFault("unreachable")), rendered)
    assert papers.print_sheet(desk, sheet.id, Press(), rendered).sheet.reason == ""
    papers.follow(desk, sheet.id, Press(NO_PAPER))
    done = papers.follow(desk, sheet.id, Press(PRINTED)).sheet
    assert (done.state, done.reason) == (SheetState.PRINTED, "")


def test_why_a_reprint_was_wanted_stays_beside_it_and_nothing_is_written_for_no_news(desk: Desk) -> None:
    again = papers.reprint(desk, SESSION, first_sheet(desk).paper, 1, "卡纸")
    papers.print_sheet(desk, again.id, Press(), rendered)
    assert papers.follow(desk, again.id, Press(PENDING)).changes == Changes()
    assert papers.follow(desk, again.id, Press(PRINTED)).sheet.reason == "卡纸"


def test_a_reason_of_invisible_characters_is_none(desk: Desk) -> None:
    sheet = first_sheet(desk)
    for nothing in ("\u200b\u200b", "\u3164", "\u3000 \ufeff"):
        with refused(desk, ReasonMissing):
            papers.spoil(desk, SESSION, sheet.id, nothing)
        with refused(desk, ReasonMissing):
            papers.reprint(desk, SESSION, sheet.paper, 1, nothing)


def test_saving_as_pdf_leaves_no_line_in_the_ledger(desk: Desk) -> None:
    sheet = first_sheet(desk)
    assert b"preview=True" in papers.to_pdf(desk, sheet.paper, 2, rendered)
    assert kept(desk, sheet) == sheet


def test_a_sheet_that_never_was_is_refused(desk: Desk) -> None:
    with refused(desk, PaperUnknown):
        papers.print_sheet(desk, 999, Press(), rendered)
    with refused(desk, PaperUnknown):
        papers.to_pdf(desk, 999, 1, rendered)


def test_an_empty_rendering_is_a_failure_of_the_sheet_and_goes_nowhere(desk: Desk) -> None:
    sheet, press = first_sheet(desk), Press()
    report = papers.print_sheet(desk, sheet.id, press, lambda document, impression: b"")
    assert (report.sheet.state, report.sheet.reason) == (SheetState.FAILED, papers.EMPTY)
    assert press.sent == []
    assert desk.wording.word("print_reason", papers.EMPTY)
    again = papers.print_sheet(desk, sheet.id, press, rendered)
    assert again.sheet.state is SheetState.SPOOLED
