"""Every remark of the catalogue parser has its sentence."""

from __future__ import annotations

import json
from io import BytesIO
from types import MappingProxyType
from typing import Any

import pytest
from openpyxl import Workbook

from counter_app.cli.remarks import remark_line
from counter_app.domain.catalogue_parsing import CatalogueRemark, RemarkCode, Severity, parse_matters
from counter_app.domain.refusals import CatalogueRefused
from counter_app.files.tables.catalogue import read_catalogue_table
from counter_app.services.wording import load_wording
from tests.helpers.matters import ROOT, SEED

WORDING = load_wording(ROOT / "resources" / "wording")
RAW: list[dict[str, Any]] = json.loads(SEED.read_bytes())
NOWHERE = {"any": [{"all": [{"q": "q99", "in": []}, {"q": "q1", "in": ["q1.99"]}]}]}
LONG = {"text": "3个月", "value": 3, "unit": "month"}


def remarks() -> list[CatalogueRemark]:
    """At least one remark of every code, as the parser itself makes them."""
    first = RAW[0]
    wrong = {
        **first,
        "name": None,
        "via_window": 3,
        "result": "\ud800",
        "routing": [{"outcome": "hint", "when": NOWHERE}],
    }
    odd = {**first, "code": "YL002", "type": "其他", "legal_basis": [], "basic_code": "1"}
    files: list[object] = [
        {},
        [],
        [wrong, wrong, {**first, "materials": [], "routing": []}],
        [{**first, "statutory_limit": {"text": "", "value": -1, "unit": "month"}}],
        [7] * 2000,
        [{**odd, "committed_limit": LONG}, {**first, "statutory_limit": None}],
    ]
    found: list[CatalogueRemark] = []
    for data in files:
        try:
            found += parse_matters(data).warnings
        except CatalogueRefused as refused:
            found += refused.remarks
    return found + remarks_of_a_table()


def remarks_of_a_table() -> list[CatalogueRemark]:
    """What only a table can have: a formula, a heading, a cell and a matter that say nothing."""
    book = Workbook()
    book.active.title = "事项"
    book.active.append(["事项编码", "事项名称", "法定时限", "结果"])
    book.active.append(["X1", "样例", "大约3星期", "=1+1"])
    book.create_sheet("材料")
    for row in (["事项编码", "材料名称"], ["X1", "申请书"], ["X2", "申请书"]):
        book["材料"].append(row)
    out = BytesIO()
    book.save(out)
    known = "事项编码,事项名称,材料名称,心得\nX1,样例,申请书,好".encode()
    resources = ROOT / "resources" / "catalogue"
    found = [*read_catalogue_table(known, "x.csv", resources)[1].warnings]
    with pytest.raises(CatalogueRefused) as refused:
        read_catalogue_table(out.getvalue(), "x.xlsx", resources)
    return [*found, *refused.value.remarks]


def test_every_code_can_happen_and_is_said() -> None:
    made = remarks()
    assert {r.code for r in made} == set(RemarkCode)
    for remark in made:
        line = remark_line(WORDING, remark)
        assert remark.matter in line
        assert remark.field in line
        assert "{" not in line


@pytest.mark.parametrize(("severity", "word"), [(Severity.ERROR, "错误"), (Severity.WARNING, "提示")])
def test_a_line_begins_with_how_grave_it_is(severity: Severity, word: str) -> None:
    remark = CatalogueRemark(severity, "YL001", "[0].name", RemarkCode.REQUIRED, MappingProxyType({}))
    assert remark_line(WORDING, remark) == f"{word} YL001 [0].name：没有填写。"
