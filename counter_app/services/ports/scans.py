"""Where scans are kept, as the use cases see it."""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from counter_app.domain.scans import Scan


class Swept(NamedTuple):
    """What a sweep took away: blobs that no case names, and what a crash left half written."""

    orphans: int
    unfinished: int


class Scans(Protocol):
    """The scans of one counter, addressed by their digest; nothing in the folder can be read without the key."""

    def holds(self, digest: str) -> bool:
        """Whether there is a blob of that name; only `read` says that it is sound."""

    def read(self, scan: Scan) -> bytes:
        """The file exactly as it came, every byte proved.

        Raises disturbances.ScanMissing, ScanDamaged."""

    def thumbnail(self, scan: Scan) -> bytes | None:
        """A small PNG of the first page; None where there is none or it is damaged: it can be made again."""

    def sweep(self, named: Set[str], before: datetime) -> Swept:
        """Remove what no event names and is older than `before`: an event follows its blob within seconds.

        Raises disturbances.ScanDamaged where it cannot know what is named; then nothing is removed."""


class FolderLook(NamedTuple):
    """A look at a watched folder: whether it is there, what has arrived whole since the last look, in order of
    arrival, and how many files are still being written."""

    there: bool
    arrived: tuple[Path, ...] = ()
    coming: int = 0


class WatchedFolder(Protocol):
    """Where a document camera puts its files (高拍仪)."""

    def look(self) -> FolderLook:
        """Looks once, never waits; a folder that is gone is no error but an answer, and is found again."""
