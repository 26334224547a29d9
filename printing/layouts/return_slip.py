"""RET-1: 退件（撤回）单."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.return_slip import ReturnSlip
from printing.fonts import FaceRole
from printing.layouts.closing import closing_height, set_closing
from printing.layouts.facts import FactTable
from printing.layouts.grid import LEFT
from printing.layouts.lines import Type
from printing.layouts.opening import set_addressee
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Table

LAYOUT = "RET-1"
_BODY, _BASIS = Type(FaceRole.SERIF, 12, 18), Type(FaceRole.SERIF, 11, 16)
_TOTAL = Type(FaceRole.SERIF_BOLD, 11, 16)
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 11, 15), Type(FaceRole.SERIF_BOLD, 10.8, 15)
_CELL = Type(FaceRole.SERIF, 10.8, 15)
_COLUMNS = (8.0, 68.0, 22.0, 13.0, 14.0, 40.0)
_HEAD = ("序", "退还材料", "形式", "份数", "页数", "备注")


def lay_out(paper: Paper, document: ReturnSlip) -> None:
    set_addressee(paper, document.addressee)
    paper.flow(paper.paragraph(document.body, _BODY, indent=2), LEFT, 1.8)
    facts = FactTable(paper, 11)
    facts.add(document.facts)
    facts.add_text("退件原因", document.reason)
    facts.set()
    paper.y += 3
    closing = [
        paper.paragraph(document.total, _TOTAL),
        paper.paragraph(f"依据：{document.basis}", _BASIS),
    ]
    tail = closing_height(closing, 1, document.signatures)
    table = Table(paper.shaper, _COLUMNS, _HEAD, pad=1.4)
    table.set(paper, list(_bands(table, document)), tail + 2.4 if tail else 0.0)
    paper.y += 2.4
    set_closing(paper, closing, 1, document.seal, document.signatures)


def _bands(table: Table, document: ReturnSlip) -> Iterator[Band]:
    for number, row in enumerate(document.rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.material, _NAME),
                    table.text(2, row.form, _CELL, align="centre"),
                    table.text(3, str(row.copies), _CELL, align="centre"),
                    table.text(4, row.pages or "—", _CELL, align="centre"),
                    table.text(5, row.note, _CELL),
                ),
            )
        )
