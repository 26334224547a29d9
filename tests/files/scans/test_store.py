"""The folder of scans: whole or not at all, silent about what it holds, proved on every read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from counter_app.domain.scans import Scan, ScanKind
from counter_app.files.scans.late import LateScans
from counter_app.files.scans.store import ScanFolder
from counter_app.services.ports.disturbances import ScanDamaged, ScanMissing, ScansUnwritable
from counter_app.services.ports.scans import Scans, Swept

KEY = bytes(range(32))
DATA = b"%PDF-1.7 the applicant's licence" * 5_000
LATER = datetime(2100, 1, 1, tzinfo=UTC)


def _scan(data: bytes) -> Scan:
    return Scan(sha256(data).hexdigest(), ScanKind.PDF, len(data), 1)


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file())


def test_a_kept_scan_comes_back_with_its_thumbnail_in_any_later_program(tmp_path: Path) -> None:
    digest = ScanFolder(tmp_path, KEY).keep(DATA, b"small")
    again: Scans = ScanFolder(tmp_path, KEY)
    assert digest == _scan(DATA).digest
    assert again.holds(digest)
    assert again.read(_scan(DATA)) == DATA
    assert again.thumbnail(_scan(DATA)) == b"small"


def test_the_folder_tells_neither_content_nor_digest(tmp_path: Path) -> None:
    digest = ScanFolder(tmp_path, KEY).keep(DATA, b"small")
    for file in _files(tmp_path):
        assert digest[:8] not in str(file.relative_to(tmp_path))
        assert b"licence" not in file.read_bytes()
        assert file.stat().st_mode & 0o077 == 0


def test_the_same_file_twice_is_kept_once(tmp_path: Path) -> None:
    folder = ScanFolder(tmp_path, KEY)
    folder.keep(DATA, b"small")
    sealed, small = folder.files_of(_scan(DATA).digest)
    before = sealed.read_bytes()
    folder.keep(DATA, b"small")
    assert sealed.read_bytes() == before
    assert _files(tmp_path) == sorted((sealed, small))


def test_a_damaged_scan_is_told_and_mended_by_adding_the_file_again(tmp_path: Path) -> None:
    folder = ScanFolder(tmp_path, KEY)
    sealed = next(p for p in folder.files_of(folder.keep(DATA, b"small")) if p.suffix == ".scan")
    bad = bytearray(sealed.read_bytes())
    bad[len(bad) // 2] ^= 1
    sealed.write_bytes(bad)
    with pytest.raises(ScanDamaged):
        folder.read(_scan(DATA))
    folder.keep(DATA, b"small")
    assert folder.read(_scan(DATA)) == DATA


def test_a_scan_in_the_place_of_another_is_refused(tmp_path: Path) -> None:
    folder = ScanFolder(tmp_path, KEY)
    mine, other = (folder.files_of(folder.keep(d, b"s"))[0] for d in (DATA, b"other"))
    mine.write_bytes(other.read_bytes())
    with pytest.raises(ScanDamaged):
        folder.read(_scan(DATA))


def test_a_scan_that_is_gone_is_told_as_gone(tmp_path: Path) -> None:
    with pytest.raises(ScanMissing):
        ScanFolder(tmp_path, KEY).read(_scan(DATA))
    assert ScanFolder(tmp_path, KEY).thumbnail(_scan(DATA)) is None


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "scans").write_bytes(b"a file where the folder should be")
    with pytest.raises(ScansUnwritable):
        ScanFolder(tmp_path / "scans", KEY).keep(DATA, b"small")


def test_a_sweep_takes_what_no_case_names_and_leaves_what_is_new(tmp_path: Path) -> None:
    folder = ScanFolder(tmp_path, KEY)
    named, orphan = folder.keep(DATA, b"s"), folder.keep(b"orphan", b"s")
    (folder.files_of(named)[0].parent / ".coming-1").write_bytes(b"half")
    assert folder.sweep({named}, datetime(2000, 1, 1, tzinfo=UTC)) == Swept(0, 0)
    assert folder.sweep({named}, LATER) == Swept(1, 1)
    assert (folder.holds(named), folder.holds(orphan)) == (True, False)
    assert set(_files(tmp_path)) == set(folder.files_of(named))


def test_an_old_orphan_added_again_is_new_for_the_sweep(tmp_path: Path) -> None:
    folder = ScanFolder(tmp_path, KEY)
    digest = folder.keep(DATA, b"s")
    for file in folder.files_of(digest):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    folder.keep(DATA, b"s")
    before = datetime.fromtimestamp(1_000_000_000, UTC) + timedelta(days=1)
    assert folder.sweep(set(), before).orphans == 0
    assert folder.thumbnail(_scan(DATA)) == b"s"
    assert folder.read(_scan(DATA)) == DATA


_CHILD = """
import os, resource, signal, sys
from pathlib import Path
from counter_app.files.scans.late import LateScans
from counter_app.files.scans.store import ScanFolder
from counter_app.services.ports.disturbances import Disturbance
folder = ScanFolder(Path(sys.argv[1]), bytes(range(32)))
"""


def _child(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _CHILD + code, str(folder)], capture_output=True, text=True, check=False
    )


def test_a_full_disk_keeps_nothing_of_the_scan_and_says_so(tmp_path: Path) -> None:
    done = _child(
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try: folder.keep(bytes(1_000_000), b'small')\n"
        "except Disturbance as told: print(told.code)\n",
        tmp_path,
    )
    assert done.stdout == "scans_full\n", done.stderr
    assert _files(tmp_path) == []


@pytest.mark.parametrize("syncs", range(1, 7))
def test_a_crash_at_any_step_leaves_the_scan_whole_or_only_what_the_sweep_takes(
    syncs: int, tmp_path: Path
) -> None:
    done = _child(
        f"left = {syncs}\n"
        "sync = os.fsync\n"
        "def fatal(handle):\n"
        "    global left\n"
        "    left -= 1\n"
        "    if left == 0: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    sync(handle)\n"
        "os.fsync = fatal\n"
        "folder.keep(b'data' * 100_000, b'small')\n",
        tmp_path,
    )
    assert done.returncode == -signal.SIGKILL
    folder, scan = ScanFolder(tmp_path, KEY), _scan(b"data" * 100_000)
    if folder.holds(scan.digest):
        assert folder.read(scan) == b"data" * 100_000
        assert folder.thumbnail(scan) == b"small"
    folder.sweep(set(), LATER)
    assert _files(tmp_path) == []


def test_the_folder_that_is_opened_late_is_the_same_folder(tmp_path: Path) -> None:
    digest = ScanFolder(tmp_path, KEY).keep(DATA, b"small")
    late: Scans = LateScans(tmp_path, KEY)
    assert late.holds(digest)
    assert (late.read(_scan(DATA)), late.thumbnail(_scan(DATA))) == (DATA, b"small")
    assert late.sweep({digest}, LATER) == Swept(0, 0)
    assert late.sweep(frozenset(), LATER) == Swept(1, 0)
    assert not late.holds(digest)


def test_opening_the_counter_loads_no_cipher_of_the_scans() -> None:
    code = "import sys, counter_app.files.scans.late; print('counter_app.files.scans.sealing' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
