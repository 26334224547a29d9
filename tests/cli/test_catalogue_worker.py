"""The catalogue's long work in a process of its own: faults come back as rows, files are whole or not there."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from counter_app.cli.worker import main
from tests.helpers.quiet_desk import RESOURCES

SEED = json.loads((RESOURCES / "catalogue" / "seed.json").read_bytes())


def ask(work: str, folder: Path, **given: object) -> Any:
    request = {"shipped": str(RESOURCES / "catalogue"), "kept": str(folder / "catalogue"), **given}
    out = io.StringIO()
    assert main([work], io.StringIO(json.dumps(request) + "\n"), out) == 0
    return json.loads(out.getvalue().splitlines()[-1])


def read_in(folder: Path, matters: list[Any]) -> Any:
    path = folder / "new.json"
    path.write_text(json.dumps(matters), "utf-8")
    days = {"today": "2026-11-23", "effective_from": "2026-12-01"}
    return ask("import-release", folder, path=str(path), **days)


def test_warnings_come_back_in_their_parts(tmp_path: Path) -> None:
    done = read_in(tmp_path, [{**SEED[0], "legal_basis": []}])["done"]
    assert (done["release"], done["matters"]) == ("2026-11-23", 1)
    assert [row[:3] for row in done["warnings"]] == [["提示", SEED[0]["code"], "[0].legal_basis"]]


def test_errors_come_back_in_their_parts_with_the_sentence(tmp_path: Path) -> None:
    refused = read_in(tmp_path, [SEED[0], {**SEED[1], "name": 7}])["refused"]
    assert "1处错误" in refused["sentence"]
    assert [row[:3] for row in refused["rows"]] == [["错误", SEED[1]["code"], "[1].name"]]
    assert not (tmp_path / "catalogue").exists()


def test_the_template_and_a_whole_release_are_written_as_excel(tmp_path: Path) -> None:
    template, whole = tmp_path / "template.xlsx", tmp_path / "whole.xlsx"
    assert ask("write-catalogue", tmp_path, path=str(template), release="")["done"]["matters"] == 2
    answer = ask("write-catalogue", tmp_path, path=str(whole), release="2026-10-15")
    assert answer["done"]["matters"] == len(SEED)
    codes = {row[0] for row in load_workbook(whole, read_only=True).worksheets[0].iter_rows(values_only=True)}
    assert {m["code"] for m in SEED} <= codes


@pytest.mark.parametrize("release", ["", "2026-10-15"])
def test_what_was_written_is_read_in_again(tmp_path: Path, release: str) -> None:
    path = tmp_path / "out.xlsx"
    ask("write-catalogue", tmp_path, path=str(path), release=release)
    days = {"today": "2026-11-23", "effective_from": "2026-11-23"}
    done = ask("import-release", tmp_path, path=str(path), **days)
    assert done["done"]["matters"] == (len(SEED) if release else 2)


def test_a_release_that_is_not_there_and_a_place_that_takes_no_file_are_told(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    assert (
        "2020-01-01"
        in ask("write-catalogue", tmp_path, path=str(path), release="2020-01-01")["refused"]["sentence"]
    )
    path.mkdir()
    answer = ask("write-catalogue", tmp_path, path=str(path), release="")
    assert answer["disturbed"] == {"code": "export_unwritable", "facts": {"place": str(path)}}
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("a file where the folder was")
    answer = ask("write-catalogue", tmp_path, path=str(tmp_path / "stick" / "out.xlsx"), release="")
    assert answer["disturbed"]["code"] == "export_folder_gone"
