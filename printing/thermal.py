"""A slip as ESC/POS bytes for an 80 mm print head: the picture of it, never text.

Chinese by code page prints garbage on many models and knows no rare character; a raster prints on all.
"""

from __future__ import annotations

from collections.abc import Iterator

from printing.layouts.queue_slip import DPI, EDGE_DOTS
from printing.raster import Bitmap, bitmaps

HEAD_DOTS = 576
BAND_ROWS = 128  # a band of 9 kB fits the smallest buffer that printers of this kind have

INITIALISE = b"\x1b@"  # ESC @: nothing of an earlier job is left
RASTER = b"\x1dv0\x00"  # GS v 0, normal size
FEED = b"\x1bd\x04"  # ESC d: four lines, from the head to the knife
CUT = b"\x1dV\x42\x00"  # GS V B 0: partial cut
TELL_PAPER = b"\x1dr\x01"  # GS r 1: answered in order, so an answer means that all before was taken
PAPER_OUT = 0x0C
"""Bits of the answer that tell that there is no paper."""


def slip_bitmap(pdf: bytes) -> Bitmap:
    """The slip at 203 dpi as the print head sees it, 576 dots wide; ValueError for a PDF of another width."""
    page, *more = bitmaps(pdf, DPI)
    if more or page.width != HEAD_DOTS + 2 * EDGE_DOTS:
        raise ValueError(f"{1 + len(more)} page(s) of {page.width} dots")
    first, last = EDGE_DOTS // 8, (EDGE_DOTS + HEAD_DOTS) // 8
    rows = (page.rows[y * page.stride + first : y * page.stride + last] for y in range(page.height))
    return Bitmap(HEAD_DOTS, page.height, b"".join(rows))


def escpos(bitmap: Bitmap) -> bytes:
    """What a printer of this kind is sent: initialise, the raster in bands, feed, cut, ask for an answer."""
    return b"".join((INITIALISE, *_bands(bitmap), FEED, CUT, TELL_PAPER))


def _bands(bitmap: Bitmap) -> Iterator[bytes]:
    stride = bitmap.stride
    for top in range(0, bitmap.height, BAND_ROWS):
        count = min(BAND_ROWS, bitmap.height - top)
        size = stride.to_bytes(2, "little") + count.to_bytes(2, "little")
        yield RASTER + size + bitmap.rows[top * stride : (top + count) * stride]
