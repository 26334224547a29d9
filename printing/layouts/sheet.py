"""What a page is drawn on: millimetres from the top left in, PDF operators out, in the order of drawing."""

from __future__ import annotations

from collections.abc import Iterable

from printing.embedding import Subset
from printing.fonts import FaceRole, Fonts
from printing.layouts.grid import HEIGHT, POINT
from printing.layouts.shaping import Shaped, Shaper

_PT = 1 / POINT
_ROUND = 0.5523  # control points of a quarter circle


class Types:
    """The part of each face that one paper uses, shared by its pages."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._subsets: dict[FaceRole, Subset] = {}

    def subset(self, role: FaceRole) -> Subset:
        known = self._subsets.get(role)
        if known is None:
            name = f"F{len(self._subsets) + 1}"
            known = self._subsets[role] = Subset(self._fonts.face(role), name, role.value)
        return known

    def subsets(self) -> Iterable[Subset]:
        return self._subsets.values()


class Sheet:
    """One page, or a part of one: black on white, no other colour but a mark's grey."""

    def __init__(self, shaper: Shaper, types: Types) -> None:
        self.shaper = shaper
        self._types = types
        self.operators: list[str] = []

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
        """Characters `begin` to `end`; `spread` em more behind each."""
        if begin >= end:
            return
        out = [f"BT {spread * size:.3f} Tc 1 0 0 1 {x * _PT:.3f} {(HEIGHT - baseline) * _PT:.3f} Tm"]
        text, faces, glyphs = shaped.characters, shaped.faces, shaped.glyphs
        given, advance = shaped.given, shaped.advance
        n = begin
        while n < end:
            role = faces[n]
            subset = self._types.subset(role)
            known, codes, array = subset.codes, [], []
            while n < end and faces[n] is role:
                codes.append(known.get(text[n]) or subset.code(text[n], glyphs[n]))
                if advance[n] != given[n]:
                    array.append(f"<{''.join(codes)}>{(given[n] - advance[n]) * 1000:.0f}")
                    codes = []
                n += 1
            if codes:
                array.append(f"<{''.join(codes)}>")
            out.append(f"/{subset.resource} {size:g} Tf [{''.join(array)}] TJ")
        out.append("ET")
        self.operators.append(" ".join(out))

    def line(self, x1: float, y1: float, x2: float, y2: float, weight: float) -> None:
        """A rule of `weight` points."""
        begin = f"{x1 * _PT:.3f} {(HEIGHT - y1) * _PT:.3f}"
        self.operators.append(f"{weight:g} w {begin} m {x2 * _PT:.3f} {(HEIGHT - y2) * _PT:.3f} l S")

    def frame(self, x: float, y: float, width: float, height: float, weight: float) -> None:
        self.operators.append(f"{weight:g} w {_rectangle(x, y, width, height)} S")

    def fill(self, rectangles: Iterable[tuple[float, float, float, float]]) -> None:
        """Black rectangles (x, y, width, height), one path."""
        path = " ".join(_rectangle(*each) for each in rectangles)
        self.operators.append(f"{path} f")

    def dot(self, x: float, y: float, radius: float, weight: float, filled: bool) -> None:
        """A circle, black or white inside."""
        cx, cy, r = x * _PT, (HEIGHT - y) * _PT, radius * _PT
        k = r * _ROUND
        path = (
            f"{cx + r:.3f} {cy:.3f} m"
            f" {cx + r:.3f} {cy + k:.3f} {cx + k:.3f} {cy + r:.3f} {cx:.3f} {cy + r:.3f} c"
            f" {cx - k:.3f} {cy + r:.3f} {cx - r:.3f} {cy + k:.3f} {cx - r:.3f} {cy:.3f} c"
            f" {cx - r:.3f} {cy - k:.3f} {cx - k:.3f} {cy - r:.3f} {cx:.3f} {cy - r:.3f} c"
            f" {cx + k:.3f} {cy - r:.3f} {cx + r:.3f} {cy - k:.3f} {cx + r:.3f} {cy:.3f} c h"
        )
        self.operators.append(f"{weight:g} w {0 if filled else 1} g {path} B 0 g")

    def tick_box(self, x: float, y: float, side: float, on: bool) -> None:
        """A box whose top left is (x, y), ticked or not."""
        self.frame(x, y, side, side, 0.7)
        if on:
            points = ((0.18, 0.52), (0.42, 0.8), (0.92, 0.02))
            steps = (f"{(x + a * side) * _PT:.3f} {(HEIGHT - y - b * side) * _PT:.3f}" for a, b in points)
            self.operators.append(f"1.4 w 1 J {next(steps)} m {next(steps)} l {next(steps)} l S 0 J")

    def in_grey(self, grey: float) -> None:
        """Grey of what is filled from here on; 0 is black, 1 white."""
        self.operators.append(f"{grey:g} g")

    def turned(self, x: float, y: float, cosine: float, sine: float) -> None:
        """Turn what follows about (x, y), until `restore`; the point becomes the lower left of the page."""
        self.operators.append(
            f"q {cosine:.5f} {sine:.5f} {-sine:.5f} {cosine:.5f} {x * _PT:.3f} {(HEIGHT - y) * _PT:.3f} cm"
        )

    def restore(self) -> None:
        self.operators.append("Q")


def _rectangle(x: float, y: float, width: float, height: float) -> str:
    return f"{x * _PT:.3f} {(HEIGHT - y - height) * _PT:.3f} {width * _PT:.3f} {height * _PT:.3f} re"
