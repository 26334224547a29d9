"""RCT-1: 申请材料收件凭证, also titled 补正材料收件凭证."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.papers import MaterialReceipt
from printing.fonts import FaceRole
from printing.layouts.closing import closing_height, set_closing
from printing.layouts.facts import FactTable
from printing.layouts.lines import Type
from printing.layouts.opening import set_answers
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Table

LAYOUT = "RCT-1"
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 11, 15), Type(FaceRole.SERIF, 10.8, 15)
_COUNT, _GIVEN = Type(FaceRole.SERIF, 11, 15), Type(FaceRole.SERIF_BOLD, 11, 15)
_WORD, _NOTE = Type(FaceRole.SERIF, 10.5, 14.6), Type(FaceRole.SERIF, 9.8, 13.6)
_TOTAL = Type(FaceRole.SANS_BOLD, 10.5, 15)
_BASIS = Type(FaceRole.SERIF, 11, 16)
_COLUMNS = (8.0, 51.0, 11.0, 11.0, 20.0, 12.0, 21.0, 31.0)
_HEAD = ("序", "材料名称", "应交", "实交", "形式", "页数", "来源", "备注")


def lay_out(paper: Paper, document: MaterialReceipt) -> None:
    paper.y += 1.2
    set_answers(paper, document.answers, 3)
    facts = FactTable(paper, 11.5)
    facts.add(document.facts)
    facts.set()
    paper.y += 3
    closing = [paper.paragraph(f"依据：{document.basis}", _BASIS)]
    table = Table(paper.shaper, _COLUMNS, _HEAD, pad=1.2)
    tail = closing_height(closing, 0, document.signatures)
    bands, room = list(_bands(table, document)), tail + 2.2 if tail else 0.0
    table.fitted(bands, paper.room - room).set(paper, bands, room)
    paper.y += 2.2
    set_closing(paper, closing, 0, document.seal, document.signatures)


def _bands(table: Table, document: MaterialReceipt) -> Iterator[Band]:
    for number, row in enumerate(document.rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.material, _NAME),
                    table.text(2, str(row.asked), _COUNT, align="centre"),
                    table.text(3, str(row.given), _GIVEN, align="centre"),
                    table.text(4, row.form, _WORD, align="centre"),
                    table.text(5, row.pages or "—", _COUNT, align="centre"),
                    table.text(6, row.channel, _WORD, align="centre"),
                    table.text(7, row.note, _NOTE, marked=True),
                ),
            )
        )
    yield Band(((table.text(0, f"合计　{document.total}", _TOTAL, span=8, marked=True),),))
    yield Band(((table.text(0, f"未收取的材料　{document.not_received}", _NAME, span=8, marked=True),),))
