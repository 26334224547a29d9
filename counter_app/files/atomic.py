"""Writes files and folders so that they are there whole or not at all."""

from __future__ import annotations

import errno
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
        sync_folder(coming)
        if target.exists():
            raise FileExistsError(target.name)
        coming.rename(target)
    except BaseException as error:
        shutil.rmtree(coming, ignore_errors=True)
        if isinstance(error, OSError) and error.errno == errno.ENOTEMPTY:
            raise FileExistsError(target.name) from None  # another process was quicker
        raise
    sync_folder(target.parent)


def write_new_file(target: Path, data: bytes) -> None:
    """Makes `target`, on the disk before it has its name; never over another one. Raises FileExistsError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".coming-", dir=target.parent)
    os.close(handle)
    coming = Path(name)
    try:
        _write(coming, data)
        _name(coming, target)
    finally:
        coming.unlink(missing_ok=True)
    sync_folder(target.parent)


def write_file(target: Path, data: bytes) -> None:
    """Makes `target` or takes the place of the one that is there, at once. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".coming-", dir=target.parent)
    os.close(handle)
    coming = Path(name)
    try:
        _write(coming, data)
        coming.replace(target)
    finally:
        coming.unlink(missing_ok=True)
    sync_folder(target.parent)


def _name(coming: Path, target: Path) -> None:
    try:
        os.link(coming, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links (a USB stick): hold the name, then move onto it
        os.close(os.open(target, os.O_CREAT | os.O_EXCL))
        coming.replace(target)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Windows cannot open a folder; there the rename is journalled by the file system."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
