"""The day (日): what was closed (日结), and where every number that was given out went (house.md §6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counter_app.domain.journal import CounterEvent

OPENED = "day.opened"
HANDED_OVER = "day.handed_over"
INCIDENT = "day.incident"
CLOSED = "day.closed"
"""Kinds of the CounterEvents that tell of a day."""


class Whereabouts(StrEnum):
    """Where a number, a 文号 or a sheet is at the end of the day."""

    PRINTED = "printed"  # 已打印: every copy is out
    VOID = "void"  # 作废: nothing of it is out, and nothing waits
    WAITING = "waiting"  # 待打印: at least one copy is not out yet
    PAPERLESS = "paperless"  # 无纸: in the journal, and no paper was ever due


@dataclass(frozen=True, slots=True)
class Tally:
    """One line of the reconciliation (对账): 发出 = 已打印 + 作废 + 待打印 + 无纸, nothing unexplained."""

    issued: int
    printed: int = 0
    void: int = 0
    waiting: int = 0
    paperless: int = 0
    unexplained: tuple[str, ...] = ()

    @property
    def explained(self) -> int:
        return self.printed + self.void + self.waiting + self.paperless

    @property
    def balanced(self) -> bool:
        return not self.unexplained and self.issued == self.explained


def tally(issued: Iterable[str], found: dict[str, Whereabouts]) -> Tally:
    """Every label of `issued` looked for in `found`; what is only in `found` was never issued, and is as bad."""
    given = dict.fromkeys(issued)
    count = dict.fromkeys(Whereabouts, 0)
    for label in given:
        if label in found:
            count[found[label]] += 1
    lost = [label for label in given if label not in found]
    stray = [label for label in found if label not in given]
    return Tally(
        len(given),
        count[Whereabouts.PRINTED],
        count[Whereabouts.VOID],
        count[Whereabouts.WAITING],
        count[Whereabouts.PAPERLESS],
        (*lost, *stray),
    )


def together(parts: Iterable[Whereabouts]) -> Whereabouts:
    """Where something is whose parts are there and there: one that waits holds up all."""
    found = set(parts)
    for first in (Whereabouts.WAITING, Whereabouts.PRINTED, Whereabouts.VOID):
        if first in found:
            return first
    return Whereabouts.PAPERLESS


@dataclass(frozen=True, slots=True)
class Closing:
    """A closed day: 日志 (`ordinal` 1) or one of its supplement pages (补充页, 2 …). Never changed."""

    day: date
    ordinal: int
    number: str  # of the log, 26 digits of kind 4
    last: int  # seq of the newest entry that the log speaks of
    digest: str  # of that entry
    short: str  # twelve digits of it
    document_serials: int  # how many 文号 the counter had given out by then

    def facts(self) -> dict[str, object]:
        """As the entry keeps it."""
        return {
            "day": self.day.isoformat(),
            "ordinal": self.ordinal,
            "number": self.number,
            "last": self.last,
            "digest": self.digest,
            "short": self.short,
            "document_serials": self.document_serials,
        }


def closing_of(event: CounterEvent) -> Closing:
    """Raises ValueError for an entry that is none."""
    facts = event.facts
    try:
        return Closing(
            date.fromisoformat(str(facts["day"])),
            int(str(facts["ordinal"])),
            str(facts["number"]),
            int(str(facts["last"])),
            str(facts["digest"]),
            str(facts["short"]),
            int(str(facts["document_serials"])),
        )
    except KeyError as missing:
        raise ValueError(f"no closing without {missing}") from None
