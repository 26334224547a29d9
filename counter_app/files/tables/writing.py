"""Writes any list as .xlsx or .csv: for Excel and WPS, and harmless there."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from counter_app.files.atomic import write_file
from counter_app.files.tables.sheets import LONGEST_CELL

Cell = str | int | None
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_TITLE = re.compile(r"[\\/*?:\[\]]")


def export_table(path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """One heading row, then the rows; the ending of `path` says which: .csv, else .xlsx.

    Identity numbers are masked by the caller. Raises OSError where the disk refuses; nothing is half written.
    """
    if path.suffix.lower() == ".csv":
        write_file(path, csv_bytes([headings, *rows]))
    else:
        write_file(path, workbook_bytes([(title, headings, rows)]))


def csv_bytes(rows: Sequence[Sequence[Cell]]) -> bytes:
    """With the UTF-8 mark: without it Excel reads GBK. A cell that would count as a formula gets a leading '."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_for_csv(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _for_csv(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(_BEGINS_FORMULA):
        return f"'{cell}"
    return cell


def workbook_bytes(sheets: Sequence[tuple[str, Sequence[str], Sequence[Sequence[Cell]]]]) -> bytes:
    """Texts are written as texts, whatever they begin with; long numbers therefore keep every digit."""
    return saved(workbook(sheets))


def saved(book: object) -> bytes:
    out = io.BytesIO()
    book.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def workbook(sheets: Sequence[tuple[str, Sequence[str], Sequence[Sequence[Cell]]]]) -> object:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill

    book = Workbook()
    book.remove(book.active)
    for title, headings, rows in sheets:
        sheet = book.create_sheet(_NOT_IN_TITLE.sub(" ", title)[:31] or "1")
        for r, row in enumerate((headings, *rows), 1):
            for c, value in enumerate(row, 1):
                if value is None or value == "":
                    continue
                cell = sheet.cell(r, c)
                if isinstance(value, str):
                    cell.value = _CONTROL.sub("\ufffd", value)[:LONGEST_CELL]
                    cell.data_type = "s"  # also where it begins with =
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
                else:
                    cell.value = value
                if r == 1:
                    cell.font = Font(bold=True)
                    cell.fill = PatternFill("solid", fgColor="E8EEF7")
        sheet.freeze_panes = "A2"
        for c, heading in enumerate(headings, 1):
            sheet.column_dimensions[sheet.cell(1, c).column_letter].width = max(12, len(heading) * 2 + 4)
    return book
