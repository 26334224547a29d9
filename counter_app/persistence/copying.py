"""The whole database once more beside it, under its own key or another, proved before it counts."""

from __future__ import annotations

import shutil
from contextlib import closing, suppress
from pathlib import Path

import sqlcipher3

from counter_app.persistence.backup import head_of, keyed, sound, sync_file
from counter_app.persistence.engine import connect
from counter_app.persistence.faults import disturbance_for
from counter_app.services.ports.disturbances import (
    BackupUnsound,
    DatabaseUnwritable,
    DiskFull,
    Disturbance,
)

LOGS = ("-journal", "-wal", "-shm")


def copy(database: Path, key: bytes, to: Path, to_key: bytes) -> None:
    """On the disk, one plain file, every page authentic and the journal as long as the source's.

    Raises disturbances.DiskFull, DatabaseUnwritable, BackupUnsound and those of the source; then there is no `to`.
    """
    remove(to)
    try:
        with closing(connect(database, key)) as source:
            _has_room(source, to.parent)
            with closing(keyed(to, to_key)) as target:
                source.backup(target)
                # The copied header says WAL, which would leave a log beside what is to be one file.
                target.execute("PRAGMA journal_mode = DELETE")
            newest = head_of(source)
        if sound(to, to_key) != newest:
            raise BackupUnsound(place=str(to))
        sync_file(to)
    except (sqlcipher3.Error, OSError) as error:
        remove(to)
        raise _disturbance(error) from error
    except Disturbance:
        remove(to)
        raise


def remove(file: Path) -> None:
    """A copy that does not count, log and all; what the disk does not let go of is left."""
    for ending in ("", *LOGS):
        with suppress(OSError):
            file.with_name(file.name + ending).unlink(missing_ok=True)


def _has_room(source: sqlcipher3.Connection, folder: Path) -> None:
    pages, size = (int(source.execute(f"PRAGMA page_{of}").fetchone()[0]) for of in ("count", "size"))
    if shutil.disk_usage(folder).free < pages * size * 21 // 20:
        raise DiskFull(sqlite="")


def _disturbance(error: Exception) -> Disturbance:
    """The driver's backup gives no result code where its own reading or writing failed."""
    if "full" in str(error):
        return DiskFull(sqlite="")
    return disturbance_for(error) or DatabaseUnwritable(sqlite="")
