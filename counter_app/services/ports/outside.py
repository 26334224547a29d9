"""Outside things other than the store: clock, signer, witness, passwords, glyphs, shelf of releases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from counter_app.domain.case_number import NumberKind
from counter_app.domain.catalogue import Catalogue


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, UTC."""


class Signer(Protocol):
    """The counter's own key (Ed25519), from the first release."""

    @property
    def key_number(self) -> int:
        """Low byte of the key id, as the slip carries it."""

    def sign(self, message: bytes) -> bytes:
        """64 bytes."""

    def verify(self, message: bytes, signature: bytes) -> bool: ...


class Witness(Protocol):
    """The small file outside the data folder that knows what was already numbered (house.md §6).

    Raises refusals.NumberingStopped (reason: database_older, other_machine, missing) from `check`.
    """

    def check(self, seq: int, digest_at: "DigestAt") -> int:
        """The epoch in force, if the database is the one this witness saw; `seq` its newest entry."""

    def reserve(self, kind: NumberKind, on: date, serial: int) -> None:
        """Make sure, fsynced, that `serial` is inside a reserved block of 20 before it is used."""

    def saw(self, seq: int, digest: str) -> None:
        """Remember the newest journal entry after a commit."""

    def raise_epoch(self, epoch: int, seq: int, digest: str) -> None:
        """A supervisor or the gateway gave a new epoch: start again from this database."""


class DigestAt(Protocol):
    def __call__(self, seq: int) -> str | None:
        """Digest of the journal entry `seq`, None when there is none."""


class Passwords(Protocol):
    def verifier(self, password: str) -> str: ...

    def verify(self, verifier: str, password: str) -> bool: ...


class Glyphs(Protocol):
    def missing(self, text: str) -> Sequence[str]: ...


class Shelf(Protocol):
    """Catalogue releases on the shelf."""

    def current(self, on: date) -> Catalogue: ...

    def release(self, release_id: str) -> Catalogue | None: ...
