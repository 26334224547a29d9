"""扫描件 in the journal: the file first, then the entry that names it; what nobody names is swept, and nothing else."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.domain.events import ScanAttached, ScanRemoved
from counter_app.domain.journal import dump_event
from counter_app.domain.refusals import (
    CaseUnknown,
    ReasonMissing,
    ScanAttachedAlready,
    ScanPlaceUnknown,
    ScanUnknown,
)
from counter_app.domain.scans import Scan, ScanKind, ScanPlace
from counter_app.keys.database_key import database_key
from counter_app.persistence.named_scans import named_scans
from counter_app.services import deciding, looking_up, scans
from counter_app.services.day.view import day_view
from counter_app.services.desk import Desk
from counter_app.services.ports.disturbances import ScanMissing
from counter_app.services.scans import PlacedScans
from counter_app.settings import defaults
from tests.files.scans import making
from tests.helpers.cases import PERSON, intake
from tests.helpers.desk import MORNING, SESSION
from tests.helpers.kept_scans import folder_of, keep
from tests.services.deciding.reading import refused

MATERIAL = ScanPlace("m1")
WHOLE = ScanPlace()


@pytest.fixture
def number(desk: Desk) -> str:
    return deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number


@pytest.fixture
def scan(desk: Desk, tmp_path: Path) -> Scan:
    return keep(tmp_path, making.pdf(2))


def listed(desk: Desk, number: str) -> dict[ScanPlace, PlacedScans]:
    page = looking_up.page(desk, number)
    return {each.place: each for each in scans.placed(page, desk.wording)}


def named(desk: Desk, base: Path) -> frozenset[str]:
    at = defaults(base)
    return named_scans(at.database, database_key(at.database, at.key_folder, use_keyring=False))


def test_a_scan_is_an_entry_of_the_case_with_place_digest_pages_and_clerk(
    desk: Desk, number: str, scan: Scan
) -> None:
    decision = scans.attach(desk, SESSION, number, scan, MATERIAL)
    last = decision.case.history[-1]
    assert isinstance(last, ScanAttached)
    assert (last.scan, last.place, last.clerk, last.at) == (scan, MATERIAL, "0312", MORNING)
    assert PERSON.name not in dump_event(last).decode()
    assert decision.papers == ()
    assert looking_up.page(desk, number).case == decision.case


def test_every_place_is_listed_in_the_order_of_the_table_and_named_in_words(
    desk: Desk, number: str, scan: Scan
) -> None:
    paper = looking_up.page(desk, number).papers[0][0]
    signed = ScanPlace(entry=paper.entry, position=paper.position)
    for place in (WHOLE, signed, MATERIAL):
        scans.attach(desk, SESSION, number, scan, place)
    found = listed(desk, number)
    places = list(found)
    assert places[0] == MATERIAL
    assert places[-1] == WHOLE
    assert [place.material for place in places if place.material] == ["m1", "m2", "m5"]
    assert found[signed].name.startswith(f"{paper.title}（签收件）")
    assert paper.document_number in found[signed].name
    assert [len(found[place].scans) for place in (MATERIAL, signed, WHOLE, ScanPlace("m2"))] == [1, 1, 1, 0]


def test_an_entry_never_names_a_file_that_is_not_kept(desk: Desk, number: str) -> None:
    unkept = Scan("0d" * 32, ScanKind.PNG, 9, 1)
    before = looking_up.page(desk, number).case
    with pytest.raises(ScanMissing):
        scans.attach(desk, SESSION, number, unkept, MATERIAL)
    assert looking_up.page(desk, number).case == before


@pytest.mark.parametrize(
    "place", [ScanPlace("m99"), ScanPlace(entry=99), ScanPlace(entry=2, position=9)], ids=str
)
def test_a_place_that_the_case_does_not_have_is_refused(
    desk: Desk, number: str, scan: Scan, place: ScanPlace
) -> None:
    with refused(desk, ScanPlaceUnknown):
        scans.attach(desk, SESSION, number, scan, place)


def test_the_same_file_twice_and_a_case_that_is_none_are_refused(desk: Desk, number: str, scan: Scan) -> None:
    scans.attach(desk, SESSION, number, scan, MATERIAL)
    with refused(desk, ScanAttachedAlready):
        scans.attach(desk, SESSION, number, scan, MATERIAL)
    with refused(desk, CaseUnknown):
        scans.attach(desk, SESSION, number[:-1] + "x", scan, MATERIAL)


def test_removing_wants_a_reason_and_leaves_both_entries(desk: Desk, number: str, scan: Scan) -> None:
    scans.attach(desk, SESSION, number, scan, MATERIAL)
    with refused(desk, ReasonMissing):
        scans.remove(desk, SESSION, number, scan.digest, MATERIAL, "  ")
    with refused(desk, ScanUnknown):
        scans.remove(desk, SESSION, number, scan.digest, WHOLE, "放错了")
    history = scans.remove(desk, SESSION, number, scan.digest, MATERIAL, " 放错了 ").case.history
    assert [type(event) for event in history[-2:]] == [ScanAttached, ScanRemoved]
    assert isinstance(history[-1], ScanRemoved)
    assert history[-1].reason == "放错了"
    assert listed(desk, number)[MATERIAL].scans == ()


def test_the_thumbnails_are_those_that_the_worker_made(desk: Desk, number: str, scan: Scan) -> None:
    unkept = Scan("0d" * 32, ScanKind.PNG, 9, 1)
    found = scans.thumbnails(desk, [scan, unkept])
    assert list(found) == [scan.digest]
    assert found[scan.digest].startswith(b"\x89PNG")


def test_scans_leave_the_days_numbers_and_acts_as_they_were(desk: Desk, number: str, scan: Scan) -> None:
    before = day_view(desk, SESSION, desk.today())
    scans.attach(desk, SESSION, number, scan, MATERIAL)
    scans.remove(desk, SESSION, number, scan.digest, MATERIAL, "放错了")
    after = day_view(desk, SESSION, desk.today())
    assert (after.reconciliation, after.acts, after.taken) == (
        before.reconciliation,
        before.acts,
        before.taken,
    )


def test_the_sweep_takes_what_no_case_names_once_it_is_old_enough(
    desk: Desk, tmp_path: Path, number: str, scan: Scan
) -> None:
    removed, orphan = keep(tmp_path, making.pdf(1)), keep(tmp_path, making.picture("PNG"))
    scans.attach(desk, SESSION, number, scan, MATERIAL)
    scans.attach(desk, SESSION, number, removed, MATERIAL)
    scans.remove(desk, SESSION, number, removed.digest, MATERIAL, "放错了")
    folder = folder_of(tmp_path)
    written = max(file.stat().st_mtime for file in folder.files_of(orphan.digest))
    for kept in (scan, removed):
        for file in folder.files_of(kept.digest):
            os.utime(file, (written, written))
    just_before = MORNING.fromtimestamp(written, MORNING.tzinfo) + scans.KEPT_UNNAMED
    assert scans.sweep(folder, named(desk, tmp_path), just_before).orphans == 0
    swept = scans.sweep(folder, named(desk, tmp_path), just_before + timedelta(seconds=1))
    assert swept.orphans == 2
    assert [folder.holds(each.digest) for each in (scan, removed, orphan)] == [True, False, False]


def test_what_another_case_still_names_is_not_swept(
    desk: Desk, tmp_path: Path, number: str, scan: Scan
) -> None:
    other = deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number
    for each in (number, other):
        scans.attach(desk, SESSION, each, scan, MATERIAL)
    scans.remove(desk, SESSION, number, scan.digest, MATERIAL, "放错了")
    assert named(desk, tmp_path) == {scan.digest}
