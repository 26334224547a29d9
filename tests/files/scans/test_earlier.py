"""After a change of the database's key every scan opens as before, and the old key opens none of the new ones."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from counter_app.domain.scans import Scan, ScanKind
from counter_app.files.scans.earlier import hand_on
from counter_app.files.scans.store import ScanFolder
from counter_app.services.ports.disturbances import ScanDamaged, ScanMissing
from counter_app.services.ports.scans import Swept

FIRST, SECOND, THIRD = (bytes([n]) * 32 for n in (1, 2, 3))
LATER = datetime(2100, 1, 1, tzinfo=UTC)


def scan_of(data: bytes) -> Scan:
    return Scan(sha256(data).hexdigest(), ScanKind.PDF, len(data), 1)


def test_what_was_sealed_under_either_key_before_opens_with_the_third(tmp_path: Path) -> None:
    ScanFolder(tmp_path, FIRST).keep(b"one" * 50_000, b"small one")
    hand_on(tmp_path, FIRST, SECOND)
    ScanFolder(tmp_path, SECOND).keep(b"two", b"small two")
    hand_on(tmp_path, SECOND, THIRD)
    folder = ScanFolder(tmp_path, THIRD)
    folder.keep(b"three", b"small three")
    for data, small in ((b"one" * 50_000, b"small one"), (b"two", b"small two"), (b"three", b"small three")):
        assert folder.holds(scan_of(data).digest)
        assert folder.read(scan_of(data)) == data
        assert folder.thumbnail(scan_of(data)) == small
        assert len(folder.files_of(scan_of(data).digest)) == 2


def test_the_old_key_goes_on_opening_the_old_scans_and_opens_no_new_one(tmp_path: Path) -> None:
    ScanFolder(tmp_path, FIRST).keep(b"one", b"")
    hand_on(tmp_path, FIRST, SECOND)
    ScanFolder(tmp_path, SECOND).keep(b"two", b"")
    old = ScanFolder(tmp_path, FIRST)
    assert old.read(scan_of(b"one")) == b"one"
    with pytest.raises(ScanMissing):
        old.read(scan_of(b"two"))


def test_a_change_that_is_begun_again_hands_on_the_same(tmp_path: Path) -> None:
    ScanFolder(tmp_path, FIRST).keep(b"one", b"")
    for following in (SECOND, THIRD, THIRD):  # the first was never put in force
        hand_on(tmp_path, FIRST, following)
    assert ScanFolder(tmp_path, THIRD).read(scan_of(b"one")) == b"one"


def test_a_scan_that_comes_again_is_sealed_under_the_new_key(tmp_path: Path) -> None:
    ScanFolder(tmp_path, FIRST).keep(b"one", b"")
    hand_on(tmp_path, FIRST, SECOND)
    ScanFolder(tmp_path, SECOND).keep(b"one", b"")
    for handed_on in tmp_path.glob("earlier-*"):
        handed_on.unlink()
    assert ScanFolder(tmp_path, SECOND).read(scan_of(b"one")) == b"one"


def test_a_sweep_keeps_what_is_named_under_every_key(tmp_path: Path) -> None:
    ScanFolder(tmp_path, FIRST).keep(b"one", b"")
    ScanFolder(tmp_path, FIRST).keep(b"nobody's", b"")
    hand_on(tmp_path, FIRST, SECOND)
    folder = ScanFolder(tmp_path, SECOND)
    folder.keep(b"two", b"")
    named = {scan_of(data).digest for data in (b"one", b"two")}
    assert folder.sweep(named, LATER) == Swept(orphans=1, unfinished=0)
    assert folder.read(scan_of(b"one")) + folder.read(scan_of(b"two")) == b"onetwo"


def test_where_the_earlier_keys_are_damaged_nothing_is_swept_and_nothing_passes_for_a_scan(
    tmp_path: Path,
) -> None:
    ScanFolder(tmp_path, FIRST).keep(b"one", b"small")
    hand_on(tmp_path, FIRST, SECOND)
    [handed_on] = tmp_path.glob("earlier-*")
    handed_on.write_bytes(handed_on.read_bytes()[:-1] + b"?")
    folder = ScanFolder(tmp_path, SECOND)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ScanDamaged):
        folder.sweep(set(), LATER)
    with pytest.raises(ScanDamaged):
        folder.read(scan_of(b"one"))
    assert not folder.holds(scan_of(b"one").digest)
    assert folder.thumbnail(scan_of(b"one")) is None
    assert sorted(tmp_path.rglob("*")) == before


def test_a_counter_without_scans_gets_no_folder_by_it(tmp_path: Path) -> None:
    hand_on(tmp_path / "scans", FIRST, SECOND)
    assert not (tmp_path / "scans").exists()
