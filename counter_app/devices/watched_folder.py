"""The folder that a document camera (高拍仪) writes into: what arrived in it, once it is whole."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from counter_app.services.ports.scans import FolderLook

_UNFINISHED = frozenset({".tmp", ".part", ".partial", ".crdownload"})


class _Shape(NamedTuple):
    """What tells two states of a file apart without reading it."""

    size: int
    written_ns: int


class CameraFolder:
    """services.ports.scans.WatchedFolder. A file has arrived when two looks in a row find it the same and not empty.

    What lies there at the first look is older than the watch and is not offered; a file written anew under an
    old name is. Nothing in the folder is opened, moved or removed. How often to look is the caller's.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, _Shape] | None = None
        self._coming: dict[str, _Shape] = {}

    def look(self) -> FolderLook:
        """Looks once; `there` is False while the folder is gone, unplugged or forbidden."""
        found = self._found()
        if found is None:
            self._coming = {}
            return FolderLook(there=False)
        if self._known is None:
            self._known = found
            return FolderLook(there=True)
        new = {name: shape for name, shape in found.items() if self._known.get(name) != shape}
        whole = {n: s for n, s in new.items() if s.size > 0 and self._coming.get(n) == s}
        self._known |= whole
        self._coming = {n: s for n, s in new.items() if n not in whole}
        arrived = sorted(whole, key=lambda name: (whole[name].written_ns, name))
        return FolderLook(True, tuple(self._folder / name for name in arrived), len(self._coming))

    def _found(self) -> dict[str, _Shape] | None:
        """The plain files of the folder, links and subfolders left out; None where it cannot be looked into."""
        try:
            with os.scandir(self._folder) as entries:
                shapes = ((entry.name, _shape(entry)) for entry in entries if _is_a_scan(entry.name))
                return {name: shape for name, shape in shapes if shape is not None}
        except OSError:
            return None


def _is_a_scan(name: str) -> bool:
    return not name.startswith((".", "~")) and Path(name).suffix.lower() not in _UNFINISHED


def _shape(entry: os.DirEntry[str]) -> _Shape | None:
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:  # gone between the listing and this look
        return None
    return _Shape(found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None
