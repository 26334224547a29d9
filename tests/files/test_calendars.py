"""Calendar files on disk: the shipped one, imported ones behind it, the later right."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

import pytest

from counter_app.domain.refusals import CalendarUnreadable, FileNotJson
from counter_app.files.calendars import import_calendar, load_calendar
from tests.helpers.matters import ROOT

SHIPPED = ROOT / "resources" / "calendar"


def file(folder: Path, year: int, **entry: Any) -> Path:
    path = folder / "notice.json"
    entry["holidays"] = [f"{year}-01-01", *entry.get("holidays", [])]
    path.write_text(json.dumps({"years": {str(year): {"published": True, **entry}}}), "utf-8")
    return path


def test_the_shipped_calendar_knows_its_published_years(tmp_path: Path) -> None:
    calendar = load_calendar(SHIPPED, tmp_path / "none")
    assert [y for y in range(2023, 2029) if calendar.knows(y)] == [2024, 2025, 2026]


def test_an_imported_year_is_known_and_changes_december_before_it(tmp_path: Path) -> None:
    imported = tmp_path / "calendar"
    notice = file(tmp_path, 2027, holidays=["2026-12-31", "2027-01-01"], workdays=["2027-01-09"])
    (year,) = import_calendar(notice, imported)
    calendar = load_calendar(SHIPPED, imported)
    assert (year.year, calendar.knows(2027)) == (2027, True)
    assert not calendar.is_working_day(date(2026, 12, 31))
    assert calendar.is_working_day(date(2027, 1, 9))


def test_of_two_imports_the_later_is_right(tmp_path: Path) -> None:
    imported = tmp_path / "calendar"
    for n in range(11):
        off = {"holidays": ["2027-03-01"]} if n % 2 == 0 else {"workdays": ["2027-03-01"]}
        import_calendar(file(tmp_path, 2027, **off), imported)
    assert not load_calendar(SHIPPED, imported).is_working_day(date(2027, 3, 1))


@pytest.mark.parametrize(("text", "refusal"), [("{}", CalendarUnreadable), ("{", FileNotJson)])
def test_a_file_at_fault_is_not_taken(tmp_path: Path, text: str, refusal: type[Exception]) -> None:
    path = tmp_path / "notice.json"
    path.write_text(text)
    with pytest.raises(refusal):
        import_calendar(path, tmp_path / "calendar")
    assert not (tmp_path / "calendar").exists()


def test_days_of_a_year_that_is_not_published_count_for_nothing(tmp_path: Path) -> None:
    notice = file(tmp_path, 2027, published=False, holidays=["2026-12-31"])
    import_calendar(notice, tmp_path / "calendar")
    calendar = load_calendar(SHIPPED, tmp_path / "calendar")
    assert calendar.is_working_day(date(2026, 12, 31))
    assert not calendar.knows(2027)


def test_two_imports_at_once_are_both_kept(tmp_path: Path) -> None:
    """Real processes: each must find a name of its own."""
    files = []
    for year in (2027, 2028, 2029):
        files.append(file(tmp_path, year).rename(tmp_path / f"{year}.json"))
    at_once = [sys.executable, "-c", _IMPORT, str(tmp_path / "calendar")]
    running = [Popen([*at_once, str(path)], cwd=ROOT, stdin=PIPE, stdout=PIPE) for path in files]
    for each in running:
        assert each.stdout is not None
        assert each.stdout.read(5) == b"ready"
    for each in running:
        each.communicate(b"go")
        assert each.returncode == 0
    calendar = load_calendar(SHIPPED, tmp_path / "calendar")
    assert [year for year in (2027, 2028, 2029) if calendar.knows(year)] == [2027, 2028, 2029]


_IMPORT = """
import sys
from pathlib import Path
from counter_app.files.calendars import import_calendar
sys.stdout.write("ready"), sys.stdout.flush(), sys.stdout.close()
sys.stdin.read(1)
import_calendar(Path(sys.argv[2]), Path(sys.argv[1]))
"""
