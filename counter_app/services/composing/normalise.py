"""Half-width marks of catalogue text become full-width between Chinese characters (papers.md §2).

Done once, when a paper is frozen or a sentence composed; never to the name of a person or body.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

_HAN = "㐀-䶿一-鿿豈-﫿\U00020000-\U000323af"
_WIDE = _HAN + "，、。；：？！《》〈〉「」『』【】〔〕（）“”‘’"
_FULL = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）"}

_PAIR = re.compile(r"\(([^()（）]*)\)")


@cache
def _mark_between() -> re.Pattern[str]:
    """Compiled when first wanted: the wide classes take 8 ms, which no start need wait for."""
    return re.compile(rf"(?<=[{_WIDE})])([,;:])\s*(?=[{_WIDE}(])")


@cache
def _han() -> re.Pattern[str]:
    return re.compile(rf"[{_HAN}]")


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """`text` with , ; : ( ) full-width where Chinese characters stand on both sides.

    A bracket goes with its partner: a pair turns when it holds Chinese, or stands between it.
    Numbers such as 1,000, clock times and Latin text stay as they are.
    """
    text = _mark_between().sub(_mark, text)
    text = _PAIR.sub(_pair, text)
    return _mark_between().sub(_mark, text)


def _mark(found: re.Match[str]) -> str:
    around = found.string[found.start() - 1] + found.string[found.end() : found.end() + 1]
    return _FULL[found[1]] if _han().search(around) else found[0]


def _pair(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()], found.string[found.end() :]
    holds_han = _han().search(found[1]) is not None
    within_han = bool(_han().fullmatch(before[-1:])) and bool(_han().fullmatch(after[:1]))
    return f"（{found[1]}）" if holds_han or within_han else found[0]
