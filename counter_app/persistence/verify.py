"""Whether the journal is whole: the first entry that was altered, removed or inserted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from counter_app.domain.journal import GENESIS, JournalEntry, digest_of
from counter_app.persistence.chain import entry as read_entry
from counter_app.persistence.chain import rows
from counter_app.persistence.signatures import message, signatures

Verify = Callable[[bytes, bytes], bool]
"""(message, signature) → whether the counter's key made it."""


class Breach(StrEnum):
    ALTERED = "altered"  # its digest is not that of its content
    REMOVED = "removed"  # its place in the sequence is empty
    INSERTED = "inserted"  # sound in itself, and does not follow the entry before it
    FORGED = "forged"  # the chain is sound, and not the one that was signed here


@dataclass(frozen=True, slots=True)
class Finding:
    """The first place where the journal is broken; nothing after it can be trusted."""

    seq: int
    breach: Breach


def verify(connection: Connection, check: Verify | None = None, at_least: int = 0) -> Finding | None:
    """None for a whole journal. With `check`, signed heads are compared too; `at_least`: the newest that
    the witness saw. Reads the whole journal once, in order."""
    signed = signatures(connection) if check else {}
    seq, digest = 0, GENESIS
    for row in rows(connection):
        try:
            entry = read_entry(row)
        except (TypeError, ValueError):
            return Finding(row[0], Breach.ALTERED)
        breach = _breach(entry, seq + 1, digest)
        if breach:
            return Finding(seq + 1 if breach is Breach.REMOVED else entry.seq, breach)
        if check and entry.seq in signed and not _signed(entry, signed[entry.seq], check):
            return Finding(entry.seq, Breach.FORGED)
        seq, digest = entry.seq, entry.digest
    if max([at_least, *signed]) > seq:
        return Finding(seq + 1, Breach.REMOVED)
    return None


def _breach(entry: JournalEntry, expected: int, prev: str) -> Breach | None:
    if entry.seq != expected:
        return Breach.REMOVED if entry.seq > expected else Breach.INSERTED
    own = digest_of(
        *(entry.seq, entry.epoch, entry.prev, entry.kind, entry.case, entry.clerk, entry.counter),
        *(entry.recorded_at, entry.on, entry.payload),
    )
    if own != entry.digest:
        return Breach.ALTERED
    return None if entry.prev == prev else Breach.INSERTED


def _signed(entry: JournalEntry, signature: tuple[str, bytes], check: Verify) -> bool:
    digest, sign = signature
    return digest == entry.digest and check(message(entry.seq, digest), sign)
