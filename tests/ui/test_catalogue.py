"""目录: the matters in force are found while one types, read whole, and their 办事指南 printed, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.services.composing.normalise import normalise
from counter_app.ui.dialogs.paper_view import PaperView
from printing.documents.sheet import JobStatus, SheetState
from tests.helpers.desk import FixedClock
from tests.helpers.quiet_desk import matter
from tests.ui.catalogue_bench import catalogue_in
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import SetPrinter, closed_window, counter
from tests.ui.test_exporting import rows_of, save_as


@pytest.fixture(scope="module")
def printer() -> SetPrinter:
    return SetPrinter()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("catalogue")


@pytest.fixture
def bench(qtbot: QtBot, folder: Path, printer: SetPrinter) -> Iterator[IntakeBench]:
    printer.refuses, printer.answer = "", JobStatus(SheetState.PRINTED)
    printer.jobs.clear()
    window = closed_window(qtbot, folder, counter(folder, printer, clock=FixedClock()))
    assert window.front is not None
    window.resize(1366, 768)
    made = IntakeBench(window, window.front, qtbot)
    made.sign_in()
    made.press("Alt+M")
    yield made
    close_bench(made)


def shown(bench: IntakeBench) -> str:
    """The entry as it can be read."""
    return catalogue_in(bench).matters.entry.toPlainText().replace("\n", "")


def codes(bench: IntakeBench) -> list[str]:
    return [line.key for line in catalogue_in(bench).matters.table.lines]


def test_alt_m_lists_every_matter_in_force_and_names_the_release(bench: IntakeBench) -> None:
    desk = bench.front.desk
    catalogue = desk.shelf.current(desk.today())
    assert catalogue_in(bench).isVisible()
    assert codes(bench) == [m.code for m in catalogue]
    assert catalogue.release.id in catalogue_in(bench)._sub.text()
    assert str(len(catalogue)) in catalogue_in(bench)._sub.text()
    assert catalogue_in(bench).matters.field.edit.hasFocus()


def test_typing_narrows_the_list_by_name_initials_or_code_and_shows_the_best_hit(bench: IntakeBench) -> None:
    bench.type("食品")
    assert codes(bench) == ["SC009", "SC011", "SC012", "SC010"]
    assert shown(bench).startswith("食品经营许可")
    bench.press("Esc")
    bench.type("jyxk")
    assert "SC009" in codes(bench)
    bench.press("Esc")
    bench.type("sc001")
    assert codes(bench) == ["SC001"]
    bench.press("Esc")
    assert len(codes(bench)) > 70


def test_what_is_not_in_the_catalogue_says_so_and_escape_shows_all_again(bench: IntakeBench) -> None:
    bench.type("没有这样的事")
    assert codes(bench) == []
    assert "没有相符的事项" in shown(bench)
    bench.press("Alt+P", "Ctrl+P", "Ctrl+Enter")
    assert catalogue_in(bench).isVisible()
    assert QApplication.activeModalWidget() is None
    bench.press("Esc")
    assert len(codes(bench)) > 70


def test_the_arrows_go_through_the_list_while_the_cursor_stays_in_the_field(bench: IntakeBench) -> None:
    bench.type("食品")
    bench.press("Down", "Down")
    assert catalogue_in(bench).matters.field.edit.hasFocus()
    assert shown(bench).startswith("食品生产加工小作坊登记证延续")


def test_enter_reads_the_whole_entry_by_keys_and_escape_leads_back(bench: IntakeBench) -> None:
    bench.type("sc009")
    bench.press("Enter")
    view = catalogue_in(bench).matters
    assert view.entry.hasFocus()
    text = "".join(shown(bench).split())
    of = matter("SC009")
    wanted = [m.name for m in of.materials] + [q.text for q in of.questions] + list(of.conditions)
    wanted += [p for m in of.materials for p in m.points] + [r.text for r in of.routing]
    assert not [each for each in wanted if "".join(normalise(each).split()) not in text]
    bench.press("End")
    bar = view.entry.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    bench.press("Home", "Down", "Space")
    assert 0 < bar.value() < bar.maximum()
    bench.press("Esc")
    assert view.table.hasFocus()
    bench.press("Ctrl+F")
    assert view.field.edit.hasFocus()


def test_the_code_and_name_of_a_matter_are_copied(bench: IntakeBench) -> None:
    bench.type("sc009")
    bench.press("F6", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "SC009 食品经营许可"


def test_ctrl_enter_begins_an_intake_of_the_matter(bench: IntakeBench) -> None:
    bench.type("sc009")
    bench.press("Ctrl+Enter")
    assert bench.open.matter.code == "SC009"


def test_a_key_quicker_than_the_search_waits_for_its_answer(bench: IntakeBench) -> None:
    view = catalogue_in(bench).matters
    view.field.set_text("sc009")
    view.primary.click()
    assert bench.window.shell is not None
    assert not bench.window.shell.intake.has_open
    bench.settle()
    assert bench.open.matter.code == "SC009"


def test_what_was_read_stays_where_it_was_while_the_clerk_is_elsewhere(bench: IntakeBench) -> None:
    view = catalogue_in(bench).matters
    bench.type("sc009")
    bench.press("Enter", "Down", "Down", "Down")
    at = view.entry.verticalScrollBar().value()
    bench.press("F4", "Alt+M")
    assert view.entry.hasFocus()
    assert view.entry.verticalScrollBar().value() == at > 0


def test_the_guide_is_printed_and_its_fate_said(bench: IntakeBench, printer: SetPrinter) -> None:
    bench.type("sc009")
    bench.press("Alt+P")
    bench.qtbot.waitUntil(lambda: catalogue_in(bench).matters.said.isVisible())
    assert printer.jobs == ["办事指南"]
    assert catalogue_in(bench).matters.said.text() == "已打印"
    bench.press("Down")
    bench.type("x")
    assert not catalogue_in(bench).matters.said.isVisible()


def test_a_guide_that_does_not_print_is_told_in_the_strip_and_tried_again(
    bench: IntakeBench, printer: SetPrinter
) -> None:
    printer.refuses = "media-empty"
    bench.press("Alt+P")
    assert bench.window.shell is not None
    strip = bench.window.shell.strip
    bench.qtbot.waitUntil(strip.isVisible)
    assert strip.notice is not None
    assert "办事指南没有打出来" in strip.notice.happened
    printer.refuses = ""
    bench.press(f"Alt+{strip.notice.letter}")
    bench.qtbot.waitUntil(lambda: printer.jobs == ["办事指南"])
    assert not strip.isVisible()


def test_ctrl_p_shows_the_guide_as_it_would_be_printed(bench: IntakeBench, printer: SetPrinter) -> None:
    bench.press("Ctrl+P")
    bench.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PaperView) or bool(papers()))
    assert "办事指南" in papers()[0].windowTitle()
    assert printer.jobs == []
    papers()[0].reject()


def papers() -> list[PaperView]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, PaperView) and w.isVisible()]


def test_the_listed_matters_leave_as_a_file(bench: IntakeBench, tmp_path: Path) -> None:
    bench.type("食品")
    bench.press("Alt+E")
    save_as(bench, tmp_path / "matters.csv")
    heads, *rows, last = rows_of(tmp_path / "matters.csv")
    assert heads == ["编码", "事项", "实施部门", "办件"]
    assert [row[0] for row in rows] == codes(bench)
    assert last[0].startswith("共4条")


def test_the_text_grows_with_the_rest_of_the_window(bench: IntakeBench) -> None:
    document = catalogue_in(bench).matters.entry.document()
    before = document.size().height()
    bench.press("Ctrl+=", "Ctrl+=")
    try:
        assert document.size().height() > before * 1.1
    finally:
        bench.press("Ctrl+0")
    assert document.size().height() == before


def test_in_a_small_window_the_entry_takes_the_place_of_the_list(bench: IntakeBench) -> None:
    bench.window.resize(683, 384)
    bench.settle()
    view = catalogue_in(bench).matters
    assert view.table.isVisible()
    assert not view.entry.isVisible()
    bench.type("sc009")
    bench.press("Enter")
    assert view.entry.isVisible()
    assert not view.table.isVisible()
    bench.press("Esc")
    assert view.table.hasFocus()
    assert not view.entry.isVisible()
