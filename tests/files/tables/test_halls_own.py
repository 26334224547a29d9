"""What halls have: one flat sheet, merged cells, numbers in words, GBK."""

from __future__ import annotations

import io
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from counter_app.domain.refusals import FileGarbled, FileNotText, TableRefused
from counter_app.domain.refusals.catalogue import CatalogueRefused
from counter_app.files.tables import cell_words as words
from counter_app.files.tables.catalogue import read_catalogue_table

RESOURCES = Path(__file__).parents[3] / "resources/catalogue"
HEADINGS = "事项编码,事项名称,申请材料名称,份数,法定办结时限,承诺办结时限,设定依据"
ROWS = (
    "样例事项目录,,,,,,",
    HEADINGS,
    "X1,样例登记,身份证明（原件1份，复印件2份）,,二十个工作日,５个工作日,样例条例",
    ",,申请书（原件）,一式两份,,,",
)


def csv(*rows: str) -> bytes:
    return "\n".join(rows).encode()


def matters_of(data: bytes, name: str) -> list[dict[str, Any]]:
    matters: list[dict[str, Any]] = json.loads(read_catalogue_table(data, name, RESOURCES)[0])
    return matters


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_flat_csv_is_read_in_every_charset_and_with_every_separator(charset: str, separator: str) -> None:
    data = "\r\n".join(ROWS).replace(",", separator).encode(charset)
    (matter,) = matters_of(data, "目录.csv")
    assert matter["statutory_limit"]["value"] == 20
    assert matter["committed_limit"]["value"] == 5
    assert [(m["name"], m["form"], m["copies"]) for m in matter["materials"]] == [
        ("身份证明", "原件及复印件", 2),
        ("申请书", "原件", 2),
    ]


def test_merged_cells_carry_down() -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["事项编码", "事项名称", "材料名称"])
    for material in ("甲", "乙", "丙"):
        sheet.append(["X1", "样例登记", material])
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("B2:B4")
    out = io.BytesIO()
    book.save(out)
    (matter,) = matters_of(out.getvalue(), "目录.xlsx")
    assert [m["name"] for m in matter["materials"]] == ["甲", "乙", "丙"]


def test_every_wrong_cell_is_named_and_nothing_is_imported() -> None:
    rows = (HEADINGS, "X1,样例登记,申请书,许多份,大约3星期,当场办结,条例")
    with pytest.raises(CatalogueRefused) as refused:
        read_catalogue_table(csv(*rows), "目录.csv", RESOURCES)
    assert [(r.field, r.facts["value"]) for r in refused.value.remarks] == [
        ("目录!E2", "大约3星期"),
        ("目录!D2", "许多份"),
    ]


def test_an_error_of_the_parser_names_the_cell_too() -> None:
    rows = (HEADINGS, ",样例登记,申请书,1,,,条例")
    with pytest.raises(CatalogueRefused) as refused:
        read_catalogue_table(csv(*rows), "目录.csv", RESOURCES)
    assert "目录!A2" in [r.field for r in refused.value.remarks]


def test_a_column_that_is_not_known_is_told() -> None:
    rows = (HEADINGS + ",经办心得", "X1,样例登记,申请书,1,3日,当场办结,条例,好")
    _, parsed = read_catalogue_table(csv(*rows), "目录.csv", RESOURCES)
    assert "目录!H1" in [w.field for w in parsed.warnings]


def test_mojibake_is_refused() -> None:
    garbled = "\n".join(ROWS).encode().decode("gbk", "ignore").encode()
    with pytest.raises((FileGarbled, FileNotText)):
        read_catalogue_table(garbled, "目录.csv", RESOURCES)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("二十个工作日", 20, "working_day"),
        ("20个工作日", 20, "working_day"),
        ("１５工作日", 15, "working_day"),
        ("三个月", 3, "month"),
        ("1年", 12, "month"),
        ("30日", 30, "calendar_day"),
        ("当场办结", 0, "on_the_spot"),
        ("未载明", None, None),
    ],
)
def test_limits_are_read_as_people_write_them(text: str, value: int | None, unit: str | None) -> None:
    assert words.limit(text) == {"text": text, "value": value, "unit": unit}


@given(st.integers(1, 199))
@settings(max_examples=60)
def test_a_number_in_words_is_the_number(n: int) -> None:
    digits = "零一二三四五六七八九"
    hundreds, tens, ones = n // 100, n // 10 % 10, n % 10
    spoken = ("一百" if hundreds else "") + (
        f"{digits[tens]}十" if tens else "零" if hundreds and ones else ""
    )
    assert words.number(spoken + (digits[ones] if ones else "")) == n


@given(st.lists(st.lists(st.text(max_size=12), max_size=8), max_size=12))
@settings(max_examples=60)
def test_any_cells_are_read_or_refused(cells: list[list[str]]) -> None:
    rows = [HEADINGS, *(",".join(f'"{c.replace(chr(34), "")}"' for c in row) for row in cells)]
    data = "\n".join(rows).encode("utf-8", "replace")
    with suppress(CatalogueRefused, TableRefused, FileGarbled, FileNotText):
        assert read_catalogue_table(data, "x.csv", RESOURCES)[1].matters
