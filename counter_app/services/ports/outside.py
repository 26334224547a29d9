"""Outside things other than the store: clock, signer, witness, passwords, glyphs, shelf of releases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from counter_app.domain.case_number import NumberKind
from counter_app.domain.catalogue import Catalogue, CatalogueRelease
from counter_app.domain.clocks import WorkingCalendar
from counter_app.domain.hall import Hall
from counter_app.domain.matter_search import MatterIndex


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

    Raises refusals.NumberingStopped from `check`; nothing else of the program stops.
    """

    @property
    def blank(self) -> bool:
        """Whether it never saw a database."""

    @property
    def newest_epoch(self) -> int:
        """The highest epoch it has heard of; 0 when none."""

    def check(self, seq: int, digest_at: DigestAt) -> int:
        """The epoch in force, if the database is the one this witness saw; `seq` its newest entry."""

    def reserve(self, place: str, kind: NumberKind, on: date, serial: int, committed: int) -> None:
        """Make sure, fsynced, that `serial` is inside a reserved block of 20 before it is used.

        `committed` is the newest serial before this transaction. Raises refusals.NumberingStopped where an
        earlier transaction began above it: the database lost cases."""

    def saw(self, seq: int, digest: str) -> None:
        """Remember the newest journal entry after a commit."""

    def raise_epoch(self, epoch: int, seq: int, digest: str) -> None:
        """A supervisor or the gateway gave a new epoch: start again from the database that has entry `seq` with
        this digest. Called before that entry is committed; without the entry nothing has changed.

        Raises refusals.EpochRefused."""

    def close(self) -> None:
        """Bring to disk what `saw` wrote without waiting."""


class DigestAt(Protocol):
    def __call__(self, seq: int) -> str | None:
        """Digest of the journal entry `seq`, None when there is none."""


class Passwords(Protocol):
    def verifier(self, password: str) -> str: ...

    def verify(self, verifier: str, password: str) -> bool: ...


class Glyphs(Protocol):
    def missing(self, text: str) -> Sequence[str]: ...


class Shelf(Protocol):
    """Catalogue releases on the shelf: the shipped seed and what was imported after it."""

    def current(self, on: date) -> Catalogue:
        """The newest release in force on that day; before the first one takes effect, the first."""

    def release(self, release_id: str) -> Catalogue | None:
        """The very release a case was checked against; None when it is not on this shelf."""

    def releases(self) -> tuple[CatalogueRelease, ...]:
        """Every release on the shelf, the one in force longest first."""

    def look_again(self) -> None:
        """After an import: what came since is seen too."""

    def search_index(self, release_id: str) -> MatterIndex:
        """Names, pinyin and initials of a release's matters, ready to search; built once and kept.

        Raises refusals.ReleaseUnknown."""


class Incoming(Protocol):
    """Files that come in while the counter is open, read whole or not at all, and the form they come in.

    Raises the refusals of files and of the format, and disturbances.ImportNotKept.
    """

    def release_request(self, path: Path, effective_from: date) -> dict[str, object]:
        """What the worker "import-release" is asked to do with a matters file."""

    def catalogue_request(self, path: Path, release: str) -> dict[str, object]:
        """What the worker "write-catalogue" is asked to write: a release, "" the template to fill."""

    def calendar(self, path: Path) -> WorkingCalendar:
        """Keep a calendar file behind those already there: the calendar with it."""

    def hall(self, path: Path) -> Hall:
        """Read hall data; nothing is kept."""


class TableExport(Protocol):
    """Any list as a file for Excel and WPS (files.tables.writing.export_table)."""

    def __call__(
        self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[str | int | None]]
    ) -> None:
        """CSV where `path` ends so, else .xlsx; takes the place of a file that is there. Identity numbers are
        masked by the caller. Raises OSError where the disk refuses."""
