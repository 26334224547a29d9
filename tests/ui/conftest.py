"""A signed-in window: the counter behind it is opened once a module, the window is fresh for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.intake_bench import IntakeBench, Opened


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
