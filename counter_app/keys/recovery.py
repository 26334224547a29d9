"""The keys of a counter as a person can copy them: rows of digits, each with a check digit of its own.

Digits only, as every code of the house: no input method eats them and no letter is mistaken for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from counter_app.domain.case_number import damm
from counter_app.keys.database_key import FILE, LENGTH
from counter_app.keys.secret_file import read_secret, write_secret
from counter_app.keys.signing import SEED, CounterSigner
from counter_app.services.ports.disturbances import KeyInPlace, KeyTextWrong

SIGNING_FILE = "signing.key"
_BYTES, _DIGITS = 4, 10
_ROW_DIGITS = _DIGITS + 3  # place, number, check digit
ROWS = (LENGTH + SEED) // _BYTES


class CounterKeys(NamedTuple):
    """What a new PC needs to go on as this counter: it opens the backup, and signs as before."""

    database: bytes
    signing: bytes

    def __repr__(self) -> str:
        return "CounterKeys(…)"


def dump(keys: CounterKeys) -> tuple[str, ...]:
    """16 rows "01 12345 67890 3": place, four bytes as a decimal number, check digit over both."""
    whole = keys.database + keys.signing
    rows = []
    for row in range(ROWS):
        bare = f"{row + 1:02}{int.from_bytes(whole[row * _BYTES : (row + 1) * _BYTES]):0{_DIGITS}}"
        rows.append(f"{bare[:2]} {bare[2:7]} {bare[7:]} {damm(bare)}")
    return tuple(rows)


def load(text: str) -> CounterKeys:
    """Reads rows in any order and spacing, or all of them as the QR of the sheet gives them.

    Raises disturbances.KeyTextWrong naming rows mistyped or missing."""
    found: dict[int, bytes] = {}
    wrong: set[str] = set()
    for line in _rows_of(text):
        number = int(line[2:-1] or "0")
        if len(line) != _ROW_DIGITS or damm(line) != "0" or number >= 1 << 8 * _BYTES:
            wrong.add(line[:2])
        else:
            found[int(line[:2])] = number.to_bytes(_BYTES)
    wrong |= {f"{row:02}" for row in range(1, ROWS + 1) if row not in found}
    wrong |= {f"{row:02}" for row in found if not 1 <= row <= ROWS}
    if wrong:
        raise KeyTextWrong(rows="、".join(sorted(wrong)))
    whole = b"".join(found[row] for row in range(1, ROWS + 1))
    return CounterKeys(whole[:LENGTH], whole[LENGTH:])


def _rows_of(text: str) -> Iterator[str]:
    """The digits of each row; a line as long as the whole sheet is its QR."""
    for line in filter(None, (re.sub(r"\D", "", line) for line in text.splitlines())):
        if len(line) == ROWS * _ROW_DIGITS:
            yield from (line[at : at + _ROW_DIGITS] for at in range(0, len(line), _ROW_DIGITS))
        else:
            yield line


def put(keys: CounterKeys, key_folder: Path) -> None:
    """Both keys as files on this PC; those that stand there already and are the same stay.

    Raises disturbances.KeyInPlace where another key stands, before anything is written; KeyUnreadable."""
    wanted = {
        key_folder / FILE: keys.database.hex().encode("ascii") + b"\n",
        key_folder / SIGNING_FILE: CounterSigner.content(keys.signing),
    }
    standing = {path: read_secret(path) for path in wanted}
    for path, content in standing.items():
        if content is not None and content.strip() != wanted[path].strip():
            raise KeyInPlace(place=str(path))
    for path, content in wanted.items():
        if standing[path] is None:
            write_secret(path, content)
