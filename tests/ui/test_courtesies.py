"""小票 and 袋标签 from the window: by a key, by itself behind a receipt, and never in the way of the intake."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from counter_app.services import deciding, looking_up, papers
from counter_app.services.courtesies import NOTED
from counter_app.settings import defaults
from counter_app.ui.pages.case.history import moments
from counter_app.ui.shell import Shell
from printing.documents.bag_label import BagLabel
from printing.documents.queue_slip import QueueSlip
from printing.documents.sheet import JobStatus, SheetState
from printing.thermal import CUT, INITIALISE
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import SetPrinter, closed_window, counter


class Port:
    """A slip printer at a port of this machine: it takes one slip, and answers as it was told to."""

    def __init__(self, answer: bytes) -> None:
        self.got = b""
        self._answer = answer
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(10)
        self.address = f"127.0.0.1:{self._server.getsockname()[1]}"
        self._thread = Thread(target=self._take, daemon=True)
        self._thread.start()

    def _take(self) -> None:
        try:
            line, _ = self._server.accept()
        except OSError:
            return
        with line:
            while not self.got.endswith(CUT + b"\x1dr\x01") and (more := line.recv(65536)):
                self.got += more
            if self._answer:
                line.sendall(self._answer)

    def close(self) -> None:
        self._server.close()
        self._thread.join(11)


@contextmanager
def port(answer: bytes = b"\0") -> Iterator[Port]:
    made = Port(answer)
    try:
        yield made
    finally:
        made.close()


def closed_address() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    window = closed_window(qtbot, tmp_path, counter(tmp_path, SetPrinter()))
    assert window.front is not None
    made = IntakeBench(window, window.front, qtbot)
    made.sign_in()
    yield made
    close_bench(made)


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    assert bench.window.shell is not None
    return bench.window.shell


def use(bench: IntakeBench, shell: Shell, address: str, *, automatic: bool = False) -> None:
    """Choose it in 设置 by keys."""
    bench.press("Alt+S")
    shell.settings.slip.address.set_text("")
    shell.settings.slip.address.setFocus()
    bench.type(address)
    bench.press("Alt+E")
    if automatic:
        shell.settings.slip.after.setFocus()
        bench.press("1")


def received(bench: IntakeBench, shell: Shell) -> str:
    decision = deciding.receive(bench.front.desk, SESSION, cases.intake("SC001"))
    shell.workplace.decided(decision)
    bench.settle()
    return decision.case.number


def said(shell: Shell, kind: str = QueueSlip.KIND) -> str:
    return shell.case.sheets.courtesies.said[kind].text()


def states(bench: IntakeBench, number: str) -> list[object]:
    with bench.front.desk.read() as work:
        return [note.facts["state"] for note in work.journal.notes_of(number) if note.kind == NOTED]


def test_a_key_on_the_case_prints_the_slip_and_says_printed_when_the_printer_did(
    bench: IntakeBench, shell: Shell
) -> None:
    with port() as printer:
        use(bench, shell, printer.address)
        number = received(bench, shell)
        assert states(bench, number) == []
        bench.press("Alt+E")
        bench.settle()
    assert printer.got.startswith(INITIALISE)
    assert said(shell) == "已打印"
    assert states(bench, number) == ["printed"]


def test_a_printer_that_says_nothing_is_not_said_to_have_printed(bench: IntakeBench, shell: Shell) -> None:
    with port(b"") as printer:
        use(bench, shell, printer.address)
        number = received(bench, shell)
        bench.press("Alt+E")
        bench.settle()
    assert said(shell) == "已送打印机"
    assert states(bench, number) == ["spooled"]


def test_a_slip_follows_each_receipt_where_the_hall_wants_it(bench: IntakeBench, shell: Shell) -> None:
    with port() as printer:
        use(bench, shell, printer.address, automatic=True)
        number = received(bench, shell)
        bench.settle()
    assert printer.got
    assert states(bench, number) == ["printed"]


def test_a_printer_that_is_off_is_told_and_the_case_and_its_papers_stand(
    bench: IntakeBench, shell: Shell
) -> None:
    use(bench, shell, closed_address(), automatic=True)
    number = received(bench, shell)
    bench.settle()
    assert shell.strip.notice is not None
    assert "收件小票没有打出来" in shell.strip.notice.happened
    assert "不是凭证" in shell.strip.notice.safe
    assert said(shell) == "没有打出来"
    assert states(bench, number) == ["failed"]
    assert shell.case.number == number
    shell.workplace.press._follow()
    bench.settle()
    assert papers.waiting(bench.front.desk) == ()
    with port() as printer:
        use(bench, shell, printer.address)
        shell.open_case(number)
        bench.settle()
        bench.press("Alt+P")  # the strip's 再打一次 takes the printer of now
        bench.settle()
    assert printer.got
    assert not shell.strip.isVisible()
    assert states(bench, number) == ["failed", "printed"]


@pytest.mark.parametrize("kept", ["", "tcp:nowhere"])
def test_without_a_slip_printer_the_key_leads_to_the_settings(
    bench: IntakeBench, shell: Shell, kept: str
) -> None:
    shell.workplace.settings = shell.workplace.settings._replace(slip_printer=kept)
    received(bench, shell)
    bench.press("Alt+E")
    assert shell.strip.notice is not None
    assert "还没有选小票机" in shell.strip.notice.happened
    bench.press("Alt+P")
    bench.settle()
    assert shell.page is shell.settings
    assert not shell.strip.isVisible()


def test_an_address_that_cannot_be_one_is_refused_where_it_was_typed(
    bench: IntakeBench, shell: Shell, tmp_path: Path
) -> None:
    use(bench, shell, "printer")
    assert shell.settings.slip.address.refused
    assert shell.workplace.settings.slip_printer == ""
    use(bench, shell, "/dev/usb/lp0")
    assert not shell.settings.slip.address.refused
    kept = json.loads(defaults(tmp_path).file.read_text("utf-8"))
    assert kept["slip_printer"] == "file:/dev/usb/lp0"


def test_a_queue_that_fails_later_is_told_later(bench: IntakeBench, shell: Shell) -> None:
    """The courtesy of a queue is asked about until it ends."""
    printer = SetPrinter(answer=JobStatus(SheetState.SPOOLED))
    number = received(bench, shell)
    run = shell.workplace.courtesies
    at = shell.workplace
    at.use(replace(at.front, printer_for=lambda _: printer))
    at.settings = at.settings._replace(slip_printer="slips")
    bench.press("Alt+E")
    bench.settle()
    assert said(shell) == "已送打印机"
    assert not shell.strip.isVisible()
    printer.answer = JobStatus(SheetState.FAILED, "aborted")
    run.follow()
    bench.settle()
    assert said(shell) == "没有打出来"
    assert shell.strip.notice is not None
    assert "打印任务中断" in shell.strip.notice.happened
    assert states(bench, number) == ["spooled"]


def test_a_label_goes_to_the_place_that_the_clerk_names(bench: IntakeBench, shell: Shell) -> None:
    number = received(bench, shell)
    printer = shell.workplace.front.printer
    assert isinstance(printer, SetPrinter)
    before = len(printer.jobs)
    bench.press("Alt+J")
    assert shell.case.sheets.courtesies.place.value == ""
    assert len(printer.jobs) == before
    bench.press("3")
    bench.settle()
    assert not shell.case.sheets.courtesies.asking
    assert said(shell, BagLabel.KIND) == "已打印"
    assert len(printer.jobs) == before + 1
    assert states(bench, number) == ["printed"]


def test_esc_closes_the_question_for_the_place_and_prints_nothing(bench: IntakeBench, shell: Shell) -> None:
    number = received(bench, shell)
    focus = bench.focus()
    bench.press("Alt+J", "Esc")
    assert not shell.case.sheets.courtesies.asking
    assert bench.focus() is focus
    assert shell.page is shell.case
    assert states(bench, number) == []


def test_the_history_of_a_case_tells_its_courtesies_apart_from_its_papers(
    bench: IntakeBench, shell: Shell
) -> None:
    number = received(bench, shell)
    bench.press("Alt+J", "1")
    bench.settle()
    page = looking_up.page(bench.front.desk, number)
    with bench.front.desk.read() as work:
        told = moments(replace(page, notes=work.journal.notes_of(number)), {}, bench.front.desk.wording)
    assert ("加打袋标签，不是凭证", "已打印") in [(each.title, each.detail) for each in told]
