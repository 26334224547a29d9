"""设置: a supervisor reads in hall data and a calendar, and looks after the accounts, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.domain.hall_parsing import dump_hall
from counter_app.domain.refusals import SignInRefused
from counter_app.services import clerks
from counter_app.ui.dialogs.supervisor import SupervisorDialog
from counter_app.ui.pages.settings import SettingsPage
from tests.helpers.desk import CLERK, CLERK_PASSWORD, SUPERVISOR
from tests.helpers.quiet_desk import RESOURCES, sample_hall
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench
from tests.ui.test_ways_out import supervisor_signs


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = open_bench(qtbot, tmp_path)
    made.press("Alt+S")
    yield made
    close_bench(made)


@pytest.fixture
def page(bench: IntakeBench) -> SettingsPage:
    assert bench.window.shell is not None
    return bench.window.shell.settings


def choose(bench: IntakeBench, page: SettingsPage, staff_no: str) -> None:
    page.people.people.setFocus()
    position = [c.value for c in page.people.people.choices].index(staff_no)
    bench.press(str(position + 1))


def test_hall_data_are_changed_at_once_by_a_supervisor(
    bench: IntakeBench, page: SettingsPage, tmp_path: Path
) -> None:
    path = tmp_path / "hall.json"
    path.write_text(dump_hall(replace(sample_hall(), hours="周一至周六9:00–17:00")), "utf-8")
    page.data.take_hall(path)
    bench.settle()
    supervisor_signs(bench, "主管部门下发")
    assert bench.window.shell is not None
    assert bench.window.shell.workplace.desk.hall.hours == "周一至周六9:00–17:00"
    assert "已换成" in page.data.said.text()


def test_another_counters_code_asks_for_its_newest_number(
    bench: IntakeBench, page: SettingsPage, tmp_path: Path
) -> None:
    hall = sample_hall()
    path = tmp_path / "hall.json"
    path.write_text(dump_hall(replace(hall, counter=replace(hall.counter, code="004"))), "utf-8")
    page.data.take_hall(path)
    bench.settle()
    bench.type("1" * 26)
    bench.press("Enter")
    supervisor_signs(bench, "换窗口")
    assert isinstance(QApplication.activeModalWidget(), SupervisorDialog), "a number that is none stops it"
    bench.press("Esc")
    page.data.take_hall(path)
    bench.settle()
    bench.press("Enter")
    supervisor_signs(bench, "换窗口")
    assert "关闭程序再打开后生效" in page.data.said.text()


def test_a_file_that_is_no_hall_changes_nothing_and_says_why(
    bench: IntakeBench, page: SettingsPage, tmp_path: Path
) -> None:
    path = tmp_path / "hall.json"
    path.write_text('{"region": "00"}', "utf-8")
    page.data.take_hall(path)
    bench.settle()
    assert bench.dialog is None
    assert page.data.refusal.isVisible()
    assert "大厅资料读不懂" in page.data.refusal.reason.text()
    assert bench.window.shell is not None
    assert bench.window.shell.workplace.desk.hall == bench.front.desk.hall


def test_a_calendar_is_read_in_and_counts_from_now_on(
    bench: IntakeBench, page: SettingsPage, tmp_path: Path
) -> None:
    source = sorted((RESOURCES / "calendar").glob("*.json"))[0]
    path = tmp_path / "calendar.json"
    path.write_bytes(source.read_bytes())
    page.data.take_calendar(path)
    supervisor_signs(bench, "补读")
    assert "已读入日历" in page.data.said.text()
    assert bench.window.shell is not None
    assert bench.window.shell.workplace.desk.calendar is not bench.front.desk.calendar


def test_a_password_is_reset_by_keys(bench: IntakeBench, page: SettingsPage) -> None:
    bench.press("Alt+R")
    assert page.people.refusal.isVisible()
    choose(bench, page, CLERK.staff_no)
    bench.press("Alt+R")
    for _ in range(2):
        bench.type("fresh words 1")
        bench.press("Enter")
    supervisor_signs(bench, "本人忘记")
    assert clerks.sign_in(bench.front.desk, CLERK.staff_no, "fresh words 1").clerk == CLERK


def test_an_account_is_closed_and_the_last_supervisor_is_not(bench: IntakeBench, page: SettingsPage) -> None:
    choose(bench, page, SUPERVISOR.staff_no)
    bench.press("Alt+C")
    supervisor_signs(bench, "试")
    assert "唯一的值班长" in page.people.refusal.reason.text()
    choose(bench, page, CLERK.staff_no)
    bench.press("Alt+C")
    supervisor_signs(bench, "调离")
    assert [c.value for c in page.people.people.choices] == [SUPERVISOR.staff_no]
    with pytest.raises(SignInRefused):
        clerks.sign_in(bench.front.desk, CLERK.staff_no, CLERK_PASSWORD)
