"""Lists that go out."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from counter_app.files.tables.writing import csv_bytes, export_table, list_bytes

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


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


@given(st.from_regex(r"0\d{1,6}|\d{12,30}|\d{1,3}[eE]\d{1,3}|\d{1,2}[-/]\d{1,2}", fullmatch=True))
def test_what_excel_would_take_for_a_number_stays_as_it_was_written(text: str) -> None:
    data = csv_bytes([["编号"], [text]]).decode("utf-8-sig")
    (cell,) = list(csv.reader(data.splitlines()))[1]
    assert cell.startswith("\t")
    assert cell.strip() == text


@given(TEXTS, st.sampled_from("=+-@"))
@settings(max_examples=40)
def test_no_cell_of_a_csv_begins_a_formula(text: str, sign: str) -> None:
    data = csv_bytes([[sign + text, text, 7]]).decode("utf-8-sig")
    for cell in next(csv.reader(io.StringIO(data, newline=""))):
        assert not cell.startswith(("=", "+", "-", "@", "\r"))


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=15)
def test_every_text_of_a_workbook_is_a_text_as_it_was_given(texts: list[str]) -> None:
    book = load_workbook(io.BytesIO(list_bytes("表", texts, [texts, [f"={text}" for text in texts]])))
    for row, begins in zip(book.active.iter_rows(), ("", "", "="), strict=True):
        assert [cell.value or "" for cell in row] == [begins + text for text in texts]
        assert {cell.data_type for cell in row if cell.value} <= {"s"}


def test_the_heading_of_a_list_stays_in_sight(tmp_path: Path) -> None:
    export_table(tmp_path / "表.xlsx", "今日", ["名称", "数"], ROWS)
    sheet = load_workbook(tmp_path / "表.xlsx").active
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert not sheet["A2"].font.bold
    assert sheet["A2"].alignment.wrap_text


def test_an_export_takes_the_place_of_the_last_one_and_leaves_nothing_else(tmp_path: Path) -> None:
    for _ in range(2):
        export_table(tmp_path / "表.csv", "今日", ["名称"], [["甲"]])
    assert [p.name for p in tmp_path.iterdir()] == ["表.csv"]


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(OSError, match="x"):
        export_table(tmp_path / "x" / "表.csv", "今日", ["名称"], [])
