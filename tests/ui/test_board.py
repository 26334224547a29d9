"""看板: what waits at this counter under its light, what is late first, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_app.services import deciding
from counter_app.ui.pages.board.page import BoardPage
from tests.helpers import cases
from tests.helpers.desk import SESSION, FixedClock
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.test_ways_out import bench_of


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> Iterator[IntakeBench]:
    made = bench_of(qtbot, tmp_path, clock)
    made.sign_in()
    yield made
    close_bench(made)


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
