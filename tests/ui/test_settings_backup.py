"""设置·备份: a real worker makes a real backup beside the open window, and a missing disk is no success."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_app.persistence.backup_facts import manifest_of
from counter_app.services import upkeep
from counter_app.services.ports.records import Changes
from counter_app.ui.backup_run import BackupRun
from counter_app.ui.pages.settings_backup import BackupCard
from counter_app.ui.widgets.strip import Notice
from tests.helpers.desk import approval
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


@pytest.fixture
def run(bench: IntakeBench) -> BackupRun:
    assert bench.window.shell is not None
    return bench.window.shell.workplace.backups


def notice(bench: IntakeBench) -> Notice | None:
    assert bench.window.shell is not None
    return bench.window.shell.strip.notice


def test_choosing_a_folder_makes_a_backup_there_and_alt_b_another_each_confirmed_by_time_place_and_size(
    bench: IntakeBench, card: BackupCard, run: BackupRun, qtbot: QtBot, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    run.use_folder(disk)
    qtbot.waitUntil(lambda: "最近一次备份" in card.last.text(), timeout=PATIENCE_MS)
    assert len(made(disk)) == 1
    bench.press("Esc", "Alt+S", "Alt+B")
    assert card.last.text() == "正在备份…"
    qtbot.waitUntil(lambda: "最近一次备份" in card.last.text(), timeout=PATIENCE_MS)
    newest = max(made(disk), key=lambda file: file.stat().st_mtime_ns)
    told = notice(bench)
    assert told is not None
    assert f"{newest.stat().st_size / 1024:.0f} KB" in told.happened
    assert "逐页读回无误" in told.happened
    assert told.safe == f"存在 {disk}"
    assert card.folder.text() == str(disk)


def test_a_disk_that_is_gone_is_a_disturbance_and_not_called_a_backup(
    bench: IntakeBench, card: BackupCard, run: BackupRun, qtbot: QtBot, tmp_path: Path
) -> None:
    run.use_folder(tmp_path / "gone")
    qtbot.waitUntil(lambda: "没有找到备份文件夹" in card.last.text(), timeout=PATIENCE_MS)
    assert not (tmp_path / "gone").exists()
    told = notice(bench)
    assert told is not None
    assert "没有找到备份文件夹" in told.happened
    (tmp_path / "gone").mkdir()
    bench.press("Alt+P")
    qtbot.waitUntil(lambda: "最近一次备份" in card.last.text(), timeout=PATIENCE_MS)
    told = notice(bench)
    assert told is not None
    assert "已备份" in told.happened, "the disturbance is settled"


def made(disk: Path) -> list[Path]:
    return sorted(disk.glob("*.backup.db"))


@pytest.fixture
def disk(bench: IntakeBench, card: BackupCard, run: BackupRun, qtbot: QtBot, tmp_path: Path) -> Path:
    """A folder with one backup, made a while ago; since then somebody signed in."""
    folder = tmp_path / "disk"
    folder.mkdir()
    run.use_folder(folder)
    qtbot.waitUntil(lambda: "最近一次备份" in card.last.text(), timeout=PATIENCE_MS)
    [first] = made(folder)
    manifest = manifest_of(first)
    told = json.loads(manifest.read_text("utf-8"))
    told["made_at"] = "2026-11-20T00:00:00+00:00"
    manifest.write_text(json.dumps(told), "utf-8")
    upkeep.note_import(bench.front.desk, approval(), "calendar", "x")
    return folder


def test_the_lock_backs_up_what_is_new_and_blocks_nobody(
    bench: IntakeBench, disk: Path, qtbot: QtBot
) -> None:
    bench.press("Ctrl+L")
    assert bench.window.locked
    bench.sign_in()
    qtbot.waitUntil(lambda: len(made(disk)) == 2, timeout=PATIENCE_MS)


def test_a_change_of_the_day_is_backed_up_at_once(
    bench: IntakeBench, run: BackupRun, disk: Path, qtbot: QtBot
) -> None:
    assert bench.window.shell is not None
    bench.window.shell.workplace.announcer.tell(Changes(day=True))
    qtbot.waitUntil(lambda: len(made(disk)) == 2 and not run.state.running, timeout=PATIENCE_MS)
    bench.window.shell.workplace.announcer.tell(Changes(day=True))
    qtbot.waitUntil(lambda: not run.state.running, timeout=PATIENCE_MS)
    assert len(made(disk)) == 2, "nothing new since"


def test_a_day_that_closes_during_a_backup_gets_one_behind_it(
    bench: IntakeBench, run: BackupRun, disk: Path, qtbot: QtBot
) -> None:
    bench.press("Alt+B")
    run.at_an_end()
    assert run.another_waits
    qtbot.waitUntil(lambda: not run.another_waits and not run.state.running, timeout=PATIENCE_MS)
    assert not run.state.fault


def test_closing_the_window_leaves_a_worker_that_backs_up_the_closed_counter(
    bench: IntakeBench, disk: Path, qtbot: QtBot
) -> None:
    bench.window.close()
    assert bench.window.front is None
    qtbot.waitUntil(lambda: len(made(disk)) == 2, timeout=PATIENCE_MS)


def test_closing_with_the_disk_unplugged_makes_no_folder_and_no_fuss(
    bench: IntakeBench, disk: Path, tmp_path: Path
) -> None:
    disk.rename(tmp_path / "unplugged")
    bench.window.close()
    assert bench.window.front is None
    assert not disk.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="a file system without any room that is always there")
def test_a_full_second_disk_is_a_disturbance_with_its_way_out_and_no_backup(
    bench: IntakeBench, card: BackupCard, run: BackupRun, qtbot: QtBot
) -> None:
    run.use_folder(Path("/proc/self"))
    qtbot.waitUntil(lambda: "空间不足" in card.last.text(), timeout=PATIENCE_MS)
    told = notice(bench)
    assert told is not None
    assert "空间不足" in told.happened
    assert "清理空间" in told.safe
    assert run.state.last is None
