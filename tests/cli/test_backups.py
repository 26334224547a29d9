"""`main.py backup` and `main.py restore`: the rehearsal of a lost disk, as a supervisor would go through it."""

from __future__ import annotations

import getpass
import json
import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import main
from counter_app.cli import backups
from counter_app.domain.case_number import parse
from counter_app.domain.refusals import NumberRefused, Refusal
from counter_app.keys.machine import machine_id
from counter_app.services import deciding
from counter_app.services.backups import RESTORED
from counter_app.services.ports.disturbances import KeyMissing
from counter_app.settings import RESOURCES, VERSION, Settings, defaults
from main import Composed
from tests.helpers.cases import intake
from tests.helpers.desk import (
    CHEAP,
    SESSION,
    SUPERVISOR,
    SUPERVISOR_PASSWORD,
    FixedClock,
    compose_desk,
    establish,
)


def _work(base: Path, *, begin: bool = False) -> str:
    """One accepted case; its number."""
    counter = compose_desk(base, machine=machine_id())
    try:
        if begin:
            establish(counter.desk)
        return deciding.accept(counter.desk, SESSION, intake("SC001", "租赁")).case.number
    finally:
        counter.close()


def _backup(base: Path) -> Path:
    disk = base.parent / "disk"
    disk.mkdir(exist_ok=True)
    assert main.main(["--base", str(base), "backup", "--to", str(disk)]) == 0
    return max(disk.glob("*.backup.db"))


def _restore(base: Path, file: Path, staff: str = SUPERVISOR.staff_no, *more: str) -> int:
    """As main.py does it, at the hour of the test."""

    def composed(settings: Settings) -> Composed:
        return main.compose(settings, clock=FixedClock(), passwords=CHEAP)

    given = [str(file), "--staff", staff, "--reason", "硬盘损坏", *more]
    return backups.restore(defaults(base), given, composed)


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the supervisor types; there is no terminal in a test."""
    monkeypatch.setattr(getpass, "getpass", lambda prompt: SUPERVISOR_PASSWORD)


@pytest.mark.parametrize("loss", ["none", "damaged", "data folder gone"])
def test_after_a_restore_numbering_goes_on_in_a_new_epoch_and_the_journal_says_so(
    tmp_path: Path, loss: str, capsys: pytest.CaptureFixture[str]
) -> None:
    base = tmp_path / "counter"
    kept = _work(base, begin=True)
    file = _backup(base)
    lost = _work(base)
    if loss == "damaged":
        defaults(base).database.write_bytes(b"\0" * 9000)
    elif loss == "data folder gone":
        shutil.rmtree(base / "data")
    assert _restore(base, file) == 0
    assert "编号段 02" in capsys.readouterr().out
    again = _work(base)
    assert again not in (kept, lost)
    assert parse(again).epoch == 2
    assert main.main(["--base", str(base), "journal", "verify"]) == 0
    counter = compose_desk(base, machine=machine_id())
    with counter.store.connection() as connection:
        rows = connection.exec_driver_sql(f"SELECT payload FROM journal WHERE kind = '{RESTORED}'").fetchall()
    counter.close()
    [told] = [json.loads(bytes(row[0])) for row in rows]
    assert "硬盘损坏" in json.dumps(told, ensure_ascii=False)
    assert len(list((base / "data").glob("counter-replaced-*.db"))) == (loss != "data folder gone")


def test_a_slip_of_a_copy_that_went_on_elsewhere_lifts_the_epoch_above_its_own(tmp_path: Path) -> None:
    base = tmp_path / "counter"
    number = parse(_work(base, begin=True))
    file = _backup(base)
    elsewhere = replace(number, epoch=7).digits
    assert _restore(base, file, SUPERVISOR.staff_no, "--newest", elsewhere) == 0
    assert parse(_work(base)).epoch == 8


def test_a_restore_that_fails_at_its_last_step_leaves_the_counter_as_it_was(tmp_path: Path) -> None:
    base = tmp_path / "counter"
    _work(base, begin=True)
    file = _backup(base)
    _work(base)
    with pytest.raises(NumberRefused):
        _restore(base, file, SUPERVISOR.staff_no, "--newest", "1" * 26)
    assert not list((base / "data").glob("counter-replaced-*"))
    assert parse(_work(base)).serial == 3


def test_only_a_supervisor_restores_and_nothing_is_moved_before(tmp_path: Path) -> None:
    base = tmp_path / "counter"
    _work(base, begin=True)
    file = _backup(base)
    _work(base)
    with pytest.raises(Refusal):
        _restore(base, file, staff="0312")
    assert not list((base / "data").glob("counter-replaced-*"))
    assert parse(_work(base)).serial == 3


def test_a_backup_goes_where_the_settings_say_also_beside_the_open_counter(tmp_path: Path) -> None:
    base = tmp_path / "counter"
    _work(base, begin=True)
    assert main.main(["--base", str(base), "backup"]) == 2
    (tmp_path / "stick").mkdir()
    defaults(base).file.write_text(json.dumps({"backup_folder": str(tmp_path / "stick")}))
    counter = compose_desk(base, machine=machine_id())
    try:
        assert main.main(["--base", str(base), "backup"]) == 0
    finally:
        counter.close()
    assert list((tmp_path / "stick").glob("*.backup.db"))


def test_a_vanished_disk_is_told_with_the_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = tmp_path / "counter"
    _work(base, begin=True)
    assert main.main(["--base", str(base), "backup", "--to", str(tmp_path / "gone")]) == 1
    assert "没有找到备份文件夹" in capsys.readouterr().err


def test_without_the_key_a_backup_is_not_restored_and_no_key_is_made(tmp_path: Path) -> None:
    base = tmp_path / "counter"
    _work(base, begin=True)
    file = _backup(base)
    with pytest.raises(KeyMissing):
        _restore(tmp_path / "new", file)
    assert not list((tmp_path / "new").glob("keys/database.key"))


def test_the_version_is_the_one_of_the_package() -> None:
    package = tomllib.loads((RESOURCES.parent / "pyproject.toml").read_text("utf-8"))
    assert package["project"]["version"] == VERSION
