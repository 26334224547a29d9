"""CMT-1: 告知承诺书, the notice half under the agency's seal, the commitment half signed by the applicant."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.commitment_letter import CommitmentLetter
from printing.fonts import FaceRole
from printing.layouts.closing import set_blank_mark, set_closing, set_signing, signing_height
from printing.layouts.facts import FactTable
from printing.layouts.grid import LEFT, RIGHT, RULE_HEAD
from printing.layouts.lines import Type
from printing.layouts.numbered import set_numbered
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Table

LAYOUT = "CMT-1"
_PART = Type(FaceRole.SANS_BOLD, 13.5, 19)
_BODY, _BASIS = Type(FaceRole.SERIF, 11.4, 16.4), Type(FaceRole.SERIF, 11, 15.8)
_NUMBER, _NAME = Type(FaceRole.SANS_MEDIUM, 11, 15), Type(FaceRole.SERIF_BOLD, 10.8, 15)
_CELL = Type(FaceRole.SERIF, 10.8, 15)
_COLUMNS = (8.0, 58.0, 60.0, 39.0)
_ABOVE_POINTS = 12.0  # mm of the rule and the half's title
_HEAD = ("序", "以承诺代替的材料", "应当符合的条件", "承诺方式")


def lay_out(paper: Paper, document: CommitmentLetter) -> None:
    paper.y += 1
    facts = FactTable(paper, 11)
    facts.add(document.facts)
    facts.set()
    paper.y += 2.6
    paper.flow(paper.paragraph(document.notice_title, _PART), LEFT, 1, keep=30)
    table = Table(paper.shaper, _COLUMNS, _HEAD, pad=1.2)
    table.set(paper, list(_bands(table, document)), 0.0)
    paper.y += 2.4
    set_numbered(paper, document.notices, _BODY, 2.0, 0.6)
    basis = [paper.paragraph(f"依据：{document.basis}", _BASIS)]
    set_closing(paper, basis, 0, document.seal, document.signatures, ends=False)
    _set_commitment(paper, document)


def _set_commitment(paper: Paper, document: CommitmentLetter) -> None:
    """The second half is read and signed as a whole: it begins on a page that holds it."""
    points = [paper.paragraph(text, _BODY) for text in document.commitments]
    whole = sum(each.height + 0.6 for each in points) + _ABOVE_POINTS
    if whole + signing_height(document.stamp, document.signing) > paper.room and not paper.fresh:
        paper.next_page()
    else:
        paper.sheet.line(LEFT, paper.y + 1.5, RIGHT, paper.y + 1.5, RULE_HEAD)
        paper.y += 4
    paper.flow(paper.paragraph(document.commitment_title, _PART), LEFT, 1, keep=30)
    set_numbered(paper, document.commitments, _BODY, 2.0, 0.6)
    set_signing(paper, document.stamp, document.signing)
    set_blank_mark(paper)


def _bands(table: Table, document: CommitmentLetter) -> Iterator[Band]:
    for number, row in enumerate(document.rows, 1):
        yield Band(
            (
                (
                    table.text(0, str(number), _NUMBER, align="centre"),
                    table.text(1, row.material, _NAME),
                    table.text(2, row.proves, _CELL),
                    table.text(3, row.way or "—", _CELL),
                ),
            )
        )
