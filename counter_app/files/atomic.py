"""Writes files and folders so that they are there whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Makes `target` with these files, on the disk before it has its name. Raises FileExistsError where it is
    there already, OSError where the disk refuses; then nothing remains."""
    target.parent.mkdir(parents=True, exist_ok=True)
    coming = Path(tempfile.mkdtemp(prefix=".coming-", dir=target.parent))
    try:
        for name, data in files.items():
            _write(coming / name, data)
        _sync_folder(coming)
        if target.exists():
            raise FileExistsError(target.name)
        coming.rename(target)
    except BaseException:
        shutil.rmtree(coming, ignore_errors=True)
        raise
    _sync_folder(target.parent)


def write_file(target: Path, data: bytes) -> None:
    """Replaces `target` in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".coming-", dir=target.parent)
    os.close(handle)
    coming = Path(name)
    try:
        _write(coming, data)
        coming.replace(target)
    except BaseException:
        coming.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Windows cannot open a folder; there the rename is journalled by the file system."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
