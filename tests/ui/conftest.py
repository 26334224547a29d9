"""A signed-in window: the counter behind it is opened once a module, the window is fresh for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from printing.documents.sheet import Printer
from tests.helpers.desk import FixedClock
from tests.ui.intake_bench import IntakeBench, Opened, close_bench
from tests.ui.shell_bench import Open, bench_of, closed_window, counter


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    made = Opened(tmp_path_factory.mktemp("counter"))
    yield made
    made.close()


@pytest.fixture
def bench(qtbot: QtBot, opened: Opened) -> IntakeBench:
    return opened.fresh(qtbot)


@pytest.fixture
def individual(bench: IntakeBench) -> IntakeBench:
    """个体工商户设立登记, rented, alone, in person: three materials."""
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1")
    return bench


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def own_bench(qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> Iterator[IntakeBench]:
    """A counter and a window of the test's own, whose clock it sets."""
    made = bench_of(qtbot, tmp_path, clock)
    made.sign_in()
    yield made
    close_bench(made)


@pytest.fixture
def opened_with(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens the test's own counter with a printer of its own, signed in."""
    made: list[IntakeBench] = []

    def open_it(printer: Printer | None) -> IntakeBench:
        window = closed_window(qtbot, tmp_path, counter(tmp_path, printer))
        assert window.front is not None
        made.append(IntakeBench(window, window.front, qtbot))
        made[-1].sign_in()
        return made[-1]

    yield open_it
    for bench in made:
        close_bench(bench)
