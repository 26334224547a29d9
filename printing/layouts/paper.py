"""A paper being laid out: its pages so far and where the next thing goes."""

from __future__ import annotations

from printing.layouts.grid import BODY_END, FIRST_BODY, NEXT_BODY, TEXT
from printing.layouts.lines import Paragraph, Type
from printing.layouts.shaping import Shaper
from printing.layouts.sheet import Sheet, Types

FULL_PAGE = BODY_END - NEXT_BODY


class Paper:
    """`y` is the cursor on the current page, mm from its top; `pages` the bodies of all pages."""

    def __init__(self, shaper: Shaper, types: Types) -> None:
        self.shaper = shaper
        self._types = types
        self.pages: list[Sheet] = [self.part()]
        self.y = FIRST_BODY

    @property
    def sheet(self) -> Sheet:
        return self.pages[-1]

    @property
    def room(self) -> float:
        return BODY_END - self.y

    @property
    def fresh(self) -> bool:
        """Nothing stands on the current page yet."""
        return not self.sheet.operators

    def next_page(self) -> None:
        self.pages.append(self.part())
        self.y = NEXT_BODY

    def part(self) -> Sheet:
        """A page, or a layer of one, drawn with the paper's fonts."""
        return Sheet(self.shaper, self._types)

    def paragraph(self, text: str, type_: Type, width: float = TEXT, *, indent: float = 0.0) -> Paragraph:
        """A justified paragraph of running text, `**…**` bold."""
        return Paragraph(self.shaper, text, type_, width, marked=True, indent=indent, justify=True)

    def flow(self, paragraph: Paragraph, x: float, after: float = 0.0, keep: float = 0.0) -> None:
        """Set a paragraph; `keep` mm that follow must stand on the page of its last line.

        A paragraph goes to the next page whole; only one that is taller than a page is split.
        """
        lines = paragraph.lines
        if paragraph.height + keep > self.room and not self.fresh:
            self.next_page()
        while len(lines) * _line_height(paragraph) + keep > self.room and len(lines) > 1:
            count = max(min(int(self.room / _line_height(paragraph)), len(lines) - 1), 1)
            paragraph.draw(self.sheet, x, self.y, lines[:count])
            lines = lines[count:]
            self.next_page()
        self.y = paragraph.draw(self.sheet, x, self.y, lines) + after


def _line_height(paragraph: Paragraph) -> float:
    return paragraph.height / len(paragraph.lines)
