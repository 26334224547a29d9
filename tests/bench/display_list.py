"""What our layout put on a paper, as a list that other PDF libraries can draw: they need no layout of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from printing.documents.papers import OneTimeNotice
from printing.documents.sheet import Impression
from printing.fonts import FaceRole, Fonts
from printing.layouts import one_time_notice
from printing.layouts.frame import Frame
from printing.layouts.grid import POINT
from printing.layouts.paper import Paper
from printing.layouts.shaping import Shaped, Shaper
from printing.layouts.sheet import Sheet, Types

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one face from `x` on the baseline `y` (mm), `size` in points."""

    text: str
    role: FaceRole
    size: float
    x: float
    y: float
    white: bool


@dataclass(slots=True)
class Page:
    """`codes` are filled rectangles, `rules` lines as (x1, y1, x2, y2) and `frames` outlines."""

    runs: list[Run] = field(default_factory=list)
    codes: list[list[Rectangle]] = field(default_factory=list)
    rules: list[tuple[Rectangle, float]] = field(default_factory=list)
    frames: list[tuple[Rectangle, float]] = field(default_factory=list)

    def add(self, other: Page) -> None:
        self.runs += other.runs
        self.codes += other.codes
        self.rules += other.rules
        self.frames += other.frames


class _Recorder(Sheet):
    def __init__(self, shaper: Shaper, types: Types) -> None:
        super().__init__(shaper, types)
        self.seen = Page()
        self._white = False

    def glyphs(
        self,
        shaped: Shaped,
        begin: int,
        end: int,
        x: float,
        baseline: float,
        size: float,
        spread: float = 0.0,
    ) -> None:
        super().glyphs(shaped, begin, end, x, baseline, size, spread)
        n = begin
        while n < end:
            first = n
            while n < end and shaped.faces[n] is shaped.faces[first]:
                n += 1
            text = shaped.characters[first:n]
            self.seen.runs.append(Run(text, shaped.faces[first], size, x, baseline, self._white))
            x += (sum(shaped.advance[first:n]) + spread * (n - first)) * size * POINT

    def line(self, x1: float, y1: float, x2: float, y2: float, weight: float) -> None:
        super().line(x1, y1, x2, y2, weight)
        self.seen.rules.append(((x1, y1, x2, y2), weight))

    def frame(self, x: float, y: float, width: float, height: float, weight: float) -> None:
        super().frame(x, y, width, height, weight)
        self.seen.frames.append(((x, y, width, height), weight))

    def fill(self, rectangles: Iterable[Rectangle]) -> None:
        kept = list(rectangles)
        super().fill(kept)
        self.seen.codes.append(kept)

    def in_grey(self, grey: float) -> None:
        super().in_grey(grey)
        self._white = grey == 1


class _RecordedPaper(Paper):
    def __init__(self, shaper: Shaper, types: Types) -> None:
        self.parts: list[_Recorder] = []
        super().__init__(shaper, types)

    def part(self) -> Sheet:
        recorder = _Recorder(self.shaper, self._types)
        self.parts.append(recorder)
        return recorder


def display_list(document: OneTimeNotice, impression: Impression, fonts: Fonts) -> list[Page]:
    """The pages of a notice."""
    paper = _RecordedPaper(Shaper(fonts), Types(fonts))
    one_time_notice.lay_out(paper, document)
    bodies = len(paper.pages)
    Frame(paper, document.head, impression, one_time_notice.LAYOUT).pages()
    pages = []
    for n in range(bodies):
        page = Page()
        for part in (paper.parts[bodies + 2 * n], paper.parts[n], paper.parts[bodies + 2 * n + 1]):
            page.add(part.seen)
        pages.append(page)
    return pages
