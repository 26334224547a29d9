"""Keys are made once, kept for their owner only, and never made anew beside a database."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from counter_app.keys.database_key import FILE, database_key
from counter_app.keys.machine import machine_id
from counter_app.keys.passwords import Argon2Passwords
from counter_app.keys.signing import CounterSigner
from counter_app.services.ports.disturbances import KeyMissing, KeyUnreadable
from tests.helpers.matters import ROOT


class Ring(KeyringBackend):
    """A keyring in memory; a locked one refuses to be written."""

    priority = 5.0

    def __init__(self, *, locked: bool = False, forgetful: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}
        self._locked, self._forgetful = locked, forgetful

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self._locked:
            raise KeyringLocked
        if not self._forgetful:
            self.held[service, username] = password


@pytest.fixture
def desktop() -> Iterator[None]:
    """Puts the machine's own keyring back afterwards."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_the_key_is_made_once_in_a_file_for_its_owner_only(tmp_path: Path) -> None:
    database, folder = tmp_path / "data" / "counter.db", tmp_path / "keys"
    key = database_key(database, folder, use_keyring=False)
    assert len(key) == 32
    assert database_key(database, folder, use_keyring=False) == key
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600
    assert database_key(tmp_path / "other.db", tmp_path / "elsewhere", use_keyring=False) != key


def test_no_key_is_made_beside_a_database_that_has_lost_its_own(tmp_path: Path) -> None:
    (tmp_path / "counter.db").write_bytes(b"a database")
    with pytest.raises(KeyMissing):
        database_key(tmp_path / "counter.db", tmp_path / "keys", use_keyring=False)
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("content", ["", "00" * 31, "zz" * 32, "密钥"])
def test_a_broken_key_file_is_named_and_left_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content, "utf-8")
    with pytest.raises(KeyUnreadable):
        database_key(tmp_path / "counter.db", tmp_path, use_keyring=False)
    assert (tmp_path / FILE).read_text("utf-8") == content


@pytest.mark.usefixtures("desktop")
def test_a_keyring_that_answers_keeps_the_key_and_no_file_is_written(tmp_path: Path) -> None:
    ring = Ring()
    keyring.set_keyring(ring)
    key = database_key(tmp_path / "counter.db", tmp_path / "keys", use_keyring=True)
    (tmp_path / "counter.db").write_bytes(b"a database")
    assert database_key(tmp_path / "counter.db", tmp_path / "keys", use_keyring=True) == key
    assert list(ring.held.values()) == [key.hex()]
    assert not (tmp_path / "keys").exists()


@pytest.mark.usefixtures("desktop")
@pytest.mark.parametrize("ring", [Ring(locked=True), Ring(forgetful=True)])
def test_a_keyring_that_does_not_give_the_key_back_is_not_relied_on(tmp_path: Path, ring: Ring) -> None:
    keyring.set_keyring(ring)
    key = database_key(tmp_path / "counter.db", tmp_path / "keys", use_keyring=True)
    assert (tmp_path / "keys" / FILE).read_text().strip() == key.hex()


def test_the_signing_key_is_made_once_and_signs_alike_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "signing.key"
    made = CounterSigner.load_or_make(path, b"s" * 32, database_exists=False)
    again = CounterSigner.load_or_make(path, b"t" * 32, database_exists=True)
    assert again.public_key == made.public_key
    assert 0 <= made.key_number <= 255
    signature = made.sign("甲".encode())
    assert len(signature) == 64
    assert again.verify("甲".encode(), signature)
    assert not again.verify("乙".encode(), signature)
    assert not CounterSigner(b"t" * 32).verify("甲".encode(), signature)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_lost_signing_key_beside_a_database_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(KeyMissing):
        CounterSigner.load_or_make(tmp_path / "signing.key", b"s" * 32, database_exists=True)


@pytest.mark.parametrize("content", [b"", b"ed25519 00", b"ed25519 zz", b"\xff" * 40])
def test_a_broken_signing_key_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "signing.key").write_bytes(content)
    with pytest.raises(KeyUnreadable):
        CounterSigner.load(tmp_path / "signing.key")


def test_a_password_is_verified_and_salted() -> None:
    passwords = Argon2Passwords(memory_kib=64)
    verifier = passwords.verifier("临江·窗口3")
    assert verifier.startswith("$argon2id$")
    assert verifier != passwords.verifier("临江·窗口3")
    assert passwords.verify(verifier, "临江·窗口3")
    assert not passwords.verify(verifier, "临江·窗口4")
    assert not passwords.verify("no verifier", "临江·窗口3")


def test_the_machine_is_known_again_and_its_id_is_not_told(tmp_path: Path) -> None:
    assert machine_id() == machine_id()
    assert len(machine_id()) == 32
    raw = Path("/etc/machine-id")
    assert not raw.exists() or raw.read_text().strip() != machine_id()


def test_two_programs_started_at_once_make_one_key(tmp_path: Path) -> None:
    """Real processes, as by a double click on the first day: two keys would lose one database."""
    at_once = [sys.executable, "-c", _MAKE, str(tmp_path)]
    running = [Popen(at_once, cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True) for _ in range(3)]
    for each in running:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in running:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    made = {each.communicate()[0] for each in running}
    kept = (tmp_path / "keys" / FILE).read_text() + (tmp_path / "keys" / "signing.key").read_text()
    assert made == {kept}
    assert sorted(p.name for p in (tmp_path / "keys").iterdir()) == [FILE, "signing.key"]


_MAKE = """
import os, sys
from pathlib import Path
from counter_app.keys.database_key import database_key
from counter_app.keys.signing import CounterSigner
print("ready", flush=True)
sys.stdin.readline()
base = Path(sys.argv[1])
print(database_key(base / "data" / "counter.db", base / "keys", use_keyring=False).hex())
signer = CounterSigner.load_or_make(base / "keys" / "signing.key", os.urandom(32), database_exists=False)
print("ed25519", signer._seed.hex())
"""
