"""What stands in a cell of a table: text, ticks, a box to tick by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from printing.documents.parts import TickedText
from printing.fonts import BOLD_OF, FaceRole
from printing.layouts.grid import POINT
from printing.layouts.lines import Line, Paragraph, Type
from printing.layouts.shaping import Shaper
from printing.layouts.sheet import Sheet
from printing.layouts.words import put, width

_TICK_SIDE, _TICK_TEXT = 3.4, 4.6  # mm: the box, and where its text begins


class Cell(Protocol):
    """Knows its height at the width that it was built for."""

    @property
    def height(self) -> float: ...

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Into a space of `height` whose top left is (x, y)."""

    def split(self, height: float) -> tuple[Cell | None, Cell | None]:
        """What fits into `height`, and the rest."""


class TextCell:
    """Paragraphs below one another, in the middle of the cell's height."""

    def __init__(self, *paragraphs: Paragraph, gap: float = 0.6) -> None:
        for each in paragraphs:
            each.avoid_lone_character()
        self._parts: list[tuple[Paragraph, Sequence[Line]]] = [(each, each.lines) for each in paragraphs]
        self._gap = gap

    @property
    def height(self) -> float:
        lines = sum(len(lines) * each.type.leading * POINT for each, lines in self._parts)
        return lines + self._gap * (len(self._parts) - 1)

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        y += (height - self.height) / 2
        for each, lines in self._parts:
            y = each.draw(sheet, x, y, lines) + self._gap

    def split(self, height: float) -> tuple[Cell | None, Cell | None]:
        above, below = TextCell(gap=self._gap), TextCell(gap=self._gap)
        for each, lines in self._parts:
            step = each.type.leading * POINT
            left = 0 if below._parts else max(int((height + 1e-6) / step), 0)
            if lines[:left]:
                above._parts.append((each, lines[:left]))
            if lines[left:]:
                below._parts.append((each, lines[left:]))
            height -= len(lines[:left]) * step + self._gap
        return (above if above._parts else None), (below if below._parts else None)


class NotedCell:
    """A value with a small note behind it, or below it where the line is full."""

    def __init__(self, value: Paragraph, note: str) -> None:
        self._value, self._note = value, note

    @property
    def height(self) -> float:
        return self._value.height

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        y += (height - self.height) / 2
        bottom = self._value.draw(sheet, x, y)
        baseline = bottom - (self._value.type.leading / 2 - self._value.type.size * 0.38) * POINT
        last = self._value.lines[-1].width * self._value.type.size * POINT
        put(sheet, x + last + 2, baseline, self._note, FaceRole.SANS, 8)

    def split(self, height: float) -> tuple[Cell | None, Cell | None]:
        return (self, None) if height >= self.height else (None, self)


def noted(value: Paragraph, note: str) -> Cell:
    """`value` with its note (code points of a rare name) where one is given."""
    if not note:
        return TextCell(value)
    last = value.lines[-1].width * value.type.size * POINT
    if last + 2 + width(value.shaper, note, FaceRole.SANS, 8) <= value.width:
        return NotedCell(value, note)
    return TextCell(value, Paragraph(value.shaper, note, Type(FaceRole.SANS, 8, 11), value.width), gap=0)


class TickCell:
    """Tick boxes with their texts, in a row that wraps or in columns; what is ticked is bold."""

    def __init__(
        self, shaper: Shaper, items: Sequence[TickedText], room: float, size: float, columns: int = 0
    ) -> None:
        """`columns` 0 sets one behind the other; otherwise a grid of as many columns."""
        self._size = size
        leading = size * 1.56
        self._places: list[tuple[float, float, bool, Paragraph]] = []
        x = y = tallest = 0.0
        pitch = room / columns if columns else room
        for n, item in enumerate(items):
            role = BOLD_OF[FaceRole.SERIF] if item.on else FaceRole.SERIF
            natural = width(shaper, item.text, role, size)
            if x and (n % columns == 0 if columns else x + _TICK_TEXT + natural > room):
                x, y, tallest = 0.0, y + tallest, 0.0
            text = Paragraph(
                shaper, item.text, Type(role, size, leading), min(natural + 0.1, pitch - _TICK_TEXT)
            )
            self._places.append((x, y, item.on, text))
            tallest = max(tallest, text.height)
            x += pitch if columns else _TICK_TEXT + natural + 3.6
        self.height = y + tallest

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        y += (height - self.height) / 2
        for dx, dy, on, text in self._places:
            text.draw(sheet, x + dx + _TICK_TEXT, y + dy)
            middle = y + dy + text.type.leading * POINT / 2
            sheet.tick_box(x + dx, middle - _TICK_SIDE / 2, _TICK_SIDE, on)

    def split(self, height: float) -> tuple[Cell | None, Cell | None]:
        return (self, None) if height >= self.height else (None, self)


class HandBox:
    """A box that the applicant ticks by hand when the material is ready; `on` where it is already."""

    height = 5.2

    def __init__(self, room: float, on: bool = False) -> None:
        self._room, self._on = room, on

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        left, top = x + (self._room - 5.2) / 2, y + (height - 5.2) / 2
        if self._on:
            sheet.tick_box(left, top, 5.2, on=True)
        else:
            sheet.frame(left, top, 5.2, 5.2, 0.8)

    def split(self, height: float) -> tuple[Cell | None, Cell | None]:
        return (self, None) if height >= self.height else (None, self)
