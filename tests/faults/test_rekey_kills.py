"""kill -9 while the database gets another key: one of the two opens it, the program knows which, nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
import sqlcipher3

from counter_app.domain.scans import Scan, ScanKind
from counter_app.files.scans.store import ScanFolder
from counter_app.keys.database_key import FILE, database_key
from counter_app.persistence.backup import keyed
from counter_app.persistence.backup_scans import scans_of
from counter_app.persistence.restore import restore
from counter_app.persistence.verify import verify
from counter_app.services import deciding
from counter_app.settings import defaults
from tests.faults.killing import killer
from tests.faults.rekey_stage import NEW, POINTS, change, composed
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION, compose_desk, establish
from tests.helpers.records import StillClock

SCAN = b"%PDF-1.7 a licence" * 9_000
HOLDS_FROM = POINTS.index("after the exchange")
"""The name has changed hands: from here on the new key opens it."""
Kill = Callable[[Path, str], None]


@pytest.fixture(scope="module")
def kill() -> Iterator[Kill]:
    with killer("tests.faults.rekey_stage") as kill_at:
        yield lambda folder, point: kill_at({"folder": str(folder), "point": point})


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A counter with a case and a scan, and an empty second disk."""
    folder = tmp_path_factory.mktemp("original")
    counter = compose_desk(folder / "counter")
    establish(counter.desk)
    deciding.accept(counter.desk, SESSION, intake("SC001", "租赁"))
    counter.close()
    ScanFolder(scans_of(defaults(folder / "counter").database), _key_file(folder)).keep(SCAN, b"small")
    (folder / "disk").mkdir()
    return folder


def _key_file(folder: Path) -> bytes:
    return bytes.fromhex((folder / "counter" / "keys" / FILE).read_text())


def _opens(database: Path, key: bytes) -> bool:
    try:
        with closing(keyed(database, key)) as connection:
            return bool(connection.execute("SELECT count(*) FROM cases").fetchone()[0])
    except sqlcipher3.DatabaseError:
        return False


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_one_key_opens_all_of_it_and_the_change_can_be_made_again(
    kill: Kill, original: Path, tmp_path: Path, point: str
) -> None:
    folder = tmp_path / "world"
    shutil.copytree(original, folder)
    old, at = _key_file(folder), defaults(folder / "counter")
    kill(folder, point)
    expected = NEW if POINTS.index(point) >= HOLDS_FROM else old
    assert [_opens(at.database, key) for key in (old, NEW)] == [expected == old, expected == NEW]
    assert database_key(at.database, at.key_folder, use_keyring=False, existing=True) == expected
    _whole(folder, expected)
    if POINTS.index(point) > POINTS.index("before the copy"):
        [before] = [file for file in (folder / "disk").glob("*.backup.db") if _opens(file, old)]
        assert restore(before, tmp_path / "elsewhere" / "counter.db", old, StillClock()).seq
    if expected == old:
        change(folder)
        _whole(folder, NEW)
        assert not list(at.data_folder.glob("*.rekeying*")) + list(at.key_folder.glob("*.next"))


def _whole(folder: Path, key: bytes) -> None:
    """As the program itself opens it: the case, the chain, the scan."""
    with closing(composed(defaults(folder / "counter"))) as counter:
        with counter.desk.read() as work:
            assert len(work.cases.waiting()) + len(work.cases.of_day(counter.desk.today())) >= 1
        with counter.store.connection() as connection:
            assert verify(connection, counter.desk.signer.verify) is None
    scans = ScanFolder(scans_of(defaults(folder / "counter").database), key)
    assert scans.read(Scan(sha256(SCAN).hexdigest(), ScanKind.PDF, len(SCAN), 1)) == SCAN
