"""The file of a database is exchanged by one that is alone with it; work beside the window is not in its own way."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.persistence.exchange_lock import beside, exchanging
from counter_app.persistence.restore import restore
from counter_app.services.ports.disturbances import AlreadyRunning, DatabaseBusy, WorkBeside
from tests.helpers.records import KEY, StillClock, database, opened
from tests.persistence.test_backup import back_up, played


def test_two_works_beside_the_window_go_on_together_and_an_exchange_waits_for_neither(tmp_path: Path) -> None:
    with (
        beside(tmp_path / "x.db"),
        beside(tmp_path / "x.db"),
        pytest.raises(WorkBeside),
        exchanging(tmp_path / "x.db"),
    ):
        pass
    with exchanging(tmp_path / "x.db"), pytest.raises(DatabaseBusy), beside(tmp_path / "x.db"):
        pass


def test_behind_a_refused_exchange_the_window_opens_as_before(tmp_path: Path) -> None:
    played(tmp_path)
    with beside(database(tmp_path)), pytest.raises(WorkBeside), exchanging(database(tmp_path)):
        pass
    opened(tmp_path).close()


def test_no_backup_is_restored_under_an_open_window_or_a_backup_under_way(tmp_path: Path) -> None:
    played(tmp_path)
    made = back_up(tmp_path)
    before = database(tmp_path).read_bytes()
    store = opened(tmp_path)
    with pytest.raises(AlreadyRunning):
        restore(made.file, database(tmp_path), KEY, StillClock())
    store.close()
    with beside(database(tmp_path)), pytest.raises(WorkBeside):
        restore(made.file, database(tmp_path), KEY, StillClock())
    assert database(tmp_path).read_bytes() == before


def test_no_backup_is_made_while_the_file_is_exchanged(tmp_path: Path) -> None:
    played(tmp_path)
    with exchanging(database(tmp_path)), pytest.raises(DatabaseBusy):
        back_up(tmp_path)
