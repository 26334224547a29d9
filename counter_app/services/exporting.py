"""导出: a list leaves the counter as a file; the journal knows who took what, and no full number leaves by chance."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path

from counter_app.domain.journal import CounterEvent
from counter_app.services.composing.privacy import masked
from counter_app.services.desk import SHANGHAI, Desk, Session
from counter_app.services.ports.disturbances import (
    Disturbance,
    ExportFolderGone,
    ExportFull,
    ExportOpenElsewhere,
    ExportUnwritable,
)
from counter_app.services.ports.outside import TableExport

EXPORTED = "register.exported"
"""Kind of the journal's note; facts: title, rows, file (its name)."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_GONE = (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.EIO)


@dataclass(frozen=True, slots=True)
class Table:
    """A list as it is shown; texts are texts for whoever opens the file, whatever digits they are made of."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def export(desk: Desk, session: Session, write: TableExport, path: Path, table: Table) -> Path:
    """Write the list, with a last row that names who took it and when; returns where it lies.

    Noted before it leaves: a list without an entry must not exist, an entry without a list harms nobody.
    Raises disturbances.ExportFull, ExportOpenElsewhere, ExportFolderGone, ExportUnwritable.
    """
    refuse_place(path)
    facts: dict[str, object] = {"title": table.title, "rows": len(table.rows), "file": path.name}
    with desk.write() as work:
        work.journal.note(CounterEvent(EXPORTED, session.clerk.staff_no, desk.now(), desk.today(), facts))
        work.commit()
    rows = [tuple(masked(cell) if isinstance(cell, str) else cell for cell in row) for row in table.rows]
    try:
        write(path, table.title, table.headings, [*rows, (_taken(desk, session, len(rows)),)])
    except OSError as error:
        raise not_written(error, path) from error
    return path


def refuse_place(path: Path) -> None:
    """Raises disturbances.ExportFolderGone, ExportOpenElsewhere, before anything is written."""
    if not path.parent.is_dir():  # writing would make it anew, where a stick was taken out
        raise ExportFolderGone(place=str(path.parent))
    if _held_open(path):
        raise ExportOpenElsewhere(place=str(path))


def _taken(desk: Desk, session: Session, rows: int) -> str:
    at = f"{desk.now().astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
    who, counter = session.clerk.name, desk.hall.counter.name
    return desk.wording.say("screens", "export.taken", n=rows, at=at, who=who, counter=counter)


def _held_open(path: Path) -> bool:
    """Office programs leave a file beside the one they have open; where the system does not lock, only this tells."""
    beside = (f"~${path.name}", f"~${path.name[2:]}", f".~{path.name}", f".~lock.{path.name}#")
    return path.exists() and any(path.with_name(name).exists() for name in beside)


def not_written(error: OSError, path: Path) -> Disturbance:
    """What the disk's refusal of a file for somebody outside comes to."""
    if error.errno in _FULL:
        return ExportFull(place=str(path))
    if (
        isinstance(error, PermissionError) and error.filename2 is not None
    ):  # all written, only the name is taken
        return ExportOpenElsewhere(place=str(path))
    if error.errno in _GONE:
        return ExportFolderGone(place=str(path.parent))
    return ExportUnwritable(place=str(path))
