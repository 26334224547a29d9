"""A second release on the shelf of a counter, which differs from the seed and is not yet in force."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from counter_app.files.importing import ReleaseImporter
from counter_app.files.shelf import ReleaseShelf
from counter_app.settings import RESOURCES, defaults

PUBLISHED, EFFECTIVE = date(2026, 11, 20), date(2027, 1, 1)


def second_release(folder: Path) -> str:
    """Two matters changed, one gone, one new; returns its id."""
    shipped = RESOURCES / "catalogue"
    kept = defaults(folder).data_folder / "catalogue"
    matters = json.loads((shipped / "seed.json").read_bytes())
    first, second, gone, *rest = matters
    first["committed_limit"] = {"text": "当场办结", "value": 0, "unit": "on_the_spot"}
    first["materials"][0]["copies"] = 2
    first["materials"][1]["points"] = ["核验原件", "证件在有效期内，姓名、号码与申请书一致"]
    second["materials"][0]["name"] += "（二〇二七年版）"
    second["fee"] = {"charged": False, "text": "不收费，寄送也不收费"}
    new = {**gone, "code": "SC900", "name": "个体工商户歇业备案"}
    path = folder / "second.json"
    path.write_text(json.dumps([first, second, *rest, new], ensure_ascii=False), "utf-8")
    importer = ReleaseImporter(ReleaseShelf(shipped, kept), shipped, kept)
    return importer.import_release(path, PUBLISHED, EFFECTIVE, "样例市政务服务局").release.id
