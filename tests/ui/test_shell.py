"""The window by key events: scans, F-keys, lock, search; nothing acts that was not meant to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.domain.case import Status
from counter_app.services import deciding, looking_up
from counter_app.ui.dialogs.reason import ReasonDialog
from counter_app.ui.keys import shown_chord
from counter_app.ui.pages.case.steps import Step
from counter_app.ui.pages.page import Page
from counter_app.ui.shell import Shell
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.strip import Notice
from tests.helpers import cases
from tests.helpers.desk import SESSION, SUPERVISOR, SUPERVISOR_PASSWORD
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    assert bench.window.shell is not None
    return bench.window.shell


@pytest.fixture
def noticed(bench: IntakeBench) -> str:
    """A case that waits for two supplements."""
    given = cases.intake("SC001")
    missing = dict.fromkeys(list(given.marks)[:2], cases.MISSING)
    decision = deciding.notice(bench.front.desk, SESSION, cases.intake("SC001", marks=missing))
    return decision.case.number


def status(bench: IntakeBench, number: str) -> Status:
    return looking_up.page(bench.front.desk, number).case.status


def test_a_scan_opens_its_case_from_the_middle_of_typing_a_name(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1", "F6")
    bench.open.applicant.fields["applicant.name"].setFocus()
    bench.type("梁")
    bench.scan(noticed)
    assert shell.page is shell.case
    assert shell.case.number == noticed
    assert bench.open.intake.applicant.name == "梁"
    assert shell.top.scan.edit.text() == ""


def test_a_scan_opens_its_case_from_a_list(bench: IntakeBench, shell: Shell, noticed: str) -> None:
    bench.press("F4")
    bench.scan(noticed)
    assert shell.case.number == noticed
    assert shell.case.gaps.hasFocus()


def test_escape_goes_back_to_where_the_scan_came_from(bench: IntakeBench, shell: Shell, noticed: str) -> None:
    bench.press("F4")
    before = QApplication.focusWidget()
    bench.scan(noticed)
    bench.press("Esc")
    assert shell.page is shell.today
    assert QApplication.focusWidget() is before


def test_a_number_with_a_wrong_digit_is_refused_under_the_field_and_stays_there(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    wrong = noticed[:-1] + str((int(noticed[-1]) + 1) % 10)
    bench.scan(wrong)
    assert shell.refusal.isVisible()
    assert shell.refusal.reason.text()
    assert shell.top.scan.edit.text() == wrong
    assert shell.top.scan.edit.hasFocus()


def test_a_typed_number_is_looked_at_with_its_last_digit(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.press("F2")
    bench.type(noticed)
    assert shell.page is shell.case
    assert shell.case.number == noticed


def test_a_dialog_keeps_a_scan_until_it_closes(bench: IntakeBench, shell: Shell, noticed: str) -> None:
    bench.press("F4")
    shell.ask_reason("登记作废", "卡纸", lambda _: None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    bench.scan(noticed)
    assert QApplication.activeModalWidget() is dialog
    assert dialog.reason.text == ""
    bench.press("Esc")
    bench.qtbot.waitUntil(lambda: shell.page is shell.case)
    bench.settle()
    assert shell.case.number == noticed


def previewed(bench: IntakeBench) -> None:
    """The papers are there to be looked at."""
    bench.qtbot.waitUntil(
        lambda: bench.dialog is not None and bench.dialog.primary.kind == "primary", timeout=9000
    )


def test_enter_never_acts_and_control_enter_does(bench: IntakeBench, shell: Shell, noticed: str) -> None:
    bench.scan(noticed)
    bench.press("Space", "Space")
    bench.press(*["Enter"] * 5)
    assert status(bench, noticed) is Status.NOTICED
    bench.press("Ctrl+Enter")
    assert status(bench, noticed) is Status.SUPPLEMENTED
    bench.press(*["Enter"] * 5)
    assert status(bench, noticed) is Status.SUPPLEMENTED
    bench.press("Ctrl+Enter")
    previewed(bench)
    bench.press(*["Enter"] * 5)
    assert status(bench, noticed) is Status.SUPPLEMENTED
    bench.press("Ctrl+Enter")
    assert status(bench, noticed) is Status.ACCEPTED


def test_who_returns_with_what_was_asked_is_accepted_in_one_key_a_material_and_three(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.scan(noticed)
    bench.pressed = 0
    bench.press("Space", "Space", "Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: shell.case.step.step is Step.ACCEPT)
    bench.press("Ctrl+Enter")
    previewed(bench)
    bench.press("Ctrl+Enter")
    assert status(bench, noticed) is Status.ACCEPTED
    assert bench.pressed == 2 + 3  # screens.md §13 C


def test_nothing_ticked_leads_to_the_gaps_and_decides_nothing(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.scan(noticed)
    assert shell.case.step.kind == "next"
    bench.press("Ctrl+Enter")
    assert status(bench, noticed) is Status.NOTICED
    assert shell.case.gaps.hasFocus()


def test_pages_keep_their_state_behind_the_f_keys(bench: IntakeBench, shell: Shell) -> None:
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1")
    field = bench.open.applicant.fields["applicant.name"]
    field.setFocus()
    bench.type("梁志强")
    bench.press("F4", "F7", "F3")
    assert bench.open.intake.applicant.name == "梁志强"
    assert field.isAncestorOf(bench.focus()) or bench.focus() is field.focusProxy()


def test_enter_typed_at_once_takes_the_answer_to_the_text_in_the_field(
    bench: IntakeBench, shell: Shell
) -> None:
    bench.press("F2")
    for char in "jyxk":
        bench._key(char, Qt.KeyboardModifier.NoModifier, 120)
    bench._key("Enter", Qt.KeyboardModifier.NoModifier, 120)
    bench.settle()
    bench.settle()
    assert bench.open.matter.code == "SC009"


def test_a_row_of_the_search_is_taken_by_its_number(bench: IntakeBench, shell: Shell) -> None:
    bench.press("F2", "j", "y", "x", "k")
    second = shell.popup.list.hits[1].matter.code
    bench.press("Alt+2")
    assert bench.open.matter.code == second
    assert not shell.popup.isVisible()


def test_escape_closes_the_search_without_opening_anything(bench: IntakeBench, shell: Shell) -> None:
    bench.press("F2", "j", "y", "Esc")
    assert not shell.popup.isVisible()
    assert shell.top.scan.edit.text() == "jy"
    bench.press("Esc")
    assert not shell.top.scan.edit.hasFocus()
    assert shell.intake.open is None


def test_the_lock_writes_the_draft_and_shows_nothing_of_the_case(bench: IntakeBench, shell: Shell) -> None:
    bench.press("F3", "g", "t", "Enter", "2")
    draft = bench.open.draft
    bench.press("Ctrl+L")
    assert bench.window.locked
    assert "个体" not in bench.window.windowTitle()
    with bench.front.desk.read() as work:
        kept = work.drafts.get(draft)
    assert kept is not None
    assert len(kept.intake.answers) == 1
    bench.press("F4", "F7", "Ctrl+Enter")
    assert bench.window.locked
    bench.sign_in()
    assert bench.window.shell is shell
    assert bench.open.draft == draft


def test_another_clerk_gets_a_desk_of_his_own(bench: IntakeBench, shell: Shell) -> None:
    bench.press("F3", "g", "t", "Enter", "2", "Ctrl+L")
    bench.window.sign_in.asked.emit(SUPERVISOR.staff_no, SUPERVISOR_PASSWORD)
    bench.qtbot.waitUntil(lambda: not bench.window.locked, timeout=9000)
    bench.settle()
    other = bench.window.shell
    assert other is not None
    assert other.intake.open is None
    assert other.workplace.session.clerk == SUPERVISOR
    bench.press("Ctrl+L")
    bench.sign_in()


def test_what_the_clerk_before_had_asked_for_reaches_nobody(bench: IntakeBench, shell: Shell) -> None:
    """Counts of matters are read after each act; the desk of the one who left must not be told of it."""
    bench.press("F9", "Alt+R", "Ctrl+L")
    shell.board.refresh()
    bench.window.sign_in.asked.emit(SUPERVISOR.staff_no, SUPERVISOR_PASSWORD)
    bench.qtbot.waitUntil(lambda: not bench.window.locked, timeout=9000)
    bench.settle()
    other = bench.window.shell
    assert other is not None
    assert other is not shell
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    decision = deciding.accept(bench.front.desk, SESSION, cases.intake("SC001"))
    other.workplace.announcer.tell(decision.changes)
    bench.settle()
    assert other.workplace.usage.counts["SC001"]
    assert QApplication.activeModalWidget() is None, "a report of a defect"


def test_one_strip_wins_its_letter_over_the_page(bench: IntakeBench, shell: Shell, noticed: str) -> None:
    pressed: list[str] = []
    bench.scan(noticed)
    shell.strip.tell(Notice("one", "打印机缺纸", "办件已成立", "接着打印", lambda: pressed.append("one")))
    shell.strip.tell(Notice("two", "磁盘快满了", "办件已存好"))
    bench.settle()
    bench.press("Alt+P")
    assert pressed == ["one"]
    assert QApplication.activeModalWidget() is None
    bench.press("Esc")
    assert shell.strip.notice is not None
    assert shell.strip.notice.key == "two"
    bench.press("Esc")
    assert not shell.strip.isVisible()
    assert shell.page is shell.case


def letters(page: QWidget) -> list[str]:
    return [shown_chord(b) for b in page.findChildren(Button) if b.letter and b.isVisibleTo(page)]


def test_no_page_uses_a_letter_twice_nor_a_reserved_one(
    bench: IntakeBench, shell: Shell, noticed: str
) -> None:
    bench.scan(noticed)
    for page in (shell.case, shell.today, shell.search, shell.settings, shell.intake):
        assert isinstance(page, Page)
        used = letters(page)
        assert len(used) == len(set(used)), page
        assert not {"Alt+M", "Alt+S"} & set(used), page


def test_one_filled_button_a_page(bench: IntakeBench, shell: Shell, noticed: str) -> None:
    bench.scan(noticed)
    bench.press("Space")
    filled = [b for b in shell.findChildren(Button) if b.kind == "primary" and b.isVisible()]
    assert len(filled) == 1


def test_text_size_changes_and_comes_back(bench: IntakeBench, shell: Shell) -> None:
    before = shell.top.height()
    bench.press("Ctrl+=")
    assert shell.top.height() > before
    bench.press("Ctrl+0")
    assert shell.top.height() == before


def test_the_rails_reception_parks_an_open_intake_as_its_key_does(bench: IntakeBench, shell: Shell) -> None:
    shell.open_matter("SC001")
    bench.settle()
    assert shell.intake.has_open
    bench.qtbot.mouseClick(shell.rail.buttons["intake"], Qt.MouseButton.LeftButton)
    assert not shell.intake.has_open
    bench.qtbot.mouseClick(shell.rail.buttons["intake"], Qt.MouseButton.LeftButton)
    assert shell.intake.has_open
    bench.qtbot.mouseClick(shell.rail.buttons["today"], Qt.MouseButton.LeftButton)
    assert shell.page is shell.today
