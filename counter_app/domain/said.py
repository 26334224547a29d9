"""What somebody said in a text: blanks and invisible characters say nothing, however many there are."""

from __future__ import annotations

import unicodedata

_SILENT = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Cn"})
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\ufe0e\ufe0f\uffa0")
"""Drawn as nothing although Unicode counts them among letters, marks or symbols."""


def said(text: str) -> str:
    """`text` without silent characters at its ends; "" where it says nothing.

    For reasons and remarks. Names are never treated so: they are kept code point for code point.
    """
    loud = [place for place, character in enumerate(text) if not _silent(character)]
    return text[loud[0] : loud[-1] + 1] if loud else ""


def shown_name(name: str, most: int = 80) -> str:
    """A file's name as a screen can say it: what is no character that is drawn, or turns the writing round, is □;
    of a longer one the beginning and the end, which tells its kind."""
    drawn = "".join(character if character.isprintable() else "□" for character in name)
    return drawn if len(drawn) <= most else f"{drawn[: most - 12]}…{drawn[-11:]}"


def _silent(character: str) -> bool:
    return character in _FILLERS or unicodedata.category(character) in _SILENT
