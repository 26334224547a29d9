"""`main.py catalogue import | list | calendar | template | export | diff`: releases and calendars."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from zoneinfo import ZoneInfo

from counter_app.cli.catalogue_file import write_catalogue_file
from counter_app.cli.outlet import one_line
from counter_app.cli.remarks import remark_line, remark_row
from counter_app.domain.catalogue_parsing import CatalogueRemark
from counter_app.domain.refusals import CatalogueRefused, Refusal, ReleaseUnknown
from counter_app.files.calendars import import_calendar
from counter_app.files.importing import ReleaseImporter
from counter_app.files.shelf import ReleaseShelf
from counter_app.files.tables.writing import export_table
from counter_app.services.release_changes import release_changes
from counter_app.services.wording import Wording, load_wording
from counter_app.settings import RESOURCES, defaults

DONE = 0
FAILED = 1
REFUSED = 2
LONGEST_SENTENCE = 2000


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
        elif given.act == "list":
            _list(shelf)
        elif given.act == "diff":
            return _diff(shelf, given, wording)
        else:
            _write_out(shelf, given, wording)
    except Refusal as refusal:
        named = f"{given.file}: " if given.act == "calendar" else ""
        print(one_line(named + wording.refusal(refusal)), file=sys.stderr)
        _report(refusal.remarks if isinstance(refusal, CatalogueRefused) else (), given, wording)
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
    template = acts.add_parser("template", help="an Excel file to fill, with two matters as examples")
    export = acts.add_parser("export", help="a whole release as the template has it")
    for act in (template, export):
        act.add_argument("file", type=Path, metavar="FILE.xlsx")
    export.add_argument("--release", default="", metavar="ID", help="default: the one in force today")
    taking.add_argument("--report", type=Path, metavar="FILE.csv", help="every remark, to open in Excel")
    comparing = acts.add_parser("diff", help="what a later release changes, field by field in plain words")
    comparing.add_argument("older", metavar="ID")
    comparing.add_argument("newer", metavar="ID")
    for act in (taking, listing, dating, template, export, comparing):
        act.add_argument("--data", type=Path, default=defaults().data_folder, metavar="FOLDER")
    return parser.parse_args(argv)


def _import(shelf: ReleaseShelf, given: argparse.Namespace, wording: Wording) -> None:
    importer = ReleaseImporter(shelf, RESOURCES / "catalogue", given.data / "catalogue")
    done = importer.import_release(given.file, given.published, given.effective, given.source)
    _report(done.warnings, given, wording)
    release = done.release
    print(f"{release.id}\t{release.effective_from}\t{done.matters}\t{release.digest}")


def _report(remarks: Iterable[CatalogueRemark], given: argparse.Namespace, wording: Wording) -> None:
    remarks = tuple(remarks)
    for remark in remarks:
        print(one_line(remark_line(wording, remark)), file=sys.stderr)
    if getattr(given, "report", None):
        rows = [remark_row(wording, remark) for remark in remarks]
        title = wording.word("catalogue_table", "report")
        export_table(given.report, title, wording.word("catalogue_table", "report_headings").split("|"), rows)


def _write_out(shelf: ReleaseShelf, given: argparse.Namespace, wording: Wording) -> None:
    release = ""
    if given.act == "export":
        release = given.release or shelf.current(datetime.now(ZoneInfo("Asia/Shanghai")).date()).release.id
    shipped, kept = RESOURCES / "catalogue", given.data / "catalogue"
    print(f"{given.file}\t{write_catalogue_file(given.file, shipped, kept, release, wording)}")


def _list(shelf: ReleaseShelf) -> None:
    for release in shelf.releases():
        print(
            f"{release.id}\t{release.published_at}\t{release.effective_from}\t{release.digest}\t{release.source}"
        )


def _diff(shelf: ReleaseShelf, given: argparse.Namespace, wording: Wording) -> int:
    """One line a matter, one indented line a change."""
    older, newer = shelf.release(given.older), shelf.release(given.newer)
    if older is None or newer is None:
        raise ReleaseUnknown("release", release=given.older if older is None else given.newer)
    changes = release_changes(wording, older, newer)
    for matter in changes:
        print(one_line(matter.heading))
        for sentence in matter.sentences:
            print("\t" + one_line(sentence, LONGEST_SENTENCE))
    if not changes:
        print(wording.word("release_change", "nothing"))
    return DONE
