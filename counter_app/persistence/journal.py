"""Implements ports.Journal: an entry, its papers with their sheets, and what lists show of its case."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from counter_app.domain.case import Case
from counter_app.domain.day import CLOSED
from counter_app.domain.events import CaseEvent
from counter_app.domain.journal import EPOCH_RAISED, CounterEvent, JournalEntry, load_event
from counter_app.persistence.chain import Chain
from counter_app.persistence.papers import issue
from counter_app.persistence.projection import project
from counter_app.persistence.signatures import SIGN_EVERY, sign_head
from counter_app.services.ports.outside import Signer, Witness
from counter_app.services.ports.records import IssuedPaper


class SqlJournal:
    """One transaction's journal. Projections of a case that had several entries are written once, before the
    commit or the next look at the lists (`settle`)."""

    def __init__(
        self,
        connection: Connection,
        chain: Chain,
        issued: list[IssuedPaper],
        witness: Witness,
        signer: Signer | None,
    ) -> None:
        self._connection = connection
        self._chain = chain
        self._witness = witness
        self._signer = signer
        self._issued = issued
        self._unsettled: dict[str, Case] = {}

    def append(self, event: CaseEvent, case: Case) -> JournalEntry:
        entry = self._write(event, event.KIND, event.case, self._chain.head.epoch)
        papers = getattr(event, "papers", ())
        if papers:
            self._issued += issue(self._connection, entry, event.case, papers)
        self._unsettled[case.number] = case
        return entry

    def note(self, event: CounterEvent) -> JournalEntry:
        if event.kind != EPOCH_RAISED:
            entry = self._write(event, event.kind, "", self._chain.head.epoch)
            if event.papers:
                number = str(event.facts["number"])
                self._issued += issue(self._connection, entry, number, event.papers)
            return entry
        epoch = int(str(event.facts["epoch"]))
        entry = self._write(event, event.kind, "", epoch)
        self._witness.raise_epoch(epoch, entry.seq, entry.digest)
        return entry

    def _write(self, event: CaseEvent | CounterEvent, kind: str, case: str, epoch: int) -> JournalEntry:
        entry = self._chain.append(event, kind, case, epoch)
        if entry.seq == 1 and self._witness.blank:
            self._witness.raise_epoch(epoch, entry.seq, entry.digest)
        if self._signer and (kind == CLOSED or entry.seq % SIGN_EVERY == 0):
            sign_head(self._connection, entry, self._signer)
        return entry

    def events_of(self, number: str) -> tuple[CaseEvent, ...]:
        return tuple(case_event(entry) for entry in self._chain.entries_of(number))

    def notes_of(self, number: str) -> tuple[CounterEvent, ...]:
        noted = (load_event(entry) for entry in self._chain.register_of(number))
        return tuple(e for e in noted if isinstance(e, CounterEvent) and e.facts.get("case") == number)

    def head(self) -> tuple[int, str]:
        return self._chain.head.seq, self._chain.head.digest

    def newest_at(self) -> datetime | None:
        return self._chain.head.recorded_at

    def settle(self) -> None:
        for case in self._unsettled.values():
            project(self._connection, case)
        self._unsettled.clear()


def case_event(entry: JournalEntry) -> CaseEvent:
    """The event of an entry about a case; ValueError for a kind that only a newer program knows."""
    event = load_event(entry)
    if isinstance(event, CounterEvent):
        raise ValueError(f"entry {entry.seq}: {entry.kind} is not an event of a case that this program knows")
    return event
