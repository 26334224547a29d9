"""设置·从备份恢复: by keys in a real window, from real files; what is refused is refused beside the button."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from counter_app.domain.case_number import parse
from counter_app.keys.database_key import database_key
from counter_app.persistence import backup_facts
from counter_app.persistence.backup import FileBackups
from counter_app.persistence.engine import connect
from counter_app.services import deciding, upkeep
from counter_app.services.ports.backups import Keeping
from counter_app.settings import VERSION, defaults
from counter_app.ui.dialogs.supervisor import SupervisorDialog
from counter_app.ui.pages.settings_restore import RestoreCard
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION, SUPERVISOR, FixedClock, approval, compose_desk, establish
from tests.helpers.quiet_desk import sample_hall
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import bench_of
from tests.ui.test_ways_out import supervisor_signs

PATIENCE_MS = 30_000


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = bench_of(qtbot, tmp_path / "counter", FixedClock())
    made.sign_in()
    yield made
    close_bench(made)


def take(bench: IntakeBench) -> str:
    """One accepted case; its number."""
    assert bench.window.front is not None
    return deciding.accept(bench.window.front.desk, SESSION, intake("SC001", "租赁")).case.number


def back_up(tmp_path: Path, name: str = "counter") -> Path:
    at, disk = defaults(tmp_path / name), tmp_path / f"{name}-disk"
    disk.mkdir(exist_ok=True)
    key = database_key(at.database, at.key_folder, use_keyring=False, existing=True)
    return FileBackups(at.database, key, FixedClock(), VERSION).back_up(disk, Keeping()).file


def card(bench: IntakeBench) -> RestoreCard:
    assert bench.window.shell is not None
    return bench.window.shell.settings.restore


def choose(bench: IntakeBench, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Alt+F, and the file in the system's own dialog; until it was examined."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    bench.press("Alt+S", "Alt+F")
    shown = card(bench)
    bench.qtbot.waitUntil(lambda: shown._worker is None, timeout=PATIENCE_MS)
    bench.settle()


def restored(bench: IntakeBench) -> None:
    """Until the counter is open again, whatever came of it."""
    window = bench.window
    bench.qtbot.waitUntil(
        lambda: window.front is not None and window.sign_in.message.text() != "" and not window._opening,
        timeout=PATIENCE_MS,
    )
    bench.settle()


def test_a_backup_is_restored_by_keys_and_the_next_number_is_in_a_new_epoch(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = take(bench)
    file = back_up(tmp_path)
    lost = take(bench)
    choose(bench, file, monkeypatch)
    assert "办件1件" in card(bench).said.text()
    bench.press("Enter")
    supervisor_signs(bench, "硬盘损坏")
    restored(bench)
    assert bench.window.locked
    said = bench.window.sign_in.message.text()
    assert "已从备份恢复" in said
    assert "期号 02" in said
    assert len(list((tmp_path / "counter" / "data").glob("counter-replaced-*.db"))) == 1
    bench.sign_in()
    again = take(bench)
    assert parse(again).epoch == 2
    assert again not in (kept, lost)
    assert bench.window.front is not None
    with bench.window.front.desk.read() as work:
        assert work.cases.get(kept) is not None
        assert work.cases.get(lost) is None
    assert bench.window.front.numbering_stopped is None


def test_the_newest_slip_of_a_running_copy_lifts_the_epoch_above_it(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = parse(take(bench))
    file = back_up(tmp_path)
    choose(bench, file, monkeypatch)
    bench.type("1" * 26)
    bench.press("Enter")
    supervisor_signs(bench, "换电脑")
    assert isinstance(QApplication.activeModalWidget(), SupervisorDialog), "a number that is none stops it"
    bench.press("Esc")
    choose(bench, file, monkeypatch)
    bench.type(replace(number, epoch=5).digits)
    bench.press("Enter")
    supervisor_signs(bench, "换电脑")
    restored(bench)
    bench.sign_in()
    assert parse(take(bench)).epoch == 6


def _truncated(tmp_path: Path, bench: IntakeBench) -> Path:
    file = back_up(tmp_path)
    with file.open("r+b") as out:
        out.truncate(file.stat().st_size // 2)
    return file


def _flipped(tmp_path: Path, bench: IntakeBench) -> Path:
    file = back_up(tmp_path)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    return file


def _newer(tmp_path: Path, bench: IntakeBench) -> Path:
    assert bench.window.front is not None
    at = defaults(tmp_path / "counter")
    key = database_key(at.database, at.key_folder, use_keyring=False, existing=True)
    with closing(connect(at.database, key)) as connection:
        before = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        file = back_up(tmp_path)
        connection.execute("UPDATE alembic_version SET version_num = ?", (before,))
    return file


def _gone(tmp_path: Path, bench: IntakeBench) -> Path:
    return tmp_path / "unplugged" / "counter.backup.db"


def _of_another_key(tmp_path: Path, bench: IntakeBench) -> Path:
    other = compose_desk(tmp_path / "other")
    establish(other.desk)
    other.close()
    return back_up(tmp_path, "other")


def _of_another_counter(tmp_path: Path, bench: IntakeBench) -> Path:
    """The same key at two counters: a folder that was copied and given another code."""
    other, hall = tmp_path / "other", sample_hall()
    (other / "data").mkdir(parents=True)
    shutil.copy(back_up(tmp_path), other / "data" / "counter.db")
    shutil.copytree(tmp_path / "counter" / "keys", other / "keys")
    composed = compose_desk(other)
    moved = replace(hall, counter=replace(hall.counter, code="004"))
    upkeep.raise_epoch(composed.desk, approval())
    upkeep.change_hall(composed.desk, approval(), moved)
    composed.close()
    composed = compose_desk(other)
    upkeep.raise_epoch(composed.desk, approval())
    composed.close()
    return back_up(tmp_path, "other")


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (_truncated, "不完整或已损坏"),
        (_flipped, "不完整或已损坏"),
        (_newer, "更新版本"),
        (_gone, "没有找到备份文件"),
        (_of_another_key, "另一把密钥"),
        (_of_another_counter, "另一个窗口"),
    ],
)
def test_a_file_that_must_not_be_restored_is_refused_where_it_was_chosen(
    bench: IntakeBench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    harm: Callable[[Path, IntakeBench], Path],
    words: str,
) -> None:
    take(bench)
    choose(bench, harm(tmp_path, bench), monkeypatch)
    shown = card(bench)
    assert shown.refusal.isVisible()
    assert words in shown.refusal.reason.text()
    assert str(tmp_path / "counter" / "data") not in shown.refusal.reason.text()
    assert "请" in shown.refusal.reason.text(), "the way out stands with it"
    assert QApplication.activeModalWidget() is None
    assert parse(take(bench)).serial == 2


def test_a_disk_pulled_after_the_look_leaves_the_counter_as_it_was(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(bench)
    file = back_up(tmp_path)
    choose(bench, file, monkeypatch)
    backup_facts.manifest_of(file).unlink()
    file.unlink()
    bench.press("Enter")
    supervisor_signs(bench, "硬盘损坏")
    restored(bench)
    assert "没有找到备份文件" in bench.window.sign_in.message.text()
    bench.sign_in()
    assert parse(take(bench)).serial == 2
    assert SUPERVISOR.staff_no in {c.staff_no for c in bench.window.sign_in.clerks.clerks}
