"""The 32-byte key of the database: in the OS keyring where it can be used, else in a 0600 file.

The file lies outside the data folder. It protects copies and lost backups, not a stolen whole disk.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.keys import next_key
from counter_app.keys.secret_file import read_secret, replace_secret, write_secret
from counter_app.services.ports.disturbances import KeyMissing, KeyUnreadable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

LENGTH = 32
SERVICE = "one-window-counter"
FILE = "database.key"


def database_key(database: Path, key_folder: Path, *, use_keyring: bool, existing: bool = False) -> bytes:
    """The key of `database`, made at its first start; with `existing` never made, for a backup's sake.

    The file is asked first: a key once kept there stays there. Where the database exists and its key is
    nowhere, nothing is made: disturbances.KeyMissing. A broken key: disturbances.KeyUnreadable.

    A key that has come into force since the last call takes the place of the one before it.
    """
    following = next_key.announced(key_folder)
    if following is not None and following.opens(database):
        return _succeeds(following.key, database, key_folder, use_keyring)
    path = key_folder / FILE
    kept = read_secret(path)
    if kept is not None:
        return _key(kept.decode("ascii", "replace"), str(path))
    ring = _keyring() if use_keyring else None
    name = str(database.resolve())
    if ring is not None and (held := ring.get_password(SERVICE, name)) is not None:
        return _key(held, "keyring")
    if existing or (database.exists() and database.stat().st_size > 0):
        raise KeyMissing(place=str(path))
    made = secrets.token_bytes(LENGTH)
    if ring is not None and _keeps(ring, name, made.hex()):
        return made
    try:
        write_secret(path, _content(made))
    except FileExistsError:  # a second program, started at the same moment, was quicker: there is one key
        return _key((read_secret(path) or b"").decode("ascii", "replace"), str(path))
    return made


def _succeeds(key: bytes, database: Path, key_folder: Path, use_keyring: bool) -> bytes:
    """Kept where the one before it was. Where that cannot be, it goes on standing beside it, and in force."""
    path = key_folder / FILE
    ring = _keyring() if use_keyring and not path.exists() else None
    with suppress(KeyUnreadable):
        if ring is None or not _keeps(ring, str(database.resolve()), key.hex()):
            replace_secret(path, _content(key))
        next_key.withdraw(key_folder)
    return key


def _content(key: bytes) -> bytes:
    return key.hex().encode("ascii") + b"\n"


def _key(text: str, place: str) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError as error:
        raise KeyUnreadable(place=place, reason="not_a_key") from error
    if len(key) != LENGTH:
        raise KeyUnreadable(place=place, reason="not_a_key")
    return key


def _keyring() -> KeyringBackend | None:
    """The desktop's keyring; None on a machine without one (its stand-ins have no priority)."""
    from keyring import get_keyring

    ring = get_keyring()
    return ring if ring.priority > 0 else None


def _keeps(ring: KeyringBackend, name: str, text: str) -> bool:
    """Whether the keyring took the key and gives it back; a locked or refusing one does not."""
    from keyring.errors import KeyringError

    try:
        ring.set_password(SERVICE, name, text)
        return ring.get_password(SERVICE, name) == text
    except KeyringError:
        return False
