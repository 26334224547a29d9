"""A case that waits for materials: some of them came, a promise is kept, a sheet is printed again; by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.domain.case import Case, Status
from counter_app.domain.events import Supplemented
from counter_app.domain.intake import Tick
from counter_app.domain.materials import DefectKind
from counter_app.services import deciding, looking_up
from counter_app.services.ports.records import LARGE_PRINT
from counter_app.ui.dialogs.reason import ReasonDialog
from counter_app.ui.pages.case.history import moments
from counter_app.ui.pages.case.page import CaseFilePage
from counter_app.ui.pages.case.steps import Step
from counter_app.ui.sheet_words import sheet_name
from printing.documents.papers import MaterialReceipt, OneTimeNotice
from printing.documents.sheet import SheetState
from printing.documents.store import load
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.ui.intake_bench import IntakeBench
from tests.ui.test_case_file import confirm


@pytest.fixture
def page(bench: IntakeBench) -> CaseFilePage:
    assert bench.window.shell is not None
    return bench.window.shell.case


@pytest.fixture
def noticed(bench: IntakeBench) -> str:
    """Two materials were told: one is missing, one has expired."""
    rows = list(cases.intake("SC001").marks)[:2]
    wrong = {rows[0]: cases.MISSING, rows[1]: cases.faulty(DefectKind.EXPIRED, "2026-10-01 到期")}
    return deciding.notice(bench.front.desk, SESSION, cases.intake("SC001", marks=wrong)).case.number


@pytest.fixture
def promised(bench: IntakeBench) -> str:
    """Accepted with one paper to follow; its sheets are printed."""
    given = cases.intake("WJ001", applicant=cases.BODY, marks={"m8": cases.MISSING})
    signed = replace(given, promise_signed=True, promised_by=date(2026, 11, 27))
    return deciding.accept(bench.front.desk, SESSION, signed).case.number


def case_of(bench: IntakeBench, number: str) -> Case:
    return looking_up.page(bench.front.desk, number).case


def test_after_a_part_came_the_case_says_what_lacks_and_until_when_and_waits(
    bench: IntakeBench, page: CaseFilePage, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("Space", "Ctrl+Enter")
    confirm(bench)
    case = case_of(bench, noticed)
    assert case.status is Status.NOTICED
    assert case.notice_due is not None
    assert page.gaps_head.said.text() == f"还差 1 份，补至 {case.notice_due:%m-%d}"
    assert (page.step.step, page.step.words) == (Step.TICK, "下一步：等申请人补来")
    bench.press(*["Ctrl+Enter"] * 3)
    assert bench.dialog is None
    assert case_of(bench, noticed).notices == 1


def test_registering_a_part_shows_its_receipt_first(
    bench: IntakeBench, page: CaseFilePage, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("Space", "Ctrl+Enter")
    assert bench.dialog is not None
    bench.press("Esc")
    assert case_of(bench, noticed).history[-1].KIND == "case.noticed"
    assert page.gaps.came == 1


def test_the_preview_of_a_part_says_what_the_printed_receipt_will(
    bench: IntakeBench, page: CaseFilePage, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("Space", "Ctrl+Enter")
    assert bench.dialog is not None
    shown = bench.dialog._documents[0]
    confirm(bench)
    printed = load(looking_up.page(bench.front.desk, noticed).papers[-1][0].body)
    assert isinstance(shown, MaterialReceipt)
    assert isinstance(printed, MaterialReceipt)
    assert shown.answers[0] == printed.answers[0]
    assert shown.rows == printed.rows


def test_a_further_notice_is_looked_at_first_even_where_acts_are_not(
    bench: IntakeBench, page: CaseFilePage, noticed: str
) -> None:
    at = page._at
    at.settings = at.settings._replace(preview_before_act=False)
    bench.scan(noticed)
    bench.press("Alt+G")
    assert bench.dialog is not None
    bench.press("Esc")
    at.settings = at.settings._replace(preview_before_act=True)
    assert case_of(bench, noticed).notices == 1


def test_the_gaps_stand_in_the_words_of_the_notice(
    bench: IntakeBench, page: CaseFilePage, noticed: str
) -> None:
    bench.scan(noticed)
    documents = [load(paper.body) for paper, _ in looking_up.page(bench.front.desk, noticed).papers]
    told = next(d for d in documents if isinstance(d, OneTimeNotice))
    assert len(told.rows) == len(page.gaps.lines)
    for row, line in zip(told.rows, page.gaps.lines, strict=True):
        assert row.problem in line.problem
        assert row.fix in line.problem


def test_a_promised_material_is_ticked_when_it_comes(
    bench: IntakeBench, page: CaseFilePage, promised: str
) -> None:
    bench.scan(promised)
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: not page.sheets.unprinted, timeout=9000)
    bench.settle()
    assert page.gaps_head.said.text() == "还差 1 份，承诺 11-27 前"
    bench.press("F6", "Space")
    assert page.step.step is Step.SUPPLEMENT
    bench.press("Ctrl+Enter")
    assert case_of(bench, promised).status is Status.ACCEPTED
    assert not page.gaps.lines


def test_a_sheet_is_printed_again_with_enter_and_its_reason_stands_in_the_history(
    bench: IntakeBench, page: CaseFilePage, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("Space", "Ctrl+Enter")  # a second receipt: of the same kind, with another title
    confirm(bench)
    page.sheets.print_on()
    printed = (SheetState.PRINTED,) * len(page.sheets.ledger.entries)
    bench.qtbot.waitUntil(
        lambda: tuple(e.sheet.state for e in page.sheets.ledger.entries) == printed, timeout=9000
    )
    bench.settle()
    page.sheets.ledger.setFocus()
    bench.press(*["Down"] * len(printed))
    entry = page.sheets.ledger.entry
    assert entry is not None
    bench.press("Alt+P")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    title = f"补打：{entry.paper.title}第 {entry.sheet.copy} 张"
    assert dialog.windowTitle() == title
    bench.type("申请人弄丢了")
    bench.press("Enter")
    assert QApplication.activeModalWidget() is None
    told = moments(looking_up.page(bench.front.desk, noticed), {}, bench.front.desk.wording)
    assert ("申请人弄丢了", title) in [(m.detail, m.title) for m in told]


def test_what_came_but_is_wrong_is_said_so_and_goes_on_waiting(
    bench: IntakeBench, page: CaseFilePage, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("d", "Enter")  # the likely fault of the whole paper
    first = page.gaps.lines[0].material
    assert page.gaps.said(first).tick is Tick.DEFECTIVE
    assert page.gaps_head.said.text().startswith("还差 1 份，1 份有问题")
    bench.press("Space")
    assert page.gaps_head.said.text().startswith("1 份有问题，补至")
    assert page.step.step is Step.SUPPLEMENT
    bench.press("Ctrl+Enter")  # not everything is right: the receipt is looked at
    confirm(bench)
    case = case_of(bench, noticed)
    assert case.status is Status.SUPPLEMENTED
    assert case.intake.marks[first].tick is Tick.DEFECTIVE
    supplemented = case.history[-1]
    assert isinstance(supplemented, Supplemented)
    assert supplemented.still_wrong == (first,)
    assert page.step.step is Step.STILL_WRONG, "no further notice is the next step"
    assert page.gaps_head.said.text() == "还差 1 份"
    bench.press("Ctrl+Enter")
    assert bench.dialog is None
    assert page.refusal.isVisible()
    assert page.gaps.hasFocus()
    bench.press("Space")
    assert page.step.step is not Step.STILL_WRONG, "put right before the clerk's eyes"


def test_a_case_received_first_is_looked_through_and_told(bench: IntakeBench, page: CaseFilePage) -> None:
    """先收件: what was found then can be put otherwise when it is looked at again."""
    given = cases.intake("SC001")
    first, second, *_ = given.marks
    missing = cases.intake("SC001", marks={first: cases.MISSING, second: cases.MISSING})
    number = deciding.receive(bench.front.desk, SESSION, missing).case.number
    bench.scan(number)
    bench.press("1", "Enter")  # it is there after all, and its first criterion is not met
    assert page.gaps.said(first).tick is Tick.DEFECTIVE
    assert page.step.step is Step.NOTICE
    bench.press("Ctrl+Enter")
    confirm(bench)
    case = case_of(bench, number)
    assert case.status is Status.NOTICED
    assert [g.material for g in case.open_gaps] == [line.material for line in page.gaps.lines]


def test_escape_lets_a_question_go_and_marks_nothing(
    bench: IntakeBench, page: CaseFilePage, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("d", "Esc")
    assert not page.questions.popup.asking
    assert not page.gaps.marks()
    assert page.gaps.hasFocus()


def test_a_notice_is_printed_large_with_one_key(bench: IntakeBench, page: CaseFilePage, noticed: str) -> None:
    bench.scan(noticed)
    page.sheets.ledger.setFocus()
    bench.press(*["Down"] * len(page.sheets.ledger.entries))
    entry = page.sheets.ledger.entry
    assert entry is not None
    assert entry.paper.kind == "OneTimeNotice@1"
    bench.press("Alt+D")
    bench.settle()
    sheets = [s for paper, sheets in looking_up.page(bench.front.desk, noticed).papers for s in sheets]
    (large,) = [s for s in sheets if s.copy == LARGE_PRINT]
    bench.qtbot.waitUntil(
        lambda: any(
            e.sheet.id == large.id and e.sheet.state is SheetState.PRINTED for e in page.sheets.ledger.entries
        ),
        timeout=9000,
    )
    assert sheet_name(large) == "大字版"
