"""Reads CSV: UTF-8 with or without its mark, GBK and GB18030; comma, tab or semicolon."""

from __future__ import annotations

import codecs
import csv
import io

from counter_app.domain.refusals.files import FileGarbled, FileNotText
from counter_app.files.garbling import garbled_sample
from counter_app.files.reading import decode
from counter_app.files.tables.package_guard import refuse
from counter_app.files.tables.sheets import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Sheet

SEPARATORS = ",\t;"
_LOOKED_AT = 64 * 1024


def read_csv(data: bytes, name: str, sheet: str) -> Sheet:
    """Raises TableRefused, FileNotText, FileGarbled."""
    text = _decoded(data, name)
    if "\0" in text:
        refuse(name, "corrupt", "NUL")
    beginning = text[:_LOOKED_AT]
    separator = max(SEPARATORS, key=beginning.count)
    rows: list[tuple[str, ...]] = []
    csv.field_size_limit(LONGEST_CELL * 4)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if len(rows) >= MOST_ROWS or len(row) > MOST_COLUMNS:
                refuse(name, "too_many", len(rows) + 1)
            if any(len(cell) > LONGEST_CELL for cell in row):
                refuse(name, "too_long", len(rows) + 1)
            rows.append(tuple(cell.replace("\r\n", "\n").strip() for cell in row))
    except csv.Error:
        refuse(name, "too_long", len(rows) + 1)
    if not any(any(row) for row in rows):
        refuse(name, "no_text")
    return Sheet(sheet, tuple(rows))


def _decoded(data: bytes, name: str) -> str:
    try:
        return decode(data, name)
    except FileNotText as refusal:
        if refusal.facts["looks_like"] != "GBK":
            raise
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("gb18030")
    except UnicodeDecodeError as error:
        raise FileNotText(name, file=name, position=error.start, looks_like="binary") from None
    sample = garbled_sample(text)
    if sample:
        raise FileGarbled(name, file=name, sample=sample)
    return text
