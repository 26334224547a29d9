"""Reads a file's bytes and text, and says plainly why where it cannot."""

from __future__ import annotations

import codecs
from pathlib import Path

from counter_app.domain.refusals.files import FileGarbled, FileNotText, FileTooLarge, FileUnreadable
from counter_app.files.garbling import garbled_sample

MEGABYTE = 1024 * 1024
LARGEST_MB = 64
"""A province's whole catalogue is some 20 MB."""

_WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_GUESS_BYTES = 64 * 1024


def read_bytes(path: Path, largest_mb: int = LARGEST_MB) -> bytes:
    """Raises FileUnreadable or FileTooLarge; never opens a device, a pipe or a folder."""
    try:
        if not path.exists():
            raise FileUnreadable(str(path), file=path.name, reason="missing")
        if not path.is_file():
            raise FileUnreadable(str(path), file=path.name, reason="not_a_file")
        with path.open("rb") as file:
            data = file.read(largest_mb * MEGABYTE + 1)
    except PermissionError:
        raise FileUnreadable(str(path), file=path.name, reason="forbidden") from None
    except (OSError, ValueError):
        raise FileUnreadable(str(path), file=path.name, reason="failed") from None
    if len(data) > largest_mb * MEGABYTE:
        raise FileTooLarge(str(path), file=path.name, limit=largest_mb)
    return data


def decode(data: bytes, name: str) -> str:
    """UTF-8, with or without its mark. Raises FileNotText with the likely charset, or FileGarbled."""
    if data.startswith(_WIDE_MARKS):
        raise FileNotText(name, file=name, position=0, looks_like="UTF-16")
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        looks_like = "GBK" if _is_gbk(body) else "binary"
        raise FileNotText(name, file=name, position=error.start, looks_like=looks_like) from None
    sample = garbled_sample(text)
    if sample:
        raise FileGarbled(name, file=name, sample=sample)
    return text


def _is_gbk(body: bytes) -> bool:
    """Looks at the beginning only; a character cut in two at its end is forgiven."""
    try:
        codecs.getincrementaldecoder("gb18030")().decode(body[:_GUESS_BYTES])
    except UnicodeDecodeError:
        return False
    return True
