"""GDE-1: 办事指南 of a matter."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.service_guide import GuideMaterial, GuideQuestion, ServiceGuide
from printing.fonts import FaceRole
from printing.layouts.closing import set_blank_mark
from printing.layouts.facts import FactTable
from printing.layouts.grid import LEFT, TEXT
from printing.layouts.lines import Paragraph, Type
from printing.layouts.numbered import set_numbered
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Table

LAYOUT = "GDE-1"
_MATTER, _PART = Type(FaceRole.SERIF_BOLD, 15, 21), Type(FaceRole.SANS_BOLD, 12.5, 18)
_BODY = Type(FaceRole.SERIF, 11.2, 16.2)
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 10.5, 14.4), Type(FaceRole.SERIF_BOLD, 10.5, 14.6)
_CELL = Type(FaceRole.SERIF, 10.2, 14.2)
_QUESTIONS, _MATERIALS = (8.0, 58.0, 69.0, 30.0), (8.0, 45.0, 25.0, 34.0, 36.0, 17.0)
_QUESTION_HEAD = ("序", "先看您的情形", "选项", "什么时候问")
_MATERIAL_HEAD = ("序", "材料名称", "形式、份数", "什么情形要交", "怎样算合格", "来源")
_KEEP = 26.0  # mm that must follow a heading on its page


def lay_out(paper: Paper, document: ServiceGuide) -> None:
    paper.y += 1
    paper.flow(Paragraph(paper.shaper, document.matter, _MATTER, TEXT), LEFT, 1.4)
    facts = FactTable(paper, 10.8)
    facts.add(document.facts)
    facts.set()
    paper.y += 3
    for title, points in (("申请条件", document.conditions), ("另有去处的情形", document.routes)):
        if points:
            paper.flow(paper.paragraph(title, _PART), LEFT, 0.6, keep=_KEEP)
            set_numbered(paper, points, _BODY, 2.0, 0.6)
            paper.y += 1.6
    if document.questions:
        table = Table(paper.shaper, _QUESTIONS, _QUESTION_HEAD, pad=1.1)
        table.set(paper, list(_question_bands(table, document.questions)))
        paper.y += 3
    if document.rows:
        table = Table(paper.shaper, _MATERIALS, _MATERIAL_HEAD, pad=1.1)
        table.set(paper, list(_material_bands(table, document.rows)))
        paper.y += 2.6
    for text in (f"**特别提醒**　{document.caution}", f"依据：{document.basis}"):
        paper.flow(paper.paragraph(text, _BODY), LEFT, 0.8)
    set_blank_mark(paper)


def _question_bands(table: Table, rows: tuple[GuideQuestion, ...]) -> Iterator[Band]:
    for number, row in enumerate(rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.question, _NAME),
                    table.text(2, row.options, _CELL),
                    table.text(3, row.when or "都要问", _CELL),
                ),
            )
        )


def _material_bands(table: Table, rows: tuple[GuideMaterial, ...]) -> Iterator[Band]:
    for number, row in enumerate(rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.material, _NAME),
                    table.text(2, row.quantity, _CELL, align="centre"),
                    table.text(3, row.when, _CELL),
                    table.text(4, row.criteria or "—", _CELL),
                    table.text(5, row.source, _CELL),
                ),
            )
        )
