"""A page of a kept scan as a picture for the screen; like all looking at foreign bytes, for a process of its own."""

from __future__ import annotations

import ctypes
import io
import struct

import pypdfium2 as pdfium
from PIL import Image, ImageOps, UnidentifiedImageError

from counter_app.domain.scans import Scan, ScanKind
from counter_app.files.scans.thumbnails import on_white

_MOST_PIXELS = 12_000_000
"""Of a shown page: four screens of 2732 × 1536 below one another, 36 MB while it is made."""
_QUALITY = 88


class ScanUnshowable(Exception):
    """What was kept as sound cannot be drawn."""


def page_picture(data: bytes, scan: Scan, page: int, width: int) -> bytes:
    """A JPEG of page `page` (from 0), `width` pixels wide, or less where it is a very long strip.

    A picture is never drawn larger than it is. Raises ScanUnshowable.
    """
    try:
        drawn = _of_pdf(data, page, width) if scan.kind is ScanKind.PDF else _of_picture(data, width)
    except (pdfium.PdfiumError, UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ScanUnshowable from error
    except (IndexError, struct.error, ctypes.ArgumentError, Image.DecompressionBombError) as error:
        raise ScanUnshowable from error
    out = io.BytesIO()
    on_white(drawn).save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _of_pdf(data: bytes, page: int, width: int) -> Image.Image:
    document = pdfium.PdfDocument(data)
    try:
        sheet = document[page]
        wide, high = (max(side, 1.0) for side in sheet.get_size())
        scale = min(width / wide, (_MOST_PIXELS / (wide * high)) ** 0.5)
        drawn: Image.Image = sheet.render(scale=scale).to_pil()
        return drawn
    finally:
        document.close()


def _of_picture(data: bytes, width: int) -> Image.Image:
    picture = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    scale = min(1.0, width / picture.width, (_MOST_PIXELS / (picture.width * picture.height)) ** 0.5)
    picture.thumbnail((max(1, int(picture.width * scale)), max(1, int(picture.height * scale))))
    return picture
