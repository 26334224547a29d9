"""Takes a matters file (JSON, Excel, CSV) onto the shelf, whole or not at all. The only place that needs pypinyin."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from counter_app.domain.catalogue import CatalogueRelease
from counter_app.domain.catalogue_parsing import CatalogueRemark, parse_matters
from counter_app.domain.refusals.catalogue import ReleaseOnShelf
from counter_app.files.atomic import write_folder
from counter_app.files.json_reading import parse_json
from counter_app.files.reading import decode, read_bytes
from counter_app.files.release_folder import digest_of, release_files
from counter_app.files.shelf import ReleaseShelf
from counter_app.files.tables.catalogue import is_table, read_catalogue_table

OVERRIDES = "pinyin_overrides.json"


@dataclass(frozen=True, slots=True)
class Imported:
    """`warnings` are for administrators; the release stands on the shelf all the same."""

    release: CatalogueRelease
    matters: int
    warnings: tuple[CatalogueRemark, ...]


class ReleaseImporter:
    """`shipped` and `imported` as for the shelf, which looks again after an import."""

    def __init__(self, shelf: ReleaseShelf, shipped: Path, imported: Path) -> None:
        self._shelf = shelf
        self._shipped = shipped
        self._imported = imported

    def import_release(
        self, path: Path, published_at: date, effective_from: date, source: str = ""
    ) -> Imported:
        """Raises the refusals of files, CatalogueRefused with every error, ReleaseOnShelf for bytes that are
        there already; OSError where the disk refuses."""
        data = read_bytes(path)
        if is_table(data, path.name):
            array, parsed = read_catalogue_table(data, path.name, self._shipped)
        else:
            parsed = parse_matters(parse_json(decode(data, path.name), path.name))
            array = data.removeprefix(codecs.BOM_UTF8)
        digest = digest_of(array)
        self._refuse_known(path, digest)
        from counter_app.files.pinyin import pinyin_of

        overrides = json.loads((self._shipped / OVERRIDES).read_bytes())["words"]
        pinyin = pinyin_of(parsed.matters, overrides)
        taken = {r.id for r in self._shelf.releases()}
        while True:
            release = CatalogueRelease(
                id=_free_id(published_at, taken),
                published_at=published_at,
                effective_from=effective_from,
                digest=digest,
                source=_writable(source or path.name),
            )
            if self._placed(release, release_files(release, array, pinyin)):
                return Imported(release, len(parsed.matters), parsed.warnings)
            self._refuse_known(path, digest)
            taken.add(release.id)

    def _placed(self, release: CatalogueRelease, files: Mapping[str, bytes]) -> bool:
        """False where another import took the name meanwhile; the shelf has looked again either way."""
        try:
            write_folder(self._imported / release.id, files)
        except FileExistsError:
            return False
        finally:
            self._shelf.look_again()
        return True

    def _refuse_known(self, path: Path, digest: str) -> None:
        for release in self._shelf.releases():
            if release.digest == digest:
                raise ReleaseOnShelf(path.name, release=release.id)


def _writable(name: str) -> str:
    """A file name may hold bytes that are no text; a question mark stands for them."""
    return name.encode("utf-8", "replace").decode()


def _free_id(published_at: date, taken: set[str]) -> str:
    """The day it was published, with .2, .3 … where a release of that day is on the shelf."""
    day = published_at.isoformat()
    names = (day if n == 1 else f"{day}.{n}" for n in count(1))
    return next(name for name in names if name not in taken)
