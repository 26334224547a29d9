"""Slips of the hand on the command line: said in plain words, and nothing is made or opened by mistake."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import main
from counter_app.domain.refusals import NumberingStopped
from counter_app.keys.machine import machine_id
from counter_app.services import deciding, upkeep
from counter_app.settings import defaults
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION, approval, compose_desk, establish


@pytest.mark.parametrize(
    "command", [["journal", "verify"], ["rebuild"], ["epoch", "--staff", "1", "--reason", "x"]], ids=str
)
def test_upkeep_of_a_mistyped_folder_makes_nothing(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["--base", str(tmp_path / "mistyped"), *command]) == 1
    assert "没有找到数据库" in capsys.readouterr().err
    assert not (tmp_path / "mistyped").exists()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        *(("{", ""), ("[]", ""), ('{"printr": "front"}', "printr"), ('{"printr": null}', "printr")),
        *(('{"printer": 5}', "printer"), ('{"scan_gap_ms": true}', "scan_gap_ms")),
    ],
)
def test_a_settings_file_at_fault_is_named_with_its_key(
    tmp_path: Path, text: str, key: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = defaults(tmp_path).file
    file.parent.mkdir()
    file.write_text(text)
    assert main.main(["--base", str(tmp_path), "catalogue", "list"]) == 1
    assert f"{file} {key}" in capsys.readouterr().err


@pytest.mark.parametrize("given", [["--base"], ["--base", "a", "--base", "b", "check"]])
def test_a_base_without_its_folder_opens_no_other_one(
    given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(given) == 2
    assert "--base" in capsys.readouterr().err


def test_what_the_disk_will_not_take_is_said_without_a_trace(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["demo", "--out", "/dev/null"]) == 1
    assert capsys.readouterr().err.startswith("/dev/null: ")


def test_an_older_database_is_not_called_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its chain is sound as far as it goes; the witness knows that it went further."""
    _work(tmp_path, begin=True)
    assert main.main(["--base", str(tmp_path), "journal", "verify"]) == 0
    shutil.copytree(tmp_path / "data", tmp_path / "backup")
    _work(tmp_path)
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "backup").rename(tmp_path / "data")
    capsys.readouterr()
    assert main.main(["--base", str(tmp_path), "journal", "verify"]) == 1
    assert "不完整" in capsys.readouterr().out


def test_a_copy_of_everything_in_another_folder_numbers_nothing_until_it_has_an_epoch(tmp_path: Path) -> None:
    """Two folders, one counter: both would give out the same numbers on the same day."""
    _work(tmp_path / "first", begin=True)
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    with pytest.raises(NumberingStopped) as stopped:
        _work(tmp_path / "second")
    assert stopped.value.facts["reason"] == "moved"
    copy = compose_desk(tmp_path / "second", machine=machine_id())
    assert upkeep.raise_epoch(copy.desk, approval("旧文件夹已停用")) == 2
    copy.close()
    _work(tmp_path / "second")
    _work(tmp_path / "first")


def test_a_folder_that_was_renamed_is_a_moved_one(tmp_path: Path) -> None:
    _work(tmp_path / "first", begin=True)
    (tmp_path / "first").rename(tmp_path / "second")
    with pytest.raises(NumberingStopped):
        _work(tmp_path / "second")
    (tmp_path / "second").rename(tmp_path / "first")
    _work(tmp_path / "first")


def _work(base: Path, *, begin: bool = False) -> None:
    counter = compose_desk(base, machine=machine_id())
    try:
        if begin:
            establish(counter.desk)
        deciding.accept(counter.desk, SESSION, intake("SC001", "租赁"))
    finally:
        counter.close()
