"""A table as it was read: text cells that know their place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

MOST_ROWS = 60_000
MOST_COLUMNS = 200
LONGEST_CELL = 32_767
"""What Excel itself takes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows[r][c]` is the stripped text of a cell, "" where empty; merged cells are carried already.

    `formulas` holds (row, column) of formulas whose result was not kept; their text is the formula.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    formulas: frozenset[tuple[int, int]] = frozenset()

    def place(self, row: int, column: int) -> str:
        """`材料!D17`, counted as Excel does."""
        return f"{self.name}!{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """0 → A, 26 → AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def folded(text: str) -> str:
    """For comparing headings and words: full width made half, all blanks gone."""
    return "".join(unicodedata.normalize("NFKC", text).split())
