"""Folded keys for searching; what is shown is never folded."""

from __future__ import annotations

import re
import unicodedata
from itertools import zip_longest

_NEITHER = re.compile(r"[^0-9A-Z]+")


def name_key(name: str) -> str:
    """NFKC, case-folded, without blanks: 张 三 is found as 张三, a compatibility form as the common one."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def bigrams(key: str) -> str:
    """Every pair of neighbours and the last character, as hexadecimal words.

    Spelled in ASCII because unicode61 takes ideographs newer than its own tables for separators.
    """
    words = [_hex(character) for character in key]
    return " ".join(map("".join, zip_longest(words, words[1:], fillvalue="")))


def bigram_query(fragment: str) -> str:
    """FTS5 query for names that contain `fragment` (a folded, non-empty key)."""
    if len(fragment) == 1:
        return f"{_hex(fragment)}*"
    return '"' + " ".join(_hex(fragment[i : i + 2]) for i in range(len(fragment) - 1)) + '"'


def _hex(text: str) -> str:
    return "".join(f"{ord(character):06x}" for character in text)


def tail_key(text: str) -> str:
    """Letters and digits from the last to the first: a tail becomes a prefix, which an index can find."""
    return _NEITHER.sub("", text.upper())[::-1]


def after(prefix: str) -> str:
    """The first text behind every text that begins with `prefix` (non-empty)."""
    return prefix[:-1] + chr(ord(prefix[-1]) + 1)
