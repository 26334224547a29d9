"""Code 128-C and QR as runs of dark modules, ready to be filled as vectors (papers.md §4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import segno
from barcode.codex import Code128

BAR_MODULE = 0.25  # mm: two dots at 203 dpi; 0.13 to 0.24 mm fail there
QR_MODULE = 0.5  # mm: four dots at 203 dpi
QR_LOWEST_VERSION, _SEVEN_HOLDS = 7, 293  # digits at level M; pages look alike
# Trying all eight masks takes segno 2.4 ms; a slip is mostly signature, so none is better than another.
_MASK = 2

Run = tuple[int, int]
"""First dark module and how many follow."""


class _DigitsOnly(Code128):  # type: ignore[misc]
    """python-barcode 0.16.1 takes data value 99 for a change of set and drops it: 9901… scans as 01…."""

    def _try_to_optimize(self, encoded: list[int]) -> list[int]:
        return encoded


def code128_runs(digits: str) -> tuple[list[Run], int]:
    """Dark runs of set C and the width in modules; ValueError unless an even number of digits is given."""
    if not (digits.isascii() and digits.isdigit()) or len(digits) % 2:
        raise ValueError("Code 128-C takes an even number of digits")
    (modules,) = _DigitsOnly(digits).build()
    return list(_runs(mark == "1" for mark in modules)), len(modules)


def qr_runs(digits: str, *, smallest: bool = False) -> tuple[list[tuple[int, Run]], int]:
    """(row, dark run) of a QR at level M, version 7 or the next that holds it, and its width in modules.

    `smallest`: the lowest version that holds it, for the narrow slip."""
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError("the slip is digits only")
    version = None if smallest or len(digits) > _SEVEN_HOLDS else QR_LOWEST_VERSION
    code = segno.make_qr(digits, error="m", version=version, mask=_MASK, boost_error=False)
    rows = [(row, run) for row, line in enumerate(code.matrix) for run in _runs(bool(dark) for dark in line)]
    return rows, len(code.matrix)


def number_groups(digits: str) -> list[str]:
    """The 26 digits as people read them: 1 6 3 3 6 2 4 1."""
    cuts = (0, 1, 7, 10, 13, 19, 21, 25, 26)
    return [digits[begin:end] for begin, end in pairwise(cuts)]


def _runs(modules: Iterable[bool]) -> Iterator[Run]:
    begin = None
    n = 0
    for n, dark in enumerate((*modules, False)):
        if dark and begin is None:
            begin = n
        elif not dark and begin is not None:
            yield begin, n - begin
            begin = None
