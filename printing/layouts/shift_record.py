"""SHF-1: 交接班记录."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.shift_record import HandedRow, OpenCaseRow, ShiftRecord
from printing.fonts import FaceRole
from printing.layouts.closing import set_blank_mark
from printing.layouts.facts import FactTable
from printing.layouts.grid import LEFT, RULE, RULE_TABLE, TEXT
from printing.layouts.lines import Type
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Table
from printing.layouts.words import put, put_fitted

LAYOUT = "SHF-1"
_SECTION = 12.5  # pt
_LABEL, _CELL = Type(FaceRole.SANS_MEDIUM, 10.5, 14.4), Type(FaceRole.SERIF, 10.8, 15)
_BOLD, _BODY = Type(FaceRole.SERIF_BOLD, 10.8, 15), Type(FaceRole.SERIF, 11, 16.5)
_HANDED, _HANDED_HEAD = (42.0, 26.0, 42.0, 55.0), ("点交事项", "数量", "起止号", "说明")
_CASES, _CASES_HEAD = (18.0, 45.0, 48.0, 24.0, 30.0), ("末位号", "申请人", "事项", "状态", "期限")
_BLANK = 24.0  # mm to write in
_STEP, _STATED = 12.5, 12.0


def lay_out(paper: Paper, document: ShiftRecord) -> None:
    paper.y += 1
    facts = FactTable(paper, 11)
    facts.add(document.facts)
    facts.set()
    _section(paper, "一、点交事项")
    table = Table(paper.shaper, _HANDED, _HANDED_HEAD, pad=1.4)
    table.set(paper, [_handed(table, row) for row in document.handed])
    _section(paper, "二、在办未完件")
    if document.cases:
        table = Table(paper.shaper, _CASES, _CASES_HEAD, pad=1.1)
        table.set(paper, list(_cases(table, document.cases)))
    if document.none:
        paper.flow(paper.paragraph(document.none, _BODY), LEFT)
    _section(paper, "三、特别事项")
    if document.special:
        paper.flow(paper.paragraph(document.special, _BODY), LEFT)
    else:
        paper.sheet.frame(LEFT, paper.y, TEXT, _BLANK, RULE_TABLE)
        paper.y += _BLANK
    _sign(paper, document)


def _section(paper: Paper, title: str) -> None:
    """A heading, on the page of what follows."""
    if paper.room < _BLANK + 12:
        paper.next_page()
    put(paper.sheet, LEFT, paper.y + 8, title, FaceRole.SANS_BOLD, _SECTION)
    paper.y += 10.4


def _handed(table: Table, row: HandedRow) -> Band:
    return Band(
        (
            (
                table.text(0, row.item, _LABEL),
                table.text(1, row.count, _BOLD, align="centre"),
                table.text(2, row.span or "—", _CELL, align="centre"),
                table.text(3, row.note, _CELL),
            ),
        )
    )


def _cases(table: Table, rows: tuple[OpenCaseRow, ...]) -> Iterator[Band]:
    for row in rows:
        yield Band(
            (
                (
                    table.text(0, row.tail, _LABEL, align="centre"),
                    table.text(1, row.applicant, _CELL),
                    table.text(2, row.matter, _CELL),
                    table.text(3, row.state, _CELL, align="centre"),
                    table.text(4, row.due or "—", _BOLD, align="centre"),
                ),
            )
        )


def _sign(paper: Paper, document: ShiftRecord) -> None:
    """Statement and lines to sign in one frame that is never divided."""
    height = _STATED + _STEP * len(document.signatures)
    if paper.room < height + 4:
        paper.next_page()
    sheet, top = paper.sheet, paper.y + 4
    sheet.frame(LEFT, top, TEXT, height, RULE_TABLE)
    put_fitted(sheet, LEFT + 4, top + 7.6, document.statement, FaceRole.SERIF_BOLD, 12, TEXT - 8, 8)
    y = top + _STATED + 6
    for line in document.signatures:
        put_fitted(sheet, LEFT + 4, y, line.label, FaceRole.SANS_MEDIUM, 10.5, 34, 7)
        sheet.line(LEFT + 40, y + 1.4, LEFT + 96, y + 1.4, RULE)
        put(sheet, LEFT + 102, y, "　　月　　日　　时　　分", FaceRole.SERIF, 10.5)
        y += _STEP
    paper.y = top + height
    set_blank_mark(paper)
