"""Password verifiers (argon2id). Implements ports.Passwords."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher


class Argon2Passwords:
    """The library's defaults are RFC 9106's second recommendation: 64 MiB, 3 passes, 4 lanes (60–190 ms).

    `memory_kib` is for tests that sign in many times.
    """

    def __init__(self, memory_kib: int = 65536) -> None:
        self._memory_kib = memory_kib

    @cached_property
    def _hasher(self) -> PasswordHasher:
        from argon2 import PasswordHasher

        return PasswordHasher(memory_cost=self._memory_kib)

    def verifier(self, password: str) -> str:
        """A salted argon2id string that holds its own parameters."""
        return self._hasher.hash(password)

    def verify(self, verifier: str, password: str) -> bool:
        """False also for a verifier that is none."""
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return self._hasher.verify(verifier, password)
        except (VerificationError, InvalidHashError):
            return False
