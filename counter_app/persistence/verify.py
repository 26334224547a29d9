"""Whether the journal is whole: the first entry that was altered, removed or inserted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from counter_app.domain.chaining import GENESIS, digest_of_texts
from counter_app.persistence.chain import rows
from counter_app.persistence.rows.instants import offset_text
from counter_app.persistence.rows.statement import Fields
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
    seq, prev = 0, GENESIS
    for row in rows(connection):
        try:
            breach = _breach(row, seq + 1, prev)
        except (AttributeError, TypeError, ValueError):
            breach = Breach.ALTERED
        if breach:
            return Finding(seq + 1 if breach is Breach.REMOVED else row[0], breach)
        seq, prev = row[0], row[-1]
        if check and seq in signed and not _signed(seq, prev, signed[seq], check):
            return Finding(seq, Breach.FORGED)
    if max([at_least, *signed]) > seq:
        return Finding(seq + 1, Breach.REMOVED)
    return None


def _breach(row: Fields, expected: int, before: str) -> Breach | None:
    """What is wrong with an entry, by its columns as they stand; raises what a column of another kind raises."""
    seq, epoch, prev, kind, case, clerk, counter, recorded_at, on, payload, digest = row
    if seq != expected:
        return Breach.REMOVED if seq > expected else Breach.INSERTED
    moment = offset_text(recorded_at)
    if digest_of_texts(seq, epoch, prev, kind, case, clerk, counter, moment, on, payload) != digest:
        return Breach.ALTERED
    return None if prev == before else Breach.INSERTED


def _signed(seq: int, head: str, signature: tuple[str, bytes], check: Verify) -> bool:
    digest, sign = signature
    return digest == head and check(message(seq, digest), sign)
