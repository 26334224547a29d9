"""The database's next key: written down before the database under it has the database's name, in force from then on.

Two things in two places cannot change in one step. So the next key stands beside the present one, with the salt of
the file made under it, and the file itself says which of the two holds.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from counter_app.keys.secret_file import read_secret, remove_secret, write_secret
from counter_app.services.ports.disturbances import KeyUnreadable

FILE = "database.key.next"
SALT = 16
"""Bytes that a SQLCipher file begins with: drawn when it is made, in clear, never changed."""
_KEY = 32


class NextKey(NamedTuple):
    key: bytes
    salt: bytes

    def __repr__(self) -> str:
        return "NextKey(…)"

    def opens(self, database: Path) -> bool:
        """Whether the file with the database's name is the one that was made under this key."""
        try:
            with database.open("rb") as file:
                return file.read(SALT) == self.salt
        except OSError:
            return False


def announce(key_folder: Path, following: NextKey) -> None:
    """On the disk when this returns. Raises disturbances.KeyUnreadable, FileExistsError where one is announced."""
    write_secret(key_folder / FILE, f"{following.key.hex()} {following.salt.hex()}\n".encode("ascii"))


def announced(key_folder: Path) -> NextKey | None:
    """Raises disturbances.KeyUnreadable."""
    path = key_folder / FILE
    content = read_secret(path)
    if content is None:
        return None
    try:
        key, salt = (bytes.fromhex(word) for word in content.decode("ascii").split())
    except ValueError as error:
        raise KeyUnreadable(place=str(path), reason="not_a_key") from error
    if (len(key), len(salt)) != (_KEY, SALT):
        raise KeyUnreadable(place=str(path), reason="not_a_key")
    return NextKey(key, salt)


def withdraw(key_folder: Path) -> None:
    """Once it is kept as the present key. Raises disturbances.KeyUnreadable."""
    remove_secret(key_folder / FILE)


def clear(key_folder: Path, database: Path) -> None:
    """One that never came into force; only for who is alone with the database, as another may be about to.

    Raises disturbances.KeyUnreadable, also where it is in force and stands nowhere else."""
    following = announced(key_folder)
    if following is not None and following.opens(database):
        raise KeyUnreadable(place=str(key_folder / FILE), reason="unwritable")
    withdraw(key_folder)
