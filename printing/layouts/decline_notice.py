"""DCL-1: 不予受理通知书 with ground, reason, remedies and the returned materials."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.papers import DeclineNotice
from printing.fonts import FaceRole
from printing.layouts.cells import TickCell
from printing.layouts.closing import closing_height, set_closing
from printing.layouts.facts import FactTable
from printing.layouts.lines import Type
from printing.layouts.opening import set_addressee, set_answers
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Table

LAYOUT = "DCL-1"
_BODY = Type(FaceRole.SERIF, 11.2, 16.2)
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 11, 15), Type(FaceRole.SERIF, 10.8, 15)
_TOTAL = Type(FaceRole.SANS_BOLD, 10.5, 15)
_COLUMNS = (8.0, 103.0, 22.0, 16.0, 16.0)
_HEAD = ("序", "退还的材料", "形式", "份数", "页数")


def lay_out(paper: Paper, document: DeclineNotice) -> None:
    set_addressee(paper, document.addressee)
    set_answers(paper, document.answers, 2.6)
    facts = FactTable(paper, 11.2)
    facts.add(document.facts)
    facts.add_cell("情形", TickCell(paper.shaper, document.grounds, facts.wide_room, 10.8, columns=2))
    facts.add_text("理由", document.reason)
    facts.add_text("依据", document.basis)
    facts.set()
    paper.y += 3
    closing = [paper.paragraph(document.remedies, _BODY, indent=2)]
    table = Table(paper.shaper, _COLUMNS, _HEAD, pad=0.8, least=6.4)
    tail = closing_height(closing, 0, document.signatures)
    table.set(paper, list(_bands(table, document)), tail + 2.2 if tail else 0.0)
    paper.y += 2.2
    set_closing(paper, closing, 0, document.seal, document.signatures)


def _bands(table: Table, document: DeclineNotice) -> Iterator[Band]:
    for number, row in enumerate(document.rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.material, _NAME),
                    table.text(2, row.form, _NAME, align="centre"),
                    table.text(3, str(row.copies), _NAME, align="centre"),
                    table.text(4, row.pages or "—", _NAME, align="centre"),
                ),
            )
        )
    yield Band(((table.text(0, document.total, _TOTAL, span=5, marked=True),),))
