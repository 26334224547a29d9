"""The recovery text: what is copied from paper opens the backup on a new PC, and a slip of the pen is named."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import main
from counter_app.keys.recovery import ROWS, CounterKeys, dump, load, put
from counter_app.keys.signing import CounterSigner
from counter_app.services.ports.disturbances import KeyInPlace, KeyTextWrong
from tests.helpers.desk import compose_desk, establish

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


def test_the_copied_text_makes_a_new_pc_open_the_data_of_the_old_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = compose_desk(tmp_path / "old")
    establish(old.desk)
    old.close()
    assert main.main(["--base", str(tmp_path / "old"), "keys", "text"]) == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(capsys.readouterr().out))
    (tmp_path / "new").mkdir()
    (tmp_path / "old" / "data").rename(tmp_path / "new" / "data")
    assert main.main(["--base", str(tmp_path / "new"), "keys", "recover"]) == 0
    new = compose_desk(tmp_path / "new")
    assert new.desk.signer.verify(b"slip", old.desk.signer.sign(b"slip"))
    new.close()
