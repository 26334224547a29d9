"""Names looked at: invisible or private characters are pointed out; the name itself is never changed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class NameDoubtKind(StrEnum):
    """What a character of a name looks like; words in words.json."""

    CONTROL = "control"
    DIRECTION = "direction"  # turns the order of what is read around it
    INVISIBLE = "invisible"
    PRIVATE_USE = "private_use"  # older cards: each maker's own meaning
    BROKEN = "broken"  # half of a surrogate pair, or no character at all
    EDGE_BLANK = "edge_blank"


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """`at` counts code points from 0; `code` is U+XXXX."""

    kind: NameDoubtKind
    at: int
    code: str


_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BY_CATEGORY = {
    "Cc": NameDoubtKind.CONTROL,
    "Zl": NameDoubtKind.CONTROL,
    "Zp": NameDoubtKind.CONTROL,
    "Cf": NameDoubtKind.INVISIBLE,
    "Co": NameDoubtKind.PRIVATE_USE,
    "Cs": NameDoubtKind.BROKEN,
}
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def doubts(name: str) -> tuple[NameDoubt, ...]:
    """Every character that may not be what it seems, in order.

    Characters newer than this Python are not doubted: each year brings new ideographs, and names use them.
    """
    return tuple(
        NameDoubt(kind, at, f"U+{ord(character):04X}")
        for at, character in enumerate(name)
        if (kind := _kind(name, at)) is not None
    )


LONGEST = 100
"""Characters of a name (papers.md §6): more than any name has, and all that a paper has room for."""


def only_digits(name: str) -> bool:
    """No name of a person: digits, blanks and marks alone."""
    return bool(name.strip()) and not any(c.isalpha() for c in name)


def only_latin(name: str) -> bool:
    """The name of a person in Latin letters: right on a passport, seldom on a card."""
    return name.isascii() and any(c.isalpha() for c in name)


def unkeepable(text: str) -> tuple[str, ...]:
    """U+XXXX of what is no character and can be kept by no store: halves of surrogate pairs and NUL, once each."""
    if text.isprintable():  # neither of the two is; asked for every field at every tick
        return ()
    found = dict.fromkeys(c for c in text if c == "\0" or "\ud800" <= c <= "\udfff")
    return tuple(f"U+{ord(c):04X}" for c in found)


def _kind(name: str, at: int) -> NameDoubtKind | None:
    character = name[at]
    if character in _DIRECTION:
        return NameDoubtKind.DIRECTION
    if character in _FILLERS:
        return NameDoubtKind.INVISIBLE
    if ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF or character == "\ufffd":
        return NameDoubtKind.BROKEN
    category = unicodedata.category(character)
    if category == "Zs" and at in (0, len(name) - 1):
        return NameDoubtKind.EDGE_BLANK
    return _BY_CATEGORY.get(category)
