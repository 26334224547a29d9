"""设置·密钥恢复页: straight to the printer after a supervisor signed in; never a file; the journal tells of it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.keys.database_key import database_key
from counter_app.persistence.engine import connect
from counter_app.services.recovery_sheet import KEYS_SHOWN
from counter_app.settings import defaults
from counter_app.ui.pages.settings_recovery import RecoveryCard
from tests.ui.intake_bench import IntakeBench
from tests.ui.shell_bench import Open, SetPrinter
from tests.ui.test_ways_out import supervisor_signs


@pytest.fixture
def opened(opened_with: Open) -> Open:
    return opened_with


def print_it(bench: IntakeBench) -> RecoveryCard:
    bench.press("Alt+S", "Alt+K")
    supervisor_signs(bench, "首次封存")
    bench.settle()
    assert bench.window.shell is not None
    return bench.window.shell.settings.recovery


def notes(folder: Path) -> int:
    at = defaults(folder)
    key = database_key(at.database, at.key_folder, use_keyring=False, existing=True)
    with closing(connect(at.database, key)) as connection:
        asked = connection.execute("SELECT count(*) FROM journal WHERE kind = ?", (KEYS_SHOWN,))
        return int(asked.fetchone()[0])


def test_it_goes_to_the_printer_once_and_is_said_to_be_sent_not_printed(opened: Open, tmp_path: Path) -> None:
    printer = SetPrinter()
    bench = opened(printer)
    card = print_it(bench)
    assert printer.jobs == ["窗口密钥恢复页"]
    assert "已送打印机" in card.said.text()
    assert notes(tmp_path) == 1
    assert not list(tmp_path.rglob("*.pdf"))


def test_a_folder_of_pdfs_gets_no_secret(opened: Open, tmp_path: Path) -> None:
    bench = opened(None)
    card = print_it(bench)
    assert card.refusal.isVisible()
    assert "不能存成文件" in card.refusal.reason.text()
    assert "keys text" in card.refusal.reason.text()
    assert notes(tmp_path) == 0
    assert not list(tmp_path.rglob("*.pdf"))


def test_a_printer_that_refuses_is_told_and_the_attempt_is_noted(opened: Open, tmp_path: Path) -> None:
    bench = opened(SetPrinter(refuses="unreachable"))
    card = print_it(bench)
    assert "没有打印出来" in card.refusal.reason.text()
    assert not card.said.isVisible()
    assert notes(tmp_path) == 1


def test_going_back_prints_nothing(opened: Open) -> None:
    printer = SetPrinter()
    bench = opened(printer)
    bench.press("Alt+S", "Alt+K", "Esc")
    assert printer.jobs == []
    assert QApplication.activeModalWidget() is None
