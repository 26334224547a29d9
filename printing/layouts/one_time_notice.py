"""OTN-1: 一次性告知书（补正）, the one-time notice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from printing.documents.papers import GapRow, OneTimeNotice
from printing.documents.parts import TickedText
from printing.fonts import FaceRole
from printing.layouts.cells import HandBox, TextCell, TickCell
from printing.layouts.closing import closing_height, set_closing
from printing.layouts.grid import LEFT, TEXT
from printing.layouts.lines import Paragraph, Type
from printing.layouts.opening import set_addressee, set_answers
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Placed, Table

LAYOUT = "OTN-1"
_BODY = Type(FaceRole.SERIF, 11.2, 16.2)
_NAME, _CELL = Type(FaceRole.SERIF_BOLD, 10.8, 15), Type(FaceRole.SERIF, 10.8, 15)
_NUMBER, _BASIS = Type(FaceRole.SANS_MEDIUM, 11, 15), Type(FaceRole.SANS, 8.8, 12.2)
_MARK = Type(FaceRole.SANS_BOLD, 8.8, 12.2)
_COLUMNS = (8.0, 45.0, 38.0, 62.0, 12.0)
_HEAD = ("序", "材料名称", "现在的问题", "怎样补正", "备齐")
_GAP = 0.8


def lay_out(paper: Paper, document: OneTimeNotice) -> None:
    set_addressee(paper, document.addressee)
    set_answers(paper, document.answers, 2.4)
    paper.flow(paper.paragraph(document.lead, _BODY), LEFT)
    if document.second:
        paper.flow(paper.paragraph(f"**{document.second}**", _BODY), LEFT)
    _set_ticks(paper, document.ticks)
    note = f"窗口说明：{document.note}" if document.note else ""
    texts = [text for text in (document.closing, note, f"依据：{document.basis}") if text]
    closing = [paper.paragraph(text, _BODY) for text in texts]
    table = Table(paper.shaper, _COLUMNS, _HEAD, pad=1.4, side=1.7)
    tail = closing_height(closing, _GAP, document.signatures)
    bands = list(_bands(table, document.rows))
    room = tail + 2.4 if tail else 0.0
    table.fitted(bands, paper.room - room).set(paper, bands, room)
    paper.y += 2.4
    set_closing(paper, closing, _GAP, document.seal, document.signatures)


def _set_ticks(paper: Paper, ticks: tuple[TickedText, ...]) -> None:
    cell = TickCell(paper.shaper, ticks, TEXT, _BODY.size)
    cell.draw(paper.sheet, LEFT, paper.y + 0.4, cell.height)
    paper.y += cell.height + 1.6


def _bands(table: Table, rows: tuple[GapRow, ...]) -> Iterator[Band]:
    number = 0
    for material, group in groupby(rows, key=lambda row: row.material):
        lines = []
        for row in group:
            number += 1
            lines.append(_row(table, number, row))
        name = table.text(1, material, _NAME)
        if len(lines) == 1:
            yield Band(((lines[0][0], name, *lines[0][1:]),))
        else:
            yield Band(tuple(lines), name)


def _row(table: Table, number: int, row: GapRow) -> tuple[Placed, ...]:
    problem = [Paragraph(table.shaper, row.problem, _CELL, table.room(2), marked=True)]
    if row.deferrable:
        problem.append(Paragraph(table.shaper, "可容缺", _MARK, table.room(2)))
    fix = [Paragraph(table.shaper, row.fix, _CELL, table.room(3), marked=True)]
    if row.basis:
        fix.append(Paragraph(table.shaper, row.basis, _BASIS, table.room(3)))
    return (
        table.text(0, str(number), _NUMBER, align="centre"),
        Placed(2, TextCell(*problem, gap=0.3)),
        Placed(3, TextCell(*fix, gap=0.5)),
        Placed(4, HandBox(table.room(4))),
    )
