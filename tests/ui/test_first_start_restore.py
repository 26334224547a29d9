"""First start on a new PC: backup and recovery sheet make it the counter that there was, or nothing changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from counter_app.cli.taking_over import keys_of
from counter_app.domain.case_number import parse
from counter_app.keys import recovery
from counter_app.persistence.backup import FileBackups
from counter_app.services import deciding
from counter_app.services.ports.backups import Keeping
from counter_app.settings import VERSION, defaults
from counter_app.ui.dialogs.take_over import TakeOverDialog
from tests.helpers.cases import intake
from tests.helpers.desk import (
    SESSION,
    SUPERVISOR,
    SUPERVISOR_PASSWORD,
    FixedClock,
    approval,
    compose_desk,
    establish,
)
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import closed_window, counter
from tests.ui.test_settings_restore import restored


@pytest.fixture
def lost(tmp_path: Path) -> tuple[Path, tuple[str, ...], str]:
    """A counter whose PC is lost: its backup, the rows of its recovery sheet, its newest number."""
    at, disk = defaults(tmp_path / "old"), tmp_path / "disk"
    disk.mkdir()
    composed = compose_desk(tmp_path / "old", machine="old-pc")
    establish(composed.desk)
    number = deciding.accept(composed.desk, SESSION, intake("SC001", "租赁")).case.number
    composed.close()
    keys = keys_of(at)
    made = FileBackups(at.database, keys.database, FixedClock(), VERSION).back_up(disk, Keeping())
    return made.file, recovery.dump(keys), number


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    window = closed_window(qtbot, tmp_path / "new", counter(tmp_path / "new", new=True))
    qtbot.waitUntil(lambda: window.first_start is not None, timeout=9000)
    assert window.front is not None
    made = IntakeBench(window, window.front, qtbot)
    yield made
    close_bench(made)


def dialog() -> TakeOverDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, TakeOverDialog)
    return found


def fill(
    bench: IntakeBench,
    file: Path,
    rows: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    password: str = SUPERVISOR_PASSWORD,
) -> None:
    """Alt+F, the file, the rows typed, the supervisor; Ctrl+Enter."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    bench.press("Alt+F")
    for row in rows:
        bench.type(row)
        bench.press("Enter")
    bench.press("Tab")
    for text in ("", SUPERVISOR.staff_no, password):
        bench.type(text)
        bench.press("Enter")
    bench.type("换电脑")
    bench.press("Ctrl+Enter")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in (folder / "keys").rglob("*") if p.is_file()}


def test_a_new_pc_takes_over_by_keys_and_numbers_in_a_new_epoch(
    bench: IntakeBench,
    lost: tuple[Path, tuple[str, ...], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file, rows, number = lost
    fill(bench, file, rows, monkeypatch)
    restored(bench)
    assert "期号 02" in bench.window.sign_in.message.text()
    assert bench.window.first_start is None
    assert keys_of(defaults(tmp_path / "new")) == keys_of(defaults(tmp_path / "old"))
    assert not list((tmp_path / "new").rglob("coming"))
    bench.sign_in()
    assert bench.window.front is not None
    desk = bench.window.front.desk
    with desk.read() as work:
        assert work.cases.get(number) is not None
    again = parse(deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number)
    assert (again.place, again.epoch) == (parse(number).place, 2)


def test_the_scanned_code_of_the_sheet_types_all_rows_at_once(
    bench: IntakeBench, lost: tuple[Path, tuple[str, ...], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, rows, _ = lost
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    bench.press("Alt+F")
    bench.scan("".join(rows).replace(" ", ""))
    assert recovery.load(dialog().rows.toPlainText()) == recovery.load("\n".join(rows))


@pytest.mark.parametrize("wrong", ["row", "password", "file", "no rows"])
def test_what_is_wrong_is_said_in_the_dialog_and_the_new_pc_is_still_new(
    bench: IntakeBench,
    lost: tuple[Path, tuple[str, ...], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wrong: str,
) -> None:
    file, rows, _ = lost
    before = tree(tmp_path / "new")
    password = SUPERVISOR_PASSWORD
    if wrong == "row":
        rows = (rows[0][:-1] + str((int(rows[0][-1]) + 1) % 10), *rows[1:])
    elif wrong == "password":
        password = "not the words"
    elif wrong == "file":
        file.write_bytes(file.read_bytes()[:8192])
    else:
        rows = ()
    fill(bench, file, rows, monkeypatch, password)
    bench.settle()
    shown = dialog()
    said = (shown.password.refusal if wrong == "password" else shown.refusal).reason.text()
    expected = {"row": "第01行", "password": "密码", "file": "不完整或已损坏", "no rows": "另一把密钥"}
    assert expected[wrong] in said
    assert shown.act.isEnabled()
    assert tree(tmp_path / "new") == before
    assert not list((tmp_path / "new").rglob("coming"))
    assert bench.window.first_start is not None


def test_a_disk_pulled_at_the_last_moment_leaves_the_first_start_as_it_was(
    bench: IntakeBench,
    lost: tuple[Path, tuple[str, ...], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file, rows, _ = lost
    before = tree(tmp_path / "new")
    assert bench.window.front is not None
    ready = bench.window.front.restoring.prepare_take_over(file, "\n".join(rows), lambda _: approval())
    file.unlink()
    bench.window.restore(lambda _: ready())
    bench.qtbot.waitUntil(lambda: bench.window.first_start is not None, timeout=20_000)
    bench.settle()
    assert bench.window.first_start is not None
    refusal = bench.window.first_start.restore.refusal
    assert refusal.isVisible()
    assert "没有找到备份文件" in refusal.reason.text()
    assert tree(tmp_path / "new") == before
