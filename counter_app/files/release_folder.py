"""One catalogue release as a folder: a manifest, the exact bytes of the matters array, and their pinyin."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from counter_app.domain.catalogue import CatalogueRelease
from counter_app.domain.refusals.catalogue import ReleaseDamaged

MANIFEST = "release.json"
MATTERS = "matters.json"
PINYIN = "pinyin.json"


@dataclass(frozen=True, slots=True)
class ReleaseFolder:
    """`matters` and `pinyin` are file names in `folder`; `pinyin_digest` is over the bytes of that file."""

    folder: Path
    release: CatalogueRelease
    matters: str
    pinyin: str
    pinyin_digest: str

    def matters_data(self) -> object:
        """Raises ReleaseDamaged where the bytes are not those that were published."""
        return json.loads(self._checked(self.matters, self.release.digest))

    def pinyin_data(self) -> dict[str, list[str]]:
        syllables: dict[str, list[str]] = json.loads(self._checked(self.pinyin, self.pinyin_digest))
        return syllables

    def _checked(self, name: str, digest: str) -> bytes:
        try:
            data = (self.folder / name).read_bytes()
        except OSError:
            data = b""
        if digest_of(data) != digest:
            raise ReleaseDamaged(name, release=self.release.id, file=name)
        return data


def digest_of(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def read_release_folder(folder: Path) -> ReleaseFolder:
    """Raises ReleaseDamaged where the manifest is not whole."""
    try:
        given = json.loads((folder / MANIFEST).read_bytes())
        release = CatalogueRelease(
            id=_text(given, "id"),
            published_at=date.fromisoformat(_text(given, "published_at")),
            effective_from=date.fromisoformat(_text(given, "effective_from")),
            digest=_text(given, "digest"),
            source=_text(given, "source"),
        )
        names = [_text(given, key) for key in ("matters", "pinyin")]
        if any(Path(name).name != name for name in names):
            raise ValueError("a file of a release lies in its folder")
        return ReleaseFolder(folder, release, names[0], names[1], _text(given, "pinyin_digest"))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise ReleaseDamaged(MANIFEST, release=folder.name, file=MANIFEST) from None


def release_files(
    release: CatalogueRelease, matters: bytes, pinyin: dict[str, list[str]]
) -> dict[str, bytes]:
    """The three files by name; `release.digest` is that of `matters`."""
    spoken = json.dumps(pinyin, ensure_ascii=False, separators=(",", ":")).encode()
    return {
        MATTERS: matters,
        PINYIN: spoken,
        MANIFEST: manifest(release, MATTERS, PINYIN, digest_of(spoken)),
    }


def manifest(release: CatalogueRelease, matters: str, pinyin: str, pinyin_digest: str) -> bytes:
    told = {
        "id": release.id,
        "published_at": release.published_at.isoformat(),
        "effective_from": release.effective_from.isoformat(),
        "digest": release.digest,
        "source": release.source,
        "matters": matters,
        "pinyin": pinyin,
        "pinyin_digest": pinyin_digest,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _text(given: dict[str, object], key: str) -> str:
    value = given[key]
    if not isinstance(value, str) or not value:
        raise ValueError(key)
    return value
