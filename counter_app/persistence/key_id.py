"""The key's id in clear text beside the database: a wrong key and a damaged file read alike to SQLCipher."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

from counter_app.services.ports.disturbances import DatabaseUnwritable, DiskFull, WrongKey


def key_id(key: bytes) -> str:
    """Names the key without giving it away: SHA-256 over a label and 32 random bytes."""
    return "sha256:" + hashlib.sha256(b"counter database key id " + key).hexdigest()[:32]


def id_file(database: Path) -> Path:
    return database.with_name(database.name + ".key-id")


def compare(database: Path, key: bytes) -> bool:
    """Whether an id is stored; raises disturbances.WrongKey where it is another key's, DatabaseUnwritable
    where it may not be read."""
    try:
        expected = id_file(database).read_text("ascii", "replace").strip()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise DatabaseUnwritable(sqlite="") from error
    if expected != key_id(key):
        raise WrongKey(expected=expected, given=key_id(key))
    return True


def store(database: Path, key: bytes) -> None:
    """Before the database is made, or once it has opened."""
    try:
        with id_file(database).open("w", encoding="ascii") as file:
            file.write(key_id(key) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise (DiskFull if error.errno == errno.ENOSPC else DatabaseUnwritable)(sqlite="") from error
