"""`main.py catalogue`: the shelf from the command line; a refused file leaves it as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counter_app.cli.catalogue import main
from counter_app.files.calendars import load_calendar
from tests.helpers.matters import ROOT, SEED

CALENDARS = ROOT / "resources" / "calendar"
RAW = json.loads(SEED.read_bytes())


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, list[str], list[str]]:
    status = main(argv)
    out, err = capsys.readouterr()
    return status, out.splitlines(), err.splitlines()


def listed(capsys: pytest.CaptureFixture[str], data: Path) -> list[str]:
    _, lines, _ = run(capsys, "list", "--data", str(data))
    return [line.split("\t")[0] for line in lines]


def test_an_imported_file_is_listed_behind_the_seed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "new.json"
    path.write_text(json.dumps([{**RAW[0], "legal_basis": []}]), "utf-8")
    data = tmp_path / "data"
    given = ["--published", "2026-11-20", "--effective", "2026-12-01", "--data", str(data)]
    status, said, warnings = run(capsys, "import", str(path), *given)
    assert status == 0
    assert said[0].split("\t")[:3] == ["2026-11-20", "2026-12-01", "1"]
    assert [w for w in warnings if "[0].legal_basis" in w]
    assert listed(capsys, data) == ["2026-10-15", "2026-11-20"]


def test_a_refused_file_is_told_error_by_error_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "new.json"
    path.write_text(json.dumps([RAW[0], RAW[0], 7]), "utf-8")
    data = tmp_path / "data"
    status, said, errors = run(capsys, "import", str(path), "--data", str(data))
    assert (status, said) == (2, [])
    assert [e for e in errors if "[1].code" in e]
    assert [e for e in errors if "[2]" in e]
    assert listed(capsys, data) == ["2026-10-15"]


def test_a_calendar_file_is_taken_and_a_faulty_one_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    notice = tmp_path / "2027.json"
    data = tmp_path / "data"
    notice.write_text('{"years": {"2027": {"holidays": ["2027-01-01"], "source": "样例通知"}}}', "utf-8")
    status, said, _ = run(capsys, "calendar", str(notice), "--data", str(data))
    assert (status, said) == (0, ["2027\t1\t0\t样例通知"])
    assert load_calendar(CALENDARS, data / "calendar").knows(2027)
    notice.write_text('{"years": {"2027": {"holidays": ["2027-02-30"]}}}', "utf-8")
    status, said, errors = run(capsys, "calendar", str(notice), "--data", str(data))
    assert (status, said, len(errors)) == (2, [], 1)


def test_where_the_disk_refuses_it_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    path = tmp_path / "new.json"
    path.write_text(json.dumps(RAW[:1]), "utf-8")
    status, said, errors = run(capsys, "import", str(path), "--data", str(tmp_path / "data"))
    assert (status, said, len(errors)) == (1, [], 1)


def imported(capsys: pytest.CaptureFixture[str], folder: Path, matters: list[dict[str, object]]) -> str:
    """Matters as a second release on the shelf of `folder`; its id."""
    path = folder / "new.json"
    path.write_text(json.dumps(matters), "utf-8")
    status, said, _ = run(capsys, "import", str(path), "--published", "2026-11-20", "--data", str(folder))
    assert status == 0
    return said[0].split("\t")[0]


def test_the_differences_of_two_releases_are_told_matter_by_matter(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    changed = {**RAW[1], "committed_limit": {"text": "3个工作日", "value": 3, "unit": "working_day"}}
    newer = imported(capsys, tmp_path, [changed, *RAW[2:], {**RAW[0], "code": "XX999", "name": "新\t事项"}])
    status, said, errors = run(capsys, "diff", "2026-10-15", newer, "--data", str(tmp_path))
    assert (status, errors) == (0, [])
    assert said[0] == f"有变化：{RAW[1]['code']} {RAW[1]['name']}"
    assert said[1].startswith("\t承诺时限：由“")
    assert said[1].endswith("”改为“3个工作日”")
    assert said[2:] == ["新增事项：XX999 新\\t事项", f"取消事项：{RAW[0]['code']} {RAW[0]['name']}"]


def test_a_release_beside_itself_has_no_differences(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(capsys, "diff", "2026-10-15", "2026-10-15", "--data", str(tmp_path)) == (
        0,
        ["两版没有区别。"],
        [],
    )


@pytest.mark.parametrize("given", [("2026-10-15", "2020-01-01"), ("2020-01-01", "2026-10-15")])
def test_a_release_that_is_not_on_the_shelf_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, given: tuple[str, str]
) -> None:
    status, said, errors = run(capsys, "diff", *given, "--data", str(tmp_path))
    assert (status, said) == (2, [])
    assert "2020-01-01" in errors[0]
