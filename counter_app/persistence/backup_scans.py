"""The sealed scans beside a backup: copied once each, as they lie; a blob never changes under its name."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

FOLDER = "scans"
ENDINGS = (".scan", ".small", ".keys")
_PLACES = ("??/*", "earlier-*")  # the blobs, and the keys of those that are older than the database's
_COMING = ".coming-"


def scans_of(database: Path) -> Path:
    """Where the counter keeps them (files/scans/README.md)."""
    return database.parent / FOLDER


def scans_beside(backup_folder: Path, place: str) -> Path:
    """One folder for all backups of the counter at `place`, "" for a new one: each finds the blobs there that its
    own entries name, and more. The names of blobs come from the key, so that two counters cannot meet in one."""
    return backup_folder / f"{FOLDER}-{place or 'new'}"


def carry(source: Path, target: Path) -> int:
    """Copy what `target` lacks or has of another size; how many. A blob that a sweep takes meanwhile is named
    by nobody. Raises OSError; each blob that has its name by then is whole."""
    carried = 0
    for blob in sorted(found for place in _PLACES for found in source.glob(place)):
        if blob.suffix not in ENDINGS or blob.name.startswith(_COMING):
            continue
        there = target / blob.relative_to(source)
        try:
            size = blob.stat().st_size
            if there.is_file() and there.stat().st_size == size:
                continue
        except FileNotFoundError:
            continue
        target.mkdir(exist_ok=True)  # never its parent: that would make a disk anew that was pulled meanwhile
        carried += _copy(blob, there)
    return carried


def _copy(blob: Path, there: Path) -> bool:
    """Whether it was still there."""
    try:
        source = blob.open("rb")
    except FileNotFoundError:
        return False
    with source:
        _write(source, there)
    return True


def _write(source: BinaryIO, there: Path) -> None:
    there.parent.mkdir(exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=_COMING, dir=there.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            shutil.copyfileobj(source, out, 1 << 20)
            out.flush()
            os.fsync(handle)
        Path(name).replace(there)
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
