"""Implements ports.Kept: small texts by key."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from counter_app.persistence.rows import tables
from counter_app.persistence.rows.statement import Statement

_K = tables.kept.c
_GET = Statement(select(_K.value).where(_K.key == bindparam("key")))
_KEYS = Statement(
    select(_K.key).where(func.substr(_K.key, 1, bindparam("length")) == bindparam("prefix")).order_by(_K.key)
)
_insert = insert(tables.kept)
_PUT = Statement(
    _insert.on_conflict_do_update(index_elements=["key"], set_={"value": _insert.excluded.value}),
    "key",
    "value",
)


class SqlKept:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> str | None:
        row = _GET.row(self._connection, key=key)
        return str(row[0]) if row else None

    def put(self, key: str, text: str) -> None:
        _PUT.run(self._connection, key=key, value=text)

    def keys(self, prefix: str) -> tuple[str, ...]:
        return tuple(row[0] for row in _KEYS.rows(self._connection, prefix=prefix, length=len(prefix)))
