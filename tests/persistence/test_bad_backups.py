"""Backups as a hall finds them: edited, cut, swapped, forged; a second disk that is full or pulled at any step."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.files.scans.store import ScanFolder
from counter_app.persistence import backup_facts
from counter_app.persistence.backup import keyed
from counter_app.persistence.backup_scans import scans_of
from counter_app.persistence.key_id import key_id
from counter_app.persistence.restore import examine, restore
from counter_app.services.ports.backups import Backup
from counter_app.services.ports.disturbances import (
    BackupFileMissing,
    BackupFolderFull,
    BackupFolderMissing,
    BackupOfOtherCounter,
    BackupUnderOtherKey,
    BackupUnsound,
    Disturbance,
)
from tests.helpers.records import KEY, PLACE, TODAY, StillClock, database, opened
from tests.persistence.test_backup import back_up, backups, played, second_disk

ROOT = Path(__file__).parent.parent.parent
OTHER_PLACE = "000000001004"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Backup, bytes]:
    """A backup and its bytes."""
    folder = tmp_path_factory.mktemp("original")
    played(folder)
    made = back_up(folder)
    return made, made.file.read_bytes()


def _manifest(made: Backup, **changed: object) -> bytes:
    told = json.loads(backup_facts.manifest_of(made.file).read_text("utf-8"))
    return json.dumps(told | changed).encode()


def _refused(folder: Path, content: bytes, manifest: bytes = b"") -> type[Disturbance]:
    """What a restore on a new PC says to it; nothing takes the place of a database then."""
    folder.mkdir(exist_ok=True)
    file, new_pc = folder / "x.backup.db", folder / "data" / "counter.db"
    file.write_bytes(content)
    backup_facts.manifest_of(file).write_bytes(manifest)
    with pytest.raises(Disturbance) as told:
        restore(file, new_pc, KEY, StillClock())
    assert not new_pc.exists()
    assert not list(new_pc.parent.glob("*restoring*"))
    return type(told.value)


@settings(max_examples=40)
@given(st.data())
def test_one_changed_byte_anywhere_is_found_with_or_without_its_manifest(
    original: tuple[Backup, bytes], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    made, content = original
    at = data.draw(st.integers(0, len(content) - 1))
    edited = bytearray(content)
    edited[at] ^= data.draw(st.integers(1, 255))
    manifest = data.draw(st.sampled_from([b"", _manifest(made)]))
    assert _refused(tmp_path_factory.mktemp("x"), bytes(edited), manifest) is BackupUnsound


@settings(max_examples=30)
@given(st.data())
def test_cut_anywhere_it_is_refused_with_or_without_its_manifest(
    original: tuple[Backup, bytes], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    made, content = original
    pages = st.integers(0, len(content) // 4096 - 1).map(lambda page: page * 4096)
    length = data.draw(st.one_of(st.integers(0, len(content) - 1), pages))
    manifest = data.draw(st.sampled_from([b"", _manifest(made)]))
    assert _refused(tmp_path_factory.mktemp("x"), content[:length], manifest) is BackupUnsound


def _plain_database(folder: Path) -> bytes:
    with closing(sqlite3.connect(folder / "plain.db")) as connection:
        connection.execute("CREATE TABLE journal (seq)")
        connection.commit()
    return (folder / "plain.db").read_bytes()


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 8192, "这是一封信。".encode() * 3000, b"PK\3\4" + b"x" * 9000, b"plain"]
)
def test_a_file_that_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    told = _plain_database(tmp_path) if content == b"plain" else content
    assert _refused(tmp_path / "new", told) is BackupUnsound


def test_a_folder_chosen_for_a_backup_is_none(tmp_path: Path) -> None:
    with pytest.raises(BackupFileMissing):
        examine(tmp_path, database(tmp_path), KEY)


FORGERIES = {
    "an entry altered": "UPDATE journal SET payload = replace(payload, '样例', '真的') WHERE seq = 2",
    "the last entry removed": "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
    "an entry in the middle removed": "DELETE FROM journal WHERE seq = 2",
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_was_altered_with_the_right_key_is_found_by_the_chain(
    original: tuple[Backup, bytes], tmp_path: Path, forgery: str
) -> None:
    """Every page is authentic then; the chain and the manifest are not."""
    made, content = original
    edited = tmp_path / "edited.db"
    edited.write_bytes(content)
    with closing(keyed(edited, KEY)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        assert connection.execute(FORGERIES[forgery]).rowcount == 1
    size = edited.stat().st_size
    assert _refused(tmp_path / "new", edited.read_bytes(), _manifest(made, size=size)) is BackupUnsound


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"seq": 1}, BackupUnsound),
        ({"digest": "00" * 32}, BackupUnsound),
        ({"size": 4096}, BackupUnsound),
        ({"key_id": "sha256:" + "0" * 32}, BackupUnderOtherKey),
    ],
)
def test_a_manifest_that_belongs_to_another_file_stops_the_restore(
    original: tuple[Backup, bytes], tmp_path: Path, changed: dict[str, object], expected: type[Disturbance]
) -> None:
    made, content = original
    assert _refused(tmp_path, content, _manifest(made, **changed)) is expected


@pytest.mark.parametrize("manifest", [b"", b"\xff\xfe\0", b"[]", b'{"seq": "many"}', b"null", b'"x"'])
def test_a_manifest_that_is_rubbish_is_as_none_for_the_file_proves_itself(
    original: tuple[Backup, bytes], tmp_path: Path, manifest: bytes
) -> None:
    made, content = original
    file = tmp_path / "x.backup.db"
    file.write_bytes(content)
    backup_facts.manifest_of(file).write_bytes(manifest)
    assert restore(file, database(tmp_path), KEY, StillClock()).digest == made.facts.digest
    assert backup_facts.kept_in(tmp_path, key_id(KEY)) == ()


def test_another_counters_backup_under_the_same_key_is_refused_by_name_before_anything_is_moved(
    tmp_path: Path,
) -> None:
    played(tmp_path / "a")
    played(tmp_path / "b", place=OTHER_PLACE)
    made, here = back_up(tmp_path / "b"), database(tmp_path / "a")
    before = here.read_bytes()
    with pytest.raises(BackupOfOtherCounter):
        examine(made.file, here, KEY, place=PLACE)
    assert here.read_bytes() == before
    with pytest.raises(BackupOfOtherCounter):
        restore(made.file, here, KEY, StillClock(), place=PLACE)
    with closing(opened(tmp_path / "a")) as store, store.read(PLACE)() as work:
        assert {case.number[10:13] for case in work.cases.of_day(TODAY)} == {PLACE[-3:]}
    assert not list(here.parent.glob("*replaced*"))


def _child(code: str, *given: object) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, given)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def _older_one_is_whole(folder: Path, before: Backup) -> None:
    """It is still kept, it still opens, and the next backup is made as ever."""
    kept = backups(folder).kept_in(second_disk(folder))
    assert before in kept
    for number, one in enumerate(kept):
        assert restore(one.file, folder / f"pc{number}" / "counter.db", KEY, StillClock()).seq
    back_up(folder, 9)
    assert not [file for file in second_disk(folder).iterdir() if ".part" in file.name]


SCANS_DO_NOT_FIT = """
import resource, signal, sys
from pathlib import Path
from tests.persistence.test_backup import backups, Keeping
from counter_app.services.ports.disturbances import Disturbance
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
try:
    backups(Path(sys.argv[1]), 5).back_up(Path(sys.argv[1]) / "disk", Keeping(1, 1))
