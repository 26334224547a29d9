"""How a paper opens: the addressee, the answers, and what of them did not fit into the first third."""

from __future__ import annotations

from collections.abc import Sequence

from printing.documents.parts import Addressee, AnswerRow
from printing.fonts import FaceRole
from printing.layouts.answer_box import set_answer_box
from printing.layouts.grid import LEFT, POINT, TEXT
from printing.layouts.lines import Paragraph, Type
from printing.layouts.paper import Paper
from printing.layouts.words import put, width

_NOTE = Type(FaceRole.SANS, 8, 11)
_MOVED = Type(FaceRole.SERIF, 11, 15.8)


def set_addressee(paper: Paper, addressee: Addressee) -> None:
    """The name, 14 to 11 pt, then in lines; the code points of rare characters behind or below it."""
    size = 14.0
    while size > 11 and width(paper.shaper, addressee.name, FaceRole.SERIF_BOLD, size) > TEXT:
        size -= 0.25
    name = Paragraph(paper.shaper, addressee.name, Type(FaceRole.SERIF_BOLD, size, size * 1.36), TEXT)
    top = paper.y + 4.6 - _baseline(name)
    bottom = name.draw(paper.sheet, LEFT, top)
    if addressee.note:
        last = name.lines[-1].width * size * POINT + 1.5
        if last + width(paper.shaper, addressee.note, _NOTE.role, _NOTE.size) <= TEXT:
            step = name.type.leading * POINT
            put(paper.sheet, LEFT + last, bottom - step + _baseline(name), addressee.note, *_face(_NOTE))
        else:
            bottom = Paragraph(paper.shaper, addressee.note, _NOTE, TEXT).draw(paper.sheet, LEFT, bottom)
    paper.y = max(paper.y + 6.8, bottom + 0.6)


def set_answers(paper: Paper, answers: Sequence[AnswerRow], gap: float) -> None:
    """The answer box and `gap` mm below it; small lines without room in it open the body."""
    moved = set_answer_box(paper, answers)
    paper.y += gap
    for label, text in moved:
        paper.flow(paper.paragraph(f"**{label}**　{text}", _MOVED), LEFT, 0.6)


def _baseline(name: Paragraph) -> float:
    return ((name.type.leading - name.type.size) / 2 + 0.88 * name.type.size) * POINT


def _face(type_: Type) -> tuple[FaceRole, float]:
    return type_.role, type_.size
