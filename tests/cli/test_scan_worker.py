"""Scans come in through a process of its own: kept whole with what is known of them, or refused in plain words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64decode
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from counter_app.cli.scan_taking import SECONDS
from counter_app.domain.scans import Scan, ScanKind, ScanPlace
from counter_app.files.scans.store import ScanFolder
from counter_app.keys.database_key import database_key
from counter_app.services import deciding, scans
from counter_app.settings import defaults
from tests.files.scans import making
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION, open_desk
from tests.helpers.kept_scans import folder_of, keep
from tests.helpers.quiet_desk import RESOURCES

ROOT = Path(__file__).resolve().parent.parent.parent


def ask(base: Path, file: Path) -> Any:
    """The last line of a worker that is a process, as in the window."""
    at = defaults(base)
    request: dict[str, object] = {
        "database": str(at.database),
        "key_folder": str(at.key_folder),
        "use_keyring": False,
    }
    request |= {"path": str(file), "folder": str(base / "scans")}
    request |= {"limits": str(RESOURCES / "scans" / "limits.json")}
    return answer("take-scan", request)


def answer(work: str, request: dict[str, object]) -> Any:
    done = subprocess.run(
        [sys.executable, "main.py", "worker", work],
        input=json.dumps(request) + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    at = defaults(tmp_path)
    database_key(at.database, at.key_folder, use_keyring=False)
    return tmp_path


def test_a_scan_is_kept_and_can_be_read_again_with_the_answer_alone(base: Path) -> None:
    at, file = defaults(base), base / "licence.bin"
    data = making.pdf(2)
    file.write_bytes(data)
    told = ask(base, file)["done"]
    scan = Scan(told["digest"], ScanKind(told["kind"]), told["size"], told["pages"])
    key = database_key(at.database, at.key_folder, use_keyring=False, existing=True)
    assert (scan.kind, scan.pages, scan.size) == (ScanKind.PDF, 2, len(data))
    assert ScanFolder(base / "scans", key).read(scan) == data


def test_a_scan_of_a_hundred_megabytes_is_refused_by_its_size_and_nothing_is_kept(base: Path) -> None:
    file = base / "wall.png"
    with file.open("wb") as out:
        out.write(making.picture("PNG"))
        out.truncate(100 * 1024 * 1024)
    told = ask(base, file)["refused"]
    assert told["sentence"].startswith("wall.png超过20 MB")
    assert not (base / "scans").exists()


def test_a_bomb_is_refused_inside_the_bounds_of_the_child(base: Path) -> None:
    file = base / "bomb.png"
    file.write_bytes(making.png_claiming(60_000, 60_000))
    told = ask(base, file)["refused"]
    assert "60000×60000点" in told["sentence"]


def test_a_file_that_vanished_is_refused_by_name(base: Path) -> None:
    assert "gone.pdf" in ask(base, base / "gone.pdf")["refused"]["sentence"]


def test_the_largest_honest_picture_is_taken_within_the_bounds(base: Path) -> None:
    file = base / "plan.jpg"
    file.write_bytes(making.picture("JPEG", (6_000, 9_900)))
    assert ask(base, file)["done"]["kind"] == "image/jpeg"


def test_the_child_is_bound_in_memory_and_time_by_the_system() -> None:
    code = (
        "import resource\n"
        "from counter_app.cli.scan_taking import bound_this_process\n"
        "bound_this_process()\n"
        "print(resource.getrlimit(resource.RLIMIT_CPU)[0], resource.getrlimit(resource.RLIMIT_AS)[0] > 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.split() == [str(SECONDS), "True"]


def test_the_sweep_removes_an_old_orphan_beside_the_open_counter_and_no_young_one(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        old, young, named = (keep(tmp_path, making.pdf(pages)) for pages in (1, 2, 3))
        number = deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number
        scans.attach(desk, SESSION, number, named, ScanPlace("m1"))
        long_ago = datetime.now(UTC) - scans.KEPT_UNNAMED - timedelta(hours=1)
        for scan in (old, named):
            for file in folder_of(tmp_path).files_of(scan.digest):
                os.utime(file, (long_ago.timestamp(), long_ago.timestamp()))
        at = defaults(tmp_path)
        request: dict[str, object] = {"database": str(at.database), "key_folder": str(at.key_folder)}
        told = answer("sweep-scans", {**request, "use_keyring": False, "folder": str(at.scan_folder)})
    assert told == {"done": {"orphans": 1, "unfinished": 0}}
    assert [folder_of(tmp_path).holds(each.digest) for each in (old, young, named)] == [False, True, True]


def test_where_the_database_is_not_to_be_read_nothing_is_swept(base: Path) -> None:
    at = defaults(base)
    request: dict[str, object] = {"database": str(at.database), "key_folder": str(at.key_folder)}
    told = answer("sweep-scans", {**request, "use_keyring": False, "folder": str(at.scan_folder)})
    assert told["disturbed"]["code"] == "database_missing"


def test_a_page_is_shown_without_a_plain_file_anywhere(base: Path) -> None:
    at, scan = defaults(base), keep(base, making.pdf(2))
    request: dict[str, object] = {"database": str(at.database), "key_folder": str(at.key_folder)}
    request |= {"use_keyring": False, "folder": str(at.scan_folder), "page": 1, "width": 500}
    request |= {"digest": scan.digest, "kind": scan.kind.value, "size": scan.size, "pages": scan.pages}
    before = sorted(base.rglob("*"))
    told = answer("show-scan", request)["done"]
    assert b64decode(told["picture"]).startswith(b"\xff\xd8\xff")
    assert sorted(base.rglob("*")) == before
    damaged = folder_of(base).files_of(scan.digest)[0]
    damaged.write_bytes(damaged.read_bytes()[:-1])
    assert answer("show-scan", request)["disturbed"]["code"] == "scan_damaged"
    damaged.unlink()
    assert answer("show-scan", request)["disturbed"]["code"] == "scan_missing"
