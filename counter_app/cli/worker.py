"""`main.py worker NAME`: long work in a process of its own, asked and answered in JSON lines over the pipes.

In comes one line, the request; out go any number of {"progress": …} lines and one last line: {"done": …},
{"refused": {sentence, rows}} or {"disturbed": {code, facts}}. Whoever started it shows what came of it; a process
that ends without a last line has done nothing that anybody needs to know of.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from counter_app.cli.remarks import remark_row
from counter_app.cli.scan_showing import show_scan
from counter_app.cli.scan_sweeping import sweep_scans
from counter_app.cli.scan_taking import take_scan
from counter_app.domain.refusals import CatalogueRefused, Refusal
from counter_app.services.ports.disturbances import Disturbance, ImportNotKept
from counter_app.services.wording import Wording, load_wording
from counter_app.settings import RESOURCES

Request = Mapping[str, Any]
Work = Callable[[Request, Wording], Mapping[str, object]]

USAGE = "用法：main.py worker 名称（由窗口程序启动，不必手工运行）"


def main(arguments: list[str], inward: TextIO = sys.stdin, outward: TextIO = sys.stdout) -> int:
    """Exit status 0 whenever there is a last line; 2 for a call that nobody here makes."""
    if len(arguments) != 1 or arguments[0] not in WORKS:
        print(USAGE, file=sys.stderr)
        return 2
    wording = load_wording(RESOURCES / "wording")
    answer: Mapping[str, object]
    try:
        answer = {"done": WORKS[arguments[0]](json.loads(inward.readline()), wording)}
    except Refusal as refusal:
        remarks = refusal.remarks if isinstance(refusal, CatalogueRefused) else ()
        rows = [remark_row(wording, remark) for remark in remarks]
        answer = {"refused": {"sentence": wording.refusal(refusal), "rows": rows}}
    except Disturbance as disturbance:
        answer = {"disturbed": {"code": disturbance.code, "facts": disturbance.facts}}
    print(json.dumps(answer, ensure_ascii=False), file=outward, flush=True)
    return 0


def import_release(request: Request, wording: Wording) -> Mapping[str, object]:
    """A matters file onto the shelf, whole or not at all.

    Request: path, shipped and kept (folders of releases), today and effective_from (ISO dates).
    Answers release, matters (how many) and warnings, each severity, matter, place and sentence.
    """
    import errno

    from counter_app.files.importing import ReleaseImporter
    from counter_app.files.shelf import ReleaseShelf

    shipped, kept = Path(request["shipped"]), Path(request["kept"])
    importer = ReleaseImporter(ReleaseShelf(shipped, kept), shipped, kept)
    today, effective = (date.fromisoformat(request[key]) for key in ("today", "effective_from"))
    try:
        done = importer.import_release(Path(request["path"]), today, effective)
    except OSError as error:
        raise ImportNotKept(reason=errno.errorcode.get(error.errno or 0, "")) from error
    warnings = [remark_row(wording, remark) for remark in done.warnings]
    return {"release": done.release.id, "matters": done.matters, "warnings": warnings}


def write_catalogue(request: Request, wording: Wording) -> Mapping[str, object]:
    """A release, or the template to fill, as an Excel file.

    Request: path, shipped and kept (folders of releases), release ("": the template). Answers matters (how many).
    """
    from counter_app.cli.catalogue_file import write_catalogue_file
    from counter_app.services.exporting import not_written, refuse_place

    path, shipped, kept = (Path(request[key]) for key in ("path", "shipped", "kept"))
    refuse_place(path)
    try:
        return {"matters": write_catalogue_file(path, shipped, kept, request["release"], wording)}
    except OSError as error:
        raise not_written(error, path) from error


def back_up(request: Request, wording: Wording) -> Mapping[str, object]:
    """A backup of the running counter, where one is due.

    Request: database, key_folder, use_keyring, folder, daily, last, hours (0: whether due or not).
    Answers file, at (ISO), size and seq of the newest backup, made (whether it was made now) and behind: how many
    entries came after it.
    """
    from datetime import timedelta

    from counter_app.devices.clock import SystemClock
    from counter_app.keys.database_key import database_key
    from counter_app.persistence.backup import FileBackups
    from counter_app.services.backups import due
    from counter_app.services.ports.backups import Keeping
    from counter_app.settings import VERSION

    database, folder, clock = Path(request["database"]), Path(request["folder"]), SystemClock()
    key = database_key(
        database, Path(request["key_folder"]), use_keyring=request["use_keyring"], existing=True
    )
    backups = FileBackups(database, key, clock, VERSION)
    kept, every = backups.kept_in(folder), timedelta(hours=request["hours"])
    made = due(kept, clock.now(), every, backups.newest_entry())
    newest = backups.back_up(folder, Keeping(request["daily"], request["last"])) if made else kept[0]
    at, size, seq = newest.facts.made_at.isoformat(), newest.facts.size, newest.facts.seq
    behind = max(0, backups.newest_entry() - seq)
    return {"file": str(newest.file), "at": at, "size": size, "seq": seq, "made": made, "behind": behind}


def examine_backup(request: Request, wording: Wording) -> Mapping[str, object]:
    """What a backup holds, proved page by page and entry by entry beside the open counter.

    Request: file, database, key_folder, use_keyring, place (the counter that it must be of).
    Answers place, made_at (ISO), seq, cases, newest.
    """
    from counter_app.keys.database_key import database_key
    from counter_app.persistence.restore import examine

    database = Path(request["database"])
    key = database_key(
        database, Path(request["key_folder"]), use_keyring=request["use_keyring"], existing=True
    )
    look = examine(Path(request["file"]), database, key, place=request["place"])
    return {**look._asdict(), "made_at": look.made_at.isoformat()}


WORKS: Mapping[str, Work] = {
    "import-release": import_release,
    "write-catalogue": write_catalogue,
    "back-up": back_up,
    "examine-backup": examine_backup,
    "show-scan": show_scan,
    "sweep-scans": sweep_scans,
    "take-scan": take_scan,
}
