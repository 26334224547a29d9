"""Alt+E by keys: what is shown leaves as a file, said once it is there; what cannot be written is said too."""

from __future__ import annotations

import csv
import errno
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from counter_app.services import deciding
from counter_app.ui.shell import Shell
from tests.helpers import cases
from tests.helpers.desk import SESSION, FixedClock
from tests.helpers.intakes import IDS, MOBILE
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import bench_of
from tests.ui.test_ways_out import shell_of

COMPLETE = cases.intake("SC001", "租赁")


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = bench_of(qtbot, tmp_path, FixedClock())
    made.sign_in()
    yield made
    close_bench(made)


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    return shell_of(bench.window)


def save_as(bench: IntakeBench, path: Path) -> None:
    """The file dialog that Alt+E opened, by keys."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    field = dialog.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    bench.type(str(path))
    bench.press("Enter")
    bench.settle()


def told(shell: Shell) -> str:
    notice = shell.strip.notice
    return f"{notice.happened} {notice.safe}" if notice else ""


def rows_of(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text("utf-8-sig").splitlines()))


def test_todays_cases_leave_as_they_are_narrowed_with_whole_numbers(
    bench: IntakeBench, shell: Shell, tmp_path: Path
) -> None:
    desk = bench.front.desk
    accepted = deciding.accept(desk, SESSION, COMPLETE).case.number
    deciding.receive(desk, SESSION, COMPLETE)
    path = tmp_path / "today.csv"
    bench.press("F4", "Alt+2", "Alt+E")
    save_as(bench, path)
    heads, first, last = rows_of(path)
    assert heads == ["时间", "办件编号", "申请人", "事项", "状态", "期限", "纸"]
    assert first[1].strip() == accepted
    assert first[0] == "2026-11-23 11:27"
    assert first[5] == "2026-11-26"
    assert last[0].startswith("共1条")
    assert "已导出 1 条：today.csv" in told(shell)
    assert str(tmp_path) in told(shell)


def test_every_list_has_its_file_and_none_holds_a_full_number(
    bench: IntakeBench, shell: Shell, tmp_path: Path
) -> None:
    desk = bench.front.desk
    number = deciding.receive(desk, SESSION, COMPLETE).case.number
    ways = {
        "today": ("F4",),
        "board": ("F9",),
        "day": ("F9", "Alt+R"),
        "registers": ("F12",),
    }
    for name, keys in ways.items():
        bench.press(*keys, "Alt+E")
        save_as(bench, tmp_path / f"{name}.csv")
        bench.press("Esc")
    bench.press("F7")
    bench.type(IDS[0][-4:])
    bench.press("Alt+E")
    save_as(bench, tmp_path / "search.csv")
    for name in (*ways, "search"):
        whole = (tmp_path / f"{name}.csv").read_text("utf-8-sig")
        assert number in whole, name
        assert cases.PERSON.name in whole, name
        assert IDS[0] not in whole, name
        assert MOBILE not in whole, name


def test_a_name_without_an_ending_becomes_a_workbook(
    bench: IntakeBench, shell: Shell, tmp_path: Path
) -> None:
    number = deciding.receive(bench.front.desk, SESSION, COMPLETE).case.number
    bench.press("F12", "Alt+E")
    save_as(bench, tmp_path / "list")
    sheet = load_workbook(tmp_path / "list.xlsx").active
    assert sheet["A1"].value == "序号"
    assert sheet.cell(2, sheet.max_column).value == number
    assert sheet.cell(2, sheet.max_column).data_type == "s"


def test_the_name_follows_the_kind_of_file_that_is_chosen(bench: IntakeBench, shell: Shell) -> None:
    deciding.receive(bench.front.desk, SESSION, COMPLETE)
    bench.press("F4", "Alt+E")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    field = dialog.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "今日办件 2026-11-23.xlsx"
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    assert isinstance(kinds, QComboBox)
    kinds.setFocus()
    bench.press("Down")
    assert field.text() == "今日办件 2026-11-23.csv"


def test_a_list_with_nothing_in_it_is_no_file_and_a_page_without_one_has_no_key(
    bench: IntakeBench, shell: Shell
) -> None:
    bench.press("F12", "Alt+E")
    assert QApplication.activeModalWidget() is None
    assert "没有可以导出的内容" in told(shell)
    bench.press("Esc", "Alt+S")
    assert shell.page.exported() is None
    bench.press("F12", "Alt+N", "Alt+E")
    assert QApplication.activeModalWidget() is None


def test_escape_exports_nothing(bench: IntakeBench, shell: Shell, tmp_path: Path) -> None:
    deciding.receive(bench.front.desk, SESSION, COMPLETE)
    bench.press("F4", "Alt+E")
    assert isinstance(QApplication.activeModalWidget(), QFileDialog)
    bench.press("Esc")
    assert QApplication.activeModalWidget() is None
    assert told(shell) == ""
    assert shell.page is shell.today


def test_a_full_disk_is_said_and_the_way_out_asks_for_another_place(
    bench: IntakeBench, shell: Shell, tmp_path: Path
) -> None:
    def full(
        path: Path, title: str, heads: Sequence[str], rows: Sequence[Sequence[str | int | None]]
    ) -> None:
        raise OSError(errno.ENOSPC, "full")

    deciding.receive(bench.front.desk, SESSION, COMPLETE)
    write = bench.front.export
    shell.workplace.use(replace(shell.workplace.front, export=full))
    bench.press("F4", "Alt+E")
    save_as(bench, tmp_path / "full.csv")
    assert "空间不足，清单没有导出" in told(shell)
    assert not (tmp_path / "full.csv").exists()
    shell.workplace.use(replace(shell.workplace.front, export=write))
    bench.press("Alt+P")
    save_as(bench, tmp_path / "full.csv")
    assert (tmp_path / "full.csv").exists()
    assert "已导出" in told(shell)


def test_a_file_open_elsewhere_is_left_as_it_is(bench: IntakeBench, shell: Shell, tmp_path: Path) -> None:
    deciding.receive(bench.front.desk, SESSION, COMPLETE)
    path = tmp_path / "open.xlsx"
    (tmp_path / "~$open.xlsx").write_bytes(b"")
    path.write_bytes(b"yesterday")
    bench.press("F4", "Alt+E")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    save_as(bench, path)
    assert "正在别的程序里打开" in told(shell)
    assert path.read_bytes() == b"yesterday"
