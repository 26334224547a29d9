"""Scans in the folder of a test's counter, as the worker leaves them there."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from counter_app.domain.scans import Scan, ScanKind
from counter_app.files.scans.looking import limits_from, look
from counter_app.files.scans.store import ScanFolder
from counter_app.keys.database_key import database_key
from counter_app.settings import defaults
from tests.helpers.quiet_desk import RESOURCES

LIMITS = RESOURCES / "scans" / "limits.json"


def folder_of(base: Path) -> ScanFolder:
    """The scans of the counter whose whole world is `base`."""
    at = defaults(base)
    key = database_key(at.database, at.key_folder, use_keyring=False, existing=True)
    return ScanFolder(at.scan_folder, key)


def keep(base: Path, data: bytes) -> Scan:
    seen = look(data, "file", limits_from(LIMITS))
    folder_of(base).keep(data, seen.thumbnail)
    return Scan(sha256(data).hexdigest(), ScanKind(seen.kind), len(data), seen.pages)
