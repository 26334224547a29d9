"""The case file at the desk: a second notice, declining, withdrawing, applying again, by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.domain.case import Case, Status
from counter_app.domain.catalogue import RightAgency
from counter_app.services import deciding, looking_up
from counter_app.ui.dialogs.paper_view import PaperView
from counter_app.ui.pages.case.steps import Step
from counter_app.ui.shell import Shell
from tests.helpers import cases
from tests.helpers.desk import SESSION, approval
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    assert bench.window.shell is not None
    return bench.window.shell


@pytest.fixture
def noticed(bench: IntakeBench) -> str:
    """A case that waits for two supplements."""
    missing = dict.fromkeys(list(cases.intake("SC001").marks)[:2], cases.MISSING)
    return deciding.notice(bench.front.desk, SESSION, cases.intake("SC001", marks=missing)).case.number


def case_of(bench: IntakeBench, number: str) -> Case:
    return looking_up.page(bench.front.desk, number).case


def confirm(bench: IntakeBench) -> None:
    """Look at the preview, then do it."""
    bench.qtbot.waitUntil(
        lambda: bench.dialog is not None and bench.dialog.primary.kind == "primary", timeout=9000
    )
    bench.press("Ctrl+Enter")


def test_what_is_still_wrong_is_told_again_and_nothing_more(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("Space", "Ctrl+Enter")
    confirm(bench)
    bench.press("Alt+G")
    confirm(bench)
    case = case_of(bench, noticed)
    assert (case.status, case.notices, case.wider_notices) == (Status.NOTICED, 2, 0)


def test_materials_that_came_after_all_lead_to_acceptance(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("Space", "Ctrl+Enter")
    confirm(bench)
    bench.press("Space", "Ctrl+Enter")
    assert shell.case.step.step is Step.ACCEPT
    bench.press("Ctrl+Enter")
    confirm(bench)
    assert case_of(bench, noticed).status is Status.ACCEPTED
    assert shell.case.sheets.ledger.hasFocus()


def test_declining_asks_for_ground_and_reason_before_anything_is_decided(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("Alt+B", "Ctrl+Enter")
    assert bench.dialog is None
    assert case_of(bench, noticed).status is Status.NOTICED
    bench.press("Esc")
    assert shell.page is shell.case


def test_the_right_agency_is_chosen_from_the_bodies_of_the_hall(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.scan(noticed)
    bench.press("Alt+B")
    form = shell.case._decline
    form.ground.setCurrentIndex(form.ground.findData(2))
    body = next(iter(bench.front.desk.hall.bodies.values()))
    form.fields["agency.name"].setFocus()
    form.fields["agency.name"].set_text("")
    bench.type(body.name)
    form.fields["agency.address"].setFocus()
    bench.settle()
    assert form.fields["agency.address"].text == body.address
    assert form.fields["agency.phone"].text == body.phone
    bench.press("Esc")
    assert not form.asking


def test_the_way_on_says_whose_intake_is_still_open(bench: IntakeBench, shell: Shell) -> None:
    number = deciding.accept(bench.front.desk, SESSION, cases.intake("GA001")).case.number
    bench.press("F3", "g", "t", "Enter")
    bench.scan(number)
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: shell.case.step.step is Step.NEXT, timeout=9000)
    assert shell.case.step.words == "下一步：接着办个体工商户设立登记"
    bench.press("Ctrl+Enter")
    assert shell.page is shell.intake
    assert shell.intake.has_open


def test_an_ended_case_can_be_applied_for_again(bench: IntakeBench, shell: Shell, noticed: str) -> None:
    desk = bench.front.desk
    deciding.withdraw(desk, SESSION, noticed, "申请人改变主意", ())
    bench.scan(noticed)
    bench.settle()
    assert shell.case.step.step is Step.PRINT
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: shell.case.step.step is Step.REAPPLY, timeout=9000)
    bench.press("Ctrl+Enter")
    assert shell.page is shell.intake
    assert bench.open.intake.reapplies == noticed


def test_a_paper_can_be_looked_at_and_nothing_is_recorded(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.scan(noticed)
    before = looking_up.page(bench.front.desk, noticed).papers
    bench.press("Alt+V")
    bench.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PaperView), timeout=9000)
    bench.press("Esc")
    assert QApplication.activeModalWidget() is None
    assert looking_up.page(bench.front.desk, noticed).papers == before


def test_after_a_refusal_for_which_there_is_nothing_to_apply_the_way_leads_to_the_next(
    bench: IntakeBench, shell: Shell
) -> None:
    desk, given = bench.front.desk, cases.intake("WG001", "外资", applicant=cases.BODY)
    agency = RightAgency("青禾市某局", "青禾市某路1号", "0199-5550100")
    terms = replace(deciding.decline_terms(desk, given), agency=agency)
    number = deciding.decline(desk, SESSION, given, terms, approval=approval()).case.number
    bench.scan(number)
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: shell.case.step.step is Step.NEXT, timeout=9000)
