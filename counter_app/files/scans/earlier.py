"""Scans sealed under an earlier key of the database: their keys go on, themselves sealed under the one in force."""

from __future__ import annotations

import errno
import io
from pathlib import Path
from typing import NamedTuple

from counter_app.files.atomic import write_file
from counter_app.files.scans.sealing import SealBroken, derived, opened, seal
from counter_app.services.ports.disturbances import ScanDamaged, ScansFull, ScansUnwritable

LENGTH = 32
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_ADDRESS = b"earlier keys"


class ScanKeys(NamedTuple):
    """What finds and opens the scans of one key of the database; that key itself cannot be had from it."""

    names: bytes
    seals: bytes

    def __repr__(self) -> str:
        return "ScanKeys(…)"


def keys_of(key: bytes) -> ScanKeys:
    """`key`: 32 bytes of the database."""
    return ScanKeys(derived(key, "names"), derived(key, "seals"))


def earlier(folder: Path, key: bytes) -> tuple[ScanKeys, ...]:
    """Of the keys before `key`, newest first; () where it is the first. Raises disturbances.ScanDamaged."""
    path = _file(folder, key)
    try:
        whole = b"".join(opened(io.BytesIO(path.read_bytes()), derived(key, "earlier"), _ADDRESS))
    except FileNotFoundError:
        return ()
    except (SealBroken, OSError):
        raise ScanDamaged(place=str(path)) from None
    pairs = (whole[at : at + 2 * LENGTH] for at in range(0, len(whole), 2 * LENGTH))
    return tuple(ScanKeys(pair[:LENGTH], pair[LENGTH:]) for pair in pairs)


def hand_on(folder: Path, old: bytes, new: bytes) -> None:
    """Before `new` takes the place of `old`: from then on it opens what was sealed until then. Until then, and for
    backups made with `old`, nothing changes. Raises disturbances.ScanDamaged, ScansFull, ScansUnwritable."""
    if not folder.is_dir():
        return
    whole = b"".join(keys.names + keys.seals for keys in (keys_of(old), *earlier(folder, old)))
    try:
        write_file(_file(folder, new), b"".join(seal(whole, derived(new, "earlier"), _ADDRESS)))
    except OSError as error:
        raise (ScansFull if error.errno in FULL else ScansUnwritable)(place=str(folder)) from error


def _file(folder: Path, key: bytes) -> Path:
    """Named by the key that opens it, so that more than one can lie in a folder."""
    return folder / f"earlier-{derived(key, 'earlier, named')[:6].hex()}.keys"
