"""设置·更换密钥: by keys in a real window; nothing changes before a row was typed from the printed sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.keys.database_key import FILE
from counter_app.persistence.exchange_lock import beside
from counter_app.persistence.key_id import key_id
from counter_app.services import deciding
from counter_app.settings import defaults, save
from counter_app.ui.keys import shown_chord
from counter_app.ui.pages.settings_rekey import RekeyCard
from counter_app.ui.widgets.button import Button
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION
from tests.ui.intake_bench import IntakeBench
from tests.ui.shell_bench import Open, SetPrinter
from tests.ui.test_pages_whole import SIZES, beyond, cut
from tests.ui.test_settings_restore import restored
from tests.ui.test_ways_out import supervisor_signs

PATIENCE_MS = 20_000


@pytest.fixture
def opened(opened_with: Open, tmp_path: Path) -> Open:
    """With a second disk for the backups."""
    (tmp_path / "disk").mkdir()
    at = defaults(tmp_path)
    at.key_folder.mkdir(parents=True)
    save(at, {"backup_folder": str(tmp_path / "disk")})
    return opened_with


def key_of(folder: Path) -> bytes:
    return bytes.fromhex((folder / "keys" / FILE).read_text())


def begin(bench: IntakeBench) -> RekeyCard:
    """Up to the printed sheet."""
    bench.press("Alt+S", "Alt+X")
    supervisor_signs(bench, "恢复页遗失")
    bench.settle()
    assert bench.window.shell is not None
    return bench.window.shell.settings.rekey


def row_asked(card: RekeyCard) -> str:
    """As the supervisor reads it from the paper."""
    assert card._proposed is not None
    made, _, number = card._proposed
    assert f"第 {number + 1:02} 行" in card.asked.text()
    return made.rows.rows[number]


def test_the_key_changes_by_keys_and_work_goes_on_in_the_same_epoch(opened: Open, tmp_path: Path) -> None:
    printer = SetPrinter()
    bench = opened(printer)
    old = key_of(tmp_path)
    first = deciding.accept(bench.front.desk, SESSION, intake("SC001", "租赁")).case.number
    card = begin(bench)
    assert printer.jobs == ["窗口密钥恢复页"]
    assert key_of(tmp_path) == old
    bench.type(row_asked(card))
    bench.press("Alt+Y")
    restored(bench)
    said = bench.window.sign_in.message.text()
    assert "数据库密钥已更换" in said
    assert key_id(key_of(tmp_path)) in said
    assert key_of(tmp_path) != old
    assert len(list((tmp_path / "disk").glob("*.backup.db"))) == 2
    bench.sign_in()
    assert bench.window.front is not None
    desk = bench.window.front.desk
    second = deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number
    assert int(second[21:25]) == int(first[21:25]) + 1
    assert second[19:21] == first[19:21]


def test_a_row_that_is_not_on_the_sheet_is_refused_where_it_was_typed(opened: Open, tmp_path: Path) -> None:
    bench = opened(SetPrinter())
    old = key_of(tmp_path)
    card = begin(bench)
    bench.type("01 12345 67890 3")
    bench.press("Alt+Y")
    assert card.row.refused
    assert "Alt+X" in card.row.refusal.way_out.text()
    assert key_of(tmp_path) == old
    assert not bench.window.locked


def test_while_a_backup_runs_it_waits_and_the_sheet_stays_good(
    opened: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    bench = opened(SetPrinter())
    card = begin(bench)
    assert bench.window.shell is not None
    backups = bench.window.shell.workplace.backups
    backups.now()
    bench.type(row_asked(card))
    bench.press("Alt+Y")
    assert "正在备份" in card.row.refusal.reason.text()
    qtbot.waitUntil(lambda: not backups.state.running, timeout=PATIENCE_MS)
    bench.press("Alt+Y")
    restored(bench)
    assert "数据库密钥已更换" in bench.window.sign_in.message.text()


def test_without_a_printed_sheet_no_row_is_asked_for(opened: Open, tmp_path: Path) -> None:
    bench = opened(SetPrinter(refuses="unreachable"))
    card = begin(bench)
    assert "没有打印出来" in card.refusal.reason.text()
    assert not card.row.isVisibleTo(card)
    assert not card.act.isVisibleTo(card)


def test_without_a_backup_folder_it_is_not_begun(opened: Open, tmp_path: Path) -> None:
    bench = opened(SetPrinter())
    assert bench.window.shell is not None
    at = bench.window.shell.workplace
    at.settings = at.settings._replace(backup_folder="")
    bench.press("Alt+S", "Alt+X")
    card = bench.window.shell.settings.rekey
    assert "还没有选备份文件夹" in card.refusal.reason.text()


def test_where_it_fails_the_old_key_holds_and_the_new_sheet_is_called_void(
    opened: Open, tmp_path: Path
) -> None:
    bench = opened(SetPrinter())
    old = key_of(tmp_path)
    card = begin(bench)
    bench.type(row_asked(card))
    with beside(defaults(tmp_path).database):
        bench.press("Alt+Y")
        restored(bench)
    said = bench.window.sign_in.message.text()
    assert "后台正在备份" in said
    assert "新恢复页作废" in said
    assert key_of(tmp_path) == old
    bench.sign_in()


def test_no_text_is_cut_while_the_row_is_asked_for_and_a_backup_is_confirmed(
    opened: Open, qtbot: QtBot
) -> None:
    bench = opened(SetPrinter())
    assert bench.window.shell is not None
    page, backups = bench.window.shell.settings, bench.window.shell.workplace.backups
    backups.now()
    qtbot.waitUntil(lambda: backups.state.last is not None, timeout=PATIENCE_MS)
    begin(bench)
    bench.type("01")
    bench.press("Alt+Y")
    for size in SIZES:
        bench.window.resize(*size)
        bench.settle()
        for _ in range(6):  # layouts that learn the height of their words need a turn or two
            QApplication.processEvents()
        assert cut(page) + beyond(page) == [], size
        assert cut(bench.window.shell.strip) == [], size
    letters = [shown_chord(button) for button in page.findChildren(Button) if button.isVisible()]
    assert len(letters) == len(set(letters))
