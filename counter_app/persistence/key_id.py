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
    """Whether the key's id is stored, and no other; raises disturbances.WrongKey where only others are,
    DatabaseUnwritable where the file may not be read. There are two while one key takes the place of another."""
    try:
        expected = id_file(database).read_text("ascii", "replace").split()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise DatabaseUnwritable(sqlite="") from error
    if key_id(key) not in expected:
        raise WrongKey(expected="".join(expected[-1:]), given=key_id(key))
    return len(expected) == 1


def store(database: Path, *keys: bytes) -> None:
    """Before the database is made, or once it has opened; at once in the place of what was stored."""
    file = id_file(database)
    part = file.with_name(file.name + ".part")
    try:
        with part.open("w", encoding="ascii") as out:
            out.writelines(key_id(key) + "\n" for key in keys)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except OSError as error:
        raise (DiskFull if error.errno == errno.ENOSPC else DatabaseUnwritable)(sqlite="") from error
