"""Files that no honest hall sends: each is refused by name, quickly."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from counter_app.domain.refusals import TableRefused
from counter_app.domain.refusals.catalogue import CatalogueRefused
from counter_app.files.tables.catalogue import read_catalogue_table
from counter_app.files.tables.package_guard import ENCRYPTED, OLE

RESOURCES = Path(__file__).parents[3] / "resources/catalogue"
SHEET = "xl/worksheets/sheet1.xml"


def book(*rows: list[str]) -> bytes:
    made = Workbook()
    for row in rows or (["事项编码", "事项名称", "材料名称"], ["X1", "样例", "申请书"]):
        made.active.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def changed(part: str, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book())) as given_,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for info in given_.infolist():
            data = given_.read(info)
            if info.filename == part:
                assert old in data
                data = data.replace(old, new, 1)
            made.writestr(info.filename, data)
    return out.getvalue()


def added(part: str, data: bytes) -> bytes:
    out = io.BytesIO(book())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr(part, data)
    return out.getvalue()


def under_another_name(part: str, name: str, data: bytes) -> bytes:
    """A part that the package goes on calling what it was, under a name that promises something harmless."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book())) as given_,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for info in given_.infolist():
            if info.filename == part:
                made.writestr(name, data)
            else:
                told = given_.read(info).replace(part.encode(), name.encode())
                made.writestr(info.filename, told.replace(part[3:].encode(), name[3:].encode()))
    return out.getvalue()


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet'
CASES = {
    "bomb": lambda: added("xl/bomb.xml", b" " * 70_000_000),
    "entities": lambda: changed(SHEET, b"<worksheet", LAUGHS),
    "entities in UTF-16": lambda: added("xl/wide.xml", "<!DOCTYPE x>".encode("utf-16")),
    "external": lambda: added("xl/externalLinks/externalLink1.xml", b"<x/>"),
    "encrypted": lambda: OLE + b"\0" * 600 + ENCRYPTED,
    "old_format": lambda: OLE + b"\0" * 600,
    "corrupt": lambda: book()[:-300],
    "no_text": lambda: book([]),
    "no_heading": lambda: book(["你好"], ["世界"]),
    "too_long": lambda: changed(SHEET, b"<sheetData>", b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
                                + b"x" * 10_000_000 + b"</t></is></c></row>"),
    "too_many cells in a row": lambda: changed(
        SHEET, b"<sheetData>", b"<sheetData><row>" + b"<c><v>1</v></c>" * 1_000_000 + b"</row>"
    ),
    "too_many cells under another name": lambda: under_another_name(
        SHEET, "xl/media/sheet1.bin", b"<worksheet><sheetData><row>" + b"<c/>" * 1_000_000
    ),
    "bomb under another name": lambda: under_another_name(
        "xl/styles.xml", "xl/styles.bin", b" " * 70_000_000
    ),
    "entities under another name": lambda: under_another_name(
        SHEET, "xl/media/sheet1.png", "<!DOCTYPE x>".encode("utf-16")
    ),
    "too_many": lambda: changed(SHEET, b'r="2"', b'r="1048576"'),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_it_is_refused_with_its_reason(case: str) -> None:
    data = CASES[case]()
    with pytest.raises(TableRefused) as refused:
        read_catalogue_table(data, "x.xlsx", RESOURCES)
    assert refused.value.facts["reason"] == case.split()[0]


def test_a_claim_of_a_million_rows_costs_nothing() -> None:
    data = changed(SHEET, b'ref="A1:C2"', b'ref="A1:XFD1048576"')
    assert len(read_catalogue_table(data, "x.xlsx", RESOURCES)[1].matters) == 1


def test_merges_over_everything_and_over_each_other_do_no_harm() -> None:
    merged = (b'<mergeCell ref="%s"/>' % ref for ref in (b"A1:XFD1048576", b"A2:A9", b"A2:B2"))
    merges = b"</sheetData><mergeCells>%s</mergeCells>" % b"".join(merged)
    data = changed(SHEET, b"</sheetData>", merges)
    assert len(read_catalogue_table(data, "x.xlsx", RESOURCES)[1].matters) == 1


def test_a_formula_without_its_result_is_named_by_its_cell() -> None:
    data = book(["事项编码", "事项名称", "材料名称"], ["X1", "样例", '=WEBSERVICE("x")'])
    with pytest.raises(CatalogueRefused) as refused:
        read_catalogue_table(data, "x.xlsx", RESOURCES)
    assert [r.field for r in refused.value.remarks] == ["Sheet!C2"]


@given(st.integers(0, 4000), st.binary(min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_is_read_or_refused(at: int, bytes_: bytes) -> None:
    data = bytearray(book())
    data[at : at + len(bytes_)] = bytes_
    with suppress(TableRefused, CatalogueRefused):
        assert read_catalogue_table(bytes(data), "x.xlsx", RESOURCES)[1].matters
