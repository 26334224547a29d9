"""以往材料 by keys: from the intake, to the case it came with, and back to where one was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_app.services import deciding
from counter_app.ui.pages.earlier_materials import EarlierMaterialsPage
from tests.helpers import cases
from tests.helpers.desk import SESSION, FixedClock
from tests.helpers.intakes import IDS
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import bench_of
from tests.ui.test_ways_out import shell_of


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = bench_of(qtbot, tmp_path, FixedClock())
    made.sign_in()
    yield made
    close_bench(made)


def open_compared(bench: IntakeBench) -> EarlierMaterialsPage:
    bench.press("F2", "s", "c", "0", "0", "1", "Enter")
    bench.field("applicant.id").setFocus()
    bench.type(IDS[0])
    bench.press("Tab")
    assert bench.open.applicant.compare.isVisible()
    bench.press("Alt+Y")
    page = shell_of(bench.window).page
    assert isinstance(page, EarlierMaterialsPage)
    return page


def test_the_applicants_earlier_papers_stand_beside_what_is_asked_for(bench: IntakeBench) -> None:
    number = deciding.accept(bench.front.desk, SESSION, cases.intake("GA001")).case.number
    page = open_compared(bench)
    shell = shell_of(bench.window)
    opened = [line for line in page.table.lines if line.payload is not None]
    assert page.table.choose(opened[0].key)
    bench.press("Enter")
    assert shell.case.number == number
    bench.press("Esc")
    assert shell.page is page
    bench.press("Esc")
    assert shell.page is shell.intake
    assert bench.open.intake.matter == "SC001"


def test_a_line_without_an_earlier_paper_opens_nothing(bench: IntakeBench) -> None:
    deciding.accept(bench.front.desk, SESSION, cases.intake("GA001"))
    page = open_compared(bench)
    none = next(line for line in page.table.lines if line.payload is None)
    assert "没有交过" in {cell.text for cell in none.cells}
    page.table.choose(none.key)
    bench.press("Enter")
    assert shell_of(bench.window).page is page


def test_a_second_look_replaces_the_first(bench: IntakeBench) -> None:
    deciding.accept(bench.front.desk, SESSION, cases.intake("GA001"))
    open_compared(bench)
    shell = shell_of(bench.window)
    pages = shell.pages.count()
    bench.press("Esc", "Alt+Y")
    assert shell.pages.count() == pages
    bench.press("Esc")
    assert shell.page is shell.intake
