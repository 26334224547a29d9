"""The counter's own signing key (Ed25519): signs slips and the head of the journal from the first day."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from counter_app.keys.secret_file import read_secret, write_secret
from counter_app.services.ports.disturbances import KeyMissing, KeyUnreadable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SEED = 32
_MARK = b"ed25519 "


class CounterSigner:
    """Implements ports.Signer. The key is read at once, the library (45 ms, measured) only to sign."""

    def __init__(self, seed: bytes) -> None:
        self._seed = seed

    @classmethod
    def load(cls, path: Path) -> Self:
        """Raises disturbances.KeyMissing, disturbances.KeyUnreadable."""
        content = read_secret(path)
        if content is None:
            raise KeyMissing(place=str(path))
        if not content.startswith(_MARK):
            raise KeyUnreadable(place=str(path), reason="not_a_key")
        try:
            seed = bytes.fromhex(content[len(_MARK) :].decode("ascii").strip())
        except ValueError as error:
            raise KeyUnreadable(place=str(path), reason="not_a_key") from error
        if len(seed) != SEED:
            raise KeyUnreadable(place=str(path), reason="not_a_key")
        return cls(seed)

    @classmethod
    def load_or_make(cls, path: Path, seed: bytes, *, database_exists: bool) -> Self:
        """The key at `path`, else a new one from `seed` (32 random bytes).

        Where a database exists, a key signs its journal already: disturbances.KeyMissing, no new one."""
        if not path.exists() and not database_exists:
            with suppress(FileExistsError):  # a second program, started at the same moment, was quicker
                write_secret(path, cls.content(seed))
        return cls.load(path)

    @staticmethod
    def content(seed: bytes) -> bytes:
        """What the key's file holds."""
        return _MARK + seed.hex().encode("ascii") + b"\n"

    @property
    def seed(self) -> bytes:
        """The secret itself, for the recovery text."""
        return self._seed

    @cached_property
    def _key(self) -> Ed25519PrivateKey:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self._seed)

    @cached_property
    def public_key(self) -> bytes:
        """The 32 raw bytes that others verify with."""
        return self._key.public_key().public_bytes_raw()

    @cached_property
    def key_id(self) -> str:
        """sha256 over the public key, hexadecimal."""
        return hashlib.sha256(self.public_key).hexdigest()

    @property
    def key_number(self) -> int:
        """Low byte of the key id, as the slip carries it."""
        return int(self.key_id[-2:], 16)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def verify(self, message: bytes, signature: bytes) -> bool:
        from cryptography.exceptions import InvalidSignature

        try:
            self._key.public_key().verify(signature, message)
        except InvalidSignature:
            return False
        return True
