"""Tables over pages: rows that never break, rows of one name that stay together, a head on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from printing.fonts import FaceRole
from printing.layouts.cells import Cell, TextCell
from printing.layouts.grid import LEFT, RIGHT, RULE_TABLE, RULE_THIN
from printing.layouts.lines import Align, Paragraph, Type
from printing.layouts.paper import FULL_PAGE, Paper
from printing.layouts.shaping import Shaper
from printing.layouts.sheet import Sheet
from printing.layouts.words import put

_HEAD = Type(FaceRole.SANS_MEDIUM, 9.5, 13)
_UNDER_HEAD = 0.8  # pt
_LEAST_PAD = 0.6  # mm, papers.md §3
_ROUNDING = 0.001
_CONTINUED, _CONTINUES = 4.5, 5.0  # mm that （接上页） and （转下页） take


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell at a column, over `span` columns."""

    column: int
    cell: Cell
    span: int = 1


@dataclass(frozen=True, slots=True)
class Band:
    """Rows that stay together; `shared` stands beside all of them (the material of several gaps)."""

    rows: tuple[tuple[Placed, ...], ...]
    shared: Placed | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Columns in mm from `LEFT`; `pad` above and below a cell, `side` beside it."""

    shaper: Shaper
    columns: tuple[float, ...]
    head: tuple[str, ...] = ()
    pad: float = 1.5
    side: float = 1.6
    least: float = 7.0
    head_pad: float = 1.3
    edges: tuple[float, ...] = field(init=False)

    def __post_init__(self) -> None:
        edges = [LEFT]
        for column in self.columns:
            edges.append(edges[-1] + column)
        object.__setattr__(self, "edges", tuple(edges))

    def room(self, column: int, span: int = 1) -> float:
        """Width for what stands in a cell."""
        return self.edges[column + span] - self.edges[column] - 2 * self.side

    def text(
        self,
        column: int,
        text: str,
        type_: Type,
        *,
        span: int = 1,
        align: Align = "left",
        marked: bool = False,
    ) -> Placed:
        """A cell of one paragraph."""
        room = self.room(column, span)
        cell = TextCell(Paragraph(self.shaper, text, type_, room, align=align, marked=marked))
        return Placed(column, cell, span)

    def heights(self, band: Band) -> list[float]:
        """Of each row of the band, padding included, the shared cell accommodated."""
        heights = [max(self.least, *(cell.cell.height + 2 * self.pad for cell in row)) for row in band.rows]
        if band.shared:
            lacking = band.shared.cell.height + 2 * self.pad - sum(heights)
            heights = [each + max(lacking, 0) / len(heights) for each in heights]
        return heights

    def height(self, bands: Sequence[Band]) -> float:
        return self.head_height + sum(sum(self.heights(band)) for band in bands)

    def fitted(self, bands: Sequence[Band], room: float) -> Table:
        """With less padding where that lets the rows stand in `room`: a page for a few millimetres helps nobody."""
        over = self.height(bands) - room
        rows = sum(len(band.rows) for band in bands)
        if over <= 0 or not rows:
            return self
        for pad in (self.pad - over / rows / 2 - _ROUNDING, _LEAST_PAD):  # rows of least height give less
            tighter = replace(self, pad=max(pad, _LEAST_PAD))
            if tighter.height(bands) <= room:
                return tighter
        return self

    @property
    def head_height(self) -> float:
        if not self.head:
            return 0.0
        return max(6.4, *(cell.cell.height + 2 * self.head_pad for cell in self._head_cells()))

    def _head_cells(self) -> list[Placed]:
        return [self.text(n, title, _HEAD, align="centre") for n, title in enumerate(self.head)]

    def draw(self, sheet: Sheet, y: float, bands: Sequence[Band]) -> float:
        """Head, rows and rules; returns the bottom."""
        top = y
        if self.head:
            self._draw_row(sheet, y, self._head_cells(), self.head_height)
            y += self.head_height
            sheet.line(self.edges[0], y, self.edges[-1], y, _UNDER_HEAD)
        for n, band in enumerate(bands):
            if n:
                sheet.line(self.edges[0], y, self.edges[-1], y, RULE_THIN)
            y = self._draw_band(sheet, y, band)
        sheet.frame(self.edges[0], top, self.edges[-1] - self.edges[0], y - top, RULE_TABLE)
        return y

    def _draw_band(self, sheet: Sheet, y: float, band: Band) -> float:
        top, heights = y, self.heights(band)
        for n, (row, height) in enumerate(zip(band.rows, heights, strict=True)):
            shared = band.shared
            if n and shared:
                sheet.line(self.edges[0], y, self.edges[shared.column], y, RULE_THIN)
                sheet.line(self.edges[shared.column + 1], y, self.edges[-1], y, RULE_THIN)
            cells = list(row)
            if n == 0 and shared:
                at = next((k for k, cell in enumerate(row) if cell.column > shared.column), len(row))
                cells.insert(at, shared)
            self._draw_row(sheet, y, cells, height, sum(heights) if n == 0 else height, shared)
            y += height
        return top + sum(heights)

    def _draw_row(
        self,
        sheet: Sheet,
        y: float,
        cells: Sequence[Placed],
        height: float,
        shared_height: float = 0.0,
        shared: Placed | None = None,
    ) -> None:
        taken = {n for each in cells for n in range(each.column + 1, each.column + each.span)}
        for each in cells:
            tall = shared_height if each is shared else height
            each.cell.draw(sheet, self.edges[each.column] + self.side, y, tall)
        for n in range(1, len(self.columns)):
            if n not in taken:
                sheet.line(self.edges[n], y, self.edges[n], y + height, RULE_THIN)

    def set(self, paper: Paper, bands: Sequence[Band], tail: float = 0.0) -> None:
        """Over as many pages as it takes; at least two rows go with the `tail` mm that follow."""
        left = [part for band in bands for part in self._parts(band)]
        while left:
            if self.height(left) + tail <= paper.room:
                paper.y = self.draw(paper.sheet, paper.y, left)
                return
            count = self._fitting(left, paper.room - _CONTINUES)
            if count == len(left):
                count -= _rows_with_tail(left)
            elif count > 1 and len(left) - count == 1 and len(left[-1].rows) == 1:
                count -= 1
            if count <= 0 and paper.fresh:
                # What follows is taller than the page that is left beside two rows: it flows on by itself.
                count = max(self._fitting(left, paper.room), 1)
                if count == len(left):
                    paper.y = self.draw(paper.sheet, paper.y, left)
                    return
            left = self._break_behind(paper, left, max(count, 0))

    def _break_behind(self, paper: Paper, left: list[Band], count: int) -> list[Band]:
        if count:
            y = self.draw(paper.sheet, paper.y, left[:count])
            put(paper.sheet, RIGHT, y + 4.4, "（转下页）", FaceRole.SANS, 9, "right")
        paper.next_page()
        if count:
            put(paper.sheet, LEFT, paper.y + 2.6, "（接上页）", FaceRole.SANS, 9)
            paper.y += _CONTINUED
        return left[count:]

    def _fitting(self, bands: Sequence[Band], room: float) -> int:
        room -= self.head_height
        for count, band in enumerate(bands):
            room -= sum(self.heights(band))
            if room < 0:
                return count
        return len(bands)

    def _parts(self, band: Band) -> Iterator[Band]:
        """The band itself; taller than a page, as many of its rows as fit; a row taller yet, by lines."""
        page = FULL_PAGE - self.head_height - _CONTINUED - _CONTINUES
        rows = list(band.rows)
        while rows:
            count = len(rows)
            while count > 1 and sum(self.heights(Band(tuple(rows[:count]), band.shared))) > page:
                count -= 1
            part = Band(tuple(rows[:count]), band.shared)
            if sum(self.heights(part)) <= page:
                yield part
            else:
                yield from self._lines(part, page - 2 * self.pad)
            del rows[:count]

    def _lines(self, band: Band, room: float) -> Iterator[Band]:
        cells = [*band.rows[0], *([band.shared] if band.shared else [])]
        while cells:
            halves = [(each, *each.cell.split(room)) for each in sorted(cells, key=lambda cell: cell.column)]
            above = tuple(Placed(each.column, part, each.span) for each, part, _ in halves if part)
            yield Band((above or tuple(cells),))
            cells = (
                [Placed(each.column, rest, each.span) for each, _, rest in halves if rest] if above else []
            )


def _rows_with_tail(bands: Sequence[Band]) -> int:
    """How many of the last bands hold two rows; all but one where there are not more."""
    rows = 0
    for count, band in enumerate(reversed(bands), 1):
        rows += len(band.rows)
        if rows >= 2:
            return count
    return len(bands)
