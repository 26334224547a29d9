"""Ways on from the search field and from the day's list, by keys: nothing that is shown is a dead end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from counter_app.domain.case import Case
from counter_app.domain.case_number import NumberKind
from counter_app.services import deciding, looking_up, papers
from counter_app.ui.models.case_lines import Day, Filter, day_lines
from counter_app.ui.shell import Shell
from counter_app.ui.words import serial
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    assert bench.window.shell is not None
    return bench.window.shell


def accepted(bench: IntakeBench) -> Case:
    return deciding.accept(bench.front.desk, SESSION, cases.intake("SC001")).case


def clear_field(bench: IntakeBench, shell: Shell) -> None:
    bench.press("F2")
    shell.top.scan.edit.clear()


def test_the_serial_on_the_screen_finds_its_case(bench: IntakeBench, shell: Shell) -> None:
    number = accepted(bench).number
    clear_field(bench, shell)
    bench.type(serial(number))
    bench.press("Enter")
    if shell.page is shell.search:  # another day's case may have this serial too
        assert number in [line.key for line in shell.search.table.lines]
    else:
        assert shell.case.number == number


def test_where_no_matter_is_called_so_the_popup_says_where_to_go(bench: IntakeBench, shell: Shell) -> None:
    clear_field(bench, shell)
    bench.press("q", "q", "x", "z", "w")
    said = shell.popup._way_on
    assert said.isVisible()
    assert "Alt+C" in said.text()
    assert bench.front.desk.hall.phone in said.text()
    bench.press("Alt+C")
    assert shell.page is shell.search


def test_the_foot_promises_only_keys_that_work_in_the_search_field(bench: IntakeBench, shell: Shell) -> None:
    clear_field(bench, shell)
    shown = [h.keys for h in shell.hints.shown]
    assert "↓" in shown
    assert "F6" not in shown
    bench.press("j", "y")
    assert "Alt+C" in [h.keys for h in shell.hints.shown]
    bench.press("Esc", "Esc")
    assert [h.keys for h in shell.hints.shown] == [h.keys for h in shell.page.hints()]


def test_down_from_the_empty_field_leads_to_the_drafts(bench: IntakeBench, shell: Shell) -> None:
    bench.press("F3", "g", "t", "Enter", "2")
    bench.drafts_written()
    bench.open.closed.emit()
    bench.settle()
    clear_field(bench, shell)
    bench.press("Down")
    focus = bench.focus()
    assert focus in (shell.intake.start.usual, shell.intake.start.drafts)


def test_a_new_application_is_a_draft_before_anything_is_typed(bench: IntakeBench, shell: Shell) -> None:
    ended = accepted(bench).number
    deciding.withdraw(bench.front.desk, SESSION, ended, "申请人改变主意", ())
    shell.open_intake(deciding.reapply(bench.front.desk, ended))
    bench.settle()
    with bench.front.desk.read() as work:
        kept = work.drafts.get(bench.open.draft)
    assert kept is not None
    assert kept.intake.reapplies == ended


def test_the_day_shows_the_case_just_handled_as_the_chosen_one(bench: IntakeBench, shell: Shell) -> None:
    first = accepted(bench).number
    accepted(bench)
    bench.scan(first)
    bench.press("F4")
    line = shell.today.table.line
    assert line is not None
    assert line.key == first
    bench.press("Home")
    if shell.today.table.line == line:
        bench.press("End")
    shell.today.refresh()
    bench.settle()
    assert shell.today.table.line is not None
    assert shell.today.table.line.key != first


def test_a_consultation_has_its_paper_and_an_entry_without_one_claims_none(bench: IntakeBench) -> None:
    desk = bench.front.desk
    number = deciding.guide(desk, SESSION, cases.intake("SC001")).case.number
    with_paper = accepted(bench).number
    found = looking_up.of_day(desk, desk.today())
    assert papers.paperless(desk, [number]) == frozenset()
    bare = frozenset({number})
    lines = {line.key: line.cells for line in day_lines(Day((), found, {}, bare), Filter.ALL, desk)}
    assert lines[number][6].text == "—"
    assert lines[number][1].text == f"咨 {number[21:25]}"
    assert lines[with_paper][6].text == "已打印"


def test_serials_of_consultations_are_told_from_those_of_cases(bench: IntakeBench) -> None:
    case = accepted(bench).number
    assert serial(case) == case[21:25]
    assert serial(str(NumberKind.CONSULTATION.value) + case[1:]) == f"咨 {case[21:25]}"


TEXT_STEPS = [(1280, 720, 2), (1024, 700, 2), (1200, 600, 0), (1366, 768, 4), (683, 384, 0)]


@pytest.mark.parametrize(("width", "height", "larger"), TEXT_STEPS)
def test_at_every_size_there_is_a_way_to_the_pages_and_the_day_shows_its_papers(
    bench: IntakeBench, shell: Shell, width: int, height: int, larger: int
) -> None:
    accepted(bench)
    try:
        bench.press(*["Ctrl+="] * larger)
        bench.window.resize(width, height)
        bench.press("F4")
        assert shell.rail.isVisible() != shell.top.menu.isVisible()
        table = shell.today.table
        assert not table.isColumnHidden(6)
        assert table.columnViewportPosition(6) + table.columnWidth(6) <= table.viewport().width()
        edge = shell.top.scan.geometry()
        shown = [w for w in shell.top.findChildren(QWidget) if w.parent() is shell.top and w.isVisible()]
        others = [w for w in shown if w is not shell.top.scan]
        assert not [w for w in others if w.geometry().intersects(edge)]
    finally:
        bench.press("Ctrl+0")


def test_the_chosen_sheet_is_never_under_the_buttons(bench: IntakeBench, shell: Shell) -> None:
    rows = list(cases.intake("SC001").marks)
    given = cases.intake("SC001", marks=dict.fromkeys(rows, cases.MISSING))
    number = deciding.notice(bench.front.desk, SESSION, given).case.number
    for row in rows[:2]:
        deciding.supplement(bench.front.desk, SESSION, number, {row: cases.IN_ORDER})
    bench.window.resize(1280, 620)
    bench.scan(number)
    sheets = shell.case.sheets
    sheets.ledger.setFocus()
    bench.press(*["Down"] * len(sheets.ledger.entries))
    bottom = sheets.ledger.mapTo(sheets, QPoint(0, sheets.ledger.bottom_of_chosen())).y()
    assert sheets.ledger.index == len(sheets.ledger.entries) - 1
    assert bottom <= sheets._area.geometry().bottom() + 1
    assert sheets._area.geometry().bottom() < sheets._buttons.geometry().top()
