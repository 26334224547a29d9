"""Implements ports.Serials: numbers without a gap, taken in the transaction that uses them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain.case_number import CaseNumber, NumberKind
from counter_app.domain.refusals.numbers import EpochRefused, SerialsFull
from counter_app.persistence.chain_head import ChainHead
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.statement import Statement
from counter_app.persistence.witness import LAST_EPOCH
from counter_app.services.ports.outside import Witness

LAST_SERIAL = 9999
_S, _D = tables.serials.c, tables.document_serials.c
_NUMBER_KEY = ("place", "kind", "on_date", "epoch")
_DOCUMENT_KEY = ("place", "body", "word", "year", "epoch")
_NEXT_NUMBER = Statement(
    insert(tables.serials)
    .on_conflict_do_update(index_elements=_NUMBER_KEY, set_={"serial": _S.serial + 1})
    .returning(_S.serial),
    *(*_NUMBER_KEY, "serial"),
)
_NEXT_DOCUMENT = Statement(
    insert(tables.document_serials)
    .on_conflict_do_update(index_elements=_DOCUMENT_KEY, set_={"serial": _D.serial + 1})
    .returning(_D.serial),
    *(*_DOCUMENT_KEY, "serial"),
)


class SqlSerials:
    """A serial that a rolled back transaction took is taken again by the next: nobody has seen it."""

    def __init__(self, connection: Connection, chain: ChainHead, witness: Witness, place: str) -> None:
        self._connection = connection
        self._chain = chain
        self._witness = witness
        self._place = place
        self._committed: dict[tuple[NumberKind, date, int], int] = {}

    def next_number(self, kind: NumberKind, on: date) -> CaseNumber:
        """Raises refusals.NumberingStopped, refusals.SerialsFull, disturbances.WitnessUnwritable."""
        epoch = self.epoch()
        taken = _NEXT_NUMBER.value(
            self._connection, place=self._place, kind=int(kind), on_date=on.isoformat(), epoch=epoch, serial=1
        )
        serial = int(taken)
        if serial > LAST_SERIAL:
            raise SerialsFull("number", kind=kind.name, on=on.isoformat())
        committed = self._committed.setdefault((kind, on, epoch), serial - 1)
        self._witness.reserve(self._place, kind, on, serial, committed)
        return CaseNumber(kind, self._place[:6], self._place[6:9], self._place[9:], on, epoch, serial)

    def next_document_serial(self, body: str, word: str, year: int) -> tuple[int, int]:
        epoch = self.epoch()
        taken = _NEXT_DOCUMENT.value(
            self._connection, place=self._place, body=body, word=word, year=year, epoch=epoch, serial=1
        )
        return epoch, int(taken)

    def next_epoch(self) -> int:
        used = max(self._witness.newest_epoch, self._chain.head.epoch if self._chain.head.seq else 0)
        if used >= LAST_EPOCH:
            raise EpochRefused("epoch", epoch=used + 1, known=used)
        return used + 1

    def epoch(self) -> int:
        return self._witness.check(self._chain.head.seq, self._chain.digest_at)
