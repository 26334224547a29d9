"""The window's own backup, in a process of its own: made when due, and told when it could not be made."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from counter_app.cli import worker
from counter_app.services.backups import due
from counter_app.services.ports.backups import Backup, BackupFacts
from counter_app.settings import defaults
from tests.helpers.desk import MORNING, compose_desk, establish

FOUR_HOURS = timedelta(hours=4)


def ask(base: Path, folder: Path, hours: int) -> Any:
    """The last line of the worker."""
    at = defaults(base)
    request = {"database": str(at.database), "key_folder": str(at.key_folder), "use_keyring": False}
    request |= {"folder": str(folder), "daily": 14, "last": 10, "hours": hours}
    out = io.StringIO()
    assert worker.main(["back-up"], io.StringIO(json.dumps(request) + "\n"), out) == 0
    return json.loads(out.getvalue())


def test_a_backup_is_made_beside_the_open_counter_when_due_and_not_before(tmp_path: Path) -> None:
    counter = compose_desk(tmp_path / "counter")
    establish(counter.desk)
    disk = tmp_path / "disk"
    disk.mkdir()
    try:
        first = ask(tmp_path / "counter", disk, 4)["done"]
        assert Path(first["file"]).stat().st_size == first["size"]
        assert (first["made"], first["behind"]) == (True, 0)
        assert ask(tmp_path / "counter", disk, 4)["done"] == {**first, "made": False}
    finally:
        counter.close()


def test_an_unplugged_disk_is_a_disturbance_and_no_success(tmp_path: Path) -> None:
    counter = compose_desk(tmp_path / "counter")
    establish(counter.desk)
    counter.close()
    told = ask(tmp_path / "counter", tmp_path / "gone", 0)
    assert told == {
        "disturbed": {"code": "backup_folder_missing", "facts": {"place": str(tmp_path / "gone")}}
    }


@pytest.mark.parametrize(
    ("hours_ago", "seq", "head", "expected"),
    [(3, 7, 8, False), (4, 7, 8, True), (9, 8, 8, False), (-1, 7, 8, True)],
)
def test_a_backup_is_due_when_the_last_is_old_and_lacks_an_entry(
    hours_ago: int, seq: int, head: int, expected: bool
) -> None:
    made_at = MORNING - timedelta(hours=hours_ago)
    last = Backup(Path("x"), BackupFacts("", 1, seq, "", made_at, "", "", 0))
    assert due([last], MORNING, FOUR_HOURS, head) is expected
    assert due([], MORNING, FOUR_HOURS, head)
    assert due([last], MORNING, timedelta(0), head)
