"""First start of a counter: hall, counter code, first accounts, and the newest number of any earlier slip."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.hall import Hall
from counter_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class NewAccount:
    staff_no: str
    name: str
    password: str


@dataclass(frozen=True, slots=True)
class FirstStart:
    """What the assistant asks. `newest_number` is on any slip of this counter, "" where it never issued one."""

    hall: Hall
    supervisor: NewAccount
    clerk: NewAccount
    newest_number: str = ""


def needed(desk: Desk) -> bool:
    """Whether this database has no hall or no account yet."""
    raise NotImplementedError


def establish(desk: Desk, given: FirstStart) -> None:
    """One transaction: hall, accounts, epoch, journal notes. Raises refusals for a bad code or a weak password."""
    raise NotImplementedError
