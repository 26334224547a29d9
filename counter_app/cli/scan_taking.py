"""`main.py worker take-scan`: a hostile file is looked at here, where it can only hurt a child process."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from counter_app.domain.refusals import Refusal
from counter_app.domain.said import shown_name
from counter_app.services.wording import Wording

MEMORY = 1536 * 1024 * 1024
"""Bytes of address space: 20 MB of file, its pixels four times, and the libraries."""
SECONDS = 20
"""Of processor time; an honest scan takes less than one."""


def take_scan(request: Mapping[str, Any], wording: Wording) -> Mapping[str, object]:
    """A file into the folder of scans, whole or not at all.

    Request: path, folder (of the scans), limits (file), database, key_folder, use_keyring.
    Answers digest, kind, size, pages. Raises the refusals of files and scans, disturbances.ScansFull, ScansUnwritable.
    """
    from counter_app.files.reading import read_bytes
    from counter_app.files.scans.looking import limits_from, look
    from counter_app.files.scans.store import ScanFolder
    from counter_app.keys.database_key import database_key

    bound_this_process()
    path, limits = Path(request["path"]), limits_from(Path(request["limits"]))
    try:
        data = read_bytes(path, limits.megabytes)
        seen = look(data, path.name, limits)
    except Refusal as refusal:
        refusal.facts["file"] = shown_name(path.name)
        raise
    key = database_key(
        Path(request["database"]),
        Path(request["key_folder"]),
        use_keyring=request["use_keyring"],
        existing=True,
    )
    digest = ScanFolder(Path(request["folder"]), key).keep(data, seen.thumbnail)
    return {"digest": digest, "kind": seen.kind.value, "size": len(data), "pages": seen.pages}


def bound_this_process() -> None:
    """Bounds memory and processor time where the system can; elsewhere the window's clock ends the child."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
