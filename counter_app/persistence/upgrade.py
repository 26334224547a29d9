"""Migrations in process, over the open connection; imported only when there is something to migrate."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from counter_app.persistence.backup import head_of, keyed, sound, sync_file, sync_folder
from counter_app.persistence.engine import BEGIN_WRITE, connect
from counter_app.persistence.faults import disturbance_for
from counter_app.services.ports.disturbances import BackupUnsound, DatabaseUnwritable
from counter_app.services.ports.outside import Clock

MIGRATIONS = Path(__file__).parent / "migrations"


def config() -> Config:
    """No ini file: the scripts lie beside this module."""
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return made


def migrate(engine: Engine, to: str = "head") -> None:
    """All or nothing: SQLite's schema changes are part of the transaction."""
    with engine.connect() as connection:
        connection.exec_driver_sql(BEGIN_WRITE)
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, to)
        connection.commit()


def back_up(path: Path, key: bytes, version: str, clock: Clock) -> Path:
    """A complete, equally encrypted copy beside the database; its name tells the version and the moment.

    It has that name once every page of it was read back and it ends with the same journal entry: what a
    crash leaves is called .part. Raises disturbances.DiskFull, DatabaseUnwritable, BackupUnsound; then
    nothing is upgraded.
    """
    target = path.with_name(f"{path.stem}-{version}-{clock.now():%Y%m%dT%H%M%SZ}.backup.db")
    part = target.with_name(target.name + ".part")
    _remove(part)
    try:
        with closing(keyed(part, key)) as copy, closing(connect(path, key)) as source:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            newest = head_of(source)
        if sound(part, key) != newest:
            raise BackupUnsound(place=str(part))
        sync_file(part)
        part.replace(target)
        sync_folder(target.parent)
    except BackupUnsound:
        _remove(part)
        raise
    except sqlcipher3.Error as error:
        _remove(part)
        # The driver's backup gives no result code where its own reading or writing failed.
        raise disturbance_for(error) or DatabaseUnwritable(sqlite="") from error
    return target


def _remove(part: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        part.with_name(part.name + ending).unlink(missing_ok=True)
