"""A real CUPS, real jobs: every end a job can take, and never a success that was none."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from printing.documents.sheet import Impression, JobStatus, PrinterFault, SheetState
from printing.ipp import Server
from printing.printers import CupsQueue, list_queues
from printing.render import render
from tests.helpers.print_service import PrintService
from tests.printing.reading import Reading, codes, ink
from tests.printing.samples import FONTS, one_time_notice

PDF = b"%PDF-1.5\n%%EOF\n"
PATIENCE = 15.0  # seconds
KEEP = 'if [ $# -ge 6 ]; then cat "$6"; else cat; fi > "$OUT/$1.pdf"\n'
# Waits, as a printer does, for somebody to open the pipe of its name.
WAIT = 'mkfifo "$OUT/pipe-$PRINTER" 2>/dev/null; chmod 666 "$OUT/pipe-$PRINTER"; read word < "$OUT/pipe-$PRINTER"\n'
BACKENDS = {
    "good": KEEP,
    "aborting": "exit 1\n",
    "stopping": "exit 1\n",
    "holding": "exit 3\n",
    "empty": "echo 'STATE: +media-empty-error' >&2\n"
    + WAIT
    + "echo 'STATE: -media-empty-error' >&2\n"
    + KEEP,
    "slow": WAIT + KEEP,
    "warning": "echo 'STATE: +toner-low-warning' >&2\n" + WAIT + KEEP,
}


@pytest.fixture(scope="module")
def service() -> Iterator[PrintService]:
    with PrintService(BACKENDS, {"stopping": "stop-printer"}) as running:
        yield running


def settled(queue: CupsQueue, job: str, *wanted: JobStatus) -> JobStatus:
    """Ask until the status is one of `wanted`; the last one when patience ends. PRINTED ends it in any case."""
    end = monotonic() + PATIENCE
    while True:
        status = queue.status(job)
        if status in wanted or status.state is SheetState.PRINTED or monotonic() > end:
            return status


def let_go(service: PrintService, queue: str) -> None:
    """Write into the pipe that the back end reads from."""
    with (service.out / f"pipe-{queue}").open("w") as pipe:
        pipe.write("go\n")


PRINTED = JobStatus(SheetState.PRINTED)


def test_a_notice_printed_through_cups_scans_from_what_the_printer_got(service: PrintService) -> None:
    queue, document = CupsQueue("good", service.server), one_time_notice()
    pdf = render(document, Impression(1, 0, "2026-11-23 11:34"), FONTS)
    job = queue.submit(pdf, "一次性告知书 申请人联")
    assert settled(queue, job, PRINTED) == PRINTED
    paper = (service.out / f"{job.split()[0]}.pdf").read_bytes()
    assert paper == pdf
    assert codes(ink(paper, 0, 203))["Code 128"] == document.head.case_number
    assert "一次性告知书" in Reading(paper).text


def test_the_state_may_be_asked_by_another_program_after_a_restart(service: PrintService) -> None:
    job = CupsQueue("good", service.server).submit(PDF, "一")
    assert settled(CupsQueue("good", service.server), job, PRINTED) == PRINTED


def test_a_job_that_the_back_end_fails_is_failed(service: PrintService) -> None:
    queue = CupsQueue("aborting", service.server)
    aborted = JobStatus(SheetState.FAILED, "aborted")
    assert settled(queue, queue.submit(PDF, "二"), aborted) == aborted


def test_a_failure_that_stops_the_queue_leaves_the_job_waiting(service: PrintService) -> None:
    queue = CupsQueue("stopping", service.server)
    paused = JobStatus(SheetState.SPOOLED, "paused")
    assert settled(queue, queue.submit(PDF, "三"), paused) == paused
    (state,) = (each for each in list_queues(service.server) if each.name == "stopping")
    assert (state.ready, state.reason) == (False, "paused")


def test_a_job_that_the_back_end_holds_waits_with_a_reason(service: PrintService) -> None:
    queue = CupsQueue("holding", service.server)
    job = queue.submit(PDF, "四")
    held = JobStatus(SheetState.SPOOLED, "job-hold-until-specified")
    assert settled(queue, job, held) == held


def test_a_printer_without_paper_says_so_and_prints_when_it_has_some(service: PrintService) -> None:
    queue = CupsQueue("empty", service.server)
    job = queue.submit(PDF, "五")
    empty = JobStatus(SheetState.SPOOLED, "media-empty")
    assert settled(queue, job, empty) == empty
    let_go(service, "empty")
    assert settled(queue, job, PRINTED) == PRINTED


def test_a_warning_hinders_nothing(service: PrintService) -> None:
    queue = CupsQueue("warning", service.server)
    job = queue.submit(PDF, "六")
    waiting = JobStatus(SheetState.SPOOLED)
    assert settled(queue, job, waiting) == waiting
    let_go(service, "warning")
    assert settled(queue, job, PRINTED) == PRINTED


def test_a_cancelled_job_is_failed_with_that_reason(service: PrintService) -> None:
    queue = CupsQueue("slow", service.server)
    job = queue.submit(PDF, "七")
    service.admin("cancel", job.split()[0])
    cancelled = JobStatus(SheetState.FAILED, "canceled")
    assert settled(queue, job, cancelled) == cancelled


def test_a_disabled_queue_keeps_the_job_and_prints_it_when_enabled(service: PrintService) -> None:
    queue = CupsQueue("good", service.server)
    service.admin("cupsdisable", "good")
    job = queue.submit(PDF, "八")
    paused = JobStatus(SheetState.SPOOLED, "paused")
    assert settled(queue, job, paused) == paused
    service.admin("cupsenable", "good")
    assert settled(queue, job, PRINTED) == PRINTED


def test_a_queue_that_takes_no_jobs_refuses_at_once(service: PrintService) -> None:
    service.admin("cupsreject", "good")
    with pytest.raises(PrinterFault) as fault:
        CupsQueue("good", service.server).submit(PDF, "九")
    assert fault.value.reason == "not-accepting-jobs"
    (state,) = (each for each in list_queues(service.server) if each.name == "good")
    assert (state.ready, state.reason) == (False, "not-accepting-jobs")
    service.admin("cupsaccept", "good")


def test_a_queue_that_does_not_exist_is_named_unknown(service: PrintService) -> None:
    with pytest.raises(PrinterFault) as fault:
        CupsQueue("打印机?#/", service.server).submit(PDF, "十")
    assert fault.value.reason == "queue-unknown"


def test_a_job_that_cups_forgot_or_that_is_another_one_was_never_printed(service: PrintService) -> None:
    queue = CupsQueue("good", service.server)
    job = queue.submit(PDF, "十一")
    assert settled(queue, job, PRINTED) == PRINTED
    vanished = JobStatus(SheetState.SPOOLED, "job-vanished")
    assert queue.status("99999 0123456789ab") == vanished
    assert queue.status(f"{job.split()[0]} 0123456789ab") == vanished
    service.admin("cancel", "-a", "-x")
    assert queue.status(job) == vanished


def test_the_queues_are_listed_by_name(service: PrintService) -> None:
    assert [queue.name for queue in list_queues(service.server)] == sorted(BACKENDS)


def test_no_print_service_is_a_fault_at_once(tmp_path: Path) -> None:
    nobody = Server(path=str(tmp_path / "sock"))
    for attempt in (
        lambda: list_queues(nobody),
        lambda: CupsQueue("good", nobody).submit(PDF, "一"),
        lambda: CupsQueue("good", nobody).status("1 0123456789ab"),
    ):
        with pytest.raises(PrinterFault) as fault:
            attempt()
        assert fault.value.reason == "unreachable"


def test_a_service_that_does_not_answer_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(PrinterFault) as fault:
        list_queues(Server("127.0.0.1", silent.getsockname()[1], patience=0.1))
    assert fault.value.reason == "timeout"


def test_the_service_named_by_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/run/other.sock")
    assert Server.local() == Server(path="/run/other.sock")
    monkeypatch.setenv("CUPS_SERVER", "printers.example:8631")
    assert Server.local() == Server("printers.example", 8631)
