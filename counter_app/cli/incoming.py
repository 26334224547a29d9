"""Files that come in while the window is open: a calendar, hall data; releases are the work of a worker (worker.py)."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from counter_app.domain.clocks import WorkingCalendar
from counter_app.domain.hall import Hall
from counter_app.domain.hall_parsing import parse_hall
from counter_app.services.desk import Desk
from counter_app.services.ports.disturbances import ImportNotKept

HALL_MB = 4


class FilesIncoming:
    """Implements services.ports.outside.Incoming; what reads the files is imported when the first one comes."""

    def __init__(self, desk: Desk, resources: Path, data_folder: Path) -> None:
        self._desk, self._shipped, self._kept = desk, resources, data_folder

    def release_request(self, path: Path, effective_from: date) -> dict[str, object]:
        days = {"today": self._desk.today().isoformat(), "effective_from": effective_from.isoformat()}
        return {**self._folders(path), **days}

    def catalogue_request(self, path: Path, release: str) -> dict[str, object]:
        return {**self._folders(path), "release": release}

    def _folders(self, path: Path) -> dict[str, object]:
        shipped, kept = self._shipped / "catalogue", self._kept / "catalogue"
        return {"path": str(path), "shipped": str(shipped), "kept": str(kept)}

    def calendar(self, path: Path) -> WorkingCalendar:
        from counter_app.files.calendars import import_calendar, load_calendar

        with _kept_or_disturbed():
            import_calendar(path, self._kept / "calendar")
        return load_calendar(self._shipped / "calendar", self._kept / "calendar")

    def hall(self, path: Path) -> Hall:
        from counter_app.files.json_reading import read_json

        return parse_hall(read_json(path, largest_mb=HALL_MB))


@contextmanager
def _kept_or_disturbed() -> Iterator[None]:
    """A disk that refuses is a disturbance."""
    try:
        yield
    except OSError as error:
        raise ImportNotKept(reason=errno.errorcode.get(error.errno or 0, "")) from error
