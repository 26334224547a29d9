"""Points numbered 一、二、三、 below one another, each hanging behind its number."""

from __future__ import annotations

from collections.abc import Sequence

from printing.layouts.grid import LEFT, POINT, TEXT
from printing.layouts.lines import Type
from printing.layouts.paper import Paper
from printing.layouts.words import put

_DIGITS = "〇一二三四五六七八九"


def set_numbered(paper: Paper, points: Sequence[str], type_: Type, inset: float, after: float = 1.2) -> None:
    """Every point `inset` mm from the text's edge and `after` mm apart; a point stays on one page."""
    hang = 2 * type_.size * POINT
    for n, text in enumerate(points, 1):
        paragraph = paper.paragraph(text, type_, TEXT - inset - hang)
        if paragraph.height > paper.room and not paper.fresh:
            paper.next_page()
        drop = ((type_.leading - type_.size) / 2 + 0.88 * type_.size) * POINT
        number = _han(n) + "、"
        put(paper.sheet, LEFT + inset + hang, paper.y + drop, number, type_.role, type_.size, "right")
        paper.flow(paragraph, LEFT + inset + hang, after)


def _han(n: int) -> str:
    """1 … 99 as Chinese numbers."""
    tens, ones = divmod(n, 10)
    return (
        ("" if tens < 2 else _DIGITS[tens])
        + ("十" if tens else "")
        + (_DIGITS[ones] if ones or not tens else "")
    )
