"""The recovery text: what is copied from paper opens the backup on a new PC, and a slip of the pen is named."""

from __future__ import annotations

import getpass
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import main
from counter_app.domain.people import Clerk
from counter_app.keys.machine import machine_id
from counter_app.keys.recovery import ROWS, CounterKeys, dump, load, put
from counter_app.keys.signing import CounterSigner
from counter_app.services.ports.disturbances import KeyInPlace, KeyTextWrong
from counter_app.services.recovery_sheet import KEYS_SHOWN
from tests.helpers.desk import CLERK, SUPERVISOR, SUPERVISOR_PASSWORD, compose_desk, establish

keys = st.builds(CounterKeys, st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))


@settings(max_examples=40)
@given(keys)
def test_rows_in_any_order_and_spacing_give_the_keys_back(kept: CounterKeys) -> None:
    rows = list(dump(kept))
    assert len(rows) == ROWS
    assert load("\n\n".join(reversed(rows)).replace(" ", " - ")) == kept


@settings(max_examples=100)
@given(keys, st.integers(0, ROWS - 1), st.integers(3, 15), st.integers(1, 9))
def test_one_wrong_digit_is_found_and_its_row_named(kept: CounterKeys, row: int, at: int, by: int) -> None:
    rows = list(dump(kept))
    at += rows[row][at] == " "
    rows[row] = f"{rows[row][:at]}{(int(rows[row][at]) + by) % 10}{rows[row][at + 1 :]}"
    with pytest.raises(KeyTextWrong) as wrong:
        load("\n".join(rows))
    assert wrong.value.facts["rows"] == f"{row + 1:02}"


def test_a_row_left_out_is_named() -> None:
    rows = dump(CounterKeys(bytes(32), bytes(range(32))))
    with pytest.raises(KeyTextWrong) as wrong:
        load("\n".join(rows[:4] + rows[5:]))
    assert wrong.value.facts["rows"] == "05"


def test_another_key_that_stands_there_is_never_replaced(tmp_path: Path) -> None:
    put(CounterKeys(bytes(32), bytes(32)), tmp_path)
    put(CounterKeys(bytes(32), bytes(32)), tmp_path)
    with pytest.raises(KeyInPlace):
        put(CounterKeys(bytes(32), bytes(range(32))), tmp_path)
    assert CounterSigner.load(tmp_path / "signing.key").seed == bytes(32)


def _as(clerk: Clerk) -> list[str]:
    return ["--staff", clerk.staff_no, "--reason", "首次封存"]


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the supervisor types; there is no terminal in a test."""
    monkeypatch.setattr(getpass, "getpass", lambda prompt: SUPERVISOR_PASSWORD)


def test_the_keys_are_shown_to_a_supervisor_only_and_the_journal_says_so_without_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counter = compose_desk(tmp_path, machine=machine_id())
    establish(counter.desk)
    counter.close()
    assert main.main(["--base", str(tmp_path), "keys", "text", *_as(CLERK)]) != 0
    assert capsys.readouterr().out == ""
    assert main.main(["--base", str(tmp_path), "keys", "text", *_as(SUPERVISOR)]) == 0
    rows = capsys.readouterr().out.split("\n")
    counter = compose_desk(tmp_path, machine=machine_id())
    with counter.store.connection() as connection:
        notes = connection.exec_driver_sql(
            f"SELECT payload FROM journal WHERE kind = '{KEYS_SHOWN}'"
        ).fetchall()
    counter.close()
    [told] = [bytes(row[0]).decode() for row in notes]
    assert "首次封存" in told
    assert "sha256:" in told
    assert not [row for row in rows if row and row.split()[1] in told]


def test_the_rows_one_behind_another_as_the_qr_holds_them_are_read_too() -> None:
    kept = CounterKeys(bytes(32), bytes(range(32)))
    assert load("".join(dump(kept)).replace(" ", "") + "\n") == kept


def test_the_copied_text_makes_a_new_pc_open_the_data_of_the_old_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = compose_desk(tmp_path / "old")
    establish(old.desk)
    old.close()
    assert main.main(["--base", str(tmp_path / "old"), "keys", "text", *_as(SUPERVISOR)]) == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(capsys.readouterr().out))
    (tmp_path / "new").mkdir()
    (tmp_path / "old" / "data").rename(tmp_path / "new" / "data")
    assert main.main(["--base", str(tmp_path / "new"), "keys", "recover"]) == 0
    new = compose_desk(tmp_path / "new")
    assert new.desk.signer.verify(b"slip", old.desk.signer.sign(b"slip"))
    new.close()
