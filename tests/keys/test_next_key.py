"""A key on its way: the database's file says whether it holds, and the only copy of a key is never thrown away."""

from __future__ import annotations

import stat
from pathlib import Path

import keyring
import pytest

from counter_app.keys import next_key
from counter_app.keys.database_key import FILE, SERVICE, database_key
from counter_app.keys.next_key import NextKey, announce, announced, clear
from counter_app.services.ports.disturbances import KeyUnreadable
from tests.keys.test_keys import Ring, desktop

__all__ = ["desktop"]
OLD, NEW, SALT = b"o" * 32, b"n" * 32, b"salt" * 4


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Made under the old key, which stands in its file."""
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / FILE).write_text(OLD.hex())
    made = tmp_path / "counter.db"
    made.write_bytes(b"another salt of " + b"pages")
    return made


def key(database: Path, *, use_keyring: bool = False) -> bytes:
    return database_key(database, database.parent / "keys", use_keyring=use_keyring, existing=True)


def test_an_announced_key_holds_from_the_moment_that_its_file_is_the_database(database: Path) -> None:
    folder = database.parent / "keys"
    announce(folder, NextKey(NEW, SALT))
    assert stat.S_IMODE((folder / next_key.FILE).stat().st_mode) == 0o600
    assert key(database) == OLD
    database.write_bytes(SALT + b"pages")
    assert key(database) == NEW
    assert announced(folder) is None
    assert bytes.fromhex((folder / FILE).read_text()) == NEW


def test_one_that_never_came_into_force_is_cleared_and_one_in_force_never(database: Path) -> None:
    folder = database.parent / "keys"
    announce(folder, NextKey(NEW, SALT))
    clear(folder, database)
    assert announced(folder) is None
    announce(folder, NextKey(NEW, SALT))
    database.write_bytes(SALT + b"pages")
    with pytest.raises(KeyUnreadable):
        clear(folder, database)
    assert announced(folder) == NextKey(NEW, SALT)


@pytest.mark.usefixtures("desktop")
@pytest.mark.parametrize("locked", [False, True])
def test_in_a_keyring_it_takes_the_place_of_the_old_one_and_where_that_is_locked_it_is_a_file(
    database: Path, locked: bool
) -> None:
    folder, ring = database.parent / "keys", Ring(locked=locked)
    (folder / FILE).unlink()
    keyring.set_keyring(ring)
    ring.held[SERVICE, str(database.resolve())] = OLD.hex()
    announce(folder, NextKey(NEW, SALT))
    assert key(database, use_keyring=True) == OLD
    database.write_bytes(SALT + b"pages")
    for _ in range(2):
        assert key(database, use_keyring=True) == NEW
    assert (folder / FILE).exists() == locked
    assert announced(folder) is None


@pytest.mark.parametrize("content", ["", "00", "zz zz", "00" * 32 + " " + "00" * 15])
def test_a_broken_announcement_is_named_and_left_alone(database: Path, content: str) -> None:
    path = database.parent / "keys" / next_key.FILE
    path.write_text(content)
    with pytest.raises(KeyUnreadable):
        key(database)
    assert path.read_text() == content
