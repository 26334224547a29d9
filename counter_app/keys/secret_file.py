"""Files that hold a secret: readable by their owner only, whole or not there at all."""

from __future__ import annotations

import os
import tempfile
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
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)  # 0600 by itself
        new = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(handle)
            _name(new, path)
        finally:
            new.unlink(missing_ok=True)
    except FileExistsError:
        raise
    except OSError as error:
        raise KeyUnreadable(place=str(path), reason="unwritable") from error


def _name(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: hold the name, then move onto it
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
        new.replace(path)
