"""A real CUPS whose printer fails between two copies: honest states, printing on, and never a doubled copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from time import monotonic

import pytest

from counter_app.domain.refusals import SheetStateRefused
from counter_app.services import deciding, papers
from counter_app.services.desk import Desk
from counter_app.services.ports.records import Sheet
from printing.documents.papers import Document
from printing.documents.sheet import Impression, JobStatus, PrinterFault, SheetState
from printing.printers import CupsQueue
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION
from tests.helpers.print_service import PrintService
from tests.services.deciding.reading import refused

KEEP = 'if [ $# -ge 6 ]; then cat "$6"; else cat; fi > "$OUT/$PRINTER-$1.pdf"\n'
# The first copy comes out; with the second the printer is as its name says until somebody mends it.
SECOND = 'if [ -e "$OUT/once-$PRINTER" ] && [ ! -e "$OUT/mended-$PRINTER" ]; then {fails}\nfi\n'
FIRST = 'touch "$OUT/once-$PRINTER"\n'
STOPS = "echo 'STATE: +{reason}' >&2; exit 4"  # CUPS_BACKEND_STOP: the queue stops, the job stays
FAULTS = {
    "off": STOPS.format(reason="offline-error"),
    "jammed": STOPS.format(reason="media-jam-error"),
    "wrong": STOPS.format(reason="media-needed-error"),
    "empty": STOPS.format(reason="media-empty-error"),
    "broken": "exit 1",
}
BACKENDS = {name: SECOND.format(fails=fails) + KEEP + FIRST for name, fails in FAULTS.items()} | {
    "spare": KEEP
}
PATIENCE = 15.0  # seconds


@pytest.fixture(scope="module")
def service() -> Iterator[PrintService]:
    with PrintService(BACKENDS) as running:
        yield running


def render(document: Document, impression: Impression) -> bytes:
    """The copy alone: what came out, and how often, is what these tests are about."""
    return f"%PDF-1.5\n% {document.head.case_number} copy {impression.copy}\n%%EOF\n".encode()


class Counter:
    """A receipt of two copies, printed in their order on one queue."""

    def __init__(self, desk: Desk, service: PrintService, queue: str) -> None:
        self.desk, self.service = desk, service
        self.queue = CupsQueue(queue, service.server)
        self._before = set(service.out.glob("*.pdf"))
        (issued,) = deciding.receive(desk, SESSION, intake("SC001", "租赁")).papers
        self.number, self.paper = issued.case, issued.id

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        with self.desk.read() as work:
            return work.papers.sheets_of(self.paper)

    def states(self) -> list[tuple[SheetState, str]]:
        return [(sheet.state, sheet.reason) for sheet in self.sheets]

    def print_on(self, queue: CupsQueue | None = None) -> None:
        """接着打印: what is not out."""
        for sheet in self.sheets:
            if sheet.state in (SheetState.INTENDED, SheetState.FAILED):
                papers.print_sheet(self.desk, sheet.id, queue or self.queue, render)
                self.follow(partial(self._settled, sheet.id), queue)

    def _settled(self, sheet: int) -> bool:
        line = next(each for each in self.sheets if each.id == sheet)
        return line.state is not SheetState.SPOOLED or bool(line.reason)

    def follow(self, until: Callable[[], bool], queue: CupsQueue | None = None) -> None:
        end = monotonic() + PATIENCE
        while not until() and monotonic() < end:
            for sheet in self.sheets:
                papers.follow(self.desk, sheet.id, queue or self.queue)

    def mend(self, queue: str) -> None:
        (self.service.out / f"mended-{queue}").touch()
        self.service.admin("cupsenable", queue)

    def came_out(self) -> list[str]:
        """The copies that lie in the trays since this counter began, whatever the printer."""
        fresh = set(self.service.out.glob("*.pdf")) - self._before
        found = [file.read_text() for file in fresh]
        return sorted(text.partition("copy ")[2][:1] for text in found if self.number in text)


PRINTED = (SheetState.PRINTED, "")


@pytest.mark.parametrize(
    ("queue", "reason"),
    [("off", "offline"), ("jammed", "media-jam"), ("wrong", "media-needed"), ("empty", "media-empty")],
)
def test_a_printer_that_stops_between_two_copies_keeps_the_second_and_prints_it_once(
    desk: Desk, service: PrintService, queue: str, reason: str
) -> None:
    counter = Counter(desk, service, queue)
    counter.print_on()
    assert counter.states() == [PRINTED, (SheetState.SPOOLED, reason)]
    assert desk.wording.word("print_reason", reason)
    assert counter.came_out() == ["1"]
    counter.print_on()
    assert counter.came_out() == ["1"], "what lies in the queue is not sent a second time"
    counter.mend(queue)
    counter.follow(lambda: counter.states() == [PRINTED, PRINTED])
    assert counter.states() == [PRINTED, PRINTED]
    assert counter.came_out() == ["1", "2"]


def test_a_copy_that_failed_is_printed_on_and_the_first_is_not_printed_again(
    desk: Desk, service: PrintService
) -> None:
    counter = Counter(desk, service, "broken")
    counter.print_on()
    assert counter.states() == [PRINTED, (SheetState.FAILED, "aborted")]
    counter.mend("broken")
    counter.print_on()
    assert counter.states() == [PRINTED, PRINTED]
    assert counter.came_out() == ["1", "2"]


def test_what_waits_in_a_dead_queue_is_taken_back_and_comes_out_of_another_once(
    desk: Desk, service: PrintService
) -> None:
    (service.out / "mended-off").unlink(missing_ok=True)
    (service.out / "once-off").touch()
    counter = Counter(desk, service, "off")
    spare = CupsQueue("spare", service.server)
    counter.print_on()
    service.admin("cupsdisable", "off")
    first, second = counter.sheets
    for sheet in (first, second):
        assert papers.take_back(desk, sheet.id, counter.queue).sheet.state is SheetState.FAILED
    counter.print_on(spare)
    assert counter.states() == [PRINTED, PRINTED]
    counter.mend("off")
    last = counter.queue.submit(b"%PDF-1.5\n%%EOF\n", "the next paper")
    end = monotonic() + PATIENCE
    while counter.queue.status(last) != JobStatus(SheetState.PRINTED) and monotonic() < end:
        pass
    assert counter.came_out() == ["1", "2"], "the queue that lives again has nothing left of ours"


def test_what_came_out_meanwhile_is_printed_though_it_was_to_be_taken_back(
    desk: Desk, service: PrintService
) -> None:
    counter = Counter(desk, service, "spare")
    (sheet, _) = counter.sheets
    report = papers.print_sheet(desk, sheet.id, counter.queue, render)
    end = monotonic() + PATIENCE
    while counter.queue.status(report.sheet.job) != JobStatus(SheetState.PRINTED) and monotonic() < end:
        pass
    assert papers.take_back(desk, sheet.id, counter.queue).sheet.state is SheetState.PRINTED
    with refused(desk, SheetStateRefused):
        papers.take_back(desk, sheet.id, counter.queue)


def test_a_cancelled_job_is_failed_and_printed_on(desk: Desk, service: PrintService) -> None:
    service.admin("cupsdisable", "spare")
    counter = Counter(desk, service, "spare")
    counter.print_on()
    assert {state for state, _ in counter.states()} == {SheetState.SPOOLED}
    for sheet in counter.sheets:
        service.admin("cancel", sheet.job.partition(" ")[0])
    counter.follow(lambda: {state for state, _ in counter.states()} == {SheetState.FAILED})
    assert counter.states() == [(SheetState.FAILED, "canceled")] * 2
    service.admin("cupsenable", "spare")
    counter.print_on()
    assert counter.states() == [PRINTED, PRINTED]
    assert counter.came_out() == ["1", "2"]


def test_a_print_system_that_ends_between_two_copies_is_neither_success_nor_loss(desk: Desk) -> None:
    with PrintService({"spare": KEEP}) as service:
        counter = Counter(desk, service, "spare")
        first, second = counter.sheets
        papers.print_sheet(desk, first.id, counter.queue, render)
        counter.follow(lambda: counter.states()[0] == PRINTED)
        service.stop()
        report = papers.print_sheet(desk, second.id, counter.queue, render)
        assert (report.sheet.state, report.sheet.reason) == (SheetState.FAILED, "unreachable")
        with pytest.raises(PrinterFault):
            counter.queue.status("1 x")
        assert counter.states()[0] == PRINTED
