"""First start of a counter: hall, counter code, first accounts, and the newest number of any earlier slip."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.hall import Hall
from counter_app.domain.hall_parsing import dump_hall, load_hall
from counter_app.domain.journal import EPOCH_RAISED, CounterEvent
from counter_app.domain.people import Role
from counter_app.domain.refusals import Refusal, StaffNumberRefused
from counter_app.services.clerks import new_account
from counter_app.services.desk import HALL, Desk
from counter_app.services.ports.records import Account
from counter_app.services.ports.store import UnitOfWork
from counter_app.services.taking_over import epoch_above


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
    with desk.read() as work:
        return work.kept.get(HALL) is None or not work.accounts.all()


def establish(desk: Desk, given: FirstStart) -> None:
    """One transaction: hall, accounts, epoch, journal notes.

    A counter that issued numbers before (another PC, a lost database) starts an epoch above the one on its
    newest slip: no number of this place can then come twice.
    Raises refusals.HallUnreadable, PasswordWeak, StaffNumberRefused, ClerkNameMissing, NumberRefused,
    EpochRefused.
    """
    told = dump_hall(given.hall)
    load_hall(told)  # refuses what it could not read back
    above = epoch_above(given.hall.place, given.newest_number)
    supervisor = _account(desk, given.supervisor, Role.SUPERVISOR, "supervisor")
    clerk = _account(desk, given.clerk, Role.CLERK, "clerk")
    if supervisor.staff_no == clerk.staff_no:
        raise StaffNumberRefused("clerk.staff_no", staff_no=clerk.staff_no, reason="taken")
    with desk.write_at(given.hall.place)() as work:
        work.kept.put(HALL, told)
        work.accounts.save(supervisor)
        work.accounts.save(clerk)
        author = supervisor.staff_no
        epoch = max(work.serials.next_epoch(), above)
        if epoch > 1:
            _note(desk, work, EPOCH_RAISED, author, {"epoch": epoch, "reason": "first_start"})
        _note(desk, work, "counter.established", author, {"place": given.hall.place})
        work.commit()


def _account(desk: Desk, given: NewAccount, role: Role, field: str) -> Account:
    """Refusals name the field of the assistant, e.g. supervisor.password."""
    try:
        return new_account(desk, given.staff_no, given.name, role, given.password)
    except Refusal as refusal:
        refusal.field = f"{field}.{refusal.field}"
        raise


def _note(desk: Desk, work: UnitOfWork, kind: str, clerk: str, facts: dict[str, object]) -> None:
    work.journal.note(CounterEvent(kind, clerk, desk.now(), desk.today(), facts))
