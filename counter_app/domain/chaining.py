"""How each entry of the journal is bound to the one before it (house.md §5)."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime

GENESIS = "sha256:" + "0" * 64
"""What the first entry names as the one before it."""

_quoted = json.encoder.encode_basestring
"""A text as canonical JSON writes it (plain.dump), real characters; a list of nine is put together faster by hand."""


def digest_of(
    seq: int,
    epoch: int,
    prev: str,
    kind: str,
    case: str,
    clerk: str,
    counter: str,
    recorded_at: datetime,
    on: date,
    payload: bytes,
) -> str:
    """Digest over a canonical header line and the payload bytes; the instant is UTC to the microsecond."""
    moment = recorded_at.astimezone(UTC).isoformat(timespec="microseconds")
    return digest_of_texts(seq, epoch, prev, kind, case, clerk, counter, moment, on.isoformat(), payload)


def digest_of_texts(
    seq: int,
    epoch: int,
    prev: str,
    kind: str,
    case: str,
    clerk: str,
    counter: str,
    moment: str,
    on: str,
    payload: bytes,
) -> str:
    """The same where instant and date are at hand as the header has them: verifying reads a million entries.

    The header is a JSON array, so that no value can pass for two.
    """
    texts = ",".join(map(_quoted, (prev, kind, case, clerk, counter, moment, on)))
    header = f"[{seq},{epoch},{texts}]\n".encode()
    return "sha256:" + hashlib.sha256(header + payload).hexdigest()
