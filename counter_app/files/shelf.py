"""The shelf of catalogue releases: the shipped seed, and what this counter imported after it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from counter_app.domain.catalogue import Catalogue, CatalogueRelease, Limit, LimitUnit, TypeLimit
from counter_app.domain.catalogue_parsing import parse_matters
from counter_app.domain.matter_search import MatterIndex
from counter_app.domain.refusals.catalogue import ReleaseUnknown
from counter_app.files.release_folder import ReleaseFolder, read_release_folder

TYPE_LIMITS = "type_limits.json"


class ReleaseShelf:
    """Implements services.ports.outside.Shelf. Catalogues and indexes are read once, when asked for.

    Every method raises ReleaseDamaged where a release on the shelf is not whole: a counter that silently
    went on with an older catalogue would ask for the wrong materials.
    """

    def __init__(self, shipped: Path, imported: Path) -> None:
        """`shipped`: resources/catalogue; `imported`: a folder with one folder a release, may be missing."""
        self._shipped = shipped
        self._imported = imported
        self._folders: tuple[ReleaseFolder, ...] | None = None
        self._catalogues: dict[str, Catalogue] = {}
        self._indexes: dict[str, MatterIndex] = {}
        self._type_limits: Mapping[str, TypeLimit] | None = None

    def current(self, on: date) -> Catalogue:
        folders = self._all()
        in_force = [f for f in folders if f.release.effective_from <= on]
        return self._catalogue(in_force[-1] if in_force else folders[0])

    def release(self, release_id: str) -> Catalogue | None:
        folder = self._folder(release_id)
        return None if folder is None else self._catalogue(folder)

    def releases(self) -> tuple[CatalogueRelease, ...]:
        return tuple(f.release for f in self._all())

    def search_index(self, release_id: str) -> MatterIndex:
        folder = self._folder(release_id)
        if folder is None:
            raise ReleaseUnknown("release", release=release_id)
        if release_id not in self._indexes:
            self._indexes[release_id] = MatterIndex(self._catalogue(folder), folder.pinyin_data())
        return self._indexes[release_id]

    def matters_data(self, release_id: str) -> Any:
        """A release as it was published, plain JSON data. Raises ReleaseUnknown, ReleaseDamaged."""
        folder = self._folder(release_id)
        if folder is None:
            raise ReleaseUnknown("release", release=release_id)
        return folder.matters_data()

    def look_again(self) -> None:
        """After an import, also one by another process: the folders are read anew, what was read is kept."""
        self._folders = None

    def _all(self) -> tuple[ReleaseFolder, ...]:
        """The one in force longest first; of two effective on one day, the one published later is last."""
        if self._folders is None:
            paths = [self._shipped]
            if self._imported.is_dir():
                paths += (p for p in sorted(self._imported.iterdir()) if p.is_dir() and p.name[0] != ".")
            found = [read_release_folder(p) for p in paths]
            self._folders = tuple(sorted(found, key=_age))
        return self._folders

    def _folder(self, release_id: str) -> ReleaseFolder | None:
        return next((f for f in self._all() if f.release.id == release_id), None)

    def _catalogue(self, folder: ReleaseFolder) -> Catalogue:
        kept = self._catalogues.get(folder.release.id)
        if kept is None:
            matters = parse_matters(folder.matters_data()).matters
            kept = Catalogue(folder.release, matters, self._limits_by_type())
            self._catalogues[folder.release.id] = kept
        return kept

    def _limits_by_type(self) -> Mapping[str, TypeLimit]:
        if self._type_limits is None:
            self._type_limits = read_type_limits(self._shipped / TYPE_LIMITS)
        return self._type_limits


def read_type_limits(path: Path) -> dict[str, TypeLimit]:
    """What the law sets for matters of a type that state no limit, as shipped."""
    given = json.loads(path.read_bytes())
    return {
        kind: TypeLimit(
            Limit(entry["limit"]["text"], entry["limit"]["value"], LimitUnit(entry["limit"]["unit"])),
            entry["basis"],
        )
        for kind, entry in given.items()
    }


def _age(folder: ReleaseFolder) -> tuple[date, date, int, str]:
    release = folder.release
    return release.effective_from, release.published_at, len(release.id), release.id
