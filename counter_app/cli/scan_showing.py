"""`main.py worker show-scan`: a kept scan is opened and drawn here, in memory; no plain file ever lies on a disk."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from counter_app.cli.scan_taking import bound_this_process
from counter_app.domain.scans import Scan, ScanKind
from counter_app.services.wording import Wording


def show_scan(request: Mapping[str, Any], wording: Wording) -> Mapping[str, object]:
    """Request: folder (of the scans), database, key_folder, use_keyring; digest, kind, size, pages of the scan;
    page (from 0), width (pixels).

    Answers picture (JPEG, base64). Raises disturbances.ScanMissing, ScanDamaged: also for what cannot be drawn.
    """
    from counter_app.files.scans.showing import ScanUnshowable, page_picture
    from counter_app.files.scans.store import ScanFolder
    from counter_app.keys.database_key import database_key
    from counter_app.services.ports.disturbances import ScanDamaged

    bound_this_process()
    folder = Path(request["folder"])
    key = database_key(
        Path(request["database"]),
        Path(request["key_folder"]),
        use_keyring=request["use_keyring"],
        existing=True,
    )
    scan = Scan(request["digest"], ScanKind(request["kind"]), request["size"], request["pages"])
    data = ScanFolder(folder, key).read(scan)
    try:
        picture = page_picture(data, scan, request["page"], request["width"])
    except ScanUnshowable as error:
        raise ScanDamaged(place=str(folder)) from error
    return {"picture": b64encode(picture).decode("ascii")}
