"""目录, 版本和对照: releases beside each other, and the files a supervisor reads in and takes out, by keys."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from counter_app.ui.pages.catalogue.releases import ReleasesView
from tests.helpers.quiet_desk import RESOURCES
from tests.ui.catalogue_bench import catalogue_in
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench
from tests.ui.test_exporting import rows_of, save_as
from tests.ui.test_ways_out import supervisor_signs

SEED = RESOURCES / "catalogue" / "seed.json"
FIRST = "2026-10-15"


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = open_bench(qtbot, tmp_path)
    made.press("Alt+M", "Alt+V")
    yield made
    close_bench(made)


def view(bench: IntakeBench) -> ReleasesView:
    assert catalogue_in(bench).at_releases
    return catalogue_in(bench).releases


def matters() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(SEED.read_bytes())
    return found


def file_of(folder: Path, given: list[dict[str, Any]], name: str = "new.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(given, ensure_ascii=False), "utf-8")
    return path


def read_in(bench: IntakeBench, path: Path, monkeypatch: pytest.MonkeyPatch, effective: str = "") -> None:
    """Alt+I, the file, the day, a supervisor."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    bench.press("Alt+I")
    if effective:
        bench.type(effective)
    bench.press("Enter")
    supervisor_signs(bench, "上级发布")


def read_whole(bench: IntakeBench, path: Path, monkeypatch: pytest.MonkeyPatch, effective: str = "") -> None:
    read_in(bench, path, monkeypatch, effective)
    bench.qtbot.waitUntil(lambda: "已读入" in view(bench).said.text(), timeout=20_000)
    bench.settle()


