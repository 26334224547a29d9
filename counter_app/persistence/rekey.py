"""The database under another key: a proved copy of it takes its name. Only within `exchange_lock.exchanging`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3

from counter_app.persistence import copying, key_id
from counter_app.persistence.backup import sync_folder
from counter_app.persistence.engine import connect
from counter_app.persistence.faults import disturbance_for
from counter_app.services.ports.disturbances import DatabaseBusy, DatabaseUnwritable

SALT = 16


def coming_of(database: Path) -> Path:
    return database.with_name(database.name + ".rekeying")


def prepare(database: Path, old: bytes, new: bytes) -> bytes:
    """The copy under `new` is on the disk, and both keys count as the database's; its salt, by which it is known.

    Raises disturbances.WrongKey, DiskFull, DatabaseBusy, DatabaseDamaged, DatabaseUnwritable, BackupUnsound."""
    key_id.compare(database, old)
    coming = coming_of(database)
    copying.copy(database, old, coming, new)
    _settle(database, old)
    key_id.store(database, old, new)
    try:
        with coming.open("rb") as file:
            return file.read(SALT)
    except OSError as error:
        raise DatabaseUnwritable(sqlite="") from error


def swap(database: Path) -> None:
    """From the moment that the name changes hands, the new key opens the database and the old one does not.

    Raises disturbances.DatabaseUnwritable; then it may be either."""
    try:
        coming_of(database).replace(database)
        sync_folder(database.parent)
    except OSError as error:
        raise DatabaseUnwritable(sqlite="") from error


def give_up(database: Path, key: bytes) -> None:
    """What a change that did not come into force left lying; `key` opens the database.

    Raises disturbances.DiskFull, DatabaseUnwritable."""
    copying.remove(coming_of(database))
    if not key_id.compare(database, key):
        key_id.store(database, key)


def _settle(database: Path, key: bytes) -> None:
    """One file holds all of it: a log left beside would be read into the file that takes its name."""
    try:
        with closing(connect(database, key)) as connection:
            [mode] = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlcipher3.Error as error:
        raise disturbance_for(error) or error from error
    if mode != "delete" or any(database.with_name(database.name + end).exists() for end in copying.LOGS):
        raise DatabaseBusy(sqlite="")
