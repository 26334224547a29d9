"""Files that are damaged, cut off, wrongly keyed, locked, read-only or on a full disk: named, and never changed."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from counter_app.persistence import key_id
from counter_app.persistence.store import Store
from counter_app.services.ports.disturbances import (
    AlreadyRunning,
    DatabaseDamaged,
    DatabaseUnwritable,
    DiskFull,
    WrongKey,
)
from tests.helpers.records import PLACE, TODAY, database, opened, take_in

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = opened(tmp_path)
    for _ in range(20):
        take_in(store.write(PLACE))
    store.close()
    return tmp_path


def test_a_wrong_key_is_told_from_a_damaged_file(folder: Path) -> None:
    before = database(folder).read_bytes()
    with pytest.raises(WrongKey) as caught:
        opened(folder, key=b"?" * 32)
    assert caught.value.facts["given"] == key_id.key_id(b"?" * 32)
    assert database(folder).read_bytes() == before


def test_a_wrong_key_is_known_even_without_the_stored_id(folder: Path) -> None:
    key_id.id_file(database(folder)).unlink()
    with pytest.raises(WrongKey):
        opened(folder, key=b"?" * 32)
    store = opened(folder)
    store.close()
    with pytest.raises(WrongKey) as caught:
        opened(folder, key=b"?" * 32)
    assert caught.value.facts["expected"] == key_id.key_id(bytes(range(32)))


def test_a_flipped_byte_in_the_first_page_is_damage(folder: Path) -> None:
    content = bytearray(database(folder).read_bytes())
    content[100] ^= 1
    database(folder).write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        opened(folder)


def test_a_flipped_byte_anywhere_is_named_as_damage_when_it_is_read(folder: Path) -> None:
    content = bytearray(database(folder).read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 200] ^= 1
    database(folder).write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        _read_all(opened(folder))


def _read_all(store: Store) -> None:
    try:
        with store.read(PLACE)() as work:
            for case in work.cases.of_day(TODAY):
                work.journal.events_of(case.number)
    finally:
        store.close()


@pytest.mark.parametrize("part", [0.9, 0.5, 0.01])
def test_a_file_that_was_cut_off_is_damage_and_stays_as_it_is(folder: Path, part: float) -> None:
    content = database(folder).read_bytes()
    cut = content[: int(len(content) * part)]
    database(folder).write_bytes(cut)
    with pytest.raises(DatabaseDamaged):
        _read_all(opened(folder))
    assert database(folder).read_bytes() == cut


def test_text_in_place_of_a_database_is_damage(folder: Path) -> None:
    database(folder).write_text("这不是数据库" * 1000)
    with pytest.raises(DatabaseDamaged):
        opened(folder)


def test_a_second_program_is_refused_and_the_first_goes_on(folder: Path) -> None:
    store = opened(folder)
    code = (
        "import sys\nfrom pathlib import Path\nfrom tests.helpers.records import opened\n"
        "from counter_app.services.ports.disturbances import AlreadyRunning\n"
        "try: opened(Path(sys.argv[1]))\n"
        "except AlreadyRunning as refused: print(refused.facts['pid'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(os.getpid())
    take_in(store.write(PLACE))
    with pytest.raises(AlreadyRunning):
        opened(folder)
    store.close()
    opened(folder).close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(DatabaseUnwritable):
        opened(tmp_path)


FULL = """
import resource, sys
from pathlib import Path
from counter_app.services.ports.disturbances import Disturbance
from tests.helpers.records import PLACE, an_intake, opened, take_in
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = opened(Path(sys.argv[1]))
size = (Path(sys.argv[1]) / "data" / "counter.db").stat().st_size + 200_000
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
for _ in range(2000):
    try:
        print(take_in(store.write(PLACE), an_intake("王" * 500)), flush=True)
    except Disturbance as full:
        print(full.code, flush=True)
        break
