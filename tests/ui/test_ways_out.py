"""What only a supervisor ends: a clock behind the journal, numbering that stopped, a missing default limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.domain.case import Status
from counter_app.domain.case_number import CaseNumber, NumberKind
from counter_app.services import deciding, looking_up
from counter_app.services.checking import examine
from counter_app.ui.dialogs.supervisor import SupervisorDialog
from counter_app.ui.shell import Shell
from counter_app.ui.window import MainWindow
from tests.helpers import cases
from tests.helpers.desk import (
    SESSION,
    SUPERVISOR,
    SUPERVISOR_PASSWORD,
    FixedClock,
    compose_desk,
    establish,
)
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import bench_of
from tests.ui.test_case_file import confirm


@pytest.fixture
def bench(own_bench: IntakeBench) -> IntakeBench:
    return own_bench


def shell_of(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def supervisor_signs(bench: IntakeBench, reason: str) -> None:
    assert isinstance(QApplication.activeModalWidget(), SupervisorDialog)
    for text in (SUPERVISOR.staff_no, SUPERVISOR_PASSWORD):
        bench.type(text)
        bench.press("Enter")
    bench.type(reason)
    bench.press("Ctrl+Enter")


def test_a_clock_behind_is_confirmed_by_a_supervisor_and_work_goes_on(
    bench: IntakeBench, clock: FixedClock
) -> None:
    number = deciding.receive(bench.front.desk, SESSION, cases.intake("SC001", "租赁")).case.number
    clock.advance(hours=-3)
    bench.scan(number)

    def withdraw() -> None:
        bench.press("Alt+C", "1")
        bench.type("不办了")
        bench.press("Ctrl+Enter")
        bench.qtbot.waitUntil(
            lambda: bench.dialog is not None and bench.dialog.primary.kind == "primary", timeout=9000
        )
        bench.press("Ctrl+Enter")

    withdraw()
    notice = shell_of(bench.window).strip.notice
    assert notice is not None
    assert "早于最近一次办理" in notice.happened
    bench.press("Alt+O")
    supervisor_signs(bench, "上次办理时电脑快了三小时")
    withdraw()
    assert looking_up.page(bench.front.desk, number).case.status is Status.WITHDRAWN


def test_stopped_numbering_is_told_at_sign_in_and_ends_with_an_epoch_above_every_slip(
    qtbot: QtBot, tmp_path: Path, clock: FixedClock
) -> None:
    composed = compose_desk(tmp_path, clock=clock, machine="another-pc")
    establish(composed.desk)
    composed.close()
    (tmp_path / "established").touch()
    bench = bench_of(qtbot, tmp_path, clock)
    assert "编号已停用" in bench.window.sign_in.message.text()
    bench.sign_in()
    strip = shell_of(bench.window).strip
    assert strip.notice is not None
    assert "编号已停用" in strip.notice.happened
    bench.press("Alt+O")
    elsewhere = CaseNumber(NumberKind.CASE, "000000", "001", "003", date(2026, 11, 20), 4, 17).digits
    bench.type(elsewhere[:-1])
    bench.press("Enter")
    supervisor_signs(bench, "换了电脑")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SupervisorDialog)
    bench.type(elsewhere[-1])
    bench.press("Ctrl+Enter")
    assert strip.notice is not None
    assert "期号 05" in strip.notice.happened
    given = cases.intake("SC001", "租赁")
    assert deciding.accept(bench.front.desk, SESSION, given).case.number[19:21] == "05"
    bench.press("Ctrl+L")
    bench.sign_in()
    assert strip.notice is None or "停用" not in strip.notice.happened
    close_bench(bench)


def test_what_an_act_points_out_stands_in_the_strip(bench: IntakeBench, clock: FixedClock) -> None:
    deciding.receive(bench.front.desk, SESSION, cases.intake("SC001", "租赁"))
    clock.advance(days=9)
    decision = deciding.accept(bench.front.desk, SESSION, cases.intake("SC001", "租赁"))
    assert decision.warnings
    shell = shell_of(bench.window)
    shell.workplace.decided(decision)
    bench.settle()
    assert shell.strip.notice is not None
    assert "个工作日" in shell.strip.notice.happened
    assert "校准" in shell.strip.notice.safe


def test_the_default_limit_is_asked_for_before_the_first_acceptance(bench: IntakeBench) -> None:
    shell = shell_of(bench.window)
    shell.workplace.use_desk(hall=replace(bench.front.desk.hall, default_limit=None))
    desk = shell.workplace.desk
    code = next(
        m.code
        for m in desk.shelf.current(desk.today())
        if any(k.field == "hall.default_limit" for k in examine(desk, cases.intake(m.code)).lacking)
    )
    number = deciding.receive(desk, SESSION, cases.intake(code)).case.number
    bench.scan(number)
    bench.press("Ctrl+Enter")
    assert isinstance(QApplication.activeModalWidget(), SupervisorDialog)
    bench.press("Ctrl+Enter")
    assert isinstance(QApplication.activeModalWidget(), SupervisorDialog)
    bench.type("20")
    bench.press("Enter", "1", "Tab")
    supervisor_signs(bench, "按大厅规定")
    assert shell.workplace.desk.hall.default_limit is not None
    bench.press("Ctrl+Enter")
    confirm(bench)
    assert looking_up.page(desk, number).case.status is Status.ACCEPTED


def test_a_case_that_silence_has_accepted_gets_its_notice_whatever_was_wrong(
    bench: IntakeBench, clock: FixedClock
) -> None:
    gappy = cases.intake("SC001", "租赁", marks={"m1": cases.MISSING})
    number = deciding.receive(bench.front.desk, SESSION, gappy).case.number
    clock.advance(days=8)
    bench.scan(number)
    bench.press("Ctrl+Enter")
    case = looking_up.page(bench.front.desk, number).case
    assert (case.status, case.accepted_on) == (Status.ACCEPTED, case.received_on)


def test_an_intake_asks_for_the_default_limit_too(bench: IntakeBench) -> None:
    shell = shell_of(bench.window)
    shell.workplace.use_desk(hall=replace(bench.front.desk.hall, default_limit=None))
    desk = shell.workplace.desk
    wanted = ["hall.default_limit"]
    intakes = (cases.intake(m.code) for m in desk.shelf.current(desk.today()))
    given = next(i for i in intakes if [k.field for k in examine(desk, i).lacking] == wanted)
    shell.open_intake(given)
    bench.settle()
    bench.press("Ctrl+Enter")
    bench.type("20")
    bench.press("Enter", "1", "Tab")
    supervisor_signs(bench, "按大厅规定")
    assert bench.open.lines.step.lack is None
