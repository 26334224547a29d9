"""The clerk's paths in keys, screens.md §13, by key events to the window alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_app.domain.case import Status
from tests.helpers.intakes import IDS, MOBILE
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench

ID, AGENT_ID = IDS


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = open_bench(qtbot, tmp_path)
    yield made
    close_bench(made)


def test_a_complete_acceptance_takes_eighteen_keys(bench: IntakeBench) -> None:
    """Design: 17. One more because how the application came in is the clerk's to say, never a default."""
    bench.press("F3", "g", "t", "Enter")
    bench.press("2", "1", "1", "1")
    bench.press("Space", "Space", "Space")
    bench.type("黄")
    bench.press("Tab")
    bench.type(ID)
    bench.press("Tab")
    bench.type(MOBILE)
    bench.press("Tab")
    bench.press("1", "1")
    bench.press("Ctrl+Enter")
    assert bench.dialog is not None, bench.open.finding.lacking
    bench.press("Ctrl+Enter")
    assert bench.pressed == 18
    cases = bench.front.desk.read().__enter__().cases.of_day(bench.front.desk.today())
    assert [c.status for c in cases] == [Status.ACCEPTED]