"""


def test_where_the_file_may_not_grow_nothing_is_half_written_and_no_number_is_lost(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(folder)], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    *acknowledged, code = done.stdout.split()
    assert code in {"disk_full", "database_unwritable"}
    assert acknowledged
    _holds_exactly(folder, acknowledged)


def _holds_exactly(folder: Path, acknowledged: list[str]) -> None:
    store = opened(folder)
    with store.read(PLACE)() as work:
        stored = [case.number for case in work.cases.of_day(TODAY)]
    assert stored[20:] == acknowledged
    assert take_in(store.write(PLACE))[21:25] == f"{len(stored) + 1:04d}"
    store.close()


def test_a_full_disk_says_so_and_the_day_goes_on_once_there_is_room(folder: Path) -> None:
    store = opened(folder)
    _leave_room_for(store, pages=8)
    acknowledged: list[str] = []
    with pytest.raises(DiskFull):
        _take_in_until_it_fails(store, acknowledged)
    assert acknowledged
    _leave_room_for(store, pages=1000)
    acknowledged.append(take_in(store.write(PLACE)))
    assert [int(number[21:25]) for number in acknowledged] == list(range(21, 21 + len(acknowledged)))
    with store.read(PLACE)() as work:
        assert [case.number for case in work.cases.of_day(TODAY)][20:] == acknowledged
    store.close()


def _leave_room_for(store: Store, pages: int) -> None:
    """Of the one connection that the pool of a single thread has; SQLite then fails as on a full disk."""
    with store.connection() as connection:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {int(used) + pages}")


def _take_in_until_it_fails(store: Store, acknowledged: list[str]) -> None:
    for _ in range(500):
        acknowledged.append(take_in(store.write(PLACE)))


def test_a_copy_of_the_data_folder_opens_with_the_key_and_reads(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "data", tmp_path / "copy" / "data")
    store = opened(tmp_path / "copy")
    with store.read(PLACE)() as work:
        assert len(work.cases.of_day(TODAY)) == 20
    store.close()


def test_an_opening_that_failed_does_not_stand_in_the_way_of_the_next(folder: Path) -> None:
    """Whatever page is damaged: the second attempt meets the damage again, and not the first attempt."""
    sound = database(folder).read_bytes()
    for at in range(2048, len(sound), 4096):
        database(folder).write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
        for _ in range(2):
            with contextlib.suppress(DatabaseDamaged):
                opened(folder).close()


def test_a_key_id_that_may_not_be_read_is_named(folder: Path) -> None:
    key_id.id_file(database(folder)).unlink()
    key_id.id_file(database(folder)).mkdir()
    with pytest.raises(DatabaseUnwritable):
        opened(folder)


NOTHING_FITS = """
import resource, signal, sys
from pathlib import Path
from counter_app.persistence.instance_lock import InstanceLock
from counter_app.services.ports.disturbances import AlreadyRunning
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
first = InstanceLock(Path(sys.argv[1]) / "lock")
try:
    InstanceLock(Path(sys.argv[1]) / "lock")
except AlreadyRunning:
    print("held")
"""


def test_on_a_disk_without_a_byte_left_the_lock_still_holds(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NOTHING_FITS, str(tmp_path)], env=ENVIRONMENT, capture_output=True, text=True
    )
    assert done.stdout.strip() == "held", done.stderr


BACK_UP = """
import resource, signal, sys
from pathlib import Path
from counter_app.persistence import upgrade
from counter_app.services.ports.disturbances import Disturbance
from tests.helpers.records import KEY, StillClock, database, opened
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder = Path(sys.argv[1])
store = opened(folder)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
try:
    upgrade.back_up(database(folder), KEY, "0001", StillClock())
except Disturbance as refused:
    print(refused.code)
"""


def test_a_backup_that_does_not_fit_is_named_and_leaves_nothing_that_looks_whole(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BACK_UP, str(folder)], env=ENVIRONMENT, capture_output=True, text=True
    )
    assert done.stdout.strip() in {"disk_full", "database_unwritable"}, done.stderr
    assert not [p.name for p in database(folder).parent.iterdir() if "backup" in p.name]
