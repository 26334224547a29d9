"""The chain itself: head, entries, appending. What an entry brings about is in journal.py."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select

from counter_app.domain.events import CaseEvent
from counter_app.domain.journal import GENESIS, CounterEvent, JournalEntry, digest_of, dump_event
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.instants import day_text, instant, instant_text
from counter_app.persistence.rows.statement import Fields, Statement

_J = tables.journal.c
ENTRY = (
    *(_J.seq, _J.epoch, _J.prev, _J.kind, _J.case_number, _J.clerk),
    *(_J.counter, _J.recorded_at, _J.on_date, _J.payload, _J.digest),
)
_NEWEST = Statement(select(_J.seq, _J.digest, _J.epoch, _J.recorded_at).order_by(_J.seq.desc()).limit(1))
_DIGEST = Statement(select(_J.digest).where(_J.seq == bindparam("seq")))
_ENTRIES = Statement(select(*ENTRY).where(_J.case_number == bindparam("number")).order_by(_J.seq))
_FIRST = select(func.min(_J.seq)).where(_J.case_number == bindparam("number")).scalar_subquery()
_REGISTER = Statement(  # notes carry no case number of their own: it stands in their facts
    select(*ENTRY)
    .where(_J.seq > _FIRST, _J.case_number == "", func.instr(_J.payload, bindparam("number")) > 0)
    .order_by(_J.seq)
)
_ALL = Statement(select(*ENTRY).order_by(_J.seq))
_APPEND = Statement(insert(tables.journal), *(column.name for column in ENTRY))


class Head(NamedTuple):
    """The newest entry."""

    seq: int
    digest: str
    epoch: int
    recorded_at: datetime | None


EMPTY = Head(0, GENESIS, 1, None)


class Chain:
    """The journal table inside one transaction."""

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

    def entries_of(self, number: str) -> list[JournalEntry]:
        return [entry(row) for row in _ENTRIES.rows(self._connection, number=number)]

    def register_of(self, number: str) -> list[JournalEntry]:
        """Entries about no case in whose facts this number stands, since its first entry."""
        return [entry(row) for row in _REGISTER.rows(self._connection, number=number)]

    def append(self, event: CaseEvent | CounterEvent, kind: str, case: str, epoch: int) -> JournalEntry:
        """The next entry, written."""
        head = self.head
        seq, payload = head.seq + 1, dump_event(event)
        digest = digest_of(
            seq, epoch, head.digest, kind, case, event.clerk, self._place, event.at, event.on, payload
        )
        _APPEND.run(
            self._connection,
            seq=seq,
            epoch=epoch,
            prev=head.digest,
            kind=kind,
            case_number=case,
            clerk=event.clerk,
            counter=self._place,
            recorded_at=instant_text(event.at),
            on_date=day_text(event.on),
            payload=payload,
            digest=digest,
        )
        self._digests[head.seq] = head.digest if head.seq else None
        self._head = Head(seq, digest, epoch, event.at)
        self.appended = True
        return JournalEntry(
            seq, epoch, head.digest, kind, case, event.clerk, self._place, event.at, event.on, payload, digest
        )


def rows(connection: Connection) -> Iterator[Fields]:
    """The whole journal in order, read as it is asked for."""
    return _ALL.stream(connection)


def entries(connection: Connection) -> Iterator[JournalEntry]:
    return map(entry, rows(connection))


def entry(row: Fields) -> JournalEntry:
    """The entry in a row of the columns ENTRY; TypeError or ValueError for a row that nobody here wrote."""
    seq, epoch, prev, kind, case, clerk, counter, recorded_at, on, payload, digest = row
    return JournalEntry(
        seq,
        epoch,
        prev,
        kind,
        case,
        clerk,
        counter,
        instant(recorded_at),
        date.fromisoformat(on),
        bytes(payload),
        digest,
    )
