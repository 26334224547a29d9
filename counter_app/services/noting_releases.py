"""No release of the catalogue works at this counter without an entry that tells since when."""

from __future__ import annotations

from counter_app.domain.journal import CounterEvent
from counter_app.services.desk import Desk
from counter_app.services.ports.store import UnitOfWork

_NOTED = "release_noted/"


def note_found_releases(desk: Desk, work: UnitOfWork, staff_no: str) -> None:
    """Writes "counter.catalogue_found" for each release on the shelf that no entry tells of.

    It came with the program or by the command line, or the window died between the import and its entry.
    """
    noted = work.kept.keys(_NOTED)
    for release in desk.shelf.releases():
        if _NOTED + release.id not in noted:
            facts: dict[str, object] = {
                "name": release.id,
                "digest": release.digest,
                "effective": release.effective_from.isoformat(),
            }
            work.journal.note(
                CounterEvent("counter.catalogue_found", staff_no, desk.now(), desk.today(), facts)
            )
            mark_noted(work, release.id)


def mark_noted(work: UnitOfWork, release_id: str) -> None:
    """In the transaction that writes the entry about the release."""
    work.kept.put(_NOTED + release_id, "")
