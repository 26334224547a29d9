"""Implements ports.Accounts."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain.people import Role
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.statement import Statement
from counter_app.services.ports.records import Account

_A = tables.accounts.c
_COLUMNS = ("staff_no", "name", "role", "verifier", "active")
_ALL = Statement(select(*_A).order_by(_A.staff_no))
_GET = Statement(select(*_A).where(_A.staff_no == bindparam("staff_no")))
_insert = insert(tables.accounts)
_SAVE = Statement(
    _insert.on_conflict_do_update(
        index_elements=["staff_no"], set_={name: _insert.excluded[name] for name in _COLUMNS[1:]}
    ),
    *_COLUMNS,
)


class SqlAccounts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, staff_no: str) -> Account | None:
        row = _GET.row(self._connection, staff_no=staff_no)
        return _account(*row) if row else None

    def all(self) -> tuple[Account, ...]:
        return tuple(_account(*row) for row in _ALL.rows(self._connection))

    def save(self, account: Account) -> None:
        _SAVE.run(
            self._connection,
            staff_no=account.staff_no,
            name=account.name,
            role=account.role.value,
            verifier=account.verifier,
            active=account.active,
        )


def _account(staff_no: str, name: str, role: str, verifier: str, active: int) -> Account:
    return Account(staff_no, name, Role(role), verifier, bool(active))
