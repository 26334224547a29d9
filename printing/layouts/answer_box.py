"""The framed answers every paper opens with: what, by when, where, whom to call (papers.md §1, §3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from printing.documents.parts import AnswerRow
from printing.fonts import FaceRole
from printing.layouts.grid import BOX_END, LEFT, POINT, RULE, RULE_BOX, TEXT
from printing.layouts.lines import Paragraph, Type
from printing.layouts.paper import Paper
from printing.layouts.words import put_fitted

_LABEL = 29.0  # mm of the label column
_INSET = 3.5  # mm from its rule to the answer
_ROOM = TEXT - _LABEL - 6.5
_PAD, _GAP, _LEAST = 1.25, 0.25, 9.0
_LABEL_SIZE = 13.0
_MAIN = Type(FaceRole.SANS_BOLD, 13.5, 13.5 * 1.28)
_BIG = Type(FaceRole.SANS_BOLD, 15.8, 15.8 * 1.28)
_SMALL = Type(FaceRole.SANS, 10.3, 10.3 * 1.36)


@dataclass(slots=True)
class _Row:
    label: str
    main: Paragraph
    small: Paragraph | None

    @property
    def height(self) -> float:
        small = self.small.height + _GAP if self.small else 0.0
        return max(self.main.height + small + 2 * _PAD, _LEAST)


def set_answer_box(paper: Paper, answers: Sequence[AnswerRow]) -> list[tuple[str, str]]:
    """Draw the box at the cursor and move below it.

    Returns (label, text) of the small lines that did not fit above 99 mm, for the body to take up;
    main lines are never dropped.
    """
    rows = [_row(paper, answer) for answer in answers]
    moved: list[tuple[str, str]] = []
    for row, answer in zip(reversed(rows), reversed(answers), strict=True):
        if paper.y + sum(each.height for each in rows) <= BOX_END:
            break
        if row.small:
            row.small = None
            moved.insert(0, (answer.label, answer.small))
    _draw(paper, rows)
    return moved


def _row(paper: Paper, answer: AnswerRow) -> _Row:
    main = Paragraph(paper.shaper, answer.main, _BIG if answer.big else _MAIN, _ROOM, marked=True)
    small = Paragraph(paper.shaper, answer.small, _SMALL, _ROOM, marked=True) if answer.small else None
    return _Row(answer.label, main, small)


def _draw(paper: Paper, rows: Sequence[_Row]) -> None:
    sheet, top, y = paper.sheet, paper.y, paper.y
    for n, row in enumerate(rows):
        if n:
            sheet.line(LEFT, y, LEFT + TEXT, y, RULE)
        middle = y + row.height / 2
        baseline = middle + _LABEL_SIZE * POINT * 0.37
        put_fitted(
            sheet,
            LEFT + _LABEL / 2,
            baseline,
            row.label,
            FaceRole.SANS_BOLD,
            _LABEL_SIZE,
            _LABEL - 2,
            10,
            "centre",
        )
        text = row.main.height + (row.small.height + _GAP if row.small else 0.0)
        below = row.main.draw(sheet, LEFT + _LABEL + _INSET, middle - text / 2)
        if row.small:
            row.small.draw(sheet, LEFT + _LABEL + _INSET, below + _GAP)
        y += row.height
    sheet.frame(LEFT, top, TEXT, y - top, RULE_BOX)
    sheet.line(LEFT + _LABEL, top, LEFT + _LABEL, y, 1.0)
    paper.y = y
