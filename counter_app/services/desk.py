"""The desk: everything a use case needs, handed over by the composition in main.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:  # the start needs a desk before it needs cases (bench_start)
    from counter_app.domain.case import Case
    from counter_app.domain.clocks import WorkingCalendar
    from counter_app.domain.hall import Hall
    from counter_app.domain.people import Clerk
    from counter_app.services.ports.outside import Clock, Glyphs, Passwords, Shelf, Signer
    from counter_app.services.ports.records import Changes, IssuedPaper
    from counter_app.services.ports.scans import Scans
    from counter_app.services.ports.store import ReadWork, WriteWork
    from counter_app.services.wording import Wording

SHANGHAI = ZoneInfo("Asia/Shanghai")
HALL = "hall"
"""Where the hall is kept with the database, as JSON text of domain.hall_parsing."""


def at_the_hall(at: datetime) -> str:
    """HH:MM as the hall's clock shows it."""
    return at.astimezone(SHANGHAI).strftime("%H:%M")


@dataclass(frozen=True, slots=True)
class Desk:
    """`write_at` opens units of work for the counter at a place; first start needs it before the hall is kept."""

    write: WriteWork
    read: ReadWork
    write_at: Callable[[str], WriteWork]
    clock: Clock
    shelf: Shelf
    calendar: WorkingCalendar
    hall: Hall
    signer: Signer
    passwords: Passwords
    glyphs: Glyphs
    scans: Scans
    wording: Wording

    def now(self) -> datetime:
        return self.clock.now()

    def standing_still(self) -> Desk:
        """This desk at one instant: an act is checked, dated and written at the same moment."""
        return replace(self, clock=_StillClock(self.clock.now()))

    def today(self) -> date:
        """The business date: the local date of the present instant."""
        return self.clock.now().astimezone(SHANGHAI).date()


@dataclass(frozen=True, slots=True)
class _StillClock:
    at: datetime

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True, slots=True)
class Session:
    """A clerk signed in."""

    clerk: Clerk


@dataclass(frozen=True, slots=True)
class Approval:
    """A supervisor signed in again for one act, with the reason (house: re-sign-in)."""

    supervisor: Clerk
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a deciding use case brought about: the case after it and the papers now waiting to be printed.

    `warnings` are sentences for the strip (the PC's clock has jumped); they stood in nothing's way."""

    case: Case
    papers: tuple[IssuedPaper, ...]
    changes: Changes
    warnings: tuple[str, ...] = ()
