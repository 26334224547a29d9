"""Migrations in process, over the open connection; imported only when there is something to migrate."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from counter_app.persistence import copying
from counter_app.persistence.backup import sync_folder
from counter_app.persistence.engine import BEGIN_WRITE
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


def back_up(path: Path, key: bytes, version: str, clock: Clock) -> Path:
    """A complete, equally encrypted copy beside the database; its name tells the version and the moment.

    It has that name once every page of it was read back and it ends with the same journal entry: what a
    crash leaves is called .part. Raises disturbances.DiskFull, DatabaseUnwritable, BackupUnsound; then
    nothing is upgraded.
    """
    target = path.with_name(f"{path.stem}-{version}-{clock.now():%Y%m%dT%H%M%SZ}.backup.db")
    part = target.with_name(target.name + ".part")
    copying.copy(path, key, part, key)
    try:
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        copying.remove(part)
        raise DatabaseUnwritable(sqlite="") from error
    return target
