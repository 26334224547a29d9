"""The shelf of releases: the shipped seed, imports whole or not at all, the release in force by its date."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from counter_app.domain.catalogue import Limit, LimitUnit
from counter_app.domain.refusals import (
    CatalogueRefused,
    FileNotJson,
    ReleaseDamaged,
    ReleaseOnShelf,
    ReleaseUnknown,
)
from counter_app.files.importing import Imported, ReleaseImporter
from counter_app.files.release_folder import MANIFEST, MATTERS, digest_of
from counter_app.files.shelf import ReleaseShelf
from counter_app.services.ports.outside import Shelf
from tests.helpers.matters import ROOT, SEED

SHIPPED = ROOT / "resources" / "catalogue"
FIRST = "2026-10-15"
RAW = json.loads(SEED.read_bytes())


@pytest.fixture
def imported(tmp_path: Path) -> Path:
    return tmp_path / "catalogue"


@pytest.fixture
def shelf(imported: Path) -> ReleaseShelf:
    return ReleaseShelf(SHIPPED, imported)


def take(
    shelf: ReleaseShelf, imported: Path, matters: object, effective: date, name: str = "new.json"
) -> Imported:
    path = imported.parent / name
    path.write_text(json.dumps(matters, ensure_ascii=False), "utf-8")
    return ReleaseImporter(shelf, SHIPPED, imported).import_release(path, date(2026, 11, 20), effective)


def test_the_shipped_release_is_whole(shelf: ReleaseShelf) -> None:
    port: Shelf = shelf
    catalogue = port.current(date(2026, 11, 25))
    assert catalogue.release.id == FIRST
    assert catalogue.release.digest == digest_of(SEED.read_bytes())
    assert [m.code for m in catalogue] == [m["code"] for m in RAW]
    assert port.release(FIRST) is catalogue
    found, _ = port.search_index(FIRST).search("gtgshsl")
    assert [f.matter.name for f in found] == ["个体工商户设立登记"]


def test_the_catalogue_knows_what_the_law_sets_for_a_type(shelf: ReleaseShelf) -> None:
    limits = shelf.current(date(2026, 11, 25)).type_limits
    assert limits["行政许可"].limit == Limit("20个工作日", 20, LimitUnit.WORKING_DAY)


def test_every_seed_name_has_a_syllable_for_each_spoken_character() -> None:
    spoken = json.loads((SHIPPED / "pinyin.json").read_bytes())
    for matter in RAW:
        syllables = spoken[matter["code"]]
        assert len(syllables) == len(matter["name"])
        silent = "".join(c for c, s in zip(matter["name"], syllables, strict=True) if not s)
        assert set(silent) <= set("()、")


def test_the_start_of_the_program_does_without_pypinyin(imported: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from datetime import date\n"
        "from counter_app.files.shelf import ReleaseShelf\n"
        "from counter_app.files.importing import ReleaseImporter\n"
        f"shelf = ReleaseShelf(Path({str(SHIPPED)!r}), Path({str(imported)!r}))\n"
        "shelf.search_index(shelf.current(date(2026, 11, 25)).release.id)\n"
        "sys.exit('pypinyin' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_before_the_first_release_takes_effect_the_first_counts(shelf: ReleaseShelf) -> None:
    assert shelf.current(date(2020, 1, 1)).release.id == FIRST


def test_an_imported_release_counts_from_its_day_and_the_old_one_stays(
    shelf: ReleaseShelf, imported: Path
) -> None:
    done = take(shelf, imported, RAW[:3], date(2026, 12, 1))
    assert (done.matters, done.release.id, done.release.source) == (3, "2026-11-20", "new.json")
    assert shelf.current(date(2026, 11, 30)).release.id == FIRST
    assert shelf.current(date(2026, 12, 1)).release == done.release
    assert [r.id for r in shelf.releases()] == [FIRST, "2026-11-20"]
    assert shelf.release(FIRST) is not None
    found, _ = shelf.search_index("2026-11-20").search("gtgshzx")
    assert [f.matter.name for f in found] == ["个体工商户注销登记"]


def test_another_shelf_on_the_same_folder_sees_it_after_a_second_look(
    shelf: ReleaseShelf, imported: Path
) -> None:
    other = ReleaseShelf(SHIPPED, imported)
    assert len(other.releases()) == 1
    take(shelf, imported, RAW[:3], date(2026, 12, 1))
    other.look_again()
    assert len(other.releases()) == 2


def test_releases_of_one_day_get_names_of_their_own_and_the_later_wins(
    shelf: ReleaseShelf, imported: Path
) -> None:
    ids = [take(shelf, imported, RAW[:n], date(2026, 11, 20)).release.id for n in range(1, 12)]
    assert ids[:2] == ["2026-11-20", "2026-11-20.2"]
    assert shelf.current(date(2026, 11, 20)).release.id == "2026-11-20.11"


def test_the_same_bytes_are_not_taken_twice(shelf: ReleaseShelf, imported: Path) -> None:
    take(shelf, imported, RAW[:3], date(2026, 12, 1))
    with pytest.raises(ReleaseOnShelf):
        take(shelf, imported, RAW[:3], date(2026, 12, 2), "again.json")
    with pytest.raises(ReleaseOnShelf) as refused:
        ReleaseImporter(shelf, SHIPPED, imported).import_release(SEED, date(2026, 12, 1), date(2026, 12, 1))
    assert refused.value.facts["release"] == FIRST


def test_a_file_with_one_error_leaves_nothing_behind(shelf: ReleaseShelf, imported: Path) -> None:
    with pytest.raises(CatalogueRefused):
        take(shelf, imported, [*RAW[:3], RAW[0]], date(2026, 12, 1))
    broken = imported.parent / "broken.json"
    broken.write_bytes(SEED.read_bytes()[:-3])
    with pytest.raises(FileNotJson):
        ReleaseImporter(shelf, SHIPPED, imported).import_release(broken, date(2026, 12, 1), date(2026, 12, 1))
    assert not imported.exists()
    assert len(shelf.releases()) == 1


def test_a_half_written_release_is_no_release(shelf: ReleaseShelf, imported: Path) -> None:
    (imported / ".coming-x").mkdir(parents=True)
    (imported / ".coming-x" / MATTERS).write_text("[")
    assert [r.id for r in shelf.releases()] == [FIRST]


@pytest.mark.parametrize("name", [MATTERS, "pinyin.json"])
def test_a_release_whose_bytes_changed_is_refused(shelf: ReleaseShelf, imported: Path, name: str) -> None:
    take(shelf, imported, RAW[:3], date(2026, 11, 20))
    changed = imported / "2026-11-20" / name
    changed.write_bytes(
        changed.read_bytes().replace("个体".encode(), "集体".encode()).replace(b'"ge"', b'"ji"')
    )
    with pytest.raises(ReleaseDamaged) as refused:
        shelf.search_index("2026-11-20")
    assert refused.value.facts == {"release": "2026-11-20", "file": name}


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"id": 3}'])
def test_a_release_without_a_whole_manifest_is_refused_and_not_passed_over(
    shelf: ReleaseShelf, imported: Path, text: str
) -> None:
    take(shelf, imported, RAW[:3], date(2026, 11, 20))
    (imported / "2026-11-20" / MANIFEST).write_text(text)
    shelf.look_again()
    with pytest.raises(ReleaseDamaged):
        shelf.current(date(2026, 11, 25))


def test_a_manifest_cannot_reach_outside_its_folder(shelf: ReleaseShelf, imported: Path) -> None:
    take(shelf, imported, RAW[:3], date(2026, 11, 20))
    manifest = imported / "2026-11-20" / MANIFEST
    manifest.write_text(manifest.read_text("utf-8").replace('"matters.json"', '"../matters.json"'), "utf-8")
    shelf.look_again()
    with pytest.raises(ReleaseDamaged):
        shelf.releases()


def test_a_release_that_is_not_there_is_said_so(shelf: ReleaseShelf) -> None:
    assert shelf.release("2020-01-01") is None
    with pytest.raises(ReleaseUnknown):
        shelf.search_index("2020-01-01")


def test_warnings_are_handed_on_and_the_release_stands(shelf: ReleaseShelf, imported: Path) -> None:
    done = take(shelf, imported, [{**RAW[0], "legal_basis": []}], date(2026, 12, 1))
    assert [w.code.value for w in done.warnings] == ["no_legal_basis"]
    assert shelf.release(done.release.id) is not None


def test_the_bytes_on_the_shelf_are_those_of_the_file_without_its_mark(
    shelf: ReleaseShelf, imported: Path
) -> None:
    body = json.dumps(RAW[:2], ensure_ascii=False, indent=3).encode()
    path = imported.parent / "marked.json"
    path.write_bytes(b"\xef\xbb\xbf" + body)
    importer = ReleaseImporter(shelf, SHIPPED, imported)
    done = importer.import_release(path, date(2026, 11, 20), date(2026, 11, 20))
    assert (imported / done.release.id / MATTERS).read_bytes() == body
    assert done.release.digest == digest_of(body)


def test_a_damaged_seed_stops_the_counter_rather_than_mislead_it(tmp_path: Path) -> None:
    copy = tmp_path / "shipped"
    shutil.copytree(SHIPPED, copy)
    (copy / "seed.json").write_bytes(SEED.read_bytes().replace(b'"copies": 1', b'"copies": 2', 1))
    with pytest.raises(ReleaseDamaged):
        ReleaseShelf(copy, tmp_path / "none").current(date(2026, 11, 25))


def test_another_release_that_took_the_name_meanwhile_costs_only_the_name(
    shelf: ReleaseShelf, imported: Path
) -> None:
    """Two processes have seen the same shelf; what differs is not called known."""
    shelf.releases()
    take(ReleaseShelf(SHIPPED, imported), imported, [{**RAW[0], "name": "先导入的登记"}], date(2026, 11, 20))
    second = take(shelf, imported, [{**RAW[0], "name": "后导入的登记"}], date(2026, 11, 20), "second.json")
    assert second.release.id == "2026-11-20.2"


def test_the_same_release_imported_by_two_at_once_stands_there_once(
    shelf: ReleaseShelf, imported: Path
) -> None:
    shelf.releases()
    take(ReleaseShelf(SHIPPED, imported), imported, RAW[:1], date(2026, 11, 20))
    with pytest.raises(ReleaseOnShelf):
        take(shelf, imported, RAW[:1], date(2026, 11, 20))
    assert [p.name for p in imported.iterdir()] == ["2026-11-20"]


def test_a_name_taken_by_something_that_is_no_release_is_passed_over(
    shelf: ReleaseShelf, imported: Path
) -> None:
    imported.mkdir()
    (imported / "2026-11-20").write_text("somebody's notes")
    assert take(shelf, imported, RAW[:1], date(2026, 11, 20)).release.id == "2026-11-20.2"


def test_a_file_name_that_is_no_text_is_kept_as_far_as_it_is(shelf: ReleaseShelf, imported: Path) -> None:
    name = os.fsdecode("目录".encode() + b"\xff.json")
    done = take(shelf, imported, RAW[:1], date(2026, 11, 20), name)
    assert done.release.source == "目录?.json"
    assert shelf.release(done.release.id) is not None
