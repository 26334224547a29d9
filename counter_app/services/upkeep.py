"""What a supervisor does for the counter itself: a new epoch, a corrected clock, changed hall data."""

from __future__ import annotations

from dataclasses import fields, replace

from counter_app.domain.catalogue import Limit
from counter_app.domain.hall import Hall
from counter_app.domain.hall_parsing import dump_hall, load_hall
from counter_app.domain.journal import EPOCH_RAISED, CounterEvent
from counter_app.services.deciding.reporting import refuse_approval
from counter_app.services.desk import HALL, Approval, Desk
from counter_app.services.noting_releases import mark_noted
from counter_app.services.ports.records import Changes
from counter_app.services.ports.store import UnitOfWork
from counter_app.services.taking_over import epoch_above


def raise_epoch(desk: Desk, approval: Approval, newest_number: str = "") -> int:
    """After a restored, older or moved database: numbering goes on in a new epoch. Returns it.

    `newest_number` is the newest on any slip of this counter, "" where this PC knows them all: a copy of the
    database that went on numbering elsewhere is in an epoch that nothing here tells of.
    Raises refusals.NumberRefused, and EpochRefused when all 98 are used up.
    """
    above = epoch_above(desk.hall.place, newest_number)
    with desk.write() as work:
        epoch = max(above, work.serials.next_epoch())
        _note(desk, approval, work, EPOCH_RAISED, {"epoch": epoch})
        work.commit()
    return epoch


def correct_clock(desk: Desk, approval: Approval) -> None:
    """The newest entry was dated by a clock that ran ahead: from now on the present time counts.

    The only entry that may be dated earlier than the one before it; the chain keeps their order.
    """
    with desk.write() as work:
        _note(desk, approval, work, "counter.clock_corrected", {})
        work.commit()


def change_hall(desk: Desk, approval: Approval, hall: Hall, newest_number: str = "") -> Changes:
    """Keep new hall data; holds from the next composition on.

    With another counter's code `newest_number` is the newest on any slip of that counter, "" where it never
    issued one; numbering goes on in an epoch above it.
    Raises refusals.HallUnreadable, NumberRefused, EpochRefused.
    """
    told = dump_hall(hall)
    load_hall(told)
    above = epoch_above(hall.place, newest_number) if hall.place != desk.hall.place else 1
    with desk.write() as work:
        work.kept.put(HALL, told)
        _note(
            desk, approval, work, "counter.hall_changed", {"place": hall.place, **_differing(desk.hall, hall)}
        )
        if above > work.serials.epoch():
            _note(desk, approval, work, EPOCH_RAISED, {"epoch": max(above, work.serials.next_epoch())})
        work.commit()
    return Changes(settings=True)


def _differing(before: Hall, after: Hall) -> dict[str, object]:
    """Which fields are other than they were; of 否定报备, by which a refusal needs two people, from what to what."""
    changed = sorted(f.name for f in fields(Hall) if getattr(before, f.name) != getattr(after, f.name))
    told: dict[str, object] = {"changed": changed}
    if before.negative_report is not after.negative_report:
        told["negative_report"] = [before.negative_report.value, after.negative_report.value]
    return told


def set_default_limit(desk: Desk, approval: Approval, limit: Limit) -> Hall:
    """本大厅规定的默认时限, for matters that state none and whose type has none by law. Returns the hall with it.

    Raises refusals.HallUnreadable for a limit without value or unit.
    """
    hall = replace(desk.hall, default_limit=limit)
    change_hall(desk, approval, hall)
    return hall


def note_import(desk: Desk, approval: Approval, what: str, name: str) -> Changes:
    """A release of the catalogue or a calendar was taken in: `what` is "catalogue" or "calendar"."""
    with desk.write() as work:
        _note(desk, approval, work, f"counter.{what}_imported", {"name": name})
        if what == "catalogue":
            mark_noted(work, name)
        work.commit()
    return Changes(settings=True)


def _note(desk: Desk, approval: Approval, work: UnitOfWork, kind: str, facts: dict[str, object]) -> None:
    """Raises refusals.NotASupervisor, ReasonMissing: nothing here is done by a clerk alone."""
    refuse_approval(approval)
    facts = {**facts, "reason": approval.reason}
    work.journal.note(CounterEvent(kind, approval.supervisor.staff_no, desk.now(), desk.today(), facts))
