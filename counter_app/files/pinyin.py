"""Pinyin of matter names, computed once, when a catalogue is imported; never at start."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from pypinyin import Style, lazy_pinyin, load_phrases_dict

from counter_app.domain.catalogue import Matter


def pinyin_of(matters: Iterable[Matter], overrides: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Syllables by matter code, one entry a character of the name (matter_search.Syllables).

    `overrides` are words (surnames, terms of the trade) that pypinyin reads otherwise, with their syllables.
    """
    if overrides:
        load_phrases_dict({word: [[s] for s in syllables] for word, syllables in overrides.items()})
    return {matter.code: syllables_of(matter.name) for matter in matters}


def syllables_of(name: str) -> list[str]:
    """`lü` as typed on a keyboard: `lv`. Without an entry a character for each, word by word is given up."""
    spoken = _spoken(name)
    if len(spoken) != len(name):
        spoken = [part for char in name for part in (_spoken(char) or [""])[:1]]
    return spoken


def _spoken(text: str) -> list[str]:
    # A list is spread over the answer, one entry a character; pypinyin's annotation forgets it.
    return [str(s) for s in lazy_pinyin(text, style=Style.NORMAL, errors=_unspoken)]  # type: ignore[arg-type]


def _unspoken(chars: str) -> list[str]:
    """A letter or digit stands for itself, everything else for nothing."""
    folded = (unicodedata.normalize("NFKC", c).lower() for c in chars)
    return [c if len(c) == 1 and c.isascii() and c.isalnum() else "" for c in folded]
