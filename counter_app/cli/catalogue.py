"""`main.py catalogue import FILE | list | calendar FILE`: releases and calendars from the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from zoneinfo import ZoneInfo

from counter_app.cli.remarks import remark_line
from counter_app.domain.refusals import CatalogueRefused, Refusal
from counter_app.files.calendars import import_calendar
from counter_app.files.importing import ReleaseImporter
from counter_app.files.shelf import ReleaseShelf
from counter_app.services.wording import Wording, load_wording
from counter_app.settings import RESOURCES, defaults

DONE = 0
FAILED = 1
REFUSED = 2


def main(argv: Sequence[str]) -> int:
    """0 done; 2 refused with every reason on stderr, nothing changed; 1 the disk refused."""
    given = _arguments(argv)
    for stream in (sys.stdout, sys.stderr):  # a file name may hold bytes that are no text
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    wording = load_wording(RESOURCES / "wording")
    shelf = ReleaseShelf(RESOURCES / "catalogue", given.data / "catalogue")
    try:
        if given.act == "import":
            _import(shelf, given, wording)
        elif given.act == "calendar":
            for year in import_calendar(given.file, given.data / "calendar"):
                print(f"{year.year}\t{len(year.holidays)}\t{len(year.workdays)}\t{year.source}")
        else:
            _list(shelf)
    except Refusal as refusal:
        print(wording.refusal(refusal), file=sys.stderr)
        for remark in refusal.remarks if isinstance(refusal, CatalogueRefused) else ():
            print(remark_line(wording, remark), file=sys.stderr)
        return REFUSED
    except OSError as error:
        print(f"{error.filename or given.data}: {error.strerror}", file=sys.stderr)
        return FAILED
    return DONE


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    today = datetime.now(ZoneInfo("Asia/Shanghai")).date()
    parser = argparse.ArgumentParser(prog="main.py catalogue", description=__doc__)
    acts = parser.add_subparsers(dest="act", required=True)
    taking = acts.add_parser("import", help="take a matters file onto the shelf, whole or not at all")
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("--published", type=date.fromisoformat, default=today, metavar="YYYY-MM-DD")
    taking.add_argument("--effective", type=date.fromisoformat, default=today, metavar="YYYY-MM-DD")
    taking.add_argument("--source", default="", help="who published it; default: the file's name")
    listing = acts.add_parser("list", help="every release, the one in force longest first")
    dating = acts.add_parser(
        "calendar", help="take a further calendar file (a year's notice, local days off)"
    )
    dating.add_argument("file", type=Path, metavar="FILE")
    for act in (taking, listing, dating):
        act.add_argument("--data", type=Path, default=defaults().data_folder, metavar="FOLDER")
    return parser.parse_args(argv)


def _import(shelf: ReleaseShelf, given: argparse.Namespace, wording: Wording) -> None:
    importer = ReleaseImporter(shelf, RESOURCES / "catalogue", given.data / "catalogue")
    done = importer.import_release(given.file, given.published, given.effective, given.source)
    for warning in done.warnings:
        print(remark_line(wording, warning), file=sys.stderr)
    release = done.release
    print(f"{release.id}\t{release.effective_from}\t{done.matters}\t{release.digest}")


def _list(shelf: ReleaseShelf) -> None:
    for release in shelf.releases():
        print(
            f"{release.id}\t{release.published_at}\t{release.effective_from}\t{release.digest}\t{release.source}"
        )
