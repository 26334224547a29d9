"""A whole desk for tests: composed by main.py on real encrypted SQLite, with a clock that is set by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from counter_app.domain.people import Clerk, Role
from counter_app.keys.passwords import Argon2Passwords
from counter_app.services import first_start
from counter_app.services.desk import Approval, Desk, Session
from counter_app.services.first_start import FirstStart, NewAccount
from counter_app.settings import defaults
from main import Composed, compose
from tests.helpers.quiet_desk import sample_hall

MORNING = datetime(2026, 11, 23, 3, 27, tzinfo=UTC)  # a Monday, 11:27 at the hall
CLERK = Clerk("0312", "林晓筠", Role.CLERK)
SUPERVISOR = Clerk("0301", "周值", Role.SUPERVISOR)
CLERK_PASSWORD = "clerk's own words"
SUPERVISOR_PASSWORD = "supervisor's own words"
SESSION = Session(CLERK)
CHEAP = Argon2Passwords(memory_kib=8 * 4)
"""Real argon2id at the lowest cost it allows."""


class FixedClock:
    """Stands still until it is moved."""

    def __init__(self, at: datetime = MORNING) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        """e.g. advance(days=7), advance(minutes=-5)."""
        self.at += timedelta(**by)


def compose_desk(folder: Path, *, clock: FixedClock | None = None, machine: str = "this-pc") -> Composed:
    """The counter whose whole world is `folder`, opened as main.py opens it; the caller closes it."""
    return compose(defaults(folder), clock=clock or FixedClock(), passwords=CHEAP, machine=machine)


def establish(desk: Desk) -> None:
    """First start of the sample hall with one supervisor and one clerk."""
    first_start.establish(
        desk,
        FirstStart(
            hall=sample_hall(),
            supervisor=NewAccount(SUPERVISOR.staff_no, SUPERVISOR.name, SUPERVISOR_PASSWORD),
            clerk=NewAccount(CLERK.staff_no, CLERK.name, CLERK_PASSWORD),
        ),
    )


def make_desk(folder: Path, *, clock: FixedClock | None = None, **changes: object) -> Desk:
    """An established desk, open until the test ends; `changes` replace fields of it (hall, glyphs, …)."""
    desk = compose_desk(folder, clock=clock).desk
    establish(desk)
    return replace(desk, **changes)  # type: ignore[arg-type]


@contextmanager
def open_desk(folder: Path, *, clock: FixedClock | None = None) -> Iterator[Desk]:
    """An established desk, closed at the end: for properties that open many."""
    composed = compose_desk(folder, clock=clock)
    try:
        establish(composed.desk)
        yield composed.desk
    finally:
        composed.close()


def approval(reason: str = "首次核对时漏看") -> Approval:
    return Approval(SUPERVISOR, reason)


def head_of(desk: Desk) -> tuple[int, str]:
    """seq and digest of the newest journal entry."""
    with desk.read() as work:
        return work.journal.head()
