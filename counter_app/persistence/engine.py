"""The connection: SQLCipher with a raw key behind SQLAlchemy's pool, and faults turned into disturbances."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3
from sqlalchemy import Engine, ExceptionContext, QueuePool, create_engine, event

from counter_app.persistence.faults import disturbance_for

BUSY_MS = 5000
BEGIN_WRITE = "BEGIN IMMEDIATE"
BEGIN_READ = "BEGIN"


def connect(path: Path, key: bytes) -> sqlcipher3.Connection:
    """A keyed connection. The key is raw: deriving one from a passphrase costs 100 ms (measured)."""
    connection = sqlcipher3.connect(
        str(path), isolation_level=None, check_same_thread=False, cached_statements=256
    )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def open_engine(path: Path, key: bytes) -> Engine:
    """Parameters are hidden from messages: they carry names and identity numbers."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher3,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=4,
        hide_parameters=True,
    )
    event.listen(engine, "handle_error", _as_disturbance)
    return engine


def _as_disturbance(context: ExceptionContext) -> BaseException | None:
    return disturbance_for(context.original_exception)
