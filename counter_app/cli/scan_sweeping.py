"""`main.py worker sweep-scans`: what no case names is removed from the folder of scans, some days later."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from counter_app.services.wording import Wording


def sweep_scans(request: Mapping[str, Any], wording: Wording) -> Mapping[str, object]:
    """Beside the open counter; nothing is removed where it cannot be known what is named.

    Request: folder (of the scans), database, key_folder, use_keyring. Answers orphans, unfinished. Raises the
    disturbances of a database, ScanDamaged, ScansUnwritable.
    """
    from counter_app.devices.clock import SystemClock
    from counter_app.files.scans.store import ScanFolder
    from counter_app.keys.database_key import database_key
    from counter_app.persistence.named_scans import named_scans
    from counter_app.services.ports.disturbances import ScansUnwritable
    from counter_app.services.scans import sweep

    database, folder, now = Path(request["database"]), Path(request["folder"]), SystemClock().now()
    key = database_key(
        database, Path(request["key_folder"]), use_keyring=request["use_keyring"], existing=True
    )
    named = named_scans(database, key)
    try:
        swept = sweep(ScanFolder(folder, key), named, now)
    except OSError as error:
        raise ScansUnwritable(place=str(folder)) from error
    return {"orphans": swept.orphans, "unfinished": swept.unfinished}
