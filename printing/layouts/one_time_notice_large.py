"""OTN-L1: the one-time notice in large print: cards instead of a table, no seal; the sealed notice decides."""

from __future__ import annotations

from dataclasses import replace

from printing.documents.papers import GapRow, OneTimeNotice
from printing.documents.parts import AnswerRow, Head
from printing.fonts import FaceRole
from printing.layouts.cells import TextCell
from printing.layouts.closing import set_blank_mark
from printing.layouts.grid import LEFT, RULE_BOX, TEXT
from printing.layouts.lines import Paragraph, Type
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Placed, Table

LAYOUT = "OTN-L1"
_ADDRESSEE = Type(FaceRole.SERIF_BOLD, 18, 25)
_LABEL, _SMALL = Type(FaceRole.SANS_BOLD, 17, 23), Type(FaceRole.SANS, 14.5, 20.5)
_MAIN, _BIG = Type(FaceRole.SANS_BOLD, 18, 24.5), Type(FaceRole.SANS_BOLD, 19.5, 26)
_NUMBER = Type(FaceRole.SANS_BOLD, 26, 32)
_NAME, _TEXT = Type(FaceRole.SANS_BOLD, 17, 24), Type(FaceRole.SANS, 15.5, 23)
_CLOSING, _NOTE = Type(FaceRole.SANS, 15.5, 23), Type(FaceRole.SANS, 13.5, 20)
_BOX, _CARD = (38.0, 127.0), (16.0, 149.0)
_AFTER_BOX, _AFTER_CARD = 5.0, 2.6


def large_head(head: Head) -> Head:
    """No 文号 of its own, no copies, no tab: a courtesy beside the sealed notice."""
    return replace(
        head, document_number="", subtitle="大字版", copies=("",), footer="大字版一份，交申请人；不另盖章"
    )


def lay_out(paper: Paper, document: OneTimeNotice) -> None:
    paper.flow(Paragraph(paper.shaper, document.addressee.name, _ADDRESSEE, TEXT), LEFT, 1.5)
    if document.addressee.note:
        paper.flow(Paragraph(paper.shaper, document.addressee.note, _NOTE, TEXT), LEFT, 1)
    box, top, page = Table(paper.shaper, _BOX, pad=2.4, side=3.2), paper.y, paper.sheet
    box.set(paper, [_answer(box, answer) for answer in document.answers], 0.0)
    if paper.sheet is page:
        page.frame(LEFT, top, TEXT, paper.y - top, RULE_BOX)
    paper.y += _AFTER_BOX
    if document.second:
        paper.flow(paper.paragraph(f"**{document.second}**", _TEXT), LEFT, _AFTER_CARD)
    for number, row in enumerate(document.rows, 1):
        card = Table(paper.shaper, _CARD, pad=2.6, side=3)
        card.set(paper, [_gap(card, number, row)], 0.0)
        paper.y += _AFTER_CARD
    paper.y += 2
    paper.flow(paper.paragraph(document.closing, _CLOSING), LEFT, 1.5)
    if document.note:
        paper.flow(paper.paragraph(f"窗口说明：{document.note}", _CLOSING), LEFT, 1.5)
    decides = (
        f"本页是大字版，方便阅读，内容与{document.head.title}（{document.head.document_number}）一致；"
        "以加盖专用章的告知书为准。"
    )
    paper.flow(paper.paragraph(decides, _NOTE), LEFT)
    set_blank_mark(paper)


def _answer(box: Table, answer: AnswerRow) -> Band:
    room = box.room(1)
    said = [Paragraph(box.shaper, answer.main, _BIG if answer.big else _MAIN, room, marked=True)]
    if answer.small:
        said.append(Paragraph(box.shaper, answer.small, _SMALL, room, marked=True))
    return Band(((box.text(0, answer.label, _LABEL, align="centre"), Placed(1, TextCell(*said, gap=0.8))),))


def _gap(card: Table, number: int, row: GapRow) -> Band:
    problem = f"**问题：**{row.problem}" + ("（可容缺）" if row.deferrable else "")
    texts = ((row.material, _NAME), (problem, _TEXT), (f"**怎样补：**{row.fix}", _TEXT))
    said = [Paragraph(card.shaper, text, type_, card.room(1), marked=True) for text, type_ in texts]
    return Band(((card.text(0, str(number), _NUMBER, align="centre"), Placed(1, TextCell(*said, gap=0.8))),))
