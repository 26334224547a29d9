"""ACC-1: 受理通知书 with both limits and the computed due date."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.papers import AcceptanceNotice, AcceptedRow
from printing.fonts import FaceRole
from printing.layouts.cells import TickCell
from printing.layouts.closing import closing_height, set_closing
from printing.layouts.facts import FactTable
from printing.layouts.grid import LEFT
from printing.layouts.lines import Type
from printing.layouts.opening import set_addressee, set_answers
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Placed, Table
from printing.layouts.time_line import set_time_line

LAYOUT = "ACC-1"
_BODY, _BASIS = Type(FaceRole.SERIF, 12, 17.4), Type(FaceRole.SERIF, 11, 15.6)
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 10, 13.9), Type(FaceRole.SERIF, 10.2, 13.6)
_QUANTITY, _TOTAL = Type(FaceRole.SERIF, 10, 13.9), Type(FaceRole.SANS_BOLD, 10.3, 14)
_MOST_IN_PAIRS = 24  # materials; more stand in one column
_HEAD = ("序", "已收材料", "份")


def lay_out(paper: Paper, document: AcceptanceNotice) -> None:
    set_addressee(paper, document.addressee)
    set_answers(paper, document.answers, 0)
    set_time_line(paper, document.timeline)
    paper.flow(paper.paragraph(document.body, _BODY, indent=2), LEFT, 1.6)
    facts = FactTable(paper, 11)
    facts.add(document.facts)
    if document.procedures:
        facts.add_cell("特别程序", TickCell(paper.shaper, document.procedures, facts.wide_room, 10.5))
    facts.set()
    paper.y += 3
    closing = [paper.paragraph(f"依据：{document.basis}", _BASIS)]
    side_by_side = 2 if len(document.rows) <= _MOST_IN_PAIRS else 1
    columns = (8.5, 63.0, 11.0) * 2 if side_by_side == 2 else (8.5, 145.5, 11.0)
    table = Table(paper.shaper, columns, _HEAD * side_by_side, pad=0.6, least=5.6, head_pad=0.6)
    tail = closing_height(closing, 0, document.signatures)
    kept = tail + 2.6 if tail else 0.0
    total = _total(table, document.total)
    bands = [*_bands(table, document.rows, side_by_side, down=True), total]
    if table.height(bands) + kept > paper.room:  # a page that ends between must end between two numbers
        bands = [*_bands(table, document.rows, side_by_side, down=False), total]
    table.set(paper, bands, kept)
    paper.y += 2.6
    set_closing(paper, closing, 0, document.seal, document.signatures)


def _bands(table: Table, rows: tuple[AcceptedRow, ...], side_by_side: int, *, down: bool) -> Iterator[Band]:
    """`down`: numbers run down the first column, then down the second; else from line to line."""
    depth = -(-len(rows) // side_by_side)
    for line in range(depth):
        cells: list[Placed] = []
        for side in range(side_by_side):
            n = line + side * depth if down else line * side_by_side + side
            if n < len(rows):
                cells += _cells(table, 3 * side, n + 1, rows[n])
        yield Band((tuple(cells),))


def _cells(table: Table, column: int, number: int, row: AcceptedRow) -> tuple[Placed, ...]:
    return (
        table.text(column, str(number), _NUMBER, align="centre"),
        table.text(column + 1, row.material, _NAME),
        table.text(column + 2, row.quantity, _QUANTITY, align="centre"),
    )


def _total(table: Table, total: str) -> Band:
    return Band(((table.text(0, total, _TOTAL, span=len(table.columns), marked=True),),))
