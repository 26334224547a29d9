"""Reads .xlsx and .xlsm as plain text cells; merged cells are carried down and right."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import ParseError, iterparse

from counter_app.files.tables.package_guard import look_into, refuse
from counter_app.files.tables.sheets import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Sheet

_MERGE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}mergeCell"
MOST_MERGES = 50_000


def read_excel(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Every sheet with text. Raises TableRefused."""
    look_into(data, name)
    import openpyxl

    try:
        shown = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        typed = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheets = [_sheet(data, s, t, name) for s, t in zip(shown.worksheets, typed.worksheets, strict=True)]
    except (ParseError, KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError) as error:
        refuse(name, "corrupt", type(error).__name__)
    except (zipfile.BadZipFile, OSError, EOFError, AssertionError) as error:
        refuse(name, "corrupt", type(error).__name__)
    kept = tuple(sheet for sheet in sheets if any(any(row) for row in sheet.rows))
    if not kept:
        refuse(name, "no_text")
    return kept


def _sheet(data: bytes, shown: Any, typed: Any, name: str) -> Sheet:
    """The sheet's own claim of its size is not believed: a claim of a million rows costs nothing."""
    for sheet in (shown, typed):
        sheet.reset_dimensions()
    rows: list[list[str]] = []
    formulas: set[tuple[int, int]] = set()
    for r, (values, cells) in enumerate(
        zip(shown.iter_rows(values_only=True), typed.iter_rows(), strict=True)
    ):
        if r >= MOST_ROWS or (
            len(values) > MOST_COLUMNS and any(v is not None for v in values[MOST_COLUMNS:])
        ):
            refuse(name, "too_many", f"{shown.title}!{r + 1}")
        row: list[str] = []
        for c, (value, cell) in enumerate(zip(values[:MOST_COLUMNS], cells, strict=False)):
            if value is None and getattr(cell, "data_type", "n") == "f":
                formulas.add((r, c))
                value = cell.value
            row.append(_text(value, name, f"{shown.title}!{r + 1}"))
        rows.append(row)
    _carry(rows, _merges(data, shown._worksheet_path, name))
    return Sheet(shown.title, tuple(tuple(row) for row in rows), frozenset(formulas))


def _text(value: object, name: str, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > LONGEST_CELL:
        refuse(name, "too_long", place)
    return text


def _merges(data: bytes, path: str, name: str) -> list[tuple[int, int, int, int]]:
    """(first column, first row, last column, last row), counted from 1."""
    from openpyxl.utils import range_boundaries

    found: list[tuple[int, int, int, int]] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(path.lstrip("/")) as part:
        for _, element in iterparse(part):
            if element.tag == _MERGE:
                found.append(range_boundaries(element.get("ref", "")))
                if len(found) > MOST_MERGES:
                    refuse(name, "too_many", path)
            element.clear()
    return found


def _carry(rows: list[list[str]], merges: Iterable[tuple[int, int, int, int]]) -> None:
    """Only inside what was read, and only into empty cells: overlapping or absurd merges do no harm."""
    for left, top, right, bottom in merges:
        if not (1 <= top <= len(rows) and left <= len(rows[top - 1])):
            continue
        text = rows[top - 1][left - 1]
        if not text or right - left >= MOST_COLUMNS:
            continue
        for row in rows[top - 1 : min(bottom, len(rows))]:
            row += [""] * (right - len(row))
            for c in range(left - 1, right):
                row[c] = row[c] or text
