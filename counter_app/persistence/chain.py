"""The chain itself: entries and appending. What an entry brings about is in journal.py."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, bindparam, func, insert, select

from counter_app.domain.chaining import digest_of
from counter_app.domain.events import CaseEvent
from counter_app.domain.journal import CounterEvent, JournalEntry, dump_event
from counter_app.persistence.chain_head import ChainHead, Head
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.instants import day_text, instant, instant_text
from counter_app.persistence.rows.statement import Fields, Statement

_J = tables.journal.c
ENTRY = (
    *(_J.seq, _J.epoch, _J.prev, _J.kind, _J.case_number, _J.clerk),
    *(_J.counter, _J.recorded_at, _J.on_date, _J.payload, _J.digest),
)
_ENTRIES = Statement(select(*ENTRY).where(_J.case_number == bindparam("number")).order_by(_J.seq))
_FIRST = select(func.min(_J.seq)).where(_J.case_number == bindparam("number")).scalar_subquery()
_REGISTER = Statement(  # notes carry no case number of their own: it stands in their facts
    select(*ENTRY)
    .where(_J.seq > _FIRST, _J.case_number == "", func.instr(_J.payload, bindparam("number")) > 0)
    .order_by(_J.seq)
)
_ALL = Statement(select(*ENTRY).order_by(_J.seq))
_APPEND = Statement(insert(tables.journal), *(column.name for column in ENTRY))


class Chain(ChainHead):
    """The journal table inside one transaction."""

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
