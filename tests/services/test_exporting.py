"""导出: noted with the operator before it leaves, no full number by chance, and honest where it cannot be written."""

from __future__ import annotations

import csv
import errno
from collections.abc import Sequence
from pathlib import Path

import pytest

from counter_app.domain.journal import CounterEvent
from counter_app.files.tables.writing import export_table
from counter_app.services.desk import Desk
from counter_app.services.exporting import EXPORTED, Table, export
from counter_app.services.ports.disturbances import (
    Disturbance,
    ExportFolderGone,
    ExportFull,
    ExportOpenElsewhere,
    ExportUnwritable,
)
from counter_app.services.ports.outside import TableExport
from tests.helpers.desk import CLERK, SESSION, head_of
from tests.helpers.intakes import IDS, MOBILE

NUMBER = "10000000010032611230100013"
TABLE = Table(
    "今日办件",
    ("办件编号", "申请人", "备注"),
    ((NUMBER, "=HYPERLINK(1)", f"{IDS[0]} {MOBILE}"), (NUMBER, "陈㛃", "")),
)


def read(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text("utf-8-sig").splitlines()))


def notes(desk: Desk) -> list[dict[str, object]]:
    with desk.read() as work:
        found = [e.event for e in work.day.notes_of_kind(EXPORTED)]
    return [note.facts for note in found if isinstance(note, CounterEvent)]


def failing(error: OSError) -> TableExport:
    """A disk that refuses."""

    def write(
        path: Path, title: str, heads: Sequence[str], rows: Sequence[Sequence[str | int | None]]
    ) -> None:
        raise error

    return write


def test_the_list_is_written_masked_harmless_and_with_who_took_it(desk: Desk, tmp_path: Path) -> None:
    path = export(desk, SESSION, export_table, tmp_path / "今日.csv", TABLE)
    heads, first, second, last = read(path)
    assert heads == list(TABLE.headings)
    assert first[0].strip() == NUMBER
    assert first[1] == "'=HYPERLINK(1)"
    assert IDS[0] not in first[2]
    assert MOBILE not in first[2]
    assert second[1] == "陈㛃"
    assert last == [f"共2条，2026-11-23 11:27由{CLERK.name}在{desk.hall.counter.name}导出"]
    assert notes(desk) == [{"title": "今日办件", "rows": 2, "file": "今日.csv"}]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "full"), ExportFull),
        (OSError(errno.EDQUOT, "quota"), ExportFull),
        (PermissionError(errno.EACCES, "locked", ".coming", None, "表.xlsx"), ExportOpenElsewhere),
        (PermissionError(errno.EACCES, "forbidden", "表.xlsx"), ExportUnwritable),
        (OSError(errno.EROFS, "read only"), ExportUnwritable),
        (OSError(errno.EIO, "pulled out"), ExportFolderGone),
    ],
    ids=["full", "quota", "open elsewhere", "forbidden", "read only", "pulled out"],
)
def test_what_the_disk_refuses_is_told_in_the_clerks_words(
    desk: Desk, tmp_path: Path, error: OSError, told: type[Disturbance]
) -> None:
    with pytest.raises(told) as raised:
        export(desk, SESSION, failing(error), tmp_path / "表.xlsx", TABLE)
    assert "没有导出" in desk.wording.disturbance(raised.value)
    assert len(notes(desk)) == 1, "that it was tried is known"


@pytest.mark.parametrize("beside", ["~$表.xlsx", ".~表.xlsx", ".~lock.表.xlsx#"])
def test_a_file_that_an_office_program_has_open_is_left_alone(
    desk: Desk, tmp_path: Path, beside: str
) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"yesterday")
    (tmp_path / beside).write_bytes(b"")
    before = head_of(desk)
    with pytest.raises(ExportOpenElsewhere):
        export(desk, SESSION, export_table, path, TABLE)
    assert path.read_bytes() == b"yesterday"
    assert head_of(desk) == before
    (tmp_path / beside).unlink()
    export(desk, SESSION, export_table, path, TABLE)
    assert path.read_bytes() != b"yesterday"


def test_a_folder_that_is_gone_is_not_made_anew(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ExportFolderGone):
        export(desk, SESSION, export_table, tmp_path / "U盘" / "表.xlsx", TABLE)
    assert not (tmp_path / "U盘").exists()
