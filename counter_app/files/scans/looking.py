"""Looks at what a file is by its content, within limits, and makes the thumbnail; for a process that may be killed.

The ending of the name decides nothing. A picture's claim of its size is refused before a pixel is unpacked.
"""

from __future__ import annotations

import io
import json
import struct
import warnings
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from counter_app.domain.refusals.scans import ScanRefused, ScanTooManyPixels
from counter_app.domain.scans import ScanKind, ScanLimits
from counter_app.files.scans.ends import has_more
from counter_app.files.scans.pdf import look_at_pdf
from counter_app.files.scans.thumbnails import as_thumbnail

_BEGINNINGS = {
    ScanKind.JPEG: (b"\xff\xd8\xff", "JPEG"),
    ScanKind.PNG: (b"\x89PNG\r\n\x1a\n", "PNG"),
    ScanKind.WEBP: (b"RIFF", "WEBP"),
}
_SIDE = 65_535
"""The longest side of a picture that any of the three formats can mean honestly (JPEG's own bound)."""


class Look(NamedTuple):
    """What a file turned out to be; `thumbnail` is a PNG of its first page, upright."""

    kind: ScanKind
    pages: int
    thumbnail: bytes


def limits_from(file: Path) -> ScanLimits:
    """The limits of this counter (resources/scans/limits.json)."""
    return ScanLimits(**json.loads(file.read_text("utf-8")))


def look(data: bytes, name: str, limits: ScanLimits) -> Look:
    """Raises refusals.ScanRefused, ScanTooManyPages, ScanTooManyPixels, each naming the file."""
    if not data:
        raise ScanRefused("scan", file=name, reason="empty")
    kind = _kind(data)
    if kind is None:
        raise ScanRefused("scan", file=name, reason="unknown_kind")
    if kind is ScanKind.PDF:
        return Look(kind, *look_at_pdf(data, name, limits))
    return Look(kind, 1, _look_at_picture(data, name, kind, limits))


def _kind(data: bytes) -> ScanKind | None:
    if data.startswith(b"%PDF-"):
        return ScanKind.PDF
    for kind, (beginning, _) in _BEGINNINGS.items():
        if data.startswith(beginning) and (kind is not ScanKind.WEBP or data[8:12] == b"WEBP"):
            return kind
    return None


def _look_at_picture(data: bytes, name: str, kind: ScanKind, limits: ScanLimits) -> bytes:
    try:
        more = has_more(data, kind)
    except ValueError:
        raise ScanRefused("scan", file=name, reason="damaged") from None
    if more:
        raise ScanRefused("scan", file=name, reason="trailing")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own bound is looser than ours
            picture = Image.open(io.BytesIO(data), formats=[_BEGINNINGS[kind][1]])
    except Image.DecompressionBombError:
        width, height = _claimed(data)
        raise _too_large(name, width, height, limits) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, struct.error):
        raise ScanRefused("scan", file=name, reason="damaged") from None
    if picture.width * picture.height > limits.pixels or max(picture.size) > _SIDE:
        raise _too_large(name, picture.width, picture.height, limits)
    if kind is not ScanKind.JPEG and getattr(picture, "n_frames", 1) > 1:  # cameras hang a preview to a JPEG
        raise ScanRefused("scan", file=name, reason="moving")
    try:
        picture.load()
        return as_thumbnail(ImageOps.exif_transpose(picture))
    except (OSError, SyntaxError, ValueError, struct.error, Image.DecompressionBombError):
        raise ScanRefused("scan", file=name, reason="damaged") from None


def _claimed(data: bytes) -> tuple[int, int]:
    """Only a PNG can claim more than Pillow opens: its sides stand in the first chunk."""
    return struct.unpack(">II", data[16:24]) if data.startswith(b"\x89PNG") else (_SIDE, _SIDE)


def _too_large(name: str, width: int, height: int, limits: ScanLimits) -> ScanTooManyPixels:
    return ScanTooManyPixels("scan", file=name, width=width, height=height, limit=limits.pixels // 10_000)
