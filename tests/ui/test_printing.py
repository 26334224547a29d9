"""Paper from the window: honest states, a jam in the strip, printing on without a new number, reprint and spoilage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.services import deciding, looking_up, papers
from counter_app.services.ports.records import Sheet
from counter_app.ui.dialogs.reason import ReasonDialog
from counter_app.ui.shell import Shell
from printing.documents.sheet import JobStatus, SheetState
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import SetPrinter, closed_window, counter


@pytest.fixture(scope="module")
def printer() -> SetPrinter:
    return SetPrinter()


@pytest.fixture(scope="module")
def window_bench(
    tmp_path_factory: pytest.TempPathFactory, printer: SetPrinter
) -> Iterator[list[IntakeBench]]:
    kept: list[IntakeBench] = []
    yield kept
    for bench in kept:
        close_bench(bench)


@pytest.fixture
def bench(
    qtbot: QtBot,
    window_bench: list[IntakeBench],
    tmp_path_factory: pytest.TempPathFactory,
    printer: SetPrinter,
) -> IntakeBench:
    printer.refuses, printer.answer = "", JobStatus(SheetState.PRINTED)
    if not window_bench:
        folder: Path = tmp_path_factory.mktemp("counter")
        window = closed_window(qtbot, folder, counter(folder, printer))
        assert window.front is not None
        window_bench.append(IntakeBench(window, window.front, qtbot))
        window_bench[0].sign_in()
    window_bench[0].qtbot = qtbot
    window_bench[0].press("F4")
    return window_bench[0]


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    assert bench.window.shell is not None
    return bench.window.shell


def accepted(bench: IntakeBench, shell: Shell) -> str:
    """An acceptance decided in the window's own way."""
    decision = deciding.accept(bench.front.desk, SESSION, cases.intake("SC001"))
    shell.workplace.decided(decision)
    bench.settle()
    return decision.case.number


def sheets(bench: IntakeBench, number: str) -> list[Sheet]:
    page = looking_up.page(bench.front.desk, number)
    return [sheet for _, paper_sheets in page.papers for sheet in paper_sheets]


def states(bench: IntakeBench, number: str) -> set[SheetState]:
    return {sheet.state for sheet in sheets(bench, number)}


def followed(bench: IntakeBench, shell: Shell) -> None:
    """The print system is asked once about each sheet."""
    shell.workplace.press._follow()
    bench.settle()


def test_printed_is_said_only_when_the_print_system_says_so(
    bench: IntakeBench, shell: Shell, printer: SetPrinter
) -> None:
    printer.answer = JobStatus(SheetState.SPOOLED)
    number = accepted(bench, shell)
    followed(bench, shell)
    assert states(bench, number) == {SheetState.SPOOLED}
    assert not shell.strip.isVisible()
    printer.answer = JobStatus(SheetState.PRINTED)
    followed(bench, shell)
    assert states(bench, number) == {SheetState.PRINTED}


def test_a_printer_that_refuses_never_undoes_the_case_and_prints_on_with_one_key(
    bench: IntakeBench, shell: Shell, printer: SetPrinter
) -> None:
    printer.refuses = "unreachable"
    number = accepted(bench, shell)
    assert states(bench, number) == {SheetState.FAILED}
    assert shell.strip.isVisible()
    assert shell.strip.notice is not None
    assert "没有打出来" in shell.strip.notice.happened
    assert "已成立" in shell.strip.notice.safe
    before = [s.id for s in sheets(bench, number)]
    printer.refuses = ""
    bench.press("Alt+P")
    followed(bench, shell)
    assert states(bench, number) == {SheetState.PRINTED}
    assert [s.id for s in sheets(bench, number)] == before
    assert not shell.strip.isVisible()


def test_a_printer_that_waits_for_paper_is_told_of_and_goes_away_by_itself(
    bench: IntakeBench, shell: Shell, printer: SetPrinter
) -> None:
    printer.answer = JobStatus(SheetState.SPOOLED, "media-empty")
    number = accepted(bench, shell)
    followed(bench, shell)
    assert states(bench, number) == {SheetState.SPOOLED}
    assert shell.strip.notice is not None
    assert "缺纸" in shell.strip.notice.happened
    printer.answer = JobStatus(SheetState.PRINTED)
    followed(bench, shell)
    assert not shell.strip.isVisible()


