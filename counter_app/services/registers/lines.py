"""What the registers have in common: which there are, their columns, a line of them in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from counter_app.services.desk import SHANGHAI
from counter_app.services.wording import Wording


class Register(StrEnum):
    FIRST_ASKED = "first_asked"  # 首问责任、咨询登记 (domain.md §3.14)
    OVERRIDES = "overrides"  # 例外登记
    REPORTS = "reports"  # 否定报备 (domain.md §3.15)


COLUMNS: Mapping[Register, tuple[str, ...]] = {
    Register.FIRST_ASKED: (
        *("at", "kind", "who", "address", "phone", "subject", "materials", "clerk", "referred"),
        *("referred_phone", "handling", "answered", "number"),
    ),
    Register.OVERRIDES: ("at", "rule", "who", "subject", "reason", "clerk", "approver", "number"),
    Register.REPORTS: (
        *("at", "who", "phone", "address", "subject", "ground", "reason", "basis", "clerk", "approver"),
        *("opinion", "number"),
    ),
}
"""Every field of a register in the order of its paper form; the words are in screens.json "registers.column"."""


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """`facts` by column, masked; `number` 26 digits, "" where it is about no case; `open`: an answer is owed."""

    key: str
    at: datetime
    facts: Mapping[str, str]
    number: str = ""
    open: bool = False
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Period:
    """Business dates, both included."""

    first: date
    last: date

    @property
    def words(self) -> str:
        """2026-11-23, or 2026-11-01 至 2026-11-30."""
        return str(self.first) if self.first == self.last else f"{self.first} 至 {self.last}"


def headings(wording: Wording, register: Register) -> tuple[str, ...]:
    return tuple(heading(wording, register, column) for column in COLUMNS[register])


def heading(wording: Wording, register: Register, column: str) -> str:
    """The word of a column: a register's own where it has one."""
    own = f"{register}.{column}"
    words = wording.entry("screens", "registers.column")
    return str(words.get(own) or words[column])


def moment(at: datetime) -> str:
    """2026-11-23 11:27 at the hall."""
    return f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
