"""`python main.py …` as a person types it: real processes on a real counter, and what they say."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from counter_app.keys.database_key import database_key
from counter_app.keys.machine import machine_id
from counter_app.persistence.engine import connect
from counter_app.services import deciding
from counter_app.settings import RESOURCES, defaults
from tests.helpers import cases
from tests.helpers.desk import SESSION, SUPERVISOR, SUPERVISOR_PASSWORD, compose_desk, establish

ROOT = RESOURCES.parent
PATIENCE = 90  # seconds
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
CASES = 3


@pytest.fixture(scope="module")
def established(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A counter of this PC with some accepted cases, to be looked at only."""
    return _made(tmp_path_factory.mktemp("main") / "counter")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """One like it to be changed at will; a copy would be another counter's folder, and not number."""
    return _made(tmp_path / "counter")


def _made(folder: Path) -> Path:
    composed = compose_desk(folder, machine=machine_id())
    establish(composed.desk)
    for _ in range(CASES):
        deciding.accept(composed.desk, SESSION, cases.intake("SC001"))
    composed.close()
    return folder


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Without a display; what it prints is UTF-8 whatever the locale."""
    environment = {k: v for k, v in os.environ.items() if k not in DISPLAYS}
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def tampered(base: Path, *statements: str) -> None:
    """Somebody who has the key changes the file behind the program's back."""
    settings = defaults(base)
    connection = connect(
        settings.database, database_key(settings.database, settings.key_folder, use_keyring=False)
    )
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("asked", ["help", "--help", "-h"])
def test_help_names_every_command(asked: str) -> None:
    done = run(asked)
    assert done.returncode == 0
    for command in ("check", "catalogue", "demo", "journal", "rebuild", "epoch", "--base"):
        assert re.search(rf"^\s*{command}\b|{command} 目录", done.stdout, re.MULTILINE), command


def test_an_unknown_command_is_named_with_the_known_ones() -> None:
    done = run("jurnal", "verify")
    assert done.returncode == 2
    assert "没有这个命令：jurnal" in done.stderr
    assert "journal" in done.stderr
    assert done.stdout == ""


def test_the_releases_on_the_shelf_are_listed(base: Path) -> None:
    done = run("--base", str(base), "catalogue", "list")
    assert done.returncode == 0, done.stderr
    identity, published, effective, digest, _ = done.stdout.splitlines()[0].split("\t")
    assert identity == published == effective == "2026-10-15"
    assert digest.startswith("sha256:")


def test_a_whole_journal_is_said_to_be_whole(base: Path) -> None:
    done = run("--base", str(base), "journal", "verify")
    assert done.returncode == 0, done.stderr
    assert "日志账完整" in done.stdout


def test_a_tampered_journal_is_broken_at_the_entry_that_was_changed(base: Path) -> None:
    tampered(
        base,
        "DROP TRIGGER journal_keeps_update",
        "UPDATE journal SET clerk = '9999' WHERE seq = 3",
    )
    done = run("--base", str(base), "journal", "verify")
    assert done.returncode == 1
    assert "第3条" in done.stdout
    assert not re.search(r"[A-Za-z]{3,}", done.stdout), done.stdout


def test_a_paper_that_was_put_on_another_case_is_named_and_a_rebuild_makes_it_good(base: Path) -> None:
    tampered(base, "UPDATE papers SET case_number = (SELECT max(case_number) FROM papers) WHERE id = 1")
    done = run("--base", str(base), "journal", "verify")
    assert done.returncode == 1
    assert "文书登记与日志账对不上" in done.stderr
    assert run("--base", str(base), "rebuild").returncode == 0
    assert run("--base", str(base), "journal", "verify").returncode == 0


def test_lost_projections_are_made_anew_from_the_journal(base: Path) -> None:
    tampered(base, "PRAGMA foreign_keys = OFF", "UPDATE cases SET status = 'withdrawn'")
    done = run("--base", str(base), "rebuild")
    assert done.returncode == 0, done.stderr
    assert f"{CASES}件" in done.stdout
    composed = compose_desk(base, machine=machine_id())
    with composed.desk.read() as work:
        found = work.cases.of_day(composed.desk.today())
    composed.close()
    assert [case.status.value for case in found] == ["accepted"] * CASES


def test_a_forged_entry_is_named_and_the_rest_is_made_anew(base: Path) -> None:
    tampered(
        base,
        "DROP TRIGGER journal_keeps_update",
        "UPDATE journal SET payload = CAST('1990-secret' AS BLOB)"
        " WHERE seq = (SELECT min(seq) FROM journal WHERE case_number <> '')",
    )
    done = run("--base", str(base), "rebuild")
    assert done.returncode == 1
    assert f"{CASES - 1}件" in done.stdout
    assert done.stderr.count("没有重建") == 1
    assert "1990" not in done.stdout + done.stderr


def epoch(base: Path, password: str) -> tuple[int, str]:
    """At a pseudo terminal, where the password is asked for."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "main.py", "--base", str(base), "epoch"]
    process = subprocess.Popen(
        [*command, "--staff", SUPERVISOR.staff_no, "--reason", "换了电脑"],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    said = b""
    with os.fdopen(ours, "r+b", buffering=0) as terminal:
        while "密码：".encode() not in said and (part := _read(terminal.fileno())):
            said += part
        terminal.write(f"{password}\n".encode())
        while part := _read(terminal.fileno()):
            said += part
    return process.wait(PATIENCE), said.decode()


def _read(terminal: int) -> bytes:
    """b"" once the other end is closed: Linux says so with an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_a_supervisor_opens_a_new_epoch_and_the_password_is_never_shown(base: Path) -> None:
    code, said = epoch(base, SUPERVISOR_PASSWORD)
    assert code == 0, said
    assert "编号段 02" in said
    assert SUPERVISOR_PASSWORD not in said


def test_a_wrong_password_opens_nothing(base: Path) -> None:
    code, said = epoch(base, "not the password")
    assert code == 2, said
    assert "密码不对" in said
    assert "Traceback" not in said
    assert "编号段 02" in epoch(base, SUPERVISOR_PASSWORD)[1]


def test_a_command_beside_an_open_program_says_so_in_plain_words(base: Path) -> None:
    open_program = compose_desk(base, machine=machine_id())
    try:
        done = run("--base", str(base), "journal", "verify")
    finally:
        open_program.close()
    assert done.returncode == 1
    assert "已经开着一个窗口程序" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_display_the_demo_day_is_played(tmp_path: Path) -> None:
    done = run("--base", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "没有找到显示器" in done.stdout
    assert (tmp_path / "demo" / "summary.md").is_file()
    assert len(list((tmp_path / "demo").glob("*.pdf"))) >= 30
