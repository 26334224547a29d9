"""Backup and restore of a counter: whole or not made, found damaged before it is used, no number twice."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.persistence import backup_facts
from counter_app.persistence.backup import FileBackups
from counter_app.persistence.key_id import key_id
from counter_app.persistence.restore import restore
from counter_app.services.ports.backups import Backup, BackupFacts, Keeping
from counter_app.services.ports.disturbances import (
    BackupFolderFull,
    BackupFolderMissing,
    BackupFolderUnwritable,
)
from tests.helpers.records import (
    KEY,
    MORNING,
    PLACE,
    StillClock,
    database,
    opened,
    take_in,
)

ROOT = Path(__file__).parent.parent.parent


def backups(folder: Path, minute: int = 0, key: bytes = KEY) -> FileBackups:
    return FileBackups(database(folder), key, StillClock(MORNING + timedelta(minutes=minute)), "0.1.0")


def second_disk(folder: Path) -> Path:
    made = folder / "disk"
    made.mkdir(exist_ok=True)
    return made


def played(folder: Path, cases: int = 3, place: str = PLACE) -> list[str]:
    store = opened(folder)
    numbers = [take_in(store.write(place)) for _ in range(cases)]
    store.close()
    return numbers


def back_up(folder: Path, minute: int = 0) -> Backup:
    return backups(folder, minute).back_up(second_disk(folder), Keeping())


def test_a_backup_of_an_open_counter_holds_what_is_committed_and_tells_no_name(tmp_path: Path) -> None:
    store = opened(tmp_path)
    take_in(store.write(PLACE))
    made = back_up(tmp_path)
    with store.read(PLACE)() as work:
        assert (made.facts.seq, made.facts.digest) == work.journal.head()
    store.close()
    assert (made.facts.place, made.facts.epoch, made.facts.key_id) == (PLACE, 1, key_id(KEY))
    assert backup_facts.read(made.file) == made.facts
    assert "王小明".encode() not in made.file.read_bytes() + backup_facts.manifest_of(made.file).read_bytes()
    assert not made.file.read_bytes().startswith(b"SQLite format")
    assert {file.suffix for file in second_disk(tmp_path).iterdir()} == {".db", ".json"}


CLERK = """
import sys
from pathlib import Path
from tests.persistence.test_backup import PLACE, opened, take_in
store = opened(Path(sys.argv[1]))
while True:
    take_in(store.write(PLACE))
    print(flush=True)
"""


def test_backups_made_while_the_counter_writes_are_each_a_whole_moment_of_its_chain(tmp_path: Path) -> None:
    made = []
    with subprocess.Popen(
        [sys.executable, "-c", CLERK, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
    ) as clerk:
        assert clerk.stdout is not None
        for minute in range(4):
            clerk.stdout.readline()
            made.append(back_up(tmp_path, minute))
        clerk.kill()
    seqs = [backup.facts.seq for backup in made]
    assert seqs == sorted(set(seqs))
    for backup in made:
        assert restore(backup.file, database(tmp_path / "new"), KEY, StillClock()).seq == backup.facts.seq


def test_a_vanished_folder_is_not_made_and_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    played(tmp_path)
    with pytest.raises(BackupFolderMissing):
        backups(tmp_path).back_up(tmp_path / "unplugged", Keeping())
    assert not (tmp_path / "unplugged").exists()


def test_a_folder_that_takes_no_file_is_told(tmp_path: Path) -> None:
    played(tmp_path)
    (second_disk(tmp_path) / f".counter-{key_id(KEY)[-12:]}.part").mkdir()
    with pytest.raises(BackupFolderUnwritable):
        back_up(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="a file system without any room that is always there")
def test_a_folder_without_room_is_told_before_anything_is_written(tmp_path: Path) -> None:
    played(tmp_path)
    with pytest.raises(BackupFolderFull):
        backups(tmp_path).back_up(Path("/proc/self"), Keeping())


WRITE_LESS = """
import resource, signal, sys
from pathlib import Path
from tests.persistence.test_backup import backups, Keeping
from counter_app.services.ports.disturbances import Disturbance
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    backups(Path(sys.argv[1]), 5).back_up(Path(sys.argv[1]) / "disk", Keeping(1, 1))
except Disturbance as told:
    print(told.code)
