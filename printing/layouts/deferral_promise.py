"""PRM-1: 容缺受理承诺书, the applicant's paper."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.deferral_promise import DeferralPromise
from printing.fonts import FaceRole
from printing.layouts.closing import set_blank_mark, set_signing, signing_height
from printing.layouts.facts import FactTable
from printing.layouts.grid import LEFT, TEXT
from printing.layouts.lines import Type
from printing.layouts.numbered import set_numbered
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Table

LAYOUT = "PRM-1"
_BODY = Type(FaceRole.SERIF, 12.5, 20)
_BASIS = Type(FaceRole.SERIF, 11, 16)
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 11, 15), Type(FaceRole.SERIF_BOLD, 10.8, 15)
_CELL, _DAY = Type(FaceRole.SERIF, 10.8, 15), Type(FaceRole.SERIF_BOLD, 11.5, 15.6)
_COLUMNS = (8.0, 46.0, 69.0, 42.0)
_HEAD = ("序", "缺少的材料", "补交形式", "最迟补齐日期")


def lay_out(paper: Paper, document: DeferralPromise) -> None:
    paper.y += 1
    facts = FactTable(paper, 11.3)
    facts.add(document.facts)
    facts.set()
    paper.y += 3
    paper.flow(paper.paragraph(document.lead, _BODY, indent=2), LEFT, 1.2, keep=22)
    table = Table(paper.shaper, _COLUMNS, _HEAD, pad=1.6)
    table.set(paper, list(_bands(table, document)), 0.0)
    paper.y += 4
    set_numbered(paper, document.promises, _BODY, 6.0)
    basis = paper.paragraph(f"依据：{document.basis}", _BASIS, TEXT)
    paper.flow(basis, LEFT, 1, keep=signing_height(document.stamp, document.signatures) + 1)
    set_signing(paper, document.stamp, document.signatures)
    set_blank_mark(paper)


def _bands(table: Table, document: DeferralPromise) -> Iterator[Band]:
    for number, row in enumerate(document.rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.material, _NAME),
                    table.text(2, row.fix, _CELL, marked=True),
                    table.text(3, row.due, _DAY, align="centre"),
                ),
            )
        )
