"""恢复页: the keys of a counter on paper, to be sealed and kept. Never frozen, never a file: not in store._KINDS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """`rows` as keys.recovery gives them, "01 12345 67890 3"; the QR holds their digits one after another.

    `facts` are label and value (hall, counter, key, date, printed by); `blanks` are labels to be filled in by
    hand (who keeps it, where); `notes` are sentences under the rows."""

    KIND: ClassVar[str] = "RecoverySheet@1"
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    rows: tuple[str, ...]
    notes: tuple[str, ...]
    blanks: tuple[str, ...]
    sample: bool = False

    def __repr__(self) -> str:
        return "RecoverySheet(…)"
