"""Loads the working-day calendar from the shipped files and those this hall imported; the later wins."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from counter_app.domain.calendar_parsing import parse_calendar
from counter_app.domain.clocks import CalendarYear, WorkingCalendar
from counter_app.files.atomic import write_new_file
from counter_app.files.json_reading import read_json


def load_calendar(shipped: Path, imported: Path) -> WorkingCalendar:
    """`shipped`: resources/calendar; `imported` may be missing. Raises CalendarUnreadable, or the
    refusals of files.

    Shipped files count in the order of their names, then imported ones in the order of their import.
    """
    years: list[CalendarYear] = []
    for folder in (shipped, imported):
        for path in _files(folder):
            years += parse_calendar(read_json(path, largest_mb=4))
    return WorkingCalendar(years)


def import_calendar(path: Path, imported: Path) -> tuple[CalendarYear, ...]:
    """Takes a further calendar file, as a copy, behind those already there. Raises as `load_calendar`."""
    data = read_json(path, largest_mb=4)
    years = parse_calendar(data)
    told = json.dumps(data, ensure_ascii=False, indent=1).encode()
    place = 1 + max((int(p.stem) for p in _files(imported) if p.stem.isdecimal()), default=0)
    for free in count(place):  # another import may be under way
        with suppress(FileExistsError):
            write_new_file(imported / f"{free:04d}.json", told)
            break
    return years


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(p for p in folder.glob("*.json") if p.name[0] != ".")