except Disturbance as told:
    print(told.code)
"""


def test_a_second_disk_that_fills_with_the_scans_makes_no_backup_and_takes_none_away(tmp_path: Path) -> None:
    played(tmp_path)
    before = back_up(tmp_path)
    ScanFolder(scans_of(database(tmp_path)), KEY).keep(os.urandom(1_500_000), b"small")
    assert _child(SCANS_DO_NOT_FIT, tmp_path) == BackupFolderFull.code
    assert backups(tmp_path).kept_in(second_disk(tmp_path)) == (before,)
    assert not list(second_disk(tmp_path).rglob(".coming-*"))
    _older_one_is_whole(tmp_path, before)


PULLED = """
import sys
from pathlib import Path
from counter_app.persistence import backup, backup_facts, backup_scans
from counter_app.services.ports.disturbances import Disturbance
from tests.persistence.test_backup import backups, Keeping
folder, at = Path(sys.argv[1]), sys.argv[2]
owner = {"write": backup_facts, "_write": backup_scans}.get(at, backup)
goes_on = getattr(owner, at)
def pull(*given):
    if (folder / "disk").exists():
        (folder / "disk").rename(folder / "pulled")
    return goes_on(*given)
setattr(owner, at, pull)
try:
    backups(folder, 5).back_up(folder / "disk", Keeping(1, 1))
except Disturbance as told:
    print(told.code)
"""


@pytest.mark.parametrize("at", ["keyed", "sound", "carry", "_write", "sync_file", "write", "sync_folder"])
def test_a_disk_pulled_at_any_step_is_told_and_what_lies_on_it_stays_good(tmp_path: Path, at: str) -> None:
    played(tmp_path)
    before = back_up(tmp_path)
    ScanFolder(scans_of(database(tmp_path)), KEY).keep(b"a licence", b"small")
    assert _child(PULLED, tmp_path, at) == BackupFolderMissing.code
    shutil.rmtree(tmp_path / "disk", ignore_errors=True)
    (tmp_path / "pulled").rename(tmp_path / "disk")
    _older_one_is_whole(tmp_path, before)


def _gone(scans: Path) -> None:
    shutil.rmtree(scans)


def _flipped(scans: Path) -> None:
    for blob in scans.rglob("*.scan"):
        content = bytearray(blob.read_bytes())
        content[-1] ^= 1
        blob.write_bytes(content)


@pytest.mark.parametrize("harm", [_gone, _flipped])
def test_harmed_scans_beside_a_backup_stand_in_no_restores_way(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    """Who opens such a scan is told that it is missing or damaged; the cases come back whole."""
    played(tmp_path)
    ScanFolder(scans_of(database(tmp_path)), KEY).keep(b"a licence", b"small")
    made = back_up(tmp_path)
    harm(made.file.parent / f"scans-{PLACE}")
    assert restore(made.file, database(tmp_path / "new"), KEY, StillClock()).seq == made.facts.seq
