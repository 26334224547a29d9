"""Restore: a harmed, foreign or newer backup is refused; what it replaces is kept; no number is given twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from counter_app.domain.case_number import NumberKind, parse
from counter_app.domain.refusals import NumberingStopped
from counter_app.persistence import backup_facts
from counter_app.persistence.key_id import key_id
from counter_app.persistence.restore import examine, restore, undo
from counter_app.services.ports.disturbances import (
    AlreadyRunning,
    BackupFileMissing,
    BackupOfOtherCounter,
    BackupUnderOtherKey,
    BackupUnsound,
    DatabaseNewer,
)
from tests.helpers.records import KEY, PLACE, TODAY, StillClock, database, opened, raise_epoch, take_in
from tests.persistence.test_backup import ROOT, back_up, played

OTHER_KEY = bytes(range(1, 33))


def put_back(folder: Path, file: Path, key: bytes = KEY) -> Path | None:
    return restore(file, database(folder), key, StillClock()).aside


def test_after_a_restore_no_number_and_no_document_number_is_given_twice(tmp_path: Path) -> None:
    played(tmp_path)
    made = back_up(tmp_path)
    lost = played(tmp_path, 2)
    done = restore(made.file, database(tmp_path), KEY, StillClock())
    assert (done.seq, done.digest, done.lost) == (made.facts.seq, made.facts.digest, 4)
    store = opened(tmp_path)
    with pytest.raises(NumberingStopped), store.write(PLACE)() as work:
        work.serials.next_number(NumberKind.CASE, TODAY)
    raise_epoch(store.write(PLACE))
    again = [take_in(store.write(PLACE)) for _ in range(5)]
    with store.write(PLACE)() as work:
        assert work.serials.next_document_serial("样字", "受", 2026)[0] == 2
    store.close()
    assert {parse(number).epoch for number in again} == {2}
    assert not set(lost) & set(again)


def test_the_database_that_a_backup_replaces_is_kept_with_all_that_was_committed(tmp_path: Path) -> None:
    played(tmp_path)
    made = back_up(tmp_path)
    lost = played(tmp_path, 1)
    aside = put_back(tmp_path, made.file)
    assert aside is not None
    aside.replace(database(tmp_path))
    store = opened(tmp_path)
    assert store.numbering_stopped is None
    with store.read(PLACE)() as work:
        assert work.cases.get(lost[0]) is not None
    store.close()


def test_a_damaged_database_is_moved_aside_and_the_backup_takes_its_place(tmp_path: Path) -> None:
    played(tmp_path)
    made = back_up(tmp_path)
    database(tmp_path).write_bytes(b"\0" * 5000)
    aside = put_back(tmp_path, made.file)
    assert aside is not None
    assert aside.read_bytes() == b"\0" * 5000
    opened(tmp_path).close()


def test_a_backup_of_an_open_counter_is_not_put_in_its_place(tmp_path: Path) -> None:
    store = opened(tmp_path)
    take_in(store.write(PLACE))
    made = back_up(tmp_path)
    with pytest.raises(AlreadyRunning):
        put_back(tmp_path, made.file)
    store.close()


def _cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2 // 4096 * 4096)


def _flip(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def _cut_without_manifest(file: Path) -> None:
    _cut(file)
    backup_facts.manifest_of(file).unlink()


def _empty_without_manifest(file: Path) -> None:
    file.write_bytes(b"")
    backup_facts.manifest_of(file).unlink()


@pytest.mark.parametrize("harm", [_cut, _flip, _cut_without_manifest, _empty_without_manifest])
def test_a_harmed_backup_is_refused_and_the_present_database_untouched(tmp_path: Path, harm: object) -> None:
    numbers = played(tmp_path)
    made = back_up(tmp_path)
    assert callable(harm)
    harm(made.file)
    with pytest.raises(BackupUnsound):
        put_back(tmp_path, made.file)
    store = opened(tmp_path)
    assert store.numbering_stopped is None
    with store.read(PLACE)() as work:
        assert all(work.cases.get(number) for number in numbers)
    store.close()
    assert {file.name for file in database(tmp_path).parent.iterdir()} <= {
        *("counter.db", "counter.db.lock", "counter.db.key-id", "counter.db.beside", "counter.db.backing-up")
    }


def test_a_backup_made_with_another_key_names_both_keys(tmp_path: Path) -> None:
    played(tmp_path)
    made = back_up(tmp_path)
    with pytest.raises(BackupUnderOtherKey) as wrong:
        restore(made.file, database(tmp_path / "new"), OTHER_KEY, StillClock())
    assert wrong.value.facts == {"made_with": key_id(KEY), "given": key_id(OTHER_KEY)}


def test_a_backup_of_another_counter_is_refused_by_name(tmp_path: Path) -> None:
    played(tmp_path / "a")
    played(tmp_path / "b", place="000000001004")
    made = back_up(tmp_path / "b")
    with pytest.raises(BackupOfOtherCounter) as other:
        put_back(tmp_path / "a", made.file)
    assert other.value.facts == {"found": "000000001004", "expected": PLACE}


def test_a_backup_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    store = opened(tmp_path)
    take_in(store.write(PLACE))
    with store.connection() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    made = back_up(tmp_path)
    store.close()
    with pytest.raises(DatabaseNewer):
        restore(made.file, database(tmp_path / "new"), KEY, StillClock())


def test_a_backup_tells_what_it_holds_beside_the_open_counter_and_leaves_nothing_behind(
    tmp_path: Path,
) -> None:
    numbers = played(tmp_path)
    made = back_up(tmp_path)
    store = opened(tmp_path)
    before = {file.name for file in database(tmp_path).parent.iterdir()}
    look = examine(made.file, database(tmp_path), KEY, place=PLACE)
    assert {file.name for file in database(tmp_path).parent.iterdir()} == before
    store.close()
    assert look == (PLACE, made.facts.made_at, made.facts.seq, len(numbers), numbers[-1])


def test_without_its_manifest_a_backup_is_as_old_as_its_newest_entry(tmp_path: Path) -> None:
    played(tmp_path)
    made = back_up(tmp_path)
    backup_facts.manifest_of(made.file).unlink()
    assert examine(made.file, database(tmp_path), KEY).made_at == StillClock().now()


def test_a_backup_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BackupFileMissing):
        examine(tmp_path / "gone.backup.db", database(tmp_path), KEY)


@pytest.mark.parametrize("damaged", [False, True])
def test_an_undone_restore_leaves_what_was_there_before(tmp_path: Path, damaged: bool) -> None:
    played(tmp_path)
    made = back_up(tmp_path)
    lost = played(tmp_path, 1)
    if damaged:
        database(tmp_path).write_bytes(b"\0" * 5000)
    done = restore(made.file, database(tmp_path), KEY, StillClock())
    undo(done, database(tmp_path))
    assert not list(database(tmp_path).parent.glob("*replaced*"))
    if damaged:
        assert database(tmp_path).read_bytes() == b"\0" * 5000
        return
    store = opened(tmp_path)
    with store.read(PLACE)() as work:
        assert work.cases.get(lost[0]) is not None
    store.close()


def test_an_undone_restore_on_a_new_pc_leaves_no_database(tmp_path: Path) -> None:
    played(tmp_path)
    made = back_up(tmp_path)
    undo(restore(made.file, database(tmp_path / "new"), KEY, StillClock()), database(tmp_path / "new"))
    assert not database(tmp_path / "new").exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from counter_app.persistence import key_id, restore
from tests.helpers.records import KEY, StillClock, database
name = sys.argv[3]
owner = key_id if name == "store" else restore
does = getattr(owner, name)
def ends(*given):
    does(*given)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(owner, name, ends)
restore.restore(Path(sys.argv[2]), database(Path(sys.argv[1])), KEY, StillClock())
"""
STEPS = ("_bring", "_settled", "_bring_scans", "_second_name", "_swap", "store")


@pytest.mark.parametrize("point", STEPS)
def test_killed_behind_any_step_the_database_is_the_one_before_or_the_restored_one_whole(
    tmp_path: Path, point: str
) -> None:
    numbers = played(tmp_path)
    made = back_up(tmp_path)
    lost = played(tmp_path, 1)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), str(made.file), point], cwd=ROOT, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    store = opened(tmp_path)
    with store.read(PLACE)() as work:
        assert all(work.cases.get(number) for number in numbers)
        assert (work.cases.get(lost[0]) is None) == (point in ("_swap", "store"))
    store.close()
    assert not list(database(tmp_path).parent.glob("*.restoring*"))
    assert restore(made.file, database(tmp_path), KEY, StillClock()).seq == made.facts.seq
