"""Looks at an .xlsx before anything reads it: what no honest table holds is refused in bounded time and memory."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import NoReturn

from counter_app.domain.refusals.files import TableRefused
from counter_app.files.reading import MEGABYTE

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
LARGEST_UNPACKED = 32 * MEGABYTE
"""A province's whole catalogue is some 20 MB."""
MOST_PARTS = 2_000
WITH_PASSWORD = 0x1
CHUNK = 256 * 1024

_WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
_WIDE = (*_WIDE_TEXT, b"\x00\x00")
_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_ROW_OR_CELL = re.compile(rb"<(?:\w+:)?(row|c)[\s>/]")
WIDEST_ROW = 16_384
"""Excel's own limit; openpyxl builds a whole row before anyone can stop it."""
_WORKBOOK = "xl/workbook.xml"
_BINARY = re.compile(r"xl/(media|embeddings|drawings|charts|printerSettings)/|.*\.bin$")
"""By custom no XML, and may begin with zeros. A name binds nobody: what the package calls a sheet is read under any."""


def refuse(name: str, reason: str, what: object = "") -> NoReturn:
    raise TableRefused(name, file=name, reason=reason, what=what or name)


def look_into(data: bytes, name: str) -> None:
    """Raises TableRefused. Everything that will be parsed is unpacked once, counting, and looked through."""
    if data.startswith(OLE):
        refuse(name, "encrypted" if ENCRYPTED in data else "old_format")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _look_through(package, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as error:
        refuse(name, "corrupt", type(error).__name__)


def _look_through(package: zipfile.ZipFile, name: str) -> None:
    parts = package.infolist()
    if len(parts) > MOST_PARTS:
        refuse(name, "bomb", len(parts))
    if any(part.flag_bits & WITH_PASSWORD for part in parts):
        refuse(name, "encrypted", "ZIP")
    names = [part.filename for part in parts]
    if _WORKBOOK not in names:
        refuse(name, "old_format", "xl/workbook.xml")
    if len(set(names)) < len(names):
        refuse(name, "corrupt", "ZIP")
    if any(part.startswith("xl/externalLinks/") for part in names):
        refuse(name, "external", "xl/externalLinks")
    unpacked = 0
    for part in parts:
        unpacked = _look_at(package, part, name, unpacked)


def _look_at(package: zipfile.ZipFile, part: zipfile.ZipInfo, name: str, unpacked: int) -> int:
    tail = b""
    cells = 0
    with package.open(part) as stream:
        first = True
        while chunk := stream.read(CHUNK):
            unpacked += len(chunk)
            if unpacked > LARGEST_UNPACKED:
                refuse(name, "bomb", part.filename)
            wide = _WIDE_TEXT if _BINARY.match(part.filename) else _WIDE
            if first and chunk.startswith(wide):  # a DOCTYPE in UTF-16 would not be seen below
                refuse(name, "entities", part.filename)
            first = False
            if _DOCTYPE.search(tail + chunk):
                refuse(name, "entities", part.filename)
            cells = _cells_of_last_row(chunk, cells)
            if cells > WIDEST_ROW:
                refuse(name, "too_many", part.filename)
            tail = chunk[-16:]
    return unpacked


def _cells_of_last_row(chunk: bytes, before: int) -> int:
    """Cells since the last row began, or more than the widest row; `before` are those of earlier chunks."""
    count = before
    for found in _ROW_OR_CELL.finditer(chunk):
        count = 0 if found[1] == b"row" else count + 1
        if count > WIDEST_ROW:
            break
    return count