def test_why_a_reprint_was_wanted_is_no_hindrance_of_the_printer(
    bench: IntakeBench, shell: Shell, printer: SetPrinter
) -> None:
    number = accepted(bench, shell)
    followed(bench, shell)
    printer.answer = JobStatus(SheetState.SPOOLED)
    paper = looking_up.page(bench.front.desk, number).papers[0][0]
    sheet = papers.reprint(bench.front.desk, SESSION, paper.id, 1, "纸角破了")
    shell.workplace.press.print_sheet(paper, sheet)
    bench.settle()
    followed(bench, shell)
    assert not shell.strip.isVisible()


def test_a_sheet_in_a_dead_queue_is_taken_back_by_a_key_and_printed_on(
    bench: IntakeBench, shell: Shell, printer: SetPrinter
) -> None:
    printer.answer = JobStatus(SheetState.SPOOLED, "offline")
    number = accepted(bench, shell)
    followed(bench, shell)
    bench.scan(number)
    bench.settle()
    assert shell.case.sheets.ledger.entry is not None
    chosen = shell.case.sheets.ledger.entry.sheet.id
    bench.press("Alt+A")
    bench.settle()
    taken = next(sheet for sheet in sheets(bench, number) if sheet.id == chosen)
    assert (taken.state, taken.reason) == (SheetState.FAILED, "canceled")
    assert shell.strip.notice is not None
    assert "打印任务被取消" in shell.strip.notice.happened
    assert not shell.case.sheets.fate.take_back.isVisibleTo(shell.case)
    printer.answer = JobStatus(SheetState.PRINTED)
    bench.press("Alt+P")
    followed(bench, shell)
    assert states(bench, number) == {SheetState.PRINTED}


def test_a_failed_sheet_is_still_counted_after_the_strip_was_put_off(
    bench: IntakeBench, shell: Shell, printer: SetPrinter
) -> None:
    printer.refuses = "unreachable"
    number = accepted(bench, shell)
    bench.press("Esc", "F4")
    assert not shell.strip.isVisible()
    assert shell.rail.buttons["today"].badge == 1
    printer.refuses = ""
    bench.press("Alt+P")
    followed(bench, shell)
    assert states(bench, number) == {SheetState.PRINTED}
    assert shell.rail.buttons["today"].badge == 0


def test_a_reprint_asks_a_reason_and_both_sheets_stay_on_the_ledger(
    bench: IntakeBench, shell: Shell, printer: SetPrinter
) -> None:
    number = accepted(bench, shell)
    followed(bench, shell)
    shell.case.sheets.ledger.setFocus()
    bench.press("Alt+P")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    bench.type("申请人把纸弄湿了")
    bench.press("Ctrl+Enter")
    followed(bench, shell)
    reprinted = [s for s in sheets(bench, number) if s.reprint]
    assert [(s.reprint, s.reason, s.state) for s in reprinted] == [
        (1, "申请人把纸弄湿了", SheetState.PRINTED)
    ]


def test_a_spoilt_sheet_stays_on_the_ledger_with_its_reason(
    bench: IntakeBench, shell: Shell, printer: SetPrinter
) -> None:
    number = accepted(bench, shell)
    followed(bench, shell)
    shell.case.sheets.ledger.setFocus()
    bench.press("Alt+W")
    bench.type("卡纸")
    bench.press("Ctrl+Enter")
    spoilt = [s for s in sheets(bench, number) if s.state is SheetState.SPOILT]
    assert [s.reason for s in spoilt] == ["卡纸"]


def test_where_no_print_system_answers_the_clerk_says_that_the_paper_is_there(
    bench: IntakeBench, shell: Shell, printer: SetPrinter
) -> None:
    printer.answer = JobStatus(SheetState.SPOOLED)
    number = accepted(bench, shell)
    followed(bench, shell)
    shell.case.sheets.ledger.setFocus()
    bench.press("Alt+K")
    assert SheetState.PRINTED in states(bench, number)
    assert SheetState.SPOOLED in states(bench, number)
