"""The folder of sealed scans beside the database: written whole or not at all, proved on every read."""

from __future__ import annotations

import hmac
import os
import tempfile
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from counter_app.domain.scans import Scan
from counter_app.files.atomic import sync_folder
from counter_app.files.scans.earlier import FULL, ScanKeys, earlier, keys_of
from counter_app.files.scans.sealing import SealBroken, opened, seal
from counter_app.services.ports.disturbances import ScanDamaged, ScanMissing, ScansFull, ScansUnwritable
from counter_app.services.ports.scans import Swept

SEALED, SMALL, COMING = ".scan", ".small", ".coming-"


class ScanFolder:
    """services.ports.scans.Scans in a folder: `ab/<62 hex>.scan`, beside it `.small` for the first page.

    A name is HMAC-SHA-256 of the digest, so that who has the folder cannot ask whether a known file is in it.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        """`key`: the 32 bytes of the database; nothing is written before the first scan."""
        self._folder, self._key = folder, key
        self._now = keys_of(key)

    def keep(self, data: bytes, thumbnail: bytes) -> str:
        """Seals the file and its thumbnail, on the disk when this returns; the digest is its address.

        What is there already and sound stays, what is there and damaged is replaced. Raises disturbances.ScansFull,
        ScansUnwritable; then nothing of the file remains."""
        digest = sha256(data).hexdigest()
        sealed, small = self._path(digest, SEALED), self._path(digest, SMALL)
        sound = self._sound(digest)
        try:
            self._write(small, thumbnail, digest)
            if sound:
                sealed.touch()  # as new: no sweep takes it before the event that names it anew
            else:
                self._write(sealed, data, digest)  # the last: a scan is there with its thumbnail
        except (ScansFull, ScansUnwritable):
            if not sound:
                with suppress(OSError):
                    small.unlink()
            raise
        return digest

    def holds(self, digest: str) -> bool:
        with suppress(ScanDamaged):
            return any(self._path(digest, SEALED, keys).is_file() for keys in self._generations())
        return False

    def read(self, scan: Scan) -> bytes:
        """The file exactly as it came. Raises disturbances.ScanMissing, ScanDamaged."""
        found = self._open(scan.digest, SEALED)
        if found is None or sha256(found).hexdigest() != scan.digest:
            raise ScanDamaged(place=str(self._path(scan.digest, SEALED)))
        return found

    def thumbnail(self, scan: Scan) -> bytes | None:
        """The first page as a small PNG; None where there is none to be had."""
        try:
            return self._open(scan.digest, SMALL)
        except (ScanMissing, ScanDamaged):
            return None

    def files_of(self, digest: str) -> tuple[Path, ...]:
        """What a backup copies of a scan, as it lies there; sealed, so that the copy needs no key."""
        paths = (self._path(digest, end, keys) for keys in self._generations() for end in (SEALED, SMALL))
        return tuple(path for path in paths if path.is_file())

    def sweep(self, named: Set[str], before: datetime) -> Swept:
        """Removes what none of the digests in `named` names and was written before `before` (aware).

        Raises disturbances.ScanDamaged where the names of earlier scans cannot be known; then nothing is removed."""
        kept = {self._path(digest, "", keys).name for keys in self._generations() for digest in named}
        orphans = unfinished = 0
        for path in self._folder.glob("??/*"):
            if not _older(path, before):
                continue
            if path.name.startswith(COMING):
                path.unlink(missing_ok=True)
                unfinished += 1
            elif path.suffix in {SEALED, SMALL} and path.stem not in kept:
                path.unlink(missing_ok=True)
                orphans += path.suffix == SEALED
        return Swept(orphans, unfinished)

    @cached_property
    def _earlier(self) -> tuple[ScanKeys, ...]:
        return earlier(self._folder, self._key)

    def _generations(self) -> Iterator[ScanKeys]:
        """The keys in force, and only where they do not find it those before them."""
        yield self._now
        yield from self._earlier

    def _path(self, digest: str, ending: str, keys: ScanKeys | None = None) -> Path:
        name = hmac.digest((keys or self._now).names, digest.encode(), "sha256").hex()
        return self._folder / name[:2] / (name[2:] + ending)

    def _sound(self, digest: str) -> bool:
        """Under the keys in force: what comes again is sealed anew."""
        try:
            found = self._open(digest, SEALED, (self._now,))
        except ScanMissing:
            return False
        return sha256(found or b"").hexdigest() == digest

    def _open(self, digest: str, ending: str, generations: Iterable[ScanKeys] | None = None) -> bytes | None:
        """What is sealed under this address; None where it is not what was sealed."""
        for keys in generations or self._generations():
            try:
                with self._path(digest, ending, keys).open("rb") as file:
                    return b"".join(opened(file, keys.seals, _address(digest, ending)))
            except FileNotFoundError:
                continue
            except (SealBroken, OSError):
                return None
        raise ScanMissing(place=str(self._path(digest, ending)))

    def _write(self, path: Path, data: bytes, digest: str) -> None:
        try:
            _write_whole(path, seal(data, self._now.seals, _address(digest, path.suffix)))
        except OSError as error:
            kind = ScansFull if error.errno in FULL else ScansUnwritable
            raise kind(place=str(self._folder)) from error


def _older(path: Path, before: datetime) -> bool:
    """False too for what another process has finished or removed meanwhile."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC) < before
    except FileNotFoundError:
        return False


def _address(digest: str, ending: str) -> bytes:
    return (digest + ending).encode()


def _write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=COMING, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    for folder in (path.parent, path.parent.parent):
        sync_folder(folder)
