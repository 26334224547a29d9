"""Reads JSON that may come from anywhere: strict, bounded, and with the place of every fault."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from counter_app.domain.refusals.files import FileHostile, FileNotJson
from counter_app.files.reading import LARGEST_MB, decode, read_bytes

DEEPEST = 64
"""The formats of this house nest nine levels deep."""
LONGEST_NUMBER = 400

_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")


def read_json(path: Path, largest_mb: int = LARGEST_MB) -> object:
    """Plain JSON data. Raises the refusals of refusals.files, each naming the file."""
    return parse_json(decode(read_bytes(path, largest_mb), path.name), path.name)


def parse_json(text: str, name: str) -> object:
    """As `read_json`; `name` is what the refusals call the text."""
    reader = _Reader(name)
    try:
        data: object = json.loads(
            text,
            object_pairs_hook=reader.object,
            parse_constant=reader.constant,
            parse_int=reader.whole,
            parse_float=reader.decimal,
        )
    except json.JSONDecodeError as error:
        cut_off = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        raise FileNotJson(name, file=name, line=error.lineno, column=error.colno, cut_off=cut_off) from None
    except RecursionError:
        reader.hostile("too_deep", DEEPEST)
    _look_through(data, reader, half_characters=_HALF_CHARACTER.search(text) is not None)
    return data


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name

    def hostile(self, reason: str, what: object) -> NoReturn:
        raise FileHostile(self.name, file=self.name, reason=reason, what=what)

    def object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) < len(pairs):
            self.hostile("duplicate_key", _twice(key for key, _ in pairs))
        return made

    def constant(self, word: str) -> NoReturn:
        self.hostile("not_a_number", word)

    def whole(self, digits: str) -> int:
        if len(digits) > LONGEST_NUMBER:
            self.hostile("number_too_long", f"{digits[:12]}…")
        return int(digits)

    def decimal(self, digits: str) -> float:
        if len(digits) > LONGEST_NUMBER:
            self.hostile("number_too_long", f"{digits[:12]}…")
        value = float(digits)
        if math.isinf(value):
            self.hostile("not_a_number", digits)
        return value


def _twice(keys: Iterable[str]) -> str:
    """The first key that was there before."""
    known: set[str] = set()
    for key in keys:
        if key in known:
            return key
        known.add(key)
    raise ValueError("no key stands there twice")


def _look_through(data: object, reader: _Reader, *, half_characters: bool) -> None:
    """Refuses data nested too deep and, where the text can hold them, halves of characters."""
    level = [data]
    depth = 0
    while level:
        if depth > DEEPEST:
            reader.hostile("too_deep", DEEPEST)
        below: list[object] = []
        for item in level:
            if isinstance(item, dict):
                below += item.values()
                if half_characters:
                    below += item.keys()
            elif isinstance(item, list):
                below += item
            elif half_characters and isinstance(item, str):
                _refuse_half_characters(item, reader)
        level = below
        depth += 1


def _refuse_half_characters(text: str, reader: _Reader) -> None:
    half = next((c for c in text if "\ud800" <= c <= "\udfff"), None)
    if half is not None:
        reader.hostile("lone_surrogate", f"U+{ord(half):04X}")
