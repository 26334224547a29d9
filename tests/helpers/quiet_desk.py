"""A desk without a store: seed catalogue, sample hall, shipped wording, a clock that stands still."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

from counter_app.domain.catalogue import Catalogue, Matter
from counter_app.domain.hall import Hall
from counter_app.domain.hall_parsing import load_hall
from counter_app.domain.people import Clerk, Role
from counter_app.files.calendars import load_calendar
from counter_app.files.shelf import ReleaseShelf
from counter_app.services.desk import Desk
from counter_app.services.ports.store import UnitOfWork
from counter_app.services.wording import Wording, load_wording

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
NOWHERE = RESOURCES / "no such folder"
MORNING = datetime(2026, 11, 23, 3, 27, tzinfo=UTC)  # a Monday, 11:27 at the hall
CLERK = Clerk("0312", "林晓筠", Role.CLERK)


@dataclass(frozen=True)
class StillClock:
    at: datetime = MORNING

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True)
class GlyphsWithout:
    """A font chain that lacks exactly these characters."""

    lacking: str = ""

    def missing(self, text: str) -> Sequence[str]:
        return tuple(dict.fromkeys(c for c in text if c in self.lacking))


@cache
def seed_shelf() -> ReleaseShelf:
    return ReleaseShelf(RESOURCES / "catalogue", NOWHERE)


@cache
def seed() -> Catalogue:
    return seed_shelf().current(MORNING.date())


@cache
def sample_hall() -> Hall:
    return load_hall((RESOURCES / "catalogue" / "sample_hall.json").read_text("utf-8"))


@cache
def shipped_wording() -> Wording:
    return load_wording(RESOURCES / "wording")


def matter(code: str) -> Matter:
    found = seed().get(code)
    assert found is not None, code
    return found


@cache
def quiet_desk() -> Desk:
    return Desk(
        write=_no_store,
        read=_no_store,
        write_at=lambda place: _no_store,
        clock=StillClock(),
        shelf=seed_shelf(),
        calendar=load_calendar(RESOURCES / "calendar", NOWHERE),
        hall=sample_hall(),
        signer=cast(Any, None),
        passwords=cast(Any, None),
        glyphs=GlyphsWithout(),
        scans=cast(Any, None),
        wording=shipped_wording(),
    )


def desk_with(**changes: object) -> Desk:
    return replace(quiet_desk(), **cast(dict[str, Any], changes))


def _no_store() -> UnitOfWork:
    raise AssertionError("this use case reads no store")
