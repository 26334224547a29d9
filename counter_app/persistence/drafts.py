"""Implements ports.Drafts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain import plain
from counter_app.domain.intake import Intake
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.instants import instant, instant_text
from counter_app.persistence.rows.statement import Fields, Statement
from counter_app.services.ports.records import Draft

_D = tables.drafts.c
_COLUMNS = ("id", "clerk", "intake", "saved_at")
_insert = insert(tables.drafts)
_SAVE = Statement(
    _insert.on_conflict_do_update(
        index_elements=["id"], set_={name: _insert.excluded[name] for name in _COLUMNS[1:]}
    ),
    *_COLUMNS,
)
_ALL = select(_D.id, _D.clerk, _D.intake, _D.saved_at)
_GET = Statement(_ALL.where(_D.id == bindparam("draft")))
_OF_CLERK = Statement(_ALL.where(_D.clerk == bindparam("clerk")).order_by(_D.saved_at.desc()))
_DISCARD = Statement(delete(tables.drafts).where(_D.id == bindparam("draft")))


class SqlDrafts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, draft: str, intake: Intake, clerk: str, at: datetime) -> None:
        _SAVE.run(
            self._connection,
            id=draft,
            clerk=clerk,
            intake=plain.dump_unfinished(intake),
            saved_at=instant_text(at),
        )

    def get(self, draft: str) -> Draft | None:
        return next(_drafts(_GET.rows(self._connection, draft=draft)), None)

    def all(self, clerk: str) -> tuple[Draft, ...]:
        """Newest first."""
        return tuple(_drafts(_OF_CLERK.rows(self._connection, clerk=clerk)))

    def discard(self, draft: str) -> None:
        _DISCARD.run(self._connection, draft=draft)


def _drafts(rows: Iterable[Fields]) -> Iterator[Draft]:
    for ident, clerk, intake, saved_at in rows:
        yield Draft(ident, plain.load(Intake, bytes(intake)), clerk, instant(saved_at))
