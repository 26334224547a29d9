"""A TrueType face read in place: the file is mapped, and only what is asked for is ever touched.

reportlab's own reader copies a face into memory (23 to 54 MB for each of ours, 130 ms) and copies whole
tables again for every paper. All seven faces together take this one 1 MB and 7 ms.
"""

from __future__ import annotations

import mmap
import sys
from array import array
from bisect import bisect_right
from pathlib import Path
from struct import Struct, error, unpack_from

_RECORD = Struct(">4sLLL")


class FontUnreadable(Exception):
    """A font file that is lacking or is no TrueType file; `path` names it."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path


class Face:
    """One face. Metrics are in units of the em: `per_em` units make one em."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._read_tables()
        except (OSError, ValueError, KeyError, error) as fault:
            raise FontUnreadable(path, str(fault)) from fault

    def _read_tables(self) -> None:
        version, count = unpack_from(">LH", self._data)
        if version != 0x00010000:
            raise ValueError("not a TrueType file")
        self._tables: dict[bytes, tuple[int, int]] = {}
        for n in range(count):
            tag, _, offset, length = _RECORD.unpack_from(self._data, 12 + 16 * n)
            if offset + length > len(self._data):
                raise ValueError("the file is cut short")
            self._tables[tag] = (offset, length)
        head, hhea = self._tables[b"head"][0], self._tables[b"hhea"][0]
        (self.per_em,) = unpack_from(">H", self._data, head + 18)
        self.box: tuple[int, int, int, int] = unpack_from(">4h", self._data, head + 36)
        (self._long_loca,) = unpack_from(">h", self._data, head + 50)
        self.ascent, self.descent = unpack_from(">2h", self._data, hhea + 4)
        (self._metrics,) = unpack_from(">H", self._data, hhea + 34)
        (self.glyph_count,) = unpack_from(">H", self._data, self._tables[b"maxp"][0] + 4)
        self._loca, self._glyf = self._tables[b"loca"][0], self._tables[b"glyf"][0]
        self._hmtx = self._tables[b"hmtx"][0]
        self._read_cmap()

    def _read_cmap(self) -> None:
        """The full-repertoire subtable (format 12): ranges of code points with consecutive glyphs."""
        start = self._tables[b"cmap"][0]
        (count,) = unpack_from(">H", self._data, start + 2)
        for n in range(count):
            platform, encoding, offset = unpack_from(">HHL", self._data, start + 4 + 8 * n)
            if (platform, encoding) in ((3, 10), (0, 4), (0, 6)):
                break
        else:
            raise ValueError("no table of characters above U+FFFF")
        (groups,) = unpack_from(">L", self._data, start + offset + 12)
        first = start + offset + 16
        ranges = array("I", self._data[first : first + 12 * groups])
        if sys.byteorder == "little":
            ranges.byteswap()
        self._starts, self._ends, self._glyphs = ranges[0::3], ranges[1::3], ranges[2::3]

    def glyph(self, code: int) -> int:
        """Glyph number of a code point; 0 where the face has none."""
        n = bisect_right(self._starts, code) - 1
        if n < 0 or code > self._ends[n]:
            return 0
        return self._glyphs[n] + code - self._starts[n]

    def metric(self, glyph: int) -> tuple[int, int]:
        """Advance and left side bearing."""
        if glyph < self._metrics:
            return unpack_from(">Hh", self._data, self._hmtx + 4 * glyph)
        (advance,) = unpack_from(">H", self._data, self._hmtx + 4 * (self._metrics - 1))
        bearing = self._hmtx + 4 * self._metrics + 2 * (glyph - self._metrics)
        return advance, unpack_from(">h", self._data, bearing)[0]

    def outline(self, glyph: int) -> bytes:
        """The glyph's record of the table `glyf`; empty for a blank."""
        if self._long_loca:
            begin, end = unpack_from(">2L", self._data, self._loca + 4 * glyph)
        else:
            begin, end = (2 * half for half in unpack_from(">2H", self._data, self._loca + 2 * glyph))
        return self._data[self._glyf + begin : self._glyf + end]

    def table(self, tag: bytes) -> bytes:
        """A whole table; empty where the face has none."""
        offset, length = self._tables.get(tag, (0, 0))
        return self._data[offset : offset + length]
