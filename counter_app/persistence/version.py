"""Which schema a file has, and whether this program may use it. Alembic is imported only to migrate."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, text

from counter_app.persistence.rows.statement import Statement
from counter_app.services.ports.disturbances import DatabaseDamaged, DatabaseNewer
from counter_app.services.ports.outside import Clock

HEAD = "0003"
"""The newest migration; a test holds it against the scripts. Versions are four digits and sort as text."""

_TABLES = Statement(text("SELECT count(*), coalesce(sum(name = 'alembic_version'), 0) FROM sqlite_master"))
_VERSION = Statement(text("SELECT version_num FROM alembic_version"))


def found(engine: Engine) -> str:
    """The version of the file, "" for an empty one. Raises disturbances.DatabaseDamaged."""
    with engine.connect() as connection:
        tables, marked = _TABLES.rows(connection)[0]
        if not tables:
            return ""
        row = _VERSION.row(connection) if marked else None
        if row is None:
            raise DatabaseDamaged(sqlite="")
        return str(row[0])


def bring_up_to_date(engine: Engine, path: Path, key: bytes, clock: Clock) -> None:
    """Make the schema, or upgrade an older one after a backup. Raises disturbances.DatabaseNewer."""
    version = found(engine)
    if version == HEAD:
        return
    if version > HEAD:
        raise DatabaseNewer(version=version)
    from counter_app.persistence import upgrade

    if version:
        upgrade.back_up(path, key, version, clock)
    upgrade.migrate(engine)
