"""Finds the heading row of each sheet and hands out its rows by column key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from counter_app.domain.catalogue_parsing.fields import SHOWN_AT_MOST
from counter_app.domain.catalogue_parsing.remarks import RemarkCode, Remarks
from counter_app.files.tables.columns import KINDS, Columns
from counter_app.files.tables.sheets import Sheet, folded

FLAT = "flat"
HEADING_AMONG = 10
"""A title, a date, a unit line may stand above the headings."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Table:
    """`at`: column key → column. `kind` is one of KINDS or FLAT (a row a material, matter beside it)."""

    sheet: Sheet
    kind: str
    heading: int
    at: Mapping[str, int]

    def records(self) -> Iterator[Record]:
        for row in range(self.heading + 1, len(self.sheet.rows)):
            if any(self.sheet.rows[row]):
                yield Record(self, row)


@dataclass(frozen=True, slots=True)
class Record:
    table: Table
    row: int

    def text(self, key: str) -> str:
        """ "" where the sheet has no such column."""
        column = self.table.at.get(key)
        cells = self.table.sheet.rows[self.row]
        return cells[column] if column is not None and column < len(cells) else ""

    def place(self, key: str) -> str:
        """The cell, or the row's first cell where there is no such column."""
        return self.table.sheet.place(self.row, self.table.at.get(key, 0))

    def read(self, key: str, reader: Callable[[str], T], remarks: Remarks) -> T | None:
        """None where empty, or not understood (then with a remark)."""
        text = self.text(key)
        if not text:
            return None
        try:
            return reader(text)
        except ValueError as should_be:
            shown = text[:SHOWN_AT_MOST]
            remarks.error(
                self.place(key), RemarkCode.NOT_UNDERSTOOD, value=shown, should_be=str(should_be.args[0])
            )
            return None


def find_table(sheet: Sheet, columns: Columns, remarks: Remarks) -> Table | None:
    """None where no row looks like headings; columns that are not known are told."""
    if sheet.name in columns.not_read:
        return None
    flat = {**_flat(columns.keys("materials")), **columns.keys("matters")}
    named = columns.kind_named(sheet.name)
    best: tuple[int, int, str, dict[str, int]] | None = None
    for row, cells in enumerate(sheet.rows[:HEADING_AMONG]):
        for kind in (FLAT, *KINDS):
            at = _matched(cells, flat if kind == FLAT else columns.keys(kind))
            if not _enough(kind, at):
                continue
            score = len(at) * 2 + (kind == named)
            if best is None or score > best[0]:
                best = (score, row, kind, at)
    if best is None:
        return None
    _, heading, kind, at = best
    used = set(at.values())
    for row, column in sorted(sheet.formulas):
        if row > heading and column in used:
            shown = sheet.rows[row][column][:SHOWN_AT_MOST]
            remarks.error(sheet.place(row, column), RemarkCode.FORMULA, value=shown)
    for column, text in enumerate(sheet.rows[heading]):
        if text and column not in used:
            shown = text[:SHOWN_AT_MOST]
            remarks.warning(sheet.place(heading, column), RemarkCode.UNKNOWN_HEADING, value=shown)
    return Table(sheet, kind, heading, at)


def _flat(materials: Mapping[str, str]) -> dict[str, str]:
    return {heading: f"material_{key}" for heading, key in materials.items() if key != "matter"}


def _matched(cells: tuple[str, ...], keys: Mapping[str, str]) -> dict[str, int]:
    at: dict[str, int] = {}
    for column, text in enumerate(cells):
        key = keys.get(folded(text.rstrip("*＊")).lstrip("*")) if 0 < len(text) <= SHOWN_AT_MOST else None
        if key is not None:
            at.setdefault(key, column)
    return at


def _enough(kind: str, at: Mapping[str, int]) -> bool:
    if kind == FLAT:
        return ("name" in at or "code" in at) and "material_name" in at
    if kind == "matters":
        return "name" in at and len(at) > 1
    wanted = {"materials": "name", "questions": "id", "routing": "outcome"}[kind]
    return "matter" in at and wanted in at
