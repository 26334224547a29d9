"""Sealed scans go with the backup and come back with the restore: every byte, once each, never half of one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from counter_app.domain.scans import Scan, ScanKind
from counter_app.files.scans.earlier import hand_on
from counter_app.files.scans.store import ScanFolder
from counter_app.persistence.backup_scans import carry, scans_beside, scans_of
from counter_app.persistence.restore import restore
from counter_app.services.ports.disturbances import BackupFolderUnwritable
from tests.helpers.records import KEY, PLACE, StillClock, database
from tests.persistence.test_backup import back_up, played, second_disk

PAGES = [b"first page " * 20_000, b"second page " * 9]


def kept(folder: Path) -> list[str]:
    """The digests of two scans beside the database, and the keys of earlier ones."""
    scans = ScanFolder(scans_of(database(folder)), KEY)
    digests = [scans.keep(data, b"small") for data in PAGES]
    hand_on(scans_of(database(folder)), bytes(32), KEY)
    return digests


def blobs(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_scans_survive_the_loss_of_the_data_folder(tmp_path: Path) -> None:
    played(tmp_path)
    digests = kept(tmp_path)
    made = back_up(tmp_path)
    shutil.rmtree(database(tmp_path).parent)
    restore(made.file, database(tmp_path), KEY, StillClock())
    scans = ScanFolder(scans_of(database(tmp_path)), KEY)
    found = [scans.read(scan_of(digest, len(data))) for digest, data in zip(digests, PAGES, strict=True)]
    assert found == PAGES


def scan_of(digest: str, size: int) -> Scan:
    return Scan(digest=digest, kind=ScanKind.PDF, size=size, pages=1)


def test_each_blob_is_copied_once_and_one_that_was_cut_is_copied_anew(tmp_path: Path) -> None:
    played(tmp_path)
    kept(tmp_path)
    made = back_up(tmp_path)
    beside = scans_beside(made.file.parent, PLACE)
    assert blobs(beside) == blobs(scans_of(database(tmp_path)))
    assert carry(scans_of(database(tmp_path)), beside) == 0
    cut = max(beside.rglob("*.scan"), key=lambda p: p.stat().st_size)
    cut.write_bytes(cut.read_bytes()[:100])
    assert carry(scans_of(database(tmp_path)), beside) == 1
    assert blobs(beside) == blobs(scans_of(database(tmp_path)))


def test_what_is_half_written_is_not_copied(tmp_path: Path) -> None:
    source = tmp_path / "scans"
    (source / "ab").mkdir(parents=True)
    (source / "ab" / ".coming-x.scan").write_bytes(b"half")
    assert carry(source, tmp_path / "beside") == 0
    assert not (tmp_path / "beside").exists()


def test_a_restore_keeps_the_scans_that_are_here_already(tmp_path: Path) -> None:
    played(tmp_path)
    made = back_up(tmp_path)
    kept(tmp_path)
    before = blobs(scans_of(database(tmp_path)))
    restore(made.file, database(tmp_path), KEY, StillClock())
    assert blobs(scans_of(database(tmp_path))) == before


def test_without_room_for_the_scans_nothing_counts_as_a_backup(tmp_path: Path) -> None:
    played(tmp_path)
    kept(tmp_path)
    disk = second_disk(tmp_path)
    scans_beside(disk, PLACE).write_bytes(b"a file where the folder should be")
    with pytest.raises(BackupFolderUnwritable):
        back_up(tmp_path)
    assert not list(disk.glob("*.backup.db*"))
