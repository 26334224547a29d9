"""The witness: a restored, older, moved or foreign database stops numbering until it is given an epoch."""

from __future__ import annotations

import shutil
import zlib
from pathlib import Path

import pytest

from counter_app.domain.case_number import NumberKind, parse
from counter_app.domain.journal import EPOCH_RAISED
from counter_app.domain.refusals import EpochRefused, NumberingStopped
from counter_app.persistence.store import Store
from counter_app.persistence.witness import BLOCK, FileWitness
from counter_app.services.ports.disturbances import WitnessUnwritable
from tests.helpers.records import (
    MACHINE,
    PLACE,
    TODAY,
    a_note,
    database,
    opened,
    raise_epoch,
    take_in,
    witness_file,
)


def played(folder: Path, cases: int = 3) -> list[str]:
    store = opened(folder)
    numbers = [take_in(store.write(PLACE)) for _ in range(cases)]
    store.close()
    return numbers


def why_stopped(store: Store) -> str:
    """The reason at opening, which must be the one that a clerk meets when taking a number."""
    assert store.numbering_stopped is not None
    with store.write(PLACE)() as work, pytest.raises(NumberingStopped) as caught:
        work.serials.next_number(NumberKind.CASE, TODAY)
    assert caught.value.facts["reason"] == store.numbering_stopped.facts["reason"]
    return str(caught.value.facts["reason"])


def test_a_counter_goes_on_where_it_stopped(tmp_path: Path) -> None:
    played(tmp_path)
    store = opened(tmp_path)
    assert store.numbering_stopped is None
    assert parse(take_in(store.write(PLACE))).serial == 4
    store.close()


def test_a_restored_older_database_stops_numbering(tmp_path: Path) -> None:
    played(tmp_path)
    shutil.copy(database(tmp_path), tmp_path / "backup.db")
    played(tmp_path, 1)
    shutil.copy(tmp_path / "backup.db", database(tmp_path))
    store = opened(tmp_path)
    assert why_stopped(store) == "database_older"
    with pytest.raises(NumberingStopped), store.write(PLACE)() as work:
        work.serials.next_document_serial("样字", "受", 2026)
    store.close()


def test_a_restored_database_that_grew_again_is_another_one(tmp_path: Path) -> None:
    played(tmp_path)
    shutil.copy(database(tmp_path), tmp_path / "backup.db")
    played(tmp_path, 1)
    shutil.copy(tmp_path / "backup.db", database(tmp_path))
    store = opened(tmp_path)
    for _ in range(5):
        with store.write(PLACE)() as work:
            work.journal.note(a_note())
            work.commit()
    store.close()
    store = opened(tmp_path)
    assert why_stopped(store) == "other_database"
    store.close()


def test_a_database_on_another_machine_stops_numbering(tmp_path: Path) -> None:
    played(tmp_path)
    store = opened(tmp_path, machine="another-pc")
    assert why_stopped(store) == "other_machine"
    store.close()


def test_a_clone_without_the_witness_folder_stops_numbering(tmp_path: Path) -> None:
    played(tmp_path / "a")
    shutil.copytree(tmp_path / "a" / "data", tmp_path / "b" / "data")
    store = opened(tmp_path / "b", machine="another-pc")
    assert why_stopped(store) == "missing"
    store.close()


def test_a_fresh_database_beside_an_old_witness_stops_numbering(tmp_path: Path) -> None:
    played(tmp_path)
    shutil.rmtree(tmp_path / "data")
    store = opened(tmp_path)
    assert why_stopped(store) == "database_older"
    store.close()


def test_an_older_witness_beside_a_newer_database_goes_on(tmp_path: Path) -> None:
    played(tmp_path)
    old = witness_file(tmp_path).read_bytes()
    played(tmp_path, 2)
    witness_file(tmp_path).write_bytes(old)
    store = opened(tmp_path)
    assert store.numbering_stopped is None
    assert parse(take_in(store.write(PLACE))).serial == 6
    store.close()


@pytest.mark.parametrize(
    "harm",
    ["database_older", "other_machine", "missing", "damaged"],
)
def test_a_new_epoch_starts_numbering_again_at_0001_without_reusing_a_number(
    tmp_path: Path, harm: str
) -> None:
    before = played(tmp_path)
    shutil.copy(database(tmp_path), tmp_path / "backup.db")
    before += played(tmp_path, 1)
    machine = "another-pc" if harm == "other_machine" else MACHINE
    if harm == "database_older":
        shutil.copy(tmp_path / "backup.db", database(tmp_path))
    elif harm == "missing":
        witness_file(tmp_path).unlink()
    elif harm == "damaged":
        content = witness_file(tmp_path).read_bytes()
        witness_file(tmp_path).write_bytes(content[:12] + b"?" + content[13:])
    store = opened(tmp_path, machine=machine)
    assert why_stopped(store) == harm
    assert raise_epoch(store.write(PLACE)) == 2
    numbers = [parse(take_in(store.write(PLACE))) for _ in range(2)]
    assert [(number.epoch, number.serial) for number in numbers] == [(2, 1), (2, 2)]
    assert not set(before) & {number.digits for number in numbers}
    store.close()
    store = opened(tmp_path, machine=machine)
    assert store.numbering_stopped is None
    assert parse(take_in(store.write(PLACE))).serial == 3
    store.close()


