"""The first entry that was altered, removed or inserted is named; a chain forged as a whole is too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.keys.signing import CounterSigner
from counter_app.persistence import signatures
from counter_app.persistence.chain import entries
from counter_app.persistence.store import Store
from counter_app.persistence.verify import Breach, Finding, verify
from tests.helpers.records import PLACE, a_note, opened, take_in

SIGNER = CounterSigner(bytes(32))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = opened(tmp_path, signer=SIGNER)
    for _ in range(3):
        take_in(made.write(PLACE))
    with made.connection() as connection:
        head = list(entries(connection))[3]
        signatures.sign_head(connection, head, SIGNER)
        connection.commit()
    yield made
    made.close()


def after(store: Store, *changes: str, at_least: int = 0) -> Finding | None:
    """What verification finds once somebody with the key has changed the file behind the program's back."""
    with store.connection() as connection:
        for lock in ("journal_keeps_update", "journal_keeps_delete"):
            connection.exec_driver_sql(f"DROP TRIGGER {lock}")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        for change in changes:
            connection.exec_driver_sql(change)
        return verify(connection, SIGNER.verify, at_least)


def test_a_whole_journal_is_whole(store: Store) -> None:
    assert after(store, at_least=6) is None


@pytest.mark.parametrize(
    "change",
    [
        "payload = CAST(replace(CAST(payload AS TEXT), '0001', '0002') AS BLOB)",
        "payload = 'text'",
        "recorded_at = 'yesterday'",
        "recorded_at = replace(recorded_at, 'Z', '')",
        "payload = CAST(payload AS TEXT)",
        "recorded_at = 5",
        "prev = 5",
        "clerk = '9999'",
        "on_date = '2026-11-24'",
        "recorded_at = '2026-11-23T03:28:00.000000Z'",
        "case_number = ''",
        "digest = 'sha256:00'",
    ],
)
def test_an_altered_entry_is_named(store: Store, change: str) -> None:
    assert after(store, f"UPDATE journal SET {change} WHERE seq IN (3, 5)") == Finding(3, Breach.ALTERED)


def test_a_removed_entry_is_named(store: Store) -> None:
    assert after(store, "DELETE FROM journal WHERE seq = 2") == Finding(2, Breach.REMOVED)


def test_entries_cut_off_at_the_end_are_missed_by_the_witness(store: Store) -> None:
    assert after(store, "DELETE FROM journal WHERE seq > 4", at_least=6) == Finding(5, Breach.REMOVED)


def test_a_signature_beyond_the_end_tells_of_entries_cut_off(store: Store) -> None:
    assert after(store, "DELETE FROM journal WHERE seq > 2") == Finding(3, Breach.REMOVED)


def test_an_entry_that_follows_nothing_is_named_as_inserted(store: Store, tmp_path: Path) -> None:
    foreign = opened(tmp_path / "elsewhere")
    with foreign.write(PLACE)() as work:
        for n in range(2):
            strange = work.journal.note(a_note("register.signed_in", n=n))
    foreign.close()
    values = f"payload = x'{strange.payload.hex()}', digest = '{strange.digest}', prev = '{strange.prev}'"
    assert strange.seq == 2
    assert after(
        store,
        f"UPDATE journal SET {values}, kind = '{strange.kind}', case_number = '' WHERE seq = 2",
    ) == Finding(2, Breach.INSERTED)


def test_a_chain_forged_from_end_to_end_is_not_the_signed_one(store: Store) -> None:
    foreign = "DELETE FROM journal_signatures"
    other = CounterSigner(b"x" * 32)
    signature = other.sign(signatures.message(4, "sha256:00")).hex()
    assert after(
        store,
        foreign,
        "INSERT INTO journal_signatures SELECT seq, digest, 1, x'" + signature + "', recorded_at "
        "FROM journal WHERE seq = 4",
    ) == Finding(4, Breach.FORGED)
