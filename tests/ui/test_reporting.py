"""否定报备 in the window: the preview's Ctrl+Enter leads to the supervisor, whose approval issues both papers."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from counter_app.domain.case import Status
from counter_app.services import deciding, looking_up
from counter_app.services.acts import Act
from counter_app.ui.dialogs.supervisor import SupervisorDialog
from counter_app.ui.models.verdict_facts import papers_of
from counter_app.ui.pages.case.history import moments
from counter_app.ui.shell import Shell
from tests.helpers import cases
from tests.helpers.desk import CLERK, CLERK_PASSWORD, SESSION
from tests.helpers.intakes import IDS, MOBILE
from tests.ui.intake_bench import IntakeBench
from tests.ui.test_intake_paths import cases as kept


@pytest.fixture
def refusing(bench: IntakeBench) -> IntakeBench:
    """食用农产品: a routing decides, and its refusal was looked at and confirmed."""
    bench.press("F3", "s", "p", "Enter", "1", "4", "1", "1")
    for value in ("梁志强", IDS[0], MOBILE):
        bench.type(value)
        bench.press("Tab")
    bench.press("1", "1", "Ctrl+Enter", "Ctrl+Enter", "Ctrl+Enter")
    return bench


def asked() -> SupervisorDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SupervisorDialog)
    return dialog


def test_without_approval_nothing_is_issued_and_the_intake_is_as_it_was(refusing: IntakeBench) -> None:
    before = refusing.open.intake
    titles = [title for title, _ in papers_of(refusing.front.desk, Act.DECLINE, before)]
    assert titles == ["否定事项报备表", "不予受理通知书"], "what the panel says will be printed"
    assert any("报备" in label.text() for label in asked().findChildren(QLabel))
    refusing.press("Esc")
    assert QApplication.activeModalWidget() is None
    assert kept(refusing) == []
    assert refusing.open.intake == before


def test_a_clerk_who_is_no_supervisor_cannot_approve(refusing: IntakeBench) -> None:
    dialog = asked()
    for text in (CLERK.staff_no, CLERK_PASSWORD, "同意"):
        refusing.type(text)
        refusing.press("Ctrl+Enter" if text == "同意" else "Enter")
    assert asked() is dialog
    assert any(field.refused for field in (dialog.staff_no, dialog.password))
    assert kept(refusing) == []


def test_the_approved_refusal_shows_its_report_in_the_history_of_the_case(bench: IntakeBench) -> None:
    shell = bench.window.shell
    assert isinstance(shell, Shell)
    missing = dict.fromkeys(list(cases.intake("SC001").marks)[:2], cases.MISSING)
    number = deciding.receive(bench.front.desk, SESSION, cases.intake("SC001", marks=missing)).case.number
    bench.scan(number)
    bench.press("Alt+B")
    form = shell.case._decline
    form.ground.setCurrentIndex(form.ground.findData(6))
    for name, text in (("reason", "不具备规定条件"), ("basis", "样例规定")):
        form.fields[name].set_text(text)
    bench.press("Ctrl+Enter", "Ctrl+Enter")
    bench.approve("情况属实，同意")
    page = looking_up.page(bench.front.desk, number)
    assert page.case.status is Status.DECLINED
    told = [(moment.title, moment.detail) for moment in moments(page, {}, bench.front.desk.wording)]
    assert any(title == "否定报备" and "情况属实，同意" in detail for title, detail in told)
