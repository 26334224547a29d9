"""What SQLite reports, as the disturbances that a clerk can be told."""

from __future__ import annotations

import sqlcipher3.dbapi2 as sqlite3

from counter_app.services.ports.disturbances import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseUnwritable,
    DiskFull,
    Disturbance,
)

_BY_PRIMARY_CODE: dict[int, type[Disturbance]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
    sqlite3.SQLITE_READONLY: DatabaseUnwritable,
    sqlite3.SQLITE_CANTOPEN: DatabaseUnwritable,
    sqlite3.SQLITE_IOERR: DatabaseUnwritable,
    sqlite3.SQLITE_PERM: DatabaseUnwritable,
}


def disturbance_for(error: BaseException | None) -> Disturbance | None:
    """None for a defect of ours (a broken constraint, bad SQL). Extended codes end in the primary one."""
    code = getattr(error, "sqlite_errorcode", None)
    kind = _BY_PRIMARY_CODE.get(code & 0xFF) if isinstance(code, int) else None
    return kind(sqlite=getattr(error, "sqlite_errorname", "")) if kind else None
