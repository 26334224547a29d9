"""`main.py keys rekey`: the new sheet is on paper first, a backup lies on both sides, and the counter goes on."""

from __future__ import annotations

import getpass
import io
import re
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import main
from counter_app.cli import backups, keys
from counter_app.cli.restoring import FileRestoring
from counter_app.domain.case_number import parse
from counter_app.domain.refusals import Refusal
from counter_app.domain.scans import Scan, ScanKind
from counter_app.files.scans.store import ScanFolder
from counter_app.keys.database_key import FILE
from counter_app.keys.machine import machine_id
from counter_app.persistence.backup_scans import scans_of
from counter_app.persistence.exchange_lock import beside
from counter_app.persistence.key_id import id_file, key_id
from counter_app.services import deciding
from counter_app.services.ports.disturbances import (
    AlreadyRunning,
    BackupFolderMissing,
    BackupUnderOtherKey,
    Disturbance,
    KeyTextWrong,
    WorkBeside,
)
from counter_app.services.rekeying import BEGUN, REKEYED
from counter_app.settings import Settings, defaults
from tests.faults.rekey_stage import composed
from tests.helpers.cases import intake
from tests.helpers.desk import (
    CLERK,
    SESSION,
    SUPERVISOR,
    SUPERVISOR_PASSWORD,
    approval,
    compose_desk,
    establish,
)
from tests.helpers.matters import ROOT

Output = pytest.CaptureFixture[str]


