"""Lists that go out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from counter_app.files.tables.writing import export_table

ROWS = [["=1+1", 3], ["@SUM(A1)", None], ["110101199001011234567890", 1], ["张\x07三", 2]]


def test_a_csv_opens_as_utf8_and_runs_no_formula(tmp_path: Path) -> None:
    export_table(tmp_path / "表.csv", "今日", ["名称", "数"], ROWS)
    data = (tmp_path / "表.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert rows[0] == ["名称", "数"]
    assert [row[0] for row in rows[1:3]] == ["'=1+1", "'@SUM(A1)"]


def test_a_workbook_keeps_texts_as_texts(tmp_path: Path) -> None:
    export_table(tmp_path / "表.xlsx", "今日/办件", ["名称", "数"], ROWS)
    sheet = load_workbook(tmp_path / "表.xlsx").active
    assert [sheet.cell(r, 1).data_type for r in range(2, 6)] == ["s"] * 4
    assert sheet["A4"].value == "110101199001011234567890"
    assert sheet["B2"].value == 3


def test_an_export_takes_the_place_of_the_last_one_and_leaves_nothing_else(tmp_path: Path) -> None:
    for _ in range(2):
        export_table(tmp_path / "表.csv", "今日", ["名称"], [["甲"]])
    assert [p.name for p in tmp_path.iterdir()] == ["表.csv"]


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(OSError, match="x"):
        export_table(tmp_path / "x" / "表.csv", "今日", ["名称"], [])
