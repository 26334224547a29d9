"""CNS-1: 一次性告知单（咨询）, also titled 指引单."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.consultation_notice import ConsultationNotice, ConsultationRow
from printing.fonts import FaceRole
from printing.layouts.cells import HandBox, TickCell
from printing.layouts.closing import set_blank_mark
from printing.layouts.facts import FactTable
from printing.layouts.grid import LEFT, RIGHT, RULE
from printing.layouts.lines import Type
from printing.layouts.opening import set_addressee, set_answers
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Placed, Table
from printing.layouts.words import put_fitted

LAYOUT = "CNS-1"
_BODY = Type(FaceRole.SERIF, 11.2, 16.4)
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 11, 15), Type(FaceRole.SERIF_BOLD, 10.8, 15)
_CELL = Type(FaceRole.SERIF, 10.8, 15)
_COLUMNS = (8.0, 47.0, 25.0, 45.0, 27.0, 13.0)
_HEAD = ("序", "材料名称", "形式、份数", "怎样算合格", "从哪里取得", "已有")
_GAP, _ABOVE, _STEP = 0.8, 9.0, 9.6
_HALF = LEFT + 86.5  # where the right column begins
_LABELS = 30.0  # mm of a label
_LINE = 42.0  # mm to sign on


def lay_out(paper: Paper, document: ConsultationNotice) -> None:
    set_addressee(paper, document.addressee)
    set_answers(paper, document.answers, 3)
    if document.facts:
        facts = FactTable(paper, 11)
        facts.add(document.facts)
        facts.set()
        paper.y += 3
    texts = [f"**特别提醒**　{document.caution}", f"依据：{document.basis}"]
    if document.conditions:
        texts.insert(0, f"**申请条件**　{document.conditions}")
    closing = [paper.paragraph(text, _BODY) for text in texts]
    block = _ABOVE + 2 * _STEP
    if document.rows:
        table = Table(paper.shaper, _COLUMNS, _HEAD, pad=1.5)
        tail = sum(each.height + _GAP for each in closing) + block
        table.set(paper, list(_bands(table, document.rows)), tail + 2.4)
        paper.y += 2.4
    for n, each in enumerate(closing):
        paper.flow(each, LEFT, _GAP, keep=block + _GAP if n == len(closing) - 1 else 0.0)
    _set_end(paper, document)
    set_blank_mark(paper)


def _bands(table: Table, rows: tuple[ConsultationRow, ...]) -> Iterator[Band]:
    for number, row in enumerate(rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.material, _NAME),
                    table.text(2, row.quantity, _CELL, align="centre"),
                    table.text(3, row.criteria or "—", _CELL),
                    table.text(4, row.source, _CELL),
                    Placed(5, HandBox(table.room(5), row.ready)),
                ),
            )
        )


def _set_end(paper: Paper, document: ConsultationNotice) -> None:
    """Both sign; when it was told, and how they spoke."""
    sheet, y = paper.sheet, paper.y + _ABOVE
    for x, line in zip((LEFT, _HALF), document.signatures, strict=False):
        put_fitted(sheet, x, y, line.label, FaceRole.SANS_MEDIUM, 10.5, _LABELS - 1, 7)
        sheet.line(x + _LABELS, y + 1.4, x + _LABELS + _LINE, y + 1.4, RULE)
    y += _STEP
    put_fitted(sheet, LEFT, y, document.told.label, FaceRole.SANS_MEDIUM, 10.5, _LABELS - 1, 7)
    put_fitted(sheet, LEFT + _LABELS, y, document.told.value, FaceRole.SERIF, 11, _LINE + 10, 7)
    put_fitted(sheet, _HALF, y, document.channels_label, FaceRole.SANS_MEDIUM, 10.5, _LABELS - 1, 7)
    ticks = TickCell(paper.shaper, document.channels, RIGHT - _HALF - _LABELS, 10.5)
    ticks.draw(sheet, _HALF + _LABELS, y - 3.9, ticks.height)
    paper.y = y + max(ticks.height, 5)