def test_a_new_epoch_that_was_not_committed_has_not_begun(tmp_path: Path) -> None:
    played(tmp_path)
    store = opened(tmp_path, machine="another-pc")
    with store.write(PLACE)() as work:
        work.journal.note(a_note(EPOCH_RAISED, epoch=2))
    assert why_stopped(store) == "other_machine"
    store.close()


def test_the_epoch_of_a_restored_database_is_above_the_one_it_lost(tmp_path: Path) -> None:
    played(tmp_path)
    shutil.copy(database(tmp_path), tmp_path / "backup.db")
    store = opened(tmp_path)
    assert raise_epoch(store.write(PLACE)) == 2
    take_in(store.write(PLACE))
    store.close()
    shutil.copy(tmp_path / "backup.db", database(tmp_path))
    store = opened(tmp_path)
    assert raise_epoch(store.write(PLACE)) == 3
    store.close()


@pytest.mark.parametrize("epoch", [0, 1, 99])
def test_an_epoch_in_use_or_beyond_98_is_refused(tmp_path: Path, epoch: int) -> None:
    played(tmp_path)
    store = opened(tmp_path)
    with store.write(PLACE)() as work, pytest.raises(EpochRefused):
        work.journal.note(a_note(EPOCH_RAISED, epoch=epoch))
    store.close()


def test_after_epoch_98_the_counter_needs_a_new_code(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with store.write(PLACE)() as work:
        work.journal.note(a_note(EPOCH_RAISED, epoch=98))
        work.commit()
    with store.write(PLACE)() as work, pytest.raises(EpochRefused):
        work.serials.next_epoch()
    store.close()


def test_a_block_is_on_disk_before_its_first_serial_is_used(tmp_path: Path) -> None:
    path = tmp_path / "witness"
    witness = FileWitness(path, MACHINE)
    witness.check(0, lambda seq: None)
    sizes = []
    for serial in range(1, 2 * BLOCK + 2):
        witness.reserve(PLACE, NumberKind.CASE, TODAY, serial, serial - 1)
        sizes.append(path.stat().st_size)
    grew = [n + 1 for n, size in enumerate(sizes) if size != ([0, *sizes])[n]]
    assert grew == [1, BLOCK + 1, 2 * BLOCK + 1]


def test_a_transaction_that_begins_below_an_earlier_one_means_that_the_database_lost_cases(
    tmp_path: Path,
) -> None:
    witness = FileWitness(tmp_path / "witness", MACHINE)
    witness.check(0, lambda seq: None)
    witness.reserve(PLACE, NumberKind.CASE, TODAY, BLOCK + 1, BLOCK)
    witness.reserve(PLACE, NumberKind.CASE, TODAY, BLOCK + 1, BLOCK)
    with pytest.raises(NumberingStopped):
        witness.reserve(PLACE, NumberKind.CASE, TODAY, BLOCK, BLOCK - 1)


def test_a_line_that_broke_off_at_the_end_is_no_damage(tmp_path: Path) -> None:
    played(tmp_path)
    with witness_file(tmp_path).open("ab") as file:
        file.write(b'12345678 {"is":"adop')
    store = opened(tmp_path)
    assert store.numbering_stopped is None
    take_in(store.write(PLACE))
    store.close()
    assert opened(tmp_path).numbering_stopped is None


def test_a_long_day_does_not_let_the_file_grow_without_end(tmp_path: Path) -> None:
    path = tmp_path / "witness"
    witness = FileWitness(path, MACHINE)
    witness.raise_epoch(1, 1, "d1")
    witness.check(1, lambda seq: f"d{seq}")
    for seq in range(1, 5000):
        witness.saw(seq, f"d{seq}")
    assert path.stat().st_size < 400_000
    again = FileWitness(path, MACHINE)
    assert again.check(4999, lambda seq: f"d{seq}") == 1


def test_a_witness_that_cannot_be_written_gives_no_number(tmp_path: Path) -> None:
    (tmp_path / "witness").write_text("a file where the folder should be")
    store = opened(tmp_path)
    with store.write(PLACE)() as work, pytest.raises(WitnessUnwritable):
        work.serials.next_number(NumberKind.CASE, TODAY)
    with store.read(PLACE)() as work:
        assert work.journal.head()[0] == 0
    store.close()


@pytest.mark.parametrize(
    "body",
    [
        *(
            b"[1]",
            b"{",
            b"{}",
            b"null",
            b'{"is":"adopted"}',
            b'{"is":"reserved","key":"x"}',
            b'{"is":"a newer word"}',
        ),
        b'{"is":"adopted","machine":"m","epoch":"1","seq":"1","digest":1}',
    ],
)
def test_a_whole_line_that_nobody_here_wrote_is_damage(tmp_path: Path, body: bytes) -> None:
    played(tmp_path)
    with witness_file(tmp_path).open("ab") as file:
        file.write(b"%08x %s\n" % (zlib.crc32(body), body))
    store = opened(tmp_path)
    assert why_stopped(store) == "damaged"
    raise_epoch(store.write(PLACE))
    assert parse(take_in(store.write(PLACE))).epoch == 2
    store.close()


def test_a_witness_that_may_not_be_read_stops_numbering(tmp_path: Path) -> None:
    played(tmp_path)
    witness_file(tmp_path).unlink()
    witness_file(tmp_path).mkdir()
    store = opened(tmp_path)
    assert why_stopped(store) == "damaged"
    store.close()
