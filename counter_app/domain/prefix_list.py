"""Texts in alphabetical order: all that begin alike lie together, and the rest is never looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

LAST = "\U0010ffff"
"""No text that is searched goes on with it."""


class PrefixList:
    """Texts, each with a number; 120,000 of them answer in the time that the hits take to copy.

    Of a text that may be found from its middle too, every ending is an entry of its own.
    """

    __slots__ = ("_numbers", "_texts")

    def __init__(self, entries: Iterable[tuple[str, int]]) -> None:
        ordered = sorted(entries)
        self._texts = [text for text, _ in ordered]
        self._numbers = [number for _, number in ordered]

    def beginning(self, typed: str) -> Sequence[int]:
        """Numbers of the texts that begin with `typed`, in no order, a number once for each of its texts."""
        return self._numbers[bisect_left(self._texts, typed) : bisect_left(self._texts, typed + LAST)]

    def equal(self, typed: str) -> Sequence[int]:
        """Numbers of the texts that are `typed`."""
        return self._numbers[bisect_left(self._texts, typed) : bisect_left(self._texts, typed + "\0")]
