"""Clerks sign in (argon2id), supervisors approve with their own sign-in."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

from counter_app.domain.journal import CounterEvent
from counter_app.domain.name_checks import unkeepable
from counter_app.domain.people import Clerk, Role
from counter_app.domain.refusals import (
    AccountUnknown,
    ClerkNameMissing,
    LastSupervisor,
    NotASupervisor,
    PasswordWeak,
    ReasonMissing,
    SignInPaused,
    SignInRefused,
    StaffNumberRefused,
    TextBroken,
)
from counter_app.domain.said import said
from counter_app.services.day.opening import note_opening
from counter_app.services.desk import SHANGHAI, Approval, Desk, Session
from counter_app.services.noting_releases import note_found_releases
from counter_app.services.ports.records import Account
from counter_app.services.ports.store import UnitOfWork

FAILURES_ALLOWED = 5
PAUSE = timedelta(minutes=5)
PASSWORD_LEAST = 8
STAFF_NO_MOST = 20


def sign_in(desk: Desk, staff_no: str, password: str) -> Session:
    """Raises refusals.SignInRefused (one sentence for unknown number and wrong password), SignInPaused."""
    account = _authenticate(desk, staff_no.strip(), password)
    with desk.write() as work:
        if _note(desk, work, "register.signed_in", account.staff_no, {}):
            note_opening(desk, work, account.staff_no)
            note_found_releases(desk, work, account.staff_no)
        work.commit()
    return Session(_clerk(account))


def approve(desk: Desk, staff_no: str, password: str, reason: str) -> Approval:
    """Raises refusals.NotASupervisor, ReasonMissing, SignInRefused, SignInPaused."""
    reason = said(reason)
    if not reason:
        raise ReasonMissing("reason")
    _refuse_broken("reason", reason)
    account = _authenticate(desk, staff_no.strip(), password)
    if account.role is not Role.SUPERVISOR:
        raise NotASupervisor("staff_no", name=account.name)
    return Approval(_clerk(account), reason)


def enrol(desk: Desk, staff_no: str, name: str, role: Role, password: str, by: Session | None) -> Clerk:
    """New account; `by` None only while there is no account at all (first start).

    Raises refusals.NotASupervisor, StaffNumberRefused, ClerkNameMissing, PasswordWeak.
    """
    account = new_account(desk, staff_no, name, role, password)
    with desk.write() as work:
        known_now = work.accounts.all()
        if known_now and (by is None or by.clerk.role is not Role.SUPERVISOR):
            raise NotASupervisor("staff_no", name=by.clerk.name if by else "")
        if any(a.staff_no == account.staff_no for a in known_now):
            raise StaffNumberRefused("staff_no", staff_no=account.staff_no, reason="taken")
        work.accounts.save(account)
        author = by.clerk.staff_no if by else account.staff_no
        _note(desk, work, "register.enrolled", author, {"staff_no": account.staff_no, "role": role.value})
        work.commit()
    return _clerk(account)


def reset_password(desk: Desk, staff_no: str, password: str, approval: Approval) -> None:
    """A forgotten password: its owner types a new one before the supervisor. Ends a pause too.

    Raises refusals.AccountUnknown, PasswordWeak.
    """
    staff_no = staff_no.strip()
    _refuse_weak(password, staff_no)
    verifier = desk.passwords.verifier(password)
    with desk.write() as work:
        account = _active(work, staff_no)
        work.accounts.save(replace(account, verifier=verifier))
        work.kept.put(_failures_key(staff_no), json.dumps({"failures": 0, "until": None}))
        facts: dict[str, object] = {"staff_no": staff_no, "reason": approval.reason}
        _note(desk, work, "register.password_reset", approval.supervisor.staff_no, facts)
        work.commit()


def deactivate(desk: Desk, staff_no: str, approval: Approval) -> None:
    """The account signs in no more; what its clerk did keeps the name. Raises refusals.AccountUnknown,
    LastSupervisor.
    """
    with desk.write() as work:
        account = _active(work, staff_no.strip())
        others = (a for a in work.accounts.all() if a.active and a.staff_no != account.staff_no)
        if account.role is Role.SUPERVISOR and not any(a.role is Role.SUPERVISOR for a in others):
            raise LastSupervisor("staff_no", name=account.name)
        work.accounts.save(replace(account, active=False))
        facts: dict[str, object] = {"staff_no": account.staff_no, "reason": approval.reason}
        _note(desk, work, "register.deactivated", approval.supervisor.staff_no, facts)
        work.commit()


def _active(work: UnitOfWork, staff_no: str) -> Account:
    account = work.accounts.get(staff_no)
    if account is None or not account.active:
        raise AccountUnknown("staff_no", staff_no=staff_no)
    return account


def _refuse_weak(password: str, staff_no: str) -> None:
    if len(password) < PASSWORD_LEAST or len(set(password)) == 1 or password == staff_no:
        raise PasswordWeak("password", least=PASSWORD_LEAST)


def _refuse_broken(field: str, text: str) -> None:
    for code in unkeepable(text):
        raise TextBroken(field, code=code)


def new_account(desk: Desk, staff_no: str, name: str, role: Role, password: str) -> Account:
    """An account with its verifier, not kept yet. Slow (argon2id): call it outside a transaction."""
    staff_no, name = staff_no.strip(), name.strip()
    if not staff_no or len(staff_no) > STAFF_NO_MOST:
        raise StaffNumberRefused(
            "staff_no", staff_no=staff_no[:STAFF_NO_MOST], reason="too_long" if staff_no else "empty"
        )
    if not name:
        raise ClerkNameMissing("name")
    _refuse_broken("staff_no", staff_no)
    _refuse_broken("name", name)
    _refuse_broken("password", password)
    _refuse_weak(password, staff_no)
    return Account(staff_no, name, role, desk.passwords.verifier(password))


def known(desk: Desk) -> tuple[Clerk, ...]:
    """Active clerks of this counter."""
    with desk.read() as work:
        return tuple(_clerk(a) for a in work.accounts.all() if a.active)


def _authenticate(desk: Desk, staff_no: str, password: str) -> Account:
    """The password is verified outside any transaction: argon2id takes 100 ms on purpose."""
    if unkeepable(staff_no + password):  # no account can have it
        raise SignInRefused("password")
    with desk.read() as work:
        account = work.accounts.get(staff_no)
        failures, until = _failures(work, staff_no)
    if (
        until is not None and desk.now() < until <= desk.now() + PAUSE
    ):  # beyond: set by a clock that ran ahead
        raise SignInPaused("password", until=until.astimezone(SHANGHAI).strftime("%H:%M"))
    if account is None or not account.active or not desk.passwords.verify(account.verifier, password):
        if account is not None:
            _count_failure(desk, staff_no, failures + 1)
        raise SignInRefused("password")
    if failures:
        with desk.write() as work:
            work.kept.put(_failures_key(staff_no), json.dumps({"failures": 0, "until": None}))
            work.commit()
    return account


def _failures(work: UnitOfWork, staff_no: str) -> tuple[int, datetime | None]:
    kept = json.loads(work.kept.get(_failures_key(staff_no)) or "{}")
    until = kept.get("until")
    return int(kept.get("failures", 0)), datetime.fromisoformat(until) if until else None


def _count_failure(desk: Desk, staff_no: str, failures: int) -> None:
    """Kept with the database: ending the program does not shorten the pause."""
    until = (desk.now() + PAUSE).isoformat() if failures >= FAILURES_ALLOWED else None
    with desk.write() as work:
        work.kept.put(_failures_key(staff_no), json.dumps({"failures": failures, "until": until}))
        if until:
            _note(desk, work, "register.sign_in_paused", staff_no, {"failures": failures})
        work.commit()


def _failures_key(staff_no: str) -> str:
    return f"sign_in/{staff_no}"


def _note(desk: Desk, work: UnitOfWork, kind: str, staff_no: str, facts: dict[str, object]) -> bool:
    """While the PC's clock is behind the newest entry nothing is noted: the entry would hide that it is."""
    newest = work.journal.newest_at()
    noted = newest is None or desk.now() >= newest
    if noted:
        work.journal.note(CounterEvent(kind, staff_no, desk.now(), desk.today(), facts))
    return noted


def _clerk(account: Account) -> Clerk:
    return Clerk(account.staff_no, account.name, account.role)
