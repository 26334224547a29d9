"""Implements ports.UnitOfWork: one use case, one transaction, one thread.

Each repository is imported when it is first asked for: with the events and records that they speak of they would
keep the catalogue from being searchable for 60 ms of the start (bench_start).
"""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection, Engine, text

from counter_app.domain.refusals.numbers import NumberingStopped
from counter_app.persistence.engine import BEGIN_READ, BEGIN_WRITE
from counter_app.persistence.rows.statement import Statement
from counter_app.services.ports.disturbances import WitnessUnwritable

if TYPE_CHECKING:
    from counter_app.persistence.accounts import SqlAccounts
    from counter_app.persistence.cases import SqlCases
    from counter_app.persistence.chain import Chain
    from counter_app.persistence.day_book import SqlDayBook
    from counter_app.persistence.drafts import SqlDrafts
    from counter_app.persistence.journal import SqlJournal
    from counter_app.persistence.kept import SqlKept
    from counter_app.persistence.papers import SqlPapers
    from counter_app.persistence.serials import SqlSerials
    from counter_app.services.ports.outside import Signer, Witness
    from counter_app.services.ports.records import IssuedPaper

_BEGIN_WRITE, _BEGIN_READ = Statement(text(BEGIN_WRITE)), Statement(text(BEGIN_READ))
_COMMIT = Statement(text("COMMIT"))
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every unit of work of one store shares."""

    engine: Engine
    witness: Witness
    signer: Signer | None


class SqlUnitOfWork:
    def __init__(self, around: Surroundings, place: str, *, writing: bool) -> None:
        self._around = around
        self._place = place
        self._begin = _BEGIN_WRITE if writing else _BEGIN_READ
        self._open: Connection | None = None
        self._issued: list[IssuedPaper] = []

    def __enter__(self) -> Self:
        """Raises disturbances.DatabaseBusy where another writer stays longer than 5 seconds."""
        connection = self._around.engine.connect()
        try:
            self._begin.run(connection)
        except BaseException:
            connection.close()
            raise
        self._open = connection
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._open is not None:
            self._open.close()  # the pool rolls back what was not committed
            self._open = None

    def commit(self) -> None:
        """After the return everything is on disk; the witness is told, and may lag without harm."""
        if "journal" in self.__dict__:
            self.journal.settle()
        numbering = self._bears_out() if self._chain.appended else False
        _COMMIT.run(self._connection)
        if numbering:
            try:
                self._around.witness.saw(*self.journal.head())
            except WitnessUnwritable as behind:
                log.warning("the witness stays behind: %s", behind.facts["reason"])

    def _bears_out(self) -> bool:
        with contextlib.suppress(NumberingStopped):
            self._around.witness.check(self._chain.head.seq, self._chain.digest_at)
            return True
        return False

    @property
    def _connection(self) -> Connection:
        if self._open is None:
            raise RuntimeError("a unit of work is used inside its with block")
        return self._open

    @cached_property
    def _chain(self) -> Chain:
        from counter_app.persistence.chain import Chain

        return Chain(self._connection, self._place)

    @cached_property
    def journal(self) -> SqlJournal:
        from counter_app.persistence.journal import SqlJournal

        return SqlJournal(
            self._connection, self._chain, self._issued, self._around.witness, self._around.signer
        )

    @cached_property
    def cases(self) -> SqlCases:
        from counter_app.persistence.cases import SqlCases

        return SqlCases(self._connection, self.journal.settle)

    @cached_property
    def serials(self) -> SqlSerials:
        from counter_app.persistence.serials import SqlSerials

        return SqlSerials(self._connection, self._chain, self._around.witness, self._place)

    @cached_property
    def papers(self) -> SqlPapers:
        from counter_app.persistence.papers import SqlPapers

        return SqlPapers(self._connection, self._issued)

    @cached_property
    def day(self) -> SqlDayBook:
        from counter_app.persistence.day_book import SqlDayBook

        return SqlDayBook(self._connection, self._place)

    @cached_property
    def drafts(self) -> SqlDrafts:
        from counter_app.persistence.drafts import SqlDrafts

        return SqlDrafts(self._connection)

    @cached_property
    def accounts(self) -> SqlAccounts:
        from counter_app.persistence.accounts import SqlAccounts

        return SqlAccounts(self._connection)

    @cached_property
    def kept(self) -> SqlKept:
        from counter_app.persistence.kept import SqlKept

        return SqlKept(self._connection)
