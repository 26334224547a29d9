"""Recognises text that was decoded with the wrong charset before it was saved (乱码)."""

from __future__ import annotations

import re
from collections.abc import Callable

SAMPLE = 12
RUNS_LOOKED_AT = 400
RUN = re.compile(r"[^\x00-\x7f]{4,}")
LOST = re.compile("\ufffd|锟斤拷|烫烫烫|屯屯屯")
"""What is left where bytes were thrown away: U+FFFD, and the three famous words it turns into."""


def garbled_sample(text: str) -> str:
    """A piece of the garbled text, "" where the text is sound.

    A run of Chinese whose GBK bytes happen to be UTF-8, or whose Latin-1 bytes happen to be Chinese, may
    stand in an honest text by chance; half of all runs may not.
    """
    if text.isascii():
        return ""
    lost = LOST.search(text)
    if lost:
        return text[max(0, lost.start() - SAMPLE // 2) : lost.start() + SAMPLE // 2].strip()
    runs = [match.group() for match, _ in zip(RUN.finditer(text), range(RUNS_LOOKED_AT), strict=False)]
    for undo in (_read_as_gbk, _read_as_latin):
        hits = [run for run in runs if _says_chinese(run, undo)]
        if hits and len(hits) * 2 >= len(runs):
            return hits[0][:SAMPLE]
    return ""


def _says_chinese(run: str, undo: Callable[[str], bytes]) -> bool:
    """Whether the run, its wrong reading undone, is Chinese in UTF-8 (or, of Latin, in GBK)."""
    try:
        raw = undo(run)
    except UnicodeEncodeError:
        return False
    if _chinese(_utf8_beginning(raw)):
        return True
    if undo is _read_as_latin:
        try:
            return _chinese(raw.decode("gbk"))
        except UnicodeDecodeError:
            return False
    return False


def _utf8_beginning(raw: bytes) -> str:
    """As far as whole characters go: the end of a run may have lost a byte with its neighbour."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return raw[: error.start].decode("utf-8") if error.start >= len(raw) - 3 else ""


def _chinese(text: str) -> bool:
    han = sum("\u4e00" <= c <= "\u9fff" for c in text)
    return han >= 2 and han * 2 >= len(text)


def _read_as_gbk(run: str) -> bytes:
    """Windows reads the lone byte 80 as €."""
    return b"".join(b"\x80" if c == "€" else c.encode("gb18030") for c in run)


def _read_as_latin(run: str) -> bytes:
    return b"".join(c.encode("latin-1") if c <= "\xff" else c.encode("cp1252") for c in run)
