"""A PDF as pictures: for the preview on the screen, for print heads of dots, for tests of what the paper shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

import pypdfium2

T = TypeVar("T")

# pdfium keeps state of its own for the whole process; two calls may never run at once.
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """One page, 3 bytes a pixel (red, green, blue), row by row without padding."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class Bitmap:
    """One page in black and white: a bit a dot, 1 black, first dot highest, rows padded to bytes."""

    width: int
    height: int
    rows: bytes

    @property
    def stride(self) -> int:
        return (self.width + 7) // 8


_THRESHOLD = 128
_BIT_OF_GREY = bytes(b"1"[0] if grey < _THRESHOLD else b"0"[0] for grey in range(256))


def pictures(pdf: bytes, dpi: float) -> tuple[Picture, ...]:
    """Every page of `pdf` at `dpi` dots an inch; ValueError where it is no PDF."""
    return _of_pages(pdf, lambda page: _picture(page, dpi))


def bitmaps(pdf: bytes, dpi: float) -> tuple[Bitmap, ...]:
    """Every page in black and white by a threshold, never dithered; ValueError where it is no PDF."""
    return _of_pages(pdf, lambda page: _bitmap(page, dpi))


def _of_pages(pdf: bytes, read: Callable[[pypdfium2.PdfPage], T]) -> tuple[T, ...]:
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as fault:
            raise ValueError(f"not a readable PDF: {fault}") from fault
        try:
            return tuple(read(page) for page in document)
        finally:
            document.close()


def _bitmap(page: pypdfium2.PdfPage, dpi: float) -> Bitmap:
    grey = page.render(scale=dpi / 72, grayscale=True)
    width, height, stride = grey.width, grey.height, grey.stride
    raw = bytes(grey.buffer).translate(_BIT_OF_GREY)
    grey.close()
    bytes_a_row = (width + 7) // 8
    filler = b"0" * (8 * bytes_a_row - width)
    # Base 2 is read in linear time, and a whole row at once is the fastest packing without a library.
    rows = (int(raw[y * stride : y * stride + width] + filler, 2) for y in range(height))
    return Bitmap(width, height, b"".join(row.to_bytes(bytes_a_row, "big") for row in rows))


def _picture(page: pypdfium2.PdfPage, dpi: float) -> Picture:
    bitmap = page.render(scale=dpi / 72, rev_byteorder=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    raw = bytes(bitmap.buffer)
    channels = bitmap.n_channels
    bitmap.close()
    if channels == 3 and stride == 3 * width:
        return Picture(width, height, raw)
    rows = (raw[y * stride : y * stride + channels * width] for y in range(height))
    return Picture(width, height, b"".join(_without_filler(row, channels) for row in rows))


def _without_filler(row: bytes, channels: int) -> bytes:
    if channels == 3:
        return row
    short = bytearray(len(row) // channels * 3)
    for n in range(3):
        short[n::3] = row[n::channels]
    return bytes(short)
