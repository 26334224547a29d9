"""看板: what waits at this counter under its light, what is late first, by keys."""

from __future__ import annotations

import pytest

from counter_app.services import deciding, papers
from counter_app.services.day.view import DayStep, day_view
from counter_app.ui.pages.board.page import BoardPage
from tests.helpers import cases
from tests.helpers.desk import SESSION, SUPERVISOR, SUPERVISOR_PASSWORD, FixedClock
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def bench(own_bench: IntakeBench) -> IntakeBench:
    return own_bench


@pytest.fixture
def page(bench: IntakeBench) -> BoardPage:
    assert bench.window.shell is not None
    return bench.window.shell.board


def test_an_answer_that_is_late_stands_first_under_the_red_light(
    bench: IntakeBench, page: BoardPage, clock: FixedClock
) -> None:
    desk = bench.front.desk
    late = deciding.receive(desk, SESSION, cases.intake("SC001", marks={"m1": cases.MISSING})).case.number
    clock.advance(days=9)
    fresh = deciding.receive(desk, SESSION, cases.intake("SC001", marks={"m1": cases.MISSING})).case.number
    bench.press("F9")
    keys = [line.key for line in page.lights.table.model().lines]  # type: ignore[attr-defined]
    assert keys.index(late) < keys.index(fresh)
    bench.press("Enter")
    assert bench.window.shell is not None
    assert bench.window.shell.case.number == keys[0]
    bench.press("Esc")
    assert bench.window.shell.page is page


def work_and_print(bench: IntakeBench, page: BoardPage) -> None:
    """One case, everything printed, the day's page open."""
    deciding.accept(bench.front.desk, SESSION, cases.intake("SC001"))
    bench.press("F9", "Alt+R")
    assert page.day.view is not None
    assert page.day.view.step is DayStep.PRINT
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(
        lambda: page.day.view is not None and page.day.view.step is DayStep.CLOSE, timeout=9000
    )


def test_the_day_is_printed_closed_and_its_log_comes_out_by_one_key(
    bench: IntakeBench, page: BoardPage
) -> None:
    work_and_print(bench, page)
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(
        lambda: bench.dialog is not None and bench.dialog.primary.kind == "primary", timeout=9000
    )
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: page.day.view is not None and bool(page.day.view.closings), timeout=9000)
    view = page.day.view
    assert view is not None
    assert view.step is DayStep.CLOSED
    desk = bench.front.desk
    bench.qtbot.waitUntil(lambda: not papers.waiting(desk), timeout=9000)
    with desk.read() as work:
        (log,) = work.papers.of_case(view.closings[0].number)
    assert log.title == "窗口工作日志"


def test_escape_at_the_preview_closes_nothing(bench: IntakeBench, page: BoardPage) -> None:
    work_and_print(bench, page)
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: bench.dialog is not None, timeout=9000)
    bench.press("Esc")
    bench.settle()
    assert day_view(bench.front.desk, SESSION, bench.front.desk.today()).closings == ()
    bench.press("Esc")
    assert not page.at_day


def test_an_incident_is_recorded_with_its_times(bench: IntakeBench, page: BoardPage) -> None:
    work_and_print(bench, page)
    bench.press("Alt+Y", "Enter")
    assert page.popup.asking, "nothing told, nothing recorded"
    bench.type("9:05-10:40 主干断开")
    bench.press("Enter")
    view = page.day.view
    assert view is not None
    assert ("断网", "09:05–10:40", "主干断开") in [(i.kind, i.time, i.text) for i in view.incidents]


def test_the_clerk_who_takes_over_signs_in(bench: IntakeBench, page: BoardPage) -> None:
    work_and_print(bench, page)
    bench.press("Alt+J")
    bench.type("2")
    bench.press(*["Enter"] * 5)
    bench.type(SUPERVISOR.staff_no)
    bench.press("Enter")
    bench.type(SUPERVISOR_PASSWORD)
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: page.day.view is not None and page.day.view.handed_over, timeout=9000)


def test_where_there_is_no_room_the_numbers_stand_first_then_what_is_to_do(
    bench: IntakeBench, page: BoardPage
) -> None:
    bench.press("F9", "Alt+R")
    left, middle, right = page.day._cards
    bench.window.resize(683, 384)
    bench.qtbot.waitUntil(lambda: middle.y() < right.y() < left.y(), timeout=3000)
    bench.window.resize(1366, 768)
    bench.qtbot.waitUntil(lambda: left.x() < middle.x() < right.x(), timeout=3000)
    assert middle.width() > left.width()
