"""Migrations in process, over the open connection; imported only when there is something to migrate."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from counter_app.persistence.engine import BEGIN_WRITE, connect
from counter_app.persistence.faults import disturbance_for
from counter_app.services.ports.disturbances import DatabaseUnwritable
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


def back_up(engine: Engine, path: Path, key: bytes, version: str, clock: Clock) -> Path:
    """A complete, equally encrypted copy beside the database; its name tells the version and the moment.

    It has that name once it is whole: what a crash leaves is called .part. Raises disturbances.DiskFull
    or DatabaseUnwritable; then nothing is upgraded.
    """
    target = path.with_name(f"{path.stem}-{version}-{clock.now():%Y%m%dT%H%M%SZ}.backup.db")
    part = target.with_name(target.name + ".part")
    _remove(part)
    try:
        with closing(connect(part, key)) as copy, engine.connect() as connection:
            connection.connection.dbapi_connection.backup(copy)  # type: ignore[union-attr]
        part.replace(target)
    except sqlcipher3.Error as error:
        _remove(part)
        # The driver's backup gives no result code where its own reading or writing failed.
        raise disturbance_for(error) or DatabaseUnwritable(sqlite="") from error
    return target


def _remove(part: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        part.with_name(part.name + ending).unlink(missing_ok=True)
