"""The last confirmed backup by name on the board and in the settings; one older than a day is a warning."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_app.ui.backup_run import BackupRun
from counter_app.ui.models.backup_words import (
    BackupState,
    LastBackup,
    board_word,
    card_word,
    size_words,
)
from tests.helpers.desk import MORNING
from tests.helpers.quiet_desk import shipped_wording
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench

PATIENCE_MS = 20_000
WORDING = shipped_wording()


def state(hours_ago: float | None, behind: int = 1, fault: str = "", *, running: bool = False) -> BackupState:
    last = None
    if hours_ago is not None:
        at = MORNING - timedelta(hours=hours_ago)
        last = LastBackup(at, Path("/disk/counter.backup.db"), 12_300_000, 7, behind)
    return BackupState("/disk", running, last, fault)


@pytest.mark.parametrize(
    ("told", "words", "tone"),
    [
        (state(3), "最近备份 11-23 08:27，11.7 MB", "ink-2"),
        (state(25), "最近备份 11-22 10:27，超过一天", "warn"),
        (state(25, behind=0), "最近备份 11-22 10:27，11.7 MB", "ink-2"),
        (state(25, behind=0, fault="坏了。"), "最近备份 11-22 10:27，超过一天", "warn"),
        (state(3, fault="坏了。"), "最近备份 11-23 08:27，11.7 MB", "ink-2"),
        (state(None, fault="坏了。"), "备份没有做成", "warn"),
        (state(None), "备份还没有查看", "ink-2"),
        (state(None, running=True), "正在备份…", "ink-2"),
        (BackupState("", False, None, ""), "没有选备份文件夹", "warn"),
    ],
)
def test_the_board_names_the_last_confirmed_backup_and_warns_where_it_is_a_day_old(
    told: BackupState, words: str, tone: str
) -> None:
    found = board_word(told, MORNING, WORDING)
    assert (found.words, found.tone) == (words, tone)


def test_the_settings_tell_time_and_size_and_beside_a_failure_the_last_that_succeeded() -> None:
    good = card_word(state(3), MORNING, WORDING)
    assert good.tone == "ok"
    for part in ("2026-11-23 08:27", "11.7 MB", "到第7条", "已逐页读回"):
        assert part in good.words
    failed = card_word(state(3, fault="没有空间。"), MORNING, WORDING)
    assert failed.tone == "warn"
    assert failed.words == "没有空间。" + good.words
    assert "超过一天" in card_word(state(25), MORNING, WORDING).words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1 KB"),
        (300_000, "293 KB"),
        (1024 * 1024, "1.0 MB"),
        (3 * 1024**3, "3.0 GB"),
        (1 << 42, "4096.0 GB"),
    ],
)
def test_sizes_in_units_that_people_know(size: int, words: str) -> None:
    assert size_words(size) == words


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = open_bench(qtbot, tmp_path)
    yield made
    close_bench(made)


def parts(bench: IntakeBench) -> tuple[BackupRun, str]:
    shell = bench.window.shell
    assert shell is not None
    return shell.workplace.backups, shell.board.backup.words.text()


def test_the_board_tells_it_after_a_look_by_itself(bench: IntakeBench, qtbot: QtBot, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    bench.press("F9")
    run, words = parts(bench)
    assert words == "没有选备份文件夹"
    run.use_folder(disk)
    qtbot.waitUntil(lambda: parts(bench)[1].startswith("最近备份"), timeout=PATIENCE_MS)
    assert "KB" in parts(bench)[1]


def test_one_that_fails_by_itself_is_told_once_while_no_backup_is_known_and_again_after_a_success(
    bench: IntakeBench, qtbot: QtBot, tmp_path: Path
) -> None:
    disk, pulled = tmp_path / "disk", tmp_path / "pulled"
    disk.mkdir()
    run, _ = parts(bench)
    run.use_folder(disk)
    qtbot.waitUntil(lambda: run.state.last is not None, timeout=PATIENCE_MS)
    shell = bench.window.shell
    assert shell is not None
    bench.press("Esc")
    disk.rename(pulled)
    looks(run, qtbot)
    assert run.state.fault
    assert shell.strip.notice is None, "the last one is of today"
    pulled.rename(disk)
    two_days_ago(disk)
    looks(run, qtbot)
    disk.rename(pulled)
    looks(run, qtbot)
    assert shell.strip.notice is not None
    bench.press("Esc")
    looks(run, qtbot)
    assert shell.strip.notice is None, "put off is put off"
    pulled.rename(disk)
    looks(run, qtbot)
    assert not run.state.fault


def two_days_ago(disk: Path) -> None:
    [manifest] = disk.glob("*.json")
    told = json.loads(manifest.read_text("utf-8"))
    manifest.write_text(json.dumps({**told, "made_at": "2026-11-21T00:00:00+00:00"}), "utf-8")


def looks(run: BackupRun, qtbot: QtBot) -> None:
    run.at_an_end()
    qtbot.waitUntil(lambda: not run.state.running, timeout=PATIENCE_MS)