"""


def test_a_disk_that_fills_while_the_backup_is_written_leaves_the_older_one_alone(tmp_path: Path) -> None:
    played(tmp_path)
    before = back_up(tmp_path)
    told = subprocess.run(
        [sys.executable, "-c", WRITE_LESS, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() in (BackupFolderFull.code, BackupFolderUnwritable.code)
    assert backups(tmp_path).kept_in(second_disk(tmp_path)) == (before,)
    assert {file.suffix for file in second_disk(tmp_path).iterdir()} == {".db", ".json"}


KILLED = """
import os, signal, sys
from pathlib import Path
from counter_app.persistence import backup, backup_facts
from tests.persistence.test_backup import backups, Keeping
def end(*_): os.kill(os.getpid(), signal.SIGKILL)
at = sys.argv[2]
setattr({"sound": backup, "sync_file": backup, "write": backup_facts, "sync_folder": backup}[at], at, end)
backups(Path(sys.argv[1]), 5).back_up(Path(sys.argv[1]) / "disk", Keeping(1, 1))
"""


@pytest.mark.parametrize("at", ["sound", "sync_file", "write", "sync_folder"])
def test_a_backup_killed_at_any_step_leaves_no_half_one_that_counts(tmp_path: Path, at: str) -> None:
    played(tmp_path)
    before = back_up(tmp_path)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), at], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    kept = backups(tmp_path).kept_in(second_disk(tmp_path))
    assert before in kept
    for index, backup in enumerate(kept):
        restore(backup.file, database(tmp_path / str(index)), KEY, StillClock())
    back_up(tmp_path, 9)
    assert not [file for file in second_disk(tmp_path).iterdir() if ".part" in file.name]


BACKED_UP = """
import sys
from pathlib import Path
from counter_app.services.ports.disturbances import DatabaseBusy
from tests.persistence.test_backup import backups, Keeping
made = 0
for _ in range(6):
    try:
        backups(Path(sys.argv[1])).back_up(Path(sys.argv[1]) / "disk", Keeping(9, 9))
        made += 1
    except DatabaseBusy:
        pass
print(made)
"""


def test_backups_of_several_processes_at_once_are_whole_or_told_to_wait(tmp_path: Path) -> None:
    played(tmp_path)
    second_disk(tmp_path)
    begun = [
        subprocess.Popen(
            [sys.executable, "-c", BACKED_UP, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    made = [int(each.communicate()[0]) for each in begun]
    assert all(each.returncode == 0 for each in begun)
    assert sum(made) > 0
    for index, backup in enumerate(backups(tmp_path).kept_in(second_disk(tmp_path))):
        restore(backup.file, database(tmp_path / str(index)), KEY, StillClock())


def _at(day: int, hour: int) -> Backup:
    made_at = MORNING + timedelta(days=day, hours=hour)
    return Backup(Path(f"{day}-{hour}"), BackupFacts(PLACE, 1, day, "", made_at, "0.1.0", "", 0))


def test_the_newest_of_each_day_and_the_last_ones_stay() -> None:
    made = [_at(day, hour) for day in range(6) for hour in range(4)]
    gone = backup_facts.superfluous(made, Keeping(daily=3, last=2))
    assert [backup.file.name for backup in made if backup not in gone] == ["3-3", "4-3", "5-2", "5-3"]
    assert backup_facts.superfluous(made[:1], Keeping(daily=0, last=0)) == ()


def test_backups_of_another_key_and_foreign_files_are_never_removed(tmp_path: Path) -> None:
    played(tmp_path)
    back_up(tmp_path)
    (second_disk(tmp_path) / "counter-old.backup.db").write_bytes(b"?")
    for minute in range(1, 4):
        backups(tmp_path, minute).back_up(second_disk(tmp_path), Keeping(0, 1))
    assert len(backups(tmp_path).kept_in(second_disk(tmp_path))) == 1
    assert (second_disk(tmp_path) / "counter-old.backup.db").exists()
