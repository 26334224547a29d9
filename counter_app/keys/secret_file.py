"""Files that hold a secret: readable by their owner only, whole or not there at all."""

from __future__ import annotations

import os
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
    """A new file, 0600, on disk before it has its name. Never replaces one: FileExistsError.

    Raises disturbances.KeyUnreadable where the folder does not take it."""
    if path.exists():
        raise FileExistsError(path.name)
    new = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        new.unlink(missing_ok=True)
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        new.rename(path)
    except OSError as error:
        raise KeyUnreadable(place=str(path), reason="unwritable") from error
