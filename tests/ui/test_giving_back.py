"""Withdrawing and returning at the desk, by keys: who takes the materials, why, the slip, then the act."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.domain.case import Case, Status
from counter_app.domain.events import Withdrawn
from counter_app.domain.materials import DefectKind
from counter_app.services import deciding, looking_up, serving
from counter_app.services.serving import Service
from counter_app.ui.dialogs.reason import ReasonDialog
from counter_app.ui.shell import Shell
from printing.documents.sheet import SheetState
from tests.helpers import cases
from tests.helpers.desk import SESSION, FixedClock
from tests.ui.intake_bench import IntakeBench
from tests.ui.test_pages_whole import cut, shown


@pytest.fixture
def bench(own_bench: IntakeBench) -> IntakeBench:
    return own_bench


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    assert bench.window.shell is not None
    return bench.window.shell


@pytest.fixture
def noticed(bench: IntakeBench) -> str:
    """A case whose application lies at the counter unsigned; its notice was signed for."""
    desk = bench.front.desk
    marks = {"m1": cases.faulty(DefectKind.UNSIGNED), "m2": cases.MISSING}
    told = deciding.notice(desk, SESSION, cases.intake("SC001", "租赁", marks=marks))
    notice = next(p for p in told.papers if p.kind == "OneTimeNotice@1")
    with desk.write() as work:
        work.papers.set_state(work.papers.sheets_of(notice.id)[0].id, SheetState.PRINTED, desk.now())
        work.commit()
    serving.serve(desk, SESSION, notice.id, Service(cases.PERSON.name))
    return told.case.number


def case_of(bench: IntakeBench, number: str) -> Case:
    return looking_up.page(bench.front.desk, number).case


def confirm(bench: IntakeBench) -> None:
    """Look at the slip, then do it."""
    bench.qtbot.waitUntil(
        lambda: bench.dialog is not None and bench.dialog.primary.kind == "primary", timeout=9000
    )
    bench.press("Ctrl+Enter")
    bench.settle()


def test_a_withdrawal_names_who_takes_the_materials_and_prints_the_slip(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.scan(noticed)
    assert not shell.case._side.late.isVisibleTo(shell.case), "the period still runs"
    bench.press("Alt+C", "1")
    bench.type("改去别处办理")
    bench.press("Ctrl+Enter")
    assert case_of(bench, noticed).status is Status.NOTICED, "the slip is looked at first"
    confirm(bench)
    last = case_of(bench, noticed).history[-1]
    assert isinstance(last, Withdrawn)
    assert last.taken_by is not None
    assert (last.taken_by.name, last.taken_by.relation) == (cases.PERSON.name, "")
    assert shell.case.sheets.ledger.entry is not None
    assert shell.case.sheets.ledger.entry.paper.title == "退件（撤回）单"
    assert "材料退给" in shell.case.history.accessibleName()


def test_it_asks_a_reason_and_refuses_an_empty_one(bench: IntakeBench, noticed: str) -> None:
    bench.scan(noticed)
    bench.press("Alt+C", "1")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    bench.press("Ctrl+Enter")
    assert dialog.reason.refused
    bench.type("申请人改变主意")
    bench.press("Enter")
    assert QApplication.activeModalWidget() is dialog, "Enter is no act"
    assert dialog.act.text() == "撤回申请"
    bench.press("Ctrl+Enter")
    confirm(bench)
    assert case_of(bench, noticed).status is Status.WITHDRAWN


def test_another_takes_them_with_name_relation_and_number(bench: IntakeBench, noticed: str) -> None:
    bench.scan(noticed)
    bench.press("Alt+C", "2")
    bench.type("王小梅 女儿")
    bench.press("Enter")
    assert QApplication.activeModalWidget() is None, "without a number nobody takes anything"
    bench.type(" 110101199003078515")
    bench.press("Enter")
    bench.type("改去别处办理")
    bench.press("Ctrl+Enter")
    confirm(bench)
    last = case_of(bench, noticed).history[-1]
    assert isinstance(last, Withdrawn)
    assert last.taken_by is not None
    assert (last.taken_by.name, last.taken_by.relation) == ("王小梅", "女儿")


def test_an_overdue_case_goes_back_though_nobody_came(
    bench: IntakeBench, shell: Shell, noticed: str, clock: FixedClock
) -> None:
    clock.advance(days=40)
    bench.scan(noticed)
    bench.press("Alt+T", "3")
    assert isinstance(QApplication.activeModalWidget(), ReasonDialog)
    bench.type("电话催过两次")
    bench.press("Ctrl+Enter")
    confirm(bench)
    last = case_of(bench, noticed).history[-1]
    assert isinstance(last, Withdrawn)
    assert (last.late, last.taken_by) == (True, None)
    assert "逾期退件" in shell.case.history.accessibleName()


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720), (1000, 700), (683, 384)])
def test_an_overdue_case_shows_every_way_whole(
    bench: IntakeBench, shell: Shell, noticed: str, clock: FixedClock, size: tuple[int, int]
) -> None:
    clock.advance(days=40)
    bench.window.resize(*size)
    bench.scan(noticed)
    assert {name: found for name, page in shown(bench, shell, "late") if (found := cut(page))} == {}


def test_escape_at_any_question_withdraws_nothing(bench: IntakeBench, noticed: str) -> None:
    bench.scan(noticed)
    bench.press("Alt+C", "Esc")
    bench.press("Alt+C", "1", "Esc")
    bench.press("Alt+C", "1")
    bench.type("不办了")
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: bench.dialog is not None, timeout=9000)
    bench.press("Esc")
    assert case_of(bench, noticed).status is Status.NOTICED