def save_to(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def lines(bench: IntakeBench) -> list[list[str]]:
    return [[cell.text for cell in line.cells] for line in view(bench).table.lines]


def differences(bench: IntakeBench) -> list[str]:
    return [line for line in view(bench).changes.toPlainText().split("\n") if line]


def test_one_release_has_nothing_to_be_compared_with_and_shows_its_whole_digest(bench: IntakeBench) -> None:
    release = bench.front.desk.shelf.releases()[0]
    assert [line[1:4] for line in lines(bench)] == [[FIRST, "现用", FIRST]]
    shown = view(bench)._digest.text().replace(" ", "")
    assert release.digest.replace(":", "") in shown
    assert release.digest.removeprefix("sha256:").startswith(lines(bench)[0][4])
    assert "只有一版" in differences(bench)[0]
    bench.press("Esc")
    assert not catalogue_in(bench).at_releases
    assert catalogue_in(bench).isVisible()


def test_a_release_read_in_is_in_force_and_shows_what_it_changes(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = matters()
    given[0]["materials"][0]["copies"] = 7
    read_whole(bench, file_of(tmp_path, given[:-1]), monkeypatch)
    assert [line[0] for line in lines(bench)] == ["新版", "旧版"]
    assert [line[2] for line in lines(bench)] == ["现用", "以前"]
    told = differences(bench)
    assert told[0] == f"有变化：{given[0]['code']} {given[0]['name']}"
    assert told[1].endswith("由“1”改为“7”")
    assert told[2].startswith("取消事项：")
    assert "有变化 1 项，新增 0 项，取消 1 项" in view(bench)._title.text()
    desk = bench.front.desk
    assert len(desk.shelf.current(desk.today())) == len(given) - 1
    with desk.read() as work:
        assert len(work.kept.keys("release_noted/")) == 2
    assert view(bench).reporting, "the seed is not without warnings"
    bench.press("Esc", "Esc")
    assert len(catalogue_in(bench).matters.table.lines) == len(given) - 1


def test_a_release_for_a_later_day_waits(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = bench.front.desk.today()
    later = day.replace(year=day.year + 1)
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_: (str(file_of(tmp_path, matters()[:3])), "")
    )
    bench.press("Alt+I", *["Backspace"] * 10)
    bench.type("2026-13-01")
    bench.press("Enter")
    supervisor_signs(bench, "上级发布")
    bench.press("Esc")
    assert len(bench.front.desk.shelf.releases()) == 1, "a day that is none stops it"
    bench.press("Alt+I", *["Backspace"] * 10)
    bench.type(later.isoformat())
    bench.press("Enter")
    supervisor_signs(bench, "上级发布")
    bench.qtbot.waitUntil(lambda: "已读入" in view(bench).said.text(), timeout=20_000)
    bench.settle()
    assert [line[2:4] for line in lines(bench)] == [["待生效", later.isoformat()], ["现用", FIRST]]


def test_any_two_releases_are_chosen_by_space_and_compared(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in (4, 5):
        read_whole(bench, file_of(tmp_path, matters()[:n]), monkeypatch)
    assert [line[0] for line in lines(bench)] == ["新版", "旧版", ""]
    bench.press("Home", "Space", "End", "Space")
    assert [line[0] for line in lines(bench)] == ["", "新版", "旧版"]
    bench.press("Space")
    assert "空格" in differences(bench)[0]
    bench.press("Home", "Space", "Space", "End", "Space")
    assert [line[0] for line in lines(bench)] == ["", "新版", "旧版"]
    assert len([d for d in differences(bench) if d.startswith("取消事项")]) == len(matters()) - 4
    bench.press("Home", "Enter")
    assert view(bench).changes.hasFocus()
    assert differences(bench) == [f"新增事项：{matters()[4]['code']} {matters()[4]['name']}"]
    bench.press("Esc")
    assert view(bench).table.hasFocus()


def test_a_table_with_errors_changes_nothing_and_names_sheet_cell_and_reason(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "事项清单"
    sheet.append(["事项名称", "事项编码", "法定时限", "材料名称", "份数"])
    sheet.append(["样例事项", "YL001", "20个工作日", "申请书", "一式好几份"])
    sheet.append(["样例事项", "YL001", "20个工作日", "证明", "2份"])
    path = tmp_path / "目录.xlsx"
    book.save(path)
    read_in(bench, path, monkeypatch)
    bench.qtbot.waitUntil(view(bench).refusal.isVisible, timeout=20_000)
    report = view(bench).report
    assert view(bench).reporting
    errors = [row for row in report.rows if row[0] == "错误"]
    assert [row[1:3] for row in errors] == [("YL001", "事项清单!E2")]
    assert "一式好几份" in errors[0][3]
    assert report.table.hasFocus()
    assert "事项清单!E2" in report._whole.text()
    assert len(bench.front.desk.shelf.releases()) == 1
    bench.press("Esc")
    assert not view(bench).reporting


def test_warnings_are_shown_though_the_release_is_in_force_and_the_report_is_kept(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = matters()[:2]
    given[1]["legal_basis"] = []
    read_whole(bench, file_of(tmp_path, given), monkeypatch)
    assert view(bench).reporting
    assert [row[:2] for row in view(bench).report.rows] == [("提示", given[1]["code"])]
    assert "提示 1 处" in view(bench).said.text()
    bench.press("Alt+B")
    save_as(bench, tmp_path / "报告.csv")
    heads, row, last = rows_of(tmp_path / "报告.csv")
    assert heads == ["级别", "事项编码", "位置", "原因"]
    assert row[:3] == ["提示", given[1]["code"], "[1].legal_basis"]
    assert last[0].startswith("共1条")


def test_the_same_file_again_is_refused_beside_the_button(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file_of(tmp_path, matters()[:3])
    read_whole(bench, path, monkeypatch)
    read_in(bench, path, monkeypatch)
    bench.qtbot.waitUntil(view(bench).refusal.isVisible, timeout=20_000)
    assert not view(bench).reporting
    assert len(bench.front.desk.shelf.releases()) == 2


def test_an_import_whose_process_is_killed_changes_nothing_and_can_be_tried_again(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_in(bench, file_of(tmp_path, matters()[:3]), monkeypatch)
    worker = view(bench).files.worker
    assert worker is not None
    os.kill(worker.pid, signal.SIGKILL)
    assert bench.window.shell is not None
    strip = bench.window.shell.strip
    bench.qtbot.waitUntil(strip.isVisible, timeout=20_000)
    assert strip.notice is not None
    assert "什么都没有改动" in strip.notice.happened + strip.notice.safe
    assert len(bench.front.desk.shelf.releases()) == 1
    bench.press(f"Alt+{strip.notice.letter}")
    bench.qtbot.waitUntil(lambda: "3 个事项" in view(bench).said.text(), timeout=20_000)
    assert not strip.isVisible()


def test_the_template_and_a_release_are_written_one_after_the_other(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = save_to(tmp_path / "模板.xlsx", monkeypatch)
    bench.press("Alt+T", "Alt+E")
    assert "还没做完" in view(bench).said.text()
    bench.qtbot.waitUntil(lambda: "已写入" in view(bench).said.text(), timeout=20_000)
    whole = save_to(tmp_path / "目录", monkeypatch).with_suffix(".xlsx")
    bench.press("Alt+E")
    bench.qtbot.waitUntil(lambda: f"{len(matters())} 个事项" in view(bench).said.text(), timeout=20_000)
    counted = []
    for path in (template, whole):
        book = load_workbook(path, read_only=True)
        counted.append(sum(1 for _ in book.worksheets[0].iter_rows()))
    assert counted[0] < counted[1]


def test_a_file_that_cannot_be_written_is_told_in_the_strip(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "busy.xlsx").mkdir()
    save_to(tmp_path / "busy.xlsx", monkeypatch)
    bench.press("Alt+T")
    assert bench.window.shell is not None
    bench.qtbot.waitUntil(bench.window.shell.strip.isVisible, timeout=20_000)
    assert "正在写" not in view(bench).said.text()


def test_a_release_that_is_not_whole_is_named_beside_the_list(
    bench: IntakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_whole(bench, file_of(tmp_path, matters()[:3]), monkeypatch)
    newest = view(bench).table.lines[0].key
    (broken,) = [p for p in tmp_path.rglob("release.json") if p.parent.name == newest]
    broken.unlink()
    bench.press("Esc", "Alt+V")
    assert view(bench).refusal.isVisible()
    assert newest in view(bench).refusal.reason.text()