class Pen(io.StringIO):
    """Types the row that was asked for, from the paper."""

    def __init__(self, output: Output, slip: int = 0) -> None:
        super().__init__()
        self.rows: list[str] = []
        self._output, self._slip = output, slip

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        said = self._output.readouterr()
        self.rows = said.out.split("\n")[:-1]
        asked = re.search(r"第 (\d\d) 行", said.err)
        assert asked
        return self.rows[(int(asked[1]) - 1 + self._slip) % len(self.rows)] + "\n"


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the supervisor types; there is no terminal in a test."""
    monkeypatch.setattr(getpass, "getpass", lambda prompt: SUPERVISOR_PASSWORD)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    counter = compose_desk(tmp_path / "counter", machine=machine_id())
    establish(counter.desk)
    deciding.accept(counter.desk, SESSION, intake("SC001", "租赁"))
    counter.close()
    (tmp_path / "disk").mkdir()
    return tmp_path / "counter"


@pytest.fixture
def pen(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> Pen:
    made = Pen(capsys)
    monkeypatch.setattr("sys.stdin", made)
    return made


def rekey(base: Path, *more: str, staff: str = SUPERVISOR.staff_no) -> int:
    given = ["rekey", "--staff", staff, "--reason", "恢复页遗失", "--to", str(base.parent / "disk"), *more]
    return keys.main(defaults(base), given, composed)


def key_of(base: Path) -> bytes:
    return bytes.fromhex((base / "keys" / FILE).read_text())


def notes(base: Path) -> list[str]:
    with closing(composed(defaults(base))) as counter, counter.store.connection() as connection:
        found = connection.exec_driver_sql(
            "SELECT kind FROM journal WHERE kind LIKE 'counter.%' ORDER BY seq"
        )
        return [row[0] for row in found]


def untouched(base: Path, old: bytes) -> None:
    at = defaults(base)
    assert key_of(base) == old
    assert id_file(at.database).read_text().split() == [key_id(old)]
    assert REKEYED not in notes(base)
    assert not list(at.data_folder.glob("*.rekeying*")) + list(at.key_folder.glob("*.next"))


def test_the_counter_goes_on_under_the_new_key_of_the_sheet_in_the_same_epoch(
    base: Path, pen: Pen, capsys: Output
) -> None:
    old = key_of(base)
    assert rekey(base) == 0
    said = capsys.readouterr().out
    assert key_of(base) != old
    assert key_id(key_of(base)) in said
    assert pen.rows == list(FileRestoring(defaults(base), composed).key_rows().rows)
    assert notes(base)[-3:] == ["counter.keys_shown", BEGUN, REKEYED]
    with closing(composed(defaults(base))) as counter:
        number = parse(deciding.accept(counter.desk, SESSION, intake("SC001", "租赁")).case.number)
        assert (number.epoch, number.serial) == (1, 2)
    assert main.main(["--base", str(base), "journal", "verify"]) == 0
    assert id_file(defaults(base).database).read_text().split() == [key_id(key_of(base))]


def test_the_old_sheet_opens_the_backup_before_and_the_new_one_the_backup_behind(
    base: Path, pen: Pen
) -> None:
    old_sheet = "\n".join(FileRestoring(defaults(base), composed).key_rows().rows)
    assert rekey(base) == 0
    before, behind = sorted((base.parent / "disk").glob("*.backup.db"), key=lambda file: file.stat().st_mtime)
    for n, (file, sheet) in enumerate(((before, old_sheet), (behind, "\n".join(pen.rows)))):
        new_pc = defaults(base.parent / f"pc{n}")
        taking_over = FileRestoring(new_pc, composed).prepare_take_over(file, sheet, lambda _: approval())
        assert taking_over().seq
        other = "\n".join(pen.rows) if n == 0 else old_sheet
        with pytest.raises(Disturbance):
            FileRestoring(defaults(base.parent / f"x{n}"), composed).prepare_take_over(
                file, other, lambda _: approval()
            )


def test_on_the_same_pc_the_old_sheet_brings_an_older_backup_back_under_the_present_key(
    base: Path, pen: Pen, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = defaults(base)
    old_sheet = "\n".join(FileRestoring(at, composed).key_rows().rows)
    scans = ScanFolder(scans_of(at.database), key_of(base))
    scan = Scan(scans.keep(b"a licence", b""), ScanKind.PDF, 9, 1)
    assert rekey(base) == 0
    key = key_of(base)
    file = min((base.parent / "disk").glob("*.backup.db"), key=lambda each: each.stat().st_mtime)
    given = [str(file), "--staff", SUPERVISOR.staff_no, "--reason", "数据库损坏"]
    with pytest.raises(BackupUnderOtherKey):
        backups.restore(at, given, composed)
    monkeypatch.setattr("sys.stdin", io.StringIO(old_sheet))
    assert backups.restore(at, [*given, "--sheet"], composed) == 0
    assert key_of(base) == key
    assert "counter.rekeyed" not in notes(base), "it is the moment before the change"
    assert notes(base)[-2:] == ["counter.restored", "counter.epoch_raised"]
    assert ScanFolder(scans_of(at.database), key).read(scan) == b"a licence"
    assert not list(at.data_folder.glob("*.restoring*"))


def test_a_row_that_is_not_on_the_paper_changes_nothing(
    base: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = key_of(base)
    monkeypatch.setattr("sys.stdin", Pen(capsys, slip=1))
    with pytest.raises(KeyTextWrong):
        rekey(base)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    with pytest.raises(KeyTextWrong):
        rekey(base)
    untouched(base, old)
    assert not list((base.parent / "disk").iterdir())


def test_only_a_supervisor_changes_the_key_and_nobody_else_sees_the_rows(
    base: Path, pen: Pen, capsys: Output
) -> None:
    old = key_of(base)
    with pytest.raises(Refusal):
        rekey(base, staff=CLERK.staff_no)
    assert capsys.readouterr().out == ""
    untouched(base, old)


def test_without_a_second_place_or_with_a_vanished_one_there_is_no_change(
    base: Path, pen: Pen, capsys: Output
) -> None:
    old = key_of(base)
    assert rekey(base, "--to", "") == 2
    assert "--to" in capsys.readouterr().err
    with pytest.raises(BackupFolderMissing):
        rekey(base, "--to", str(base / "gone"))
    untouched(base, old)


def test_beside_an_open_window_or_a_backup_under_way_there_is_no_change(base: Path, pen: Pen) -> None:
    old = key_of(base)
    with closing(composed(defaults(base))), pytest.raises(AlreadyRunning):
        rekey(base)
    with beside(defaults(base).database), pytest.raises(WorkBeside):
        rekey(base)
    untouched(base, old)


def test_what_stands_in_the_log_alone_comes_along(base: Path, pen: Pen) -> None:
    """The power failed with the newest case in the write-ahead log."""
    at, elsewhere = defaults(base), base.parent / "elsewhere"
    with closing(composed(at)) as counter:
        number = deciding.accept(counter.desk, SESSION, intake("SC001", "租赁")).case.number
        shutil.copytree(at.data_folder, elsewhere)
    assert (elsewhere / "counter.db-wal").stat().st_size
    shutil.rmtree(at.data_folder)
    elsewhere.rename(at.data_folder)
    assert rekey(base) == 0
    with closing(composed(at)) as counter, counter.desk.read() as work:
        assert work.cases.get(number) is not None


FULL = """
import resource, signal, sys
from pathlib import Path
from counter_app.persistence import rekey
from counter_app.services.ports.disturbances import Disturbance
from tests.faults.rekey_stage import change
prepare = rekey.prepare
def on_a_full_disk(*given):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
    return prepare(*given)
rekey.prepare = on_a_full_disk
try:
    change(Path(sys.argv[1]))
except Disturbance as told:
    print(told.code)
"""


def test_on_a_full_disk_there_is_no_change_and_nothing_is_left_lying(base: Path) -> None:
    old = key_of(base)
    told = subprocess.run(
        [sys.executable, "-c", FULL, str(base.parent)], cwd=ROOT, capture_output=True, text=True
    )
    assert told.stdout.strip() in {"disk_full", "database_unwritable"}, told.stderr
    untouched(base, old)


def test_a_backup_that_is_missing_behind_the_change_is_told_as_such(
    base: Path, pen: Pen, capsys: Output
) -> None:
    """The second disk is pulled once the counter has opened under the new key."""
    old, disk = key_of(base), base.parent / "disk"

    def opened_and_pulled(settings: Settings) -> main.Composed:
        if disk.exists() and key_of(base) != old:
            disk.rename(base.parent / "pulled")
        return composed(settings)

    given = ["rekey", "--staff", SUPERVISOR.staff_no, "--reason", "恢复页遗失", "--to", str(disk)]
    assert keys.main(defaults(base), given, opened_and_pulled) == 0
    said = capsys.readouterr()
    assert "已更换" in said.out
    assert "换后的备份没有做成" in said.err
    assert notes(base)[-1] == REKEYED
