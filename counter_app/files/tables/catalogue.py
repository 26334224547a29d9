"""A catalogue in Excel or CSV: read into the exchange format, every remark naming its cell."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from counter_app.domain.catalogue_parsing import CatalogueRemark, ParsedMatters, parse_matters
from counter_app.domain.catalogue_parsing.remarks import RemarkCode, Remarks
from counter_app.domain.refusals.catalogue import CatalogueRefused
from counter_app.files.tables.columns import load_columns
from counter_app.files.tables.csv_reading import read_csv
from counter_app.files.tables.excel_reading import read_excel
from counter_app.files.tables.package_guard import OLE, refuse
from counter_app.files.tables.records import find_table
from counter_app.files.tables.sheets import Sheet
from counter_app.files.tables.to_matters import Builder, Built

_EXCEL = (b"PK\x03\x04", OLE)
_CSV = (".csv", ".tsv", ".txt")


def is_table(data: bytes, name: str) -> bool:
    """By its content; text counts as a table only by its ending, because JSON is text too."""
    return data.startswith(_EXCEL) or Path(name).suffix.lower() in (*_CSV, ".xlsx", ".xlsm", ".xls", ".et")


def read_catalogue_table(data: bytes, name: str, resources: Path) -> tuple[bytes, ParsedMatters]:
    """The JSON array and what the parser made of it; `resources`: resources/catalogue.

    Raises TableRefused, FileNotText, FileGarbled, CatalogueRefused with every error; nothing by halves.
    """
    columns = load_columns(resources)
    sheets = _sheets(data, name)
    remarks = Remarks()
    tables = [found for sheet in sheets if (found := find_table(sheet, columns, remarks))]
    if not tables:
        refuse(name, "no_heading", "、".join(sheet.name for sheet in sheets)[:60])
    built = Builder(remarks).build(tables)
    try:
        parsed = parse_matters(built.matters)
    except CatalogueRefused as refusal:
        raise CatalogueRefused((*remarks.errors, *_placed(refusal.remarks, built))) from None
    if remarks.errors:
        raise CatalogueRefused(remarks.errors)
    array = json.dumps(built.matters, ensure_ascii=False, indent=1).encode()
    return array, replace(parsed, warnings=(*remarks.warnings, *_placed(parsed.warnings, built)))


def _sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    if data.startswith(_EXCEL):
        return read_excel(data, name)
    if Path(name).suffix.lower() not in _CSV:
        refuse(name, "old_format" if data else "corrupt")
    return (read_csv(data, name, Path(name).stem[:31]),)


def _placed(remarks: Iterable[CatalogueRemark], built: Built) -> tuple[CatalogueRemark, ...]:
    return tuple(
        replace(remark, field=built.place_of(remark.field))
        for remark in remarks
        if remark.code is not RemarkCode.NOT_AN_ARRAY
    )
