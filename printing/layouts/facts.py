"""The table of labels and values: applicant, matter, dates."""

from __future__ import annotations

from collections.abc import Sequence

from printing.documents.parts import Fact
from printing.fonts import FaceRole
from printing.layouts.cells import Cell, TextCell, noted
from printing.layouts.lines import Paragraph, Type
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Placed, Table

_LABEL = Type(FaceRole.SANS_MEDIUM, 10, 13.5)
_COLUMNS = (24.0, 58.5, 24.0, 58.5)


class FactTable:
    """Rows of two short facts or one wide one; `size` in points of the values."""

    def __init__(self, paper: Paper, size: float) -> None:
        self._paper = paper
        self._type = Type(FaceRole.SERIF, size, size * 1.4)
        self._table = Table(paper.shaper, _COLUMNS, pad=1.1, least=7.6)
        self._bands: list[Band] = []

    @property
    def wide_room(self) -> float:
        return self._table.room(1, 3)

    def add(self, facts: Sequence[Fact]) -> None:
        """Two short facts that follow one another share a row."""
        left = list(facts)
        while left:
            pair = left[:2] if len(left) > 1 and not (left[0].wide or left[1].wide) else left[:1]
            del left[: len(pair)]
            cells: list[Placed] = []
            for n, fact in enumerate(pair):
                span = 1 if len(pair) == 2 else 3
                cells += (self._label(2 * n, fact.label), self._value(2 * n + 1, span, fact))
            self._bands.append(Band((tuple(cells),)))

    def add_text(self, label: str, text: str) -> None:
        """A sentence in a row of its own, `**…**` bold."""
        paragraph = Paragraph(self._paper.shaper, text, self._type, self.wide_room, marked=True)
        self.add_cell(label, TextCell(paragraph))

    def add_cell(self, label: str, cell: Cell) -> None:
        self._bands.append(Band(((self._label(0, label), Placed(1, cell, 3)),)))

    def set(self) -> None:
        """Draw the table at the paper's cursor."""
        if self._bands:
            self._table.set(self._paper, self._bands)

    def _label(self, column: int, label: str) -> Placed:
        return self._table.text(column, label, _LABEL, align="centre")

    def _value(self, column: int, span: int, fact: Fact) -> Placed:
        value = Paragraph(self._paper.shaper, fact.value, self._type, self._table.room(column, span))
        return Placed(column, noted(value, fact.note), span)
