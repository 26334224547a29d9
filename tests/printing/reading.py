"""Reads a rendered paper back: its text with places, its codes, its ink."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

from printing.raster import Picture, pictures

MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn character and its ink's box in mm from the top left."""

    character: str
    left: float
    top: float
    right: float
    bottom: float
    size: float


class Reading:
    """A PDF as a reader sees it."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        document = pypdfium2.PdfDocument(pdf)
        self.texts = [_text(page) for page in document]
        self.sizes = [(page.get_width() * MM, page.get_height() * MM) for page in document]
        self.title = document.get_metadata_value("Title")
        document.close()

    @property
    def text(self) -> str:
        return "".join(self.texts)

    @cached_property
    def pages(self) -> list[list[Glyph]]:
        """Every drawn character, page by page."""
        document = pypdfium2.PdfDocument(self.pdf)
        pages = [list(_glyphs(page)) for page in document]
        document.close()
        return pages

    @cached_property
    def operators(self) -> str:
        """The content streams of all pages, as written."""
        streams = re.findall(rb"stream\r?\n(.*?)\r?\n?endstream", self.pdf, re.DOTALL)
        opened = (zlib.decompressobj().decompress(each) for each in streams)
        return "\n".join(each.decode("latin-1") for each in opened if b" Tm " in each)


def squeezed(text: str) -> str:
    """Without blanks and line ends: what lines and justification may not change."""
    return re.sub(r"\s+", "", text.replace("\u3000", "").replace("\ufffe", ""))


def _text(page: pypdfium2.PdfPage) -> str:
    textpage = page.get_textpage()
    return squeezed(textpage.get_text_range())


def _glyphs(page: pypdfium2.PdfPage) -> Iterator[Glyph]:
    textpage, height = page.get_textpage(), page.get_height()
    text = textpage.get_text_range()
    # pdfium counts a character above U+FFFF as two; both halves carry its box.
    units = [each for character in text for each in (character, "")[: 1 + (ord(character) > 0xFFFF)]]
    for n, character in enumerate(units):
        if not character.strip():
            continue
        left, bottom, right, top = textpage.get_charbox(n)
        size = pdfium.FPDFText_GetFontSize(textpage.raw, n)
        yield Glyph(character, left * MM, (height - top) * MM, right * MM, (height - bottom) * MM, size)


def ink(pdf: bytes, page: int, dpi: int) -> np.ndarray:
    """Grey values of a page."""
    picture = _latest(pdf, dpi)[page]
    return np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3)[:, :, 0].copy()


@lru_cache(maxsize=1)
def _latest(pdf: bytes, dpi: int) -> tuple[Picture, ...]:
    """All pages at once, for tests go through them in turn."""
    return pictures(pdf, dpi)


def codes(grey: np.ndarray) -> dict[str, str]:
    """Text of every code on a page that a printer would make of it: black or white, nothing between."""
    page = np.where(grey > 128, 255, 0).astype(np.uint8)
    return {str(each.format).rpartition(".")[2]: each.text for each in zxingcpp.read_barcodes(page)}


def part(grey: np.ndarray, dpi: int, left: float, top: float, right: float, bottom: float) -> np.ndarray:
    """The dots inside a rectangle in mm."""
    dots = dpi / 25.4
    return grey[round(top * dots) : round(bottom * dots), round(left * dots) : round(right * dots)]
