"""TOL-1: 容缺受理通知书."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.deferral_notice import DeferralNotice
from printing.fonts import FaceRole
from printing.layouts.closing import closing_height, set_closing
from printing.layouts.facts import FactTable
from printing.layouts.grid import LEFT
from printing.layouts.lines import Type
from printing.layouts.opening import set_addressee, set_answers
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Table

LAYOUT = "TOL-1"
_BODY, _BASIS = Type(FaceRole.SERIF, 12, 18), Type(FaceRole.SERIF, 11, 16)
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 11, 15), Type(FaceRole.SERIF_BOLD, 10.8, 15)
_CELL, _DAY = Type(FaceRole.SERIF, 10.8, 15), Type(FaceRole.SERIF_BOLD, 10.8, 15)
_LABEL, _LIST = Type(FaceRole.SANS_MEDIUM, 10, 13.5), Type(FaceRole.SERIF, 10.8, 15.4)
_COLUMNS = (8.0, 37.0, 44.0, 40.0, 36.0)
_HEAD = ("序", "容缺材料", "补正形式", "补齐时限", "逾期处理")


def lay_out(paper: Paper, document: DeferralNotice) -> None:
    set_addressee(paper, document.addressee)
    set_answers(paper, document.answers, 3)
    paper.flow(paper.paragraph(document.body, _BODY, indent=2), LEFT, 1.8)
    facts = FactTable(paper, 11)
    facts.add(document.facts)
    facts.set()
    paper.y += 3
    table = Table(paper.shaper, _COLUMNS, _HEAD, pad=1.4)
    table.set(paper, list(_bands(table, document)), 0.0)
    paper.y += 3
    closing = [paper.paragraph(f"依据：{document.basis}", _BASIS)]
    received = Table(paper.shaper, (24.0, 141.0), pad=1.2)
    row = (
        received.text(0, document.received_total, _LABEL, align="centre"),
        received.text(1, document.received, _LIST),
    )
    tail = closing_height(closing, 0, document.signatures)
    received.set(paper, [Band((row,))], tail + 2.4 if tail else 0.0)
    paper.y += 2.4
    set_closing(paper, closing, 0, document.seal, document.signatures)


def _bands(table: Table, document: DeferralNotice) -> Iterator[Band]:
    for number, row in enumerate(document.rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.material, _NAME),
                    table.text(2, row.fix, _CELL, marked=True),
                    table.text(3, row.due, _DAY, align="centre"),
                    table.text(4, row.late, _CELL),
                ),
            )
        )
