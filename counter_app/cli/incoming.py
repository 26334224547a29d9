"""Files that come in while the window is open: a release, a calendar, hall data. The same adapters as on the line."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from counter_app.cli.remarks import remark_line
from counter_app.domain.clocks import WorkingCalendar
from counter_app.domain.hall import Hall
from counter_app.domain.hall_parsing import parse_hall
from counter_app.domain.refusals import CatalogueRefused
from counter_app.services.desk import Desk
from counter_app.services.ports.disturbances import ImportNotKept
from counter_app.services.ports.records import ImportReport

HALL_MB = 4


class FilesIncoming:
    """Implements services.ports.outside.Incoming; what reads the files is imported when the first one comes."""

    def __init__(self, desk: Desk, resources: Path, data_folder: Path) -> None:
        self._desk, self._shipped, self._kept = desk, resources, data_folder

    def release(self, path: Path, effective_from: date) -> ImportReport:
        from counter_app.files.importing import ReleaseImporter
        from counter_app.files.shelf import ReleaseShelf

        shipped, kept = self._shipped / "catalogue", self._kept / "catalogue"
        importer = ReleaseImporter(ReleaseShelf(shipped, kept), shipped, kept)
        with _kept_or_disturbed():
            done = importer.import_release(path, self._desk.today(), effective_from)
        self._desk.shelf.look_again()
        warnings = tuple(remark_line(self._desk.wording, remark) for remark in done.warnings)
        return ImportReport(done.release.id, done.matters, warnings)

    def calendar(self, path: Path) -> WorkingCalendar:
        from counter_app.files.calendars import import_calendar, load_calendar

        with _kept_or_disturbed():
            import_calendar(path, self._kept / "calendar")
        return load_calendar(self._shipped / "calendar", self._kept / "calendar")

    def hall(self, path: Path) -> Hall:
        from counter_app.files.json_reading import read_json

        return parse_hall(read_json(path, largest_mb=HALL_MB))

    def faults(self, refused: CatalogueRefused) -> tuple[str, ...]:
        return tuple(remark_line(self._desk.wording, remark) for remark in refused.remarks)


@contextmanager
def _kept_or_disturbed() -> Iterator[None]:
    """A disk that refuses is a disturbance."""
    try:
        yield
    except OSError as error:
        raise ImportNotKept(reason=errno.errorcode.get(error.errno or 0, "")) from error
