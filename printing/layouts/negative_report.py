"""NEG-1: 否定事项报备表, a form of the hall's own."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.negative_report import NegativeReport
from printing.fonts import FaceRole
from printing.layouts.cells import TickCell
from printing.layouts.closing import set_blank_mark, set_signing
from printing.layouts.facts import FactTable
from printing.layouts.lines import Type
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Table

LAYOUT = "NEG-1"
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 11, 15), Type(FaceRole.SERIF_BOLD, 10.8, 15)
_CELL = Type(FaceRole.SERIF, 10.8, 15)
_COLUMNS = (8.0, 62.0, 95.0)
_HEAD = ("序", "应补全的材料", "补全办法")


def lay_out(paper: Paper, document: NegativeReport) -> None:
    paper.y += 1
    asked = FactTable(paper, 11.2)
    asked.add(document.facts)
    asked.add_text("基本情况", document.circumstances)
    asked.add_cell("否定情形", TickCell(paper.shaper, document.grounds, asked.wide_room, 10.8, columns=2))
    asked.add_text("否定理由", document.reason)
    asked.add_text("依据", document.basis)
    asked.set()
    paper.y += 3
    table = Table(paper.shaper, _COLUMNS, _HEAD, pad=1.2, least=7.0)
    table.set(paper, list(_bands(table, document)), 0.0)
    paper.y += 3
    approved = FactTable(paper, 11.2)
    approved.add_text("告知方式", document.told)
    approved.add_text("退还材料", document.returned)
    approved.add_text("审批意见", document.opinion)
    approved.add_text("审批", document.approval)
    approved.set()
    set_signing(paper, "", document.signatures)
    set_blank_mark(paper)


def _bands(table: Table, document: NegativeReport) -> Iterator[Band]:
    for number, row in enumerate(document.rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.material, _NAME),
                    table.text(2, row.fix, _CELL),
                ),
            )
        )
    if document.none_lacking:
        yield Band(((table.text(0, document.none_lacking, _CELL, span=3),),))
