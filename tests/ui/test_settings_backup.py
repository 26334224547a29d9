"""设置·备份: a real worker makes a real backup beside the open window, and a missing disk is no success."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_app.ui.pages.settings_backup import BackupCard
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench

PATIENCE_MS = 20_000


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = open_bench(qtbot, tmp_path)
    made.press("Alt+S")
    yield made
    close_bench(made)


@pytest.fixture
def card(bench: IntakeBench) -> BackupCard:
    assert bench.window.shell is not None
    return bench.window.shell.settings.backup


def test_choosing_a_folder_makes_a_backup_there_and_alt_b_another(
    bench: IntakeBench, card: BackupCard, qtbot: QtBot, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    card.use_folder(disk)
    qtbot.waitUntil(lambda: "最近一次备份" in card.last.text(), timeout=PATIENCE_MS)
    assert len(list(disk.glob("*.backup.db"))) == 1
    bench.press("Alt+B")
    assert card.last.text() == "正在备份…"
    qtbot.waitUntil(lambda: "最近一次备份" in card.last.text(), timeout=PATIENCE_MS)


def test_a_disk_that_is_gone_is_said_and_not_called_a_backup(
    card: BackupCard, qtbot: QtBot, tmp_path: Path
) -> None:
    card.use_folder(tmp_path / "gone")
    qtbot.waitUntil(lambda: "没有找到备份文件夹" in card.last.text(), timeout=PATIENCE_MS)
    assert not (tmp_path / "gone").exists()
