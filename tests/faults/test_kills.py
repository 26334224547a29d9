"""kill -9 at named points: nothing acknowledged is lost, no number is used twice, the paper waits to be printed.

One kill a point in the ordinary suite; FAULT_RUNS=200 (`make faults`) kills 200 times.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counter_app.domain.attached_scans import attached_scans
from counter_app.domain.events import PaperIssued
from counter_app.persistence.verify import verify
from counter_app.services.ports.store import UnitOfWork
from tests.faults.killing import killer
from tests.faults.points import ONLY_ONCE, POINTS
from tests.helpers.records import PLACE, TODAY, opened, take_in

RUNS = int(os.environ.get("FAULT_RUNS", len(POINTS)))
Kill = Callable[[Path, str, int], None]


@pytest.fixture(scope="module")
def kill() -> Iterator[Kill]:
    with killer("tests.faults.stage") as kill_at:
        yield lambda folder, point, nth: kill_at({"folder": str(folder), "point": point, "nth": nth})


@pytest.mark.parametrize("run", range(RUNS))
def test_killed_at_any_point_the_counter_goes_on(kill: Kill, tmp_path: Path, run: int) -> None:
    point = POINTS[run % len(POINTS)]
    again = run // len(POINTS)
    once = point.split(" ", 1)[1] in ONLY_ONCE
    kill(tmp_path, point, 1 if once else 1 + (run * 7 + again) % 17)
    _holds(tmp_path, point)
    if not once:
        kill(tmp_path, point, 1 + again % 3)
        _holds(tmp_path, point)


def _holds(folder: Path, point: str) -> None:
    acknowledged = _acknowledged(folder)
    store = opened(folder)
    assert store.numbering_stopped is None, point
    with store.read(PLACE)() as work:
        stored = [case.number for case in work.cases.of_day(TODAY)]
        _whole(work, stored)
        scanned = {n for n in stored if attached_scans(work.journal.events_of(n))}
    with store.connection() as connection:
        assert verify(connection) is None, point
        named = {row[0] for row in connection.exec_driver_sql("SELECT case_number FROM scans")}
    assert named == scanned, point
    assert set(acknowledged) <= set(stored), point
    assert [int(number[21:25]) for number in stored] == list(range(1, len(stored) + 1)), point
    following = take_in(store.write(PLACE))
    assert int(following[21:25]) == len(stored) + 1, point
    with (folder / "acknowledged").open("a") as file:
        file.write(following + "\n")
    store.close()


def _acknowledged(folder: Path) -> list[str]:
    path = folder / "acknowledged"
    return path.read_text().split() if path.exists() else []


def _whole(work: UnitOfWork, stored: list[str]) -> None:
    """Every case has all its papers, and each copy of each waits to be printed."""
    papers = [paper for number in stored for paper in work.papers.of_case(number)]
    issued: list[PaperIssued] = []
    for number in stored:
        for event in work.journal.events_of(number):
            issued += getattr(event, "papers", ())
    assert [paper.body for paper in papers] == [paper.body for paper in issued]
    assert len(papers) >= len(stored)
    waiting = sorted((sheet.paper, sheet.copy) for sheet in work.papers.waiting())
    assert waiting == sorted((paper.id, copy) for paper in papers for copy in (1, 2))
