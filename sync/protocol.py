"""The envelope: a journal entry plus the wire's header (wire.md §2)."""

from __future__ import annotations

from dataclasses import dataclass

PROTOCOL_VERSION = 1


@dataclass(frozen=True, slots=True)
class Envelope:
    """What will travel; `seq` and `prev` are the journal's own, `payload` the exact bytes."""

    id: str
    region: str
    counter: str
    epoch: int
    seq: int
    prev: str
    kind: str
    case_id: str
    schema: str
    catalogue: str
    clerk: str
    created_at: str
    payload: bytes
    payload_digest: str
