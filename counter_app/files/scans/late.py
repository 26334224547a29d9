"""The folder of scans, opened with the first scan that is asked for: its ciphers would cost every start 15 ms."""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counter_app.domain.scans import Scan
    from counter_app.files.scans.store import ScanFolder
    from counter_app.services.ports.scans import Swept


class LateScans:
    """services.ports.scans.Scans; see store.ScanFolder."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._place, self._key = folder, key

    @cached_property
    def _folder(self) -> ScanFolder:
        from counter_app.files.scans.store import ScanFolder

        return ScanFolder(self._place, self._key)

    def holds(self, digest: str) -> bool:
        return self._folder.holds(digest)

    def read(self, scan: Scan) -> bytes:
        return self._folder.read(scan)

    def thumbnail(self, scan: Scan) -> bytes | None:
        return self._folder.thumbnail(scan)

    def sweep(self, named: Set[str], before: datetime) -> Swept:
        return self._folder.sweep(named, before)
