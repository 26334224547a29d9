"""Files that hold a secret: readable by their owner only, whole or not there at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counter_app.services.ports.disturbances import KeyUnreadable


def read_secret(path: Path) -> bytes | None:
    """The content, None where there is no file. Raises disturbances.KeyUnreadable."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise KeyUnreadable(place=str(path), reason="forbidden") from error


def write_secret(path: Path, content: bytes) -> None:
    """A new file, 0600, on disk before it has its name. Never replaces one: FileExistsError, also where a
    second program that was started at the same moment was quicker.

    Raises disturbances.KeyUnreadable where the folder does not take it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _written(path, content) as new:
            _name(new, path)
        _sync(path.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise KeyUnreadable(place=str(path), reason="unwritable") from error


def replace_secret(path: Path, content: bytes) -> None:
    """In the place of the one that is there, at once and for good. Raises disturbances.KeyUnreadable."""
    try:
        with _written(path, content) as new:
            new.replace(path)
        _sync(path.parent)
    except OSError as error:
        raise KeyUnreadable(place=str(path), reason="unwritable") from error


def remove_secret(path: Path) -> None:
    """For good; one that is not there is no error. Raises disturbances.KeyUnreadable."""
    try:
        path.unlink(missing_ok=True)
        _sync(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise KeyUnreadable(place=str(path), reason="unwritable") from error


@contextmanager
def _written(path: Path, content: bytes) -> Iterator[Path]:
    """On the disk under a name of its own, 0600; gone again where nobody gave it another."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        yield new
    finally:
        new.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """A name is on the disk with its folder; Windows writes it through."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _name(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: hold the name, then move onto it
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
        new.replace(path)
