"""Clerks sign in (argon2id), supervisors approve with their own sign-in."""

from __future__ import annotations

from counter_app.domain.people import Clerk, Role
from counter_app.services.desk import Approval, Desk, Session


def sign_in(desk: Desk, staff_no: str, password: str) -> Session:
    """Raises refusals.SignInRefused (one sentence for unknown number and wrong password; slows down after 5)."""
    raise NotImplementedError


def approve(desk: Desk, staff_no: str, password: str, reason: str) -> Approval:
    """Raises refusals.NotASupervisor, refusals.ReasonMissing, refusals.SignInRefused."""
    raise NotImplementedError


def enrol(desk: Desk, staff_no: str, name: str, role: Role, password: str, by: Session | None) -> Clerk:
    """New account; `by` None only while there is no account at all (first start)."""
    raise NotImplementedError


def known(desk: Desk) -> tuple[Clerk, ...]:
    raise NotImplementedError
