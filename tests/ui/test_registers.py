"""登记簿 by keys: what is listed, over which days, and the first inquiry that led nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from counter_app.domain.identity_checks import IdDoubt
from counter_app.domain.intake import Override
from counter_app.services import deciding
from counter_app.services.deciding import DeclineTerms
from counter_app.services.registers.lines import Register
from counter_app.ui.pages.registers.page import RegistersPage
from tests.helpers import cases
from tests.helpers.desk import CLERK, SESSION, SUPERVISOR, FixedClock, approval
from tests.helpers.intakes import MOBILE
from tests.ui.intake_bench import IntakeBench

COMPLETE = cases.intake("SC001", "租赁")
DOUBTED = replace(
    COMPLETE, overrides=(Override("applicant.id", IdDoubt.CHECK_DIGIT.value, "证件原件即如此，已核对"),)
)


@pytest.fixture
def bench(own_bench: IntakeBench) -> IntakeBench:
    return own_bench


@pytest.fixture
def page(bench: IntakeBench) -> RegistersPage:
    assert bench.window.shell is not None
    found = bench.window.shell.pages.named("registers")
    assert isinstance(found, RegistersPage)
    return found


def column(page: RegistersPage, place: int) -> list[str]:
    return [line.cells[place].text for line in page.book.table.lines]


def test_a_key_opens_the_register_and_enter_the_case(bench: IntakeBench, page: RegistersPage) -> None:
    number = deciding.receive(bench.front.desk, SESSION, COMPLETE).case.number
    bench.press("F12")
    shell = bench.window.shell
    assert shell is not None
    assert shell.page is page
    assert page.book.table.hasFocus()
    assert column(page, 2) == [cases.PERSON.name]
    bench.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == number
    bench.press("Enter")
    assert shell.case.number == number
    bench.press("Esc")
    assert shell.page is page


def test_a_consultation_opens_too(bench: IntakeBench, page: RegistersPage) -> None:
    number = deciding.guide(bench.front.desk, SESSION, COMPLETE).case.number
    bench.press("Ctrl+7", "Enter")
    assert bench.window.shell is not None
    assert bench.window.shell.case.number == number


def test_each_register_has_its_key_and_what_is_in_none_is_said(
    bench: IntakeBench, page: RegistersPage
) -> None:
    desk = bench.front.desk
    bench.press("F12", "Alt+2")
    assert "没有例外" in page.book._empty.text()
    deciding.receive(desk, SESSION, DOUBTED)
    terms = DeclineTerms(3, "签名不是本人所签", "《样例条例》第九条")
    deciding.decline(desk, SESSION, COMPLETE, terms, approval=approval("同意不予受理"))
    bench.press("Alt+2")
    assert page.book.register is Register.OVERRIDES
    assert sorted(column(page, 1)) == [
        "不予受理前报备",
        "申请人证件号码：校验不通过，至少有一位与证件不符",
    ]
    bench.press("Alt+3")
    assert column(page, 5) == ["同意不予受理"]
    assert column(page, 4) == [SUPERVISOR.name]
    bench.press("Alt+1")
    assert len(page.book.table.lines) == 2


def test_the_days_looked_at_are_chosen_by_keys_or_typed(
    bench: IntakeBench, page: RegistersPage, clock: FixedClock
) -> None:
    deciding.receive(bench.front.desk, SESSION, COMPLETE)
    clock.advance(days=1)
    deciding.receive(bench.front.desk, SESSION, COMPLETE)
    bench.press("F12", "Alt+T")
    assert len(page.book.table.lines) == 1
    bench.press("Alt+W")
    assert len(page.book.table.lines) == 2
    assert page.period.words == "2026-11-23 至 2026-11-29"
    bench.press("F6")
    bench.type("1123")
    bench.press("Enter")
    assert page.period.words == "2026-11-23"
    assert len(page.book.table.lines) == 1
    assert page.book.table.hasFocus()
    bench.press("F6")
    bench.type("2026-11-30 2026-11-01")
    bench.press("Enter")
    assert page.book.period.refused
    assert page.period.words == "2026-11-23"
    bench.press("Alt+Y")
    assert not page.book.period.refused
    assert page.period.words == "2026-11-01 至 2026-11-30"
    assert len(page.book.table.lines) == 2


def test_a_window_left_open_overnight_shows_the_new_day(
    bench: IntakeBench, page: RegistersPage, clock: FixedClock
) -> None:
    deciding.receive(bench.front.desk, SESSION, COMPLETE)
    bench.press("F12")
    assert len(page.book.table.lines) == 1
    bench.press("F4")
    clock.advance(days=1)
    bench.press("F12")
    assert page.book.table.lines == ()
    assert page.period.words == "2026-11-24"


def test_a_first_inquiry_is_registered_by_keys_and_answered_later(
    bench: IntakeBench, page: RegistersPage
) -> None:
    bench.press("F12", "Alt+N")
    assert page.at_form
    bench.press("Ctrl+Enter")
    assert page.form.fields["subject"].refused
    bench.type("旧城改造补偿何时发放")
    bench.press("Enter")
    bench.type("何大爷")
    bench.press("Enter")
    bench.type(MOBILE)
    bench.press("Ctrl+Enter")
    assert page.form.fields["reply"].refused, "neither answered nor passed on"
    bench.press("Esc", "Alt+N")
    assert page.form.fields["who"].text == "何大爷", "what was typed stays"
    page.form.fields["referred"].setFocus()
    bench.type("临江区住房和城乡建设局")
    bench.press("Ctrl+Enter")
    assert not page.at_form
    assert column(page, 4) == ["待答复"]
    assert page.book.line is not None
    assert page.book.line.facts["clerk"] == CLERK.name
    assert "*" in page.book.line.facts["phone"]
    bench.press("Alt+A")
    assert page.popup.asking
    bench.press("Enter")
    assert page.popup.asking, "an answer says something"
    bench.type("已电话答复")
    bench.press("Enter")
    assert column(page, 4) == ["已电话答复"]
    bench.press("Alt+A")
    assert not page.popup.asking, "answered once"
    bench.press("Alt+N")
    assert page.form.fields["who"].text == ""


def test_where_there_is_no_room_a_line_without_a_case_is_read_in_place_of_the_list(
    bench: IntakeBench, page: RegistersPage
) -> None:
    bench.press("F12", "Alt+N")
    bench.type("老年卡")
    page.form.fields["reply"].setFocus()
    bench.type("已告知")
    bench.press("Ctrl+Enter")
    bench.press("Enter")
    assert page.book._foot.text() == "这一条没有办件可以打开，内容都在右边。"
    bench.window.resize(683, 384)
    bench.settle()
    assert not page.book._beside.isVisible()
    bench.press("Enter")
    assert page.book._beside.isVisible()
    assert not page.book._list.isVisible()
    bench.press("Esc")
    assert page.book._list.isVisible()
    assert page.book.table.hasFocus()


def test_what_happens_meanwhile_is_seen_at_once(bench: IntakeBench, page: RegistersPage) -> None:
    bench.press("F12")
    assert bench.window.shell is not None
    decision = deciding.receive(bench.front.desk, SESSION, COMPLETE)
    bench.window.shell.workplace.announcer.tell(decision.changes)
    bench.settle()
    assert len(page.book.table.lines) == 1
