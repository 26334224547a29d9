"""`main.py catalogue template | export | import` with Excel and CSV."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.cli import catalogue


def run(folder: Path, *given: str) -> int:
    return catalogue.main([*given, "--data", str(folder / "data")])


def test_the_template_is_taken_as_it_is_given_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(tmp_path / "模板.xlsx")
    assert run(tmp_path, "template", file) == 0
    assert run(tmp_path, "import", file, "--published", "2026-11-25") == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("2026-11-25\t")


def test_a_whole_release_goes_out_and_comes_in_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "目录.xlsx")
    assert run(tmp_path, "export", file) == 0
    assert run(tmp_path, "import", file) == 0
    assert capsys.readouterr().out.splitlines()[-1].split("\t")[2] == "75"


def test_what_is_wrong_stands_in_the_report_with_its_cell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, report = tmp_path / "目录.csv", tmp_path / "报告.csv"
    file.write_bytes("事项编码,事项名称,材料名称,份数\nX1,样例,申请书,许多\n".encode("gbk"))
    assert run(tmp_path, "import", str(file), "--report", str(report)) == 2
    assert "目录!D2" in capsys.readouterr().err
    assert "错误,X1,目录!D2," in report.read_text("utf-8-sig")
    assert not (tmp_path / "data" / "catalogue").exists()


def test_an_old_workbook_is_refused_with_the_way_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "目录.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert run(tmp_path, "import", str(file)) == 2
    assert ".xlsx" in capsys.readouterr().err
