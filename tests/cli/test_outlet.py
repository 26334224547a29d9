"""Output that goes nowhere is neither a trace nor a success, and a file's own characters never steer a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from counter_app.cli.check import main
from counter_app.cli.outlet import one_line, run
from tests.helpers.matters import ROOT, SEED

EXAMPLES = ROOT / "tests" / "domain" / "data" / "examples.json"
CHECK = [sys.executable, "main.py", "check", "--catalogue", str(SEED), str(EXAMPLES)]


def test_a_closed_pipe_ends_the_program_without_a_trace() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(CHECK, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_said_and_is_no_success() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(CHECK, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "写不出结果" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_output_at_all_is_no_success() -> None:
    command = ["sh", "-c", 'exec "$@" >&-', "sh", *CHECK]
    done = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "没有标准输出" in done.stderr


def test_an_interrupt_ends_the_program_without_a_trace(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: Sequence[str]) -> int:
        raise KeyboardInterrupt

    assert run(interrupted, []) == 130
    assert capsys.readouterr() == ("", "")


def test_control_characters_of_a_file_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps({"id": "a\nother.json: ok\x1b[31m" + "长" * 9999, "matter": "NO"}), "utf-8")
    assert main(["--catalogue", str(SEED), str(path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "\x1b" not in line
    assert len(line) < 400


def test_a_line_keeps_what_is_printed_and_spells_out_the_rest() -> None:
    assert one_line("陈㛃 a\tb\u202e") == "陈㛃 a\\tb\\u202e"
