"""The case number (办件编号): 26 digits, the one place where paper and scanner agree (house.md §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class NumberKind(IntEnum):
    CASE = 1
    CONSULTATION = 2
    HANDOVER_LIST = 3
    DAY_LOG = 4
    ISSUE_REGISTER = 5
    CIRCULAR = 6


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
        raise NotImplementedError

    @property
    def grouped(self) -> str:
        """Groups 1 6 3 3 6 2 4 1, as under the bars."""
        raise NotImplementedError


def parse(text: str) -> CaseNumber:
    """The number in `text` (blanks between groups allowed); raises refusals.NumberRefused with what is wrong."""
    raise NotImplementedError


def damm(digits: str) -> str:
    """The Damm check digit over `digits` (own table, papers sketch); catches every single error and neighbour swap."""
    raise NotImplementedError
