"""Breaks shaped text into lines of a width; a Paragraph is measured and drawn from the same lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from printing.fonts import FaceRole
from printing.layouts.grid import POINT
from printing.layouts.shaping import CLOSING, NO_END, NO_START, Shaped, Shaper
from printing.layouts.sheet import Sheet

HANG = 0.5  # em of a closing mark that may stand beyond the edge: its half of the square is empty
_STRETCH = 0.12  # em a gap, at most, to fill a line
_BASELINE = 0.88  # of the size, below the top of the square

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Type:
    """A face at a size and a leading, in points."""

    role: FaceRole
    size: float
    leading: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """Characters `begin` to `end` of a paragraph; widths in em; `hang` is the empty half of a last mark."""

    shaped: Shaped
    begin: int
    end: int
    width: float
    hang: float
    indent: float
    last: bool


def break_lines(shaped: Shaped, room: float, indent: float = 0.0) -> list[Line]:
    """Lines of at most `room` em, the first one indented. Every character stands on exactly one line."""
    lines: list[Line] = []
    begin, count = 0, len(shaped.characters)
    while begin < count:
        inset = 0.0 if lines else indent
        end = _line_end(shaped, begin, room - inset)
        lines.append(_line(shaped, begin, end, inset))
        begin = end
    return lines or [_line(shaped, 0, 0, indent)]


def _line_end(shaped: Shaped, begin: int, room: float) -> int:
    text, given, advance, breaks = shaped.characters, shaped.given, shaped.advance, shaped.breaks
    width, fits, cut = 0.0, begin, begin
    for n in range(begin, len(text)):
        character = text[n]
        needed = 0.0 if character == " " else given[n] - (HANG if character in CLOSING else 0)
        if width + needed > room + 1e-3:
            break
        width += advance[n]
        fits = n + 1
        if breaks[n]:
            cut = fits
    else:
        return len(text)
    return cut if cut > begin else _forced_end(text, begin, fits)


def _forced_end(text: str, begin: int, fits: int) -> int:
    """Nothing may be broken here: break where it hurts least, and at least one character on."""
    end = max(fits, begin + 1)
    while end > begin + 1 and (text[end - 1] in NO_END or text[end : end + 1] in NO_START):
        end -= 1
    return end


def _line(shaped: Shaped, begin: int, end: int, indent: float) -> Line:
    seen = end
    while seen > begin and shaped.characters[seen - 1] == " ":
        seen -= 1
    width = sum(shaped.advance[begin:seen])
    hang = 0.0
    if seen > begin:
        width += shaped.given[seen - 1] - shaped.advance[seen - 1]
        hang = HANG if shaped.characters[seen - 1] in CLOSING else 0.0
    return Line(shaped, begin, seen, width, hang, indent, end == len(shaped.characters))


def _is_lone(line: Line) -> bool:
    """One character, perhaps with closing marks behind it."""
    text = line.shaped.characters[line.begin : line.end]
    return sum(character not in NO_START for character in text) <= 1


class Paragraph:
    """Text set at a type and a width (mm); `\\n` starts a new line. Raises MissingGlyph."""

    def __init__(
        self,
        shaper: Shaper,
        text: str,
        type_: Type,
        width: float,
        *,
        marked: bool = False,
        indent: float = 0.0,
        justify: bool = False,
        align: Align = "left",
    ) -> None:
        self.shaper = shaper
        self.type = type_
        self.width = width
        self._justify, self._align = justify, align
        self._shaped = [shaper.shape(each, type_.role, marked) for each in text.split("\n")]
        self._indent = indent
        self.lines = self._broken(width)

    def _broken(self, width: float) -> list[Line]:
        room = width / POINT / self.type.size
        return [line for each in self._shaped for line in break_lines(each, room, self._indent)]

    @property
    def height(self) -> float:
        return len(self.lines) * self.type.leading * POINT

    def avoid_lone_character(self) -> None:
        """Where the last line holds one character, set it narrower, in as many lines, until it holds two."""
        if len(self.lines) < 2 or not _is_lone(self.lines[-1]):
            return
        count, width, wide = len(self.lines), self.width, self.lines
        while width > 0.6 * self.width:
            width -= 0.8
            narrower = self._broken(width)
            if len(narrower) > count:
                break
            if not _is_lone(narrower[-1]):
                self.lines = narrower
                return
        self.lines = wide

    def draw(self, sheet: Sheet, x: float, y: float, lines: Sequence[Line] | None = None) -> float:
        """Set the lines below `y`, the top of the first; returns the bottom of the last."""
        size, leading = self.type.size, self.type.leading
        drop = ((leading - size) / 2 + _BASELINE * size) * POINT
        for line in self.lines if lines is None else lines:
            self._draw_line(sheet, line, x, y + drop)
            y += leading * POINT
        return y

    def _draw_line(self, sheet: Sheet, line: Line, x: float, baseline: float) -> None:
        size = self.type.size
        room = self.width / POINT / size - line.indent
        slack = room - line.width
        x += line.indent * size * POINT
        if self._align != "left":
            x += slack * size * POINT * (0.5 if self._align == "centre" else 1)
        spread = 0.0
        gaps = line.end - line.begin - 1
        if self._justify and not line.last and gaps > 0 and (slack >= 0 or slack < -line.hang - 0.01):
            each = slack / gaps
            spread = each if each < _STRETCH else 0.0
        sheet.glyphs(line.shaped, line.begin, line.end, x, baseline, size, spread)
