"""An upgrade that fails or is killed leaves the old database in use, whole, and the next start carries it on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command

from counter_app.persistence import upgrade, version
from counter_app.persistence.backup import head_of, sound
from counter_app.persistence.engine import connect
from tests.helpers.records import KEY, PLACE, database, opened, take_in

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}
OLD = "0001"


@pytest.fixture
def numbers(tmp_path: Path) -> list[str]:
    """The cases of a database of the oldest schema."""
    store = opened(tmp_path)
    taken = [take_in(store.write(PLACE)) for _ in range(20)]
    with store.connection() as connection:
        settings = upgrade.config()
        settings.attributes["connection"] = connection
        command.downgrade(settings, OLD)
        connection.commit()
    store.close()
    return taken


def backups(folder: Path) -> list[Path]:
    return sorted(database(folder).parent.glob("*.backup.db"))


def found(folder: Path) -> str:
    with closing(connect(database(folder), KEY)) as connection:
        assert connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def carried_on(folder: Path, numbers: list[str]) -> None:
    store = opened(folder)
    with store.read(PLACE)() as work:
        assert all(work.cases.get(number) for number in numbers)
    store.close()
    assert found(folder) == version.HEAD


def test_before_an_upgrade_a_proved_copy_of_all_is_kept(tmp_path: Path, numbers: list[str]) -> None:
    carried_on(tmp_path, numbers)
    [kept] = backups(tmp_path)
    with closing(connect(database(tmp_path), KEY)) as connection:
        assert sound(kept, KEY) == head_of(connection)
    with closing(connect(kept, KEY)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone()[0] == OLD


FULL = """
import resource, signal, sys
from pathlib import Path
from counter_app.services.ports.disturbances import Disturbance
from tests.helpers.records import opened
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
try:
    opened(Path(sys.argv[1]))
except Disturbance as refused:
    print(refused.code)
"""


def test_on_a_full_disk_nothing_is_upgraded_and_the_old_database_goes_on(
    tmp_path: Path, numbers: list[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)], env=ENVIRONMENT, capture_output=True, text=True
    )
    assert done.stdout.strip() in {"disk_full", "database_unwritable"}, done.stderr
    assert backups(tmp_path) == []
    assert found(tmp_path) == OLD
    carried_on(tmp_path, numbers)


KILLED = """
import os, signal, sys
from pathlib import Path
from counter_app.persistence import copying, upgrade
from tests.helpers.records import opened
def end(*_):
    os.kill(os.getpid(), signal.SIGKILL)
name = sys.argv[2]
setattr({"upgrade": upgrade.command, "sound": copying, "sync_file": copying}.get(name, upgrade), name, end)
opened(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("at", ["sound", "sync_file", "sync_folder", "migrate", "upgrade"])
def test_an_upgrade_killed_at_any_step_leaves_the_old_database(
    tmp_path: Path, numbers: list[str], at: str
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), at], env=ENVIRONMENT, capture_output=True
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert found(tmp_path) == OLD
    assert all(sound(kept, KEY).seq for kept in backups(tmp_path)), "what has the name of a backup is one"
    carried_on(tmp_path, numbers)


def test_a_copy_that_does_not_read_back_whole_stops_the_upgrade(tmp_path: Path, numbers: list[str]) -> None:
    code = FULL.replace("resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))", FLIPPED)
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], env=ENVIRONMENT, capture_output=True, text=True
    )
    assert done.stdout.strip() == "backup_unsound", done.stderr
    assert found(tmp_path) == OLD
    assert backups(tmp_path) == []


FLIPPED = """
from counter_app.persistence import copying
proved = copying.sound
def disk_that_lies(part, key):
    content = bytearray(part.read_bytes())
    content[len(content) // 2] ^= 1
    part.write_bytes(content)
    return proved(part, key)
copying.sound = disk_that_lies
"""
