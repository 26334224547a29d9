"""What a clerk meets before the desk: the lock, the first start, settings that cannot be read, another printer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

import main
from counter_app.settings import defaults
from counter_app.ui.pages.first_start import FirstStartPage
from counter_app.ui.window import MainWindow
from printing.printers import CupsQueue
from tests.helpers.desk import CLERK
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench
from tests.ui.shell_bench import closed_window, counter
from tests.ui.test_opening import CONTROL, FIRST, key


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = open_bench(qtbot, tmp_path)
    yield made
    close_bench(made)


@pytest.fixture
def new(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window whose first start is filled in and stands at its first step."""
    window = closed_window(qtbot, tmp_path, counter(tmp_path, new=True))
    qtbot.waitUntil(lambda: window.first_start is not None, timeout=9000)
    for name, text in FIRST.items():
        assistant(window).fields[name].set_text(text)
    yield window
    window.close()
    window.deleteLater()


def assistant(window: MainWindow) -> FirstStartPage:
    assert window.first_start is not None
    return window.first_start


def words_on(window: MainWindow) -> list[str]:
    return [label.text() for label in window.sign_in.findChildren(QLabel) if label.isVisible()]


def test_the_lock_says_whose_it_is_and_that_the_draft_is_kept(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter", "2", "Ctrl+L")
    said = words_on(bench.window)
    assert "已锁定，草稿已存" in said
    assert any(CLERK.name in words and "接着办" in words for words in said)
    assert bench.window.sign_in.clerks.clerk is not None
    assert bench.window.sign_in.clerks.clerk.staff_no == CLERK.staff_no
    bench.sign_in()
    bench.press("Ctrl+L")
    assert "已锁定，草稿已存" in words_on(bench.window)


def test_two_people_with_one_staff_number_are_noticed_where_they_are_typed(new: MainWindow) -> None:
    page = assistant(new)
    page.fields["clerk.staff_no"].set_text(FIRST["supervisor.staff_no"])
    key(new, Qt.Key.Key_Return, CONTROL)
    key(new, Qt.Key.Key_Return, CONTROL)
    assert page.step == 1
    assert page.fields["clerk.staff_no"].refused
    page.fields["clerk.staff_no"].set_text(FIRST["clerk.staff_no"])
    key(new, Qt.Key.Key_Return, CONTROL)
    assert page.step == 2


def test_a_number_that_is_none_is_refused_beside_the_summary(new: MainWindow, qtbot: QtBot) -> None:
    page = assistant(new)
    page.fields["newest_number"].set_text("123")
    for _ in range(4):
        key(new, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.fields["newest_number"].refused or page._stopped.isVisible(), timeout=9000)
    assert FIRST["clerk.name"] in page._summary.text()
    assert page._summary.isVisible()


def test_after_the_first_start_a_password_typed_at_once_is_never_in_clear(
    new: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(4):
        key(new, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: new.first_start is None, timeout=9000)
    assert new.front is None
    assert not new.sign_in.staff_no.isVisible()
    assert new.sign_in.password.hasFocus()
    assert [c.name for c in new.sign_in.clerks.clerks] == [FIRST["supervisor.name"], FIRST["clerk.name"]]
    key(new, Qt.Key.Key_Down)
    new.sign_in.password.setText(FIRST["clerk.password"])
    qtbot.waitUntil(lambda: new.front is not None and new.behind is not None and not new.behind.lanes.running)
    assert new.sign_in.clerks.clerk is not None
    assert new.sign_in.clerks.clerk.staff_no == FIRST["clerk.staff_no"]
    key(new, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: new.shell is not None and not new.locked, timeout=20_000)


def test_settings_that_cannot_be_read_are_told_in_a_window(qtbot: QtBot, tmp_path: Path) -> None:
    file = defaults(tmp_path).file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("{", "utf-8")
    told: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.close()

    QTimer.singleShot(0, look)
    assert main.main(["--base", str(tmp_path)]) == 1
    assert str(file) in told[0]


def test_back_to_the_folder_is_in_force_at_once(bench: IntakeBench) -> None:
    assert bench.window.shell is not None
    at, page = bench.window.shell.workplace, bench.window.shell.settings
    folder = at.front.printer
    page._use_printer("front-desk")
    assert isinstance(at.front.printer, CupsQueue)
    page._use_printer("")
    assert at.front.printer is folder
    assert at.press.front.printer is folder
    assert at.settings.printer == ""
