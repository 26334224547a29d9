"""A PDF as pictures: for the preview on the screen and for tests of what the paper shows."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

import pypdfium2

# pdfium keeps state of its own for the whole process; two calls may never run at once.
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """One page, 3 bytes a pixel (red, green, blue), row by row without padding."""

    width: int
    height: int
    rgb: bytes


def pictures(pdf: bytes, dpi: float) -> tuple[Picture, ...]:
    """Every page of `pdf` at `dpi` dots an inch; ValueError where it is no PDF."""
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as fault:
            raise ValueError(f"not a readable PDF: {fault}") from fault
        try:
            return tuple(_picture(page, dpi) for page in document)
        finally:
            document.close()


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
