"""The newest entry and the digests of earlier ones: all that opening, witness and numbers ask of the chain."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from counter_app.domain.chaining import GENESIS
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.instants import instant
from counter_app.persistence.rows.statement import Statement

_J = tables.journal.c
_NEWEST = Statement(select(_J.seq, _J.digest, _J.epoch, _J.recorded_at).order_by(_J.seq.desc()).limit(1))
_DIGEST = Statement(select(_J.digest).where(_J.seq == bindparam("seq")))


class Head(NamedTuple):
    """The newest entry."""

    seq: int
    digest: str
    epoch: int
    recorded_at: datetime | None


EMPTY = Head(0, GENESIS, 1, None)


class ChainHead:
    """Read inside one transaction."""

    def __init__(self, connection: Connection, place: str) -> None:
        self._connection = connection
        self._place = place
        self._head: Head | None = None
        self._digests: dict[int, str | None] = {}
        self.appended = False

    @property
    def head(self) -> Head:
        if self._head is None:
            row = _NEWEST.row(self._connection)
            self._head = Head(row[0], row[1], row[2], instant(row[3])) if row else EMPTY
        return self._head

    def digest_at(self, seq: int) -> str | None:
        """Implements ports.DigestAt."""
        if seq == self.head.seq:
            return self.head.digest if seq else None
        if seq not in self._digests:
            row = _DIGEST.row(self._connection, seq=seq)
            self._digests[seq] = str(row[0]) if row else None
        return self._digests[seq]
