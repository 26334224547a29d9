"""The head of the journal, signed with the counter's own key: nobody else can rewrite what lies before it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select

from counter_app.domain.journal import JournalEntry
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.instants import instant_text
from counter_app.persistence.rows.statement import Statement
from counter_app.services.ports.outside import Signer

SIGN_EVERY = 1000
_S = tables.journal_signatures.c
_SIGN = Statement(
    insert(tables.journal_signatures).prefix_with("OR IGNORE"),
    *("seq", "digest", "key_number", "signature", "signed_at"),
)
_ALL = Statement(select(_S.seq, _S.digest, _S.signature).order_by(_S.seq))


def message(seq: int, digest: str) -> bytes:
    """What is signed."""
    return f"journal {seq} {digest}".encode("ascii")


def sign_head(connection: Connection, head: JournalEntry, signer: Signer, at: datetime | None = None) -> None:
    """Sign this entry; one signature an entry."""
    _SIGN.run(
        connection,
        seq=head.seq,
        digest=head.digest,
        key_number=signer.key_number,
        signature=signer.sign(message(head.seq, head.digest)),
        signed_at=instant_text(at or head.recorded_at),
    )


def signatures(connection: Connection) -> dict[int, tuple[str, bytes]]:
    """Digest and signature by seq."""
    return {row[0]: (row[1], bytes(row[2])) for row in _ALL.rows(connection)}
