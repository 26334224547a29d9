"""The case number (办件编号): 26 digits, the one place where paper and scanner agree (house.md §6)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

from counter_app.domain.refusals.numbers import NumberRefused


class NumberKind(IntEnum):
    CASE = 1
    CONSULTATION = 2
    HANDOVER_LIST = 3
    DAY_LOG = 4
    ISSUE_REGISTER = 5
    CIRCULAR = 6


LENGTH = 26
GROUPS = (1, 6, 3, 3, 6, 2, 4, 1)
LAST_EPOCH = 98  # 99 is never given out: the counter needs a new code (house.md §6)

_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")

# A totally anti-symmetric quasigroup of order 10: rows are the interim digit, columns the next digit.
_DAMM = (
    *("0317598642", "7092154863", "4206871359", "1750983426", "6123045978"),
    *("3674209581", "5869720134", "8945362017", "9438617205", "2581436790"),
)
_TABLE = tuple({digit: row[int(digit)] for digit in "0123456789"} for row in _DAMM)
_NEXT = {str(interim): _TABLE[interim] for interim in range(10)}


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """kind 1 + region 6 + hall 3 + counter 3 + yyMMdd 6 + epoch 2 + serial 4 + Damm 1."""

    kind: NumberKind
    region: str
    hall: str
    counter: str
    on: date
    epoch: int  # 1…98
    serial: int  # 1…9999

    @property
    def digits(self) -> str:
        """The 26 digits."""
        return _digits(self)

    @property
    def grouped(self) -> str:
        """Groups 1 6 3 3 6 2 4 1, as under the bars."""
        return grouped(self.digits)

    @property
    def place(self) -> str:
        """region + hall + counter, 12 digits: whose number it is."""
        return self.region + self.hall + self.counter


@lru_cache(maxsize=64)
def _digits(number: CaseNumber) -> str:
    """Asked for by every part of one act: number, entry, head, slip."""
    bare = (
        f"{number.kind.value}{number.region}{number.hall}{number.counter}"
        f"{number.on:%y%m%d}{number.epoch:02}{number.serial:04}"
    )
    return bare + damm(bare)


def compact(text: str) -> str:
    """`text` without blanks of any width, its full-width digits as plain ones."""
    return re.sub(r"\s+", "", text.translate(_FULL_WIDTH))


def grouped(digits: str) -> str:
    """26 digits in the groups that stand under the bars."""
    parts, start = [], 0
    for width in GROUPS:
        parts.append(digits[start : start + width])
        start += width
    return " ".join(parts)


def parse(text: str) -> CaseNumber:
    """The number in `text` (blanks between groups allowed).

    Raises refusals.NumberRefused with what is wrong.
    """
    digits = compact(text)
    if not (digits.isascii() and digits.isdigit()):
        raise NumberRefused("number", reason="not_digits")
    if len(digits) != LENGTH:
        raise NumberRefused("number", reason="length", given=len(digits))
    if damm(digits) != "0":
        raise NumberRefused("number", reason="check_digit")
    return _meant(digits)


def _meant(digits: str) -> CaseNumber:
    """What well-formed digits say. The kind is judged by itself: 9 is never issued."""
    if int(digits[0]) not in NumberKind.__members__.values():
        raise NumberRefused("number", reason="kind", given=digits[0])
    year, month, day = (int(digits[i : i + 2]) for i in (13, 15, 17))
    try:
        on = date(2000 + year, month, day)
    except ValueError:
        raise NumberRefused("number", reason="date", given=digits[13:19]) from None
    epoch, serial = int(digits[19:21]), int(digits[21:25])
    if not 1 <= epoch <= LAST_EPOCH:
        raise NumberRefused("number", reason="epoch", given=digits[19:21])
    if serial == 0:
        raise NumberRefused("number", reason="serial", given=digits[21:25])
    return CaseNumber(NumberKind(int(digits[0])), digits[1:7], digits[7:10], digits[10:13], on, epoch, serial)


def damm(digits: str) -> str:
    """The Damm check digit over `digits` (own table); catches every single error and neighbour swap."""
    interim = "0"
    for digit in digits:
        interim = _NEXT[interim][digit]
    return interim
