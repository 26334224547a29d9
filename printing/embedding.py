"""The part of a face that one paper uses, as a CID-keyed font (Type 0, Identity-H) in reportlab's document.

reportlab's TTFont splits a face into 256-character fonts and writes ToUnicode with five hex digits above
U+FFFF, which readers take for other characters. Here one font holds the whole face, and a code stands for a
*character*: two characters of one shape keep their own code points in the text layer.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from struct import pack, pack_into, unpack_from

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

from printing.truetype import Face

_BASIC_FONTS = "BasicFonts"  # reportlab's dictionary of the fonts that every page may use

# Outlines shrink nearly as far as at level 6, in a third of the time.
_LEVEL = 1

# Flags of a component of a composite glyph.
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80


class Subset:
    """Characters of one face in the order of their first use; code n is the nth, from 1."""

    def __init__(self, face: Face, resource: str, base_name: str) -> None:
        self._face = face
        self.resource = resource
        self._base_name = base_name
        self._characters: list[str] = []
        self._glyphs: list[int] = [0]
        self.codes: dict[str, str] = {}

    def code(self, character: str, glyph: int) -> str:
        """Four hex digits that show `character`; the first call decides which code it is."""
        known = self.codes.get(character)
        if known is None:
            self._characters.append(character)
            known = self.codes[character] = f"{len(self._characters):04X}"
            self._glyphs.append(glyph)
        return known

    def add_to(self, document: PDFDocument) -> None:
        """Write the font with its objects into the document's resources."""
        program = font_program(self._face, self._glyphs)
        name = f"/ONEWIN+{self._base_name}"
        unit = 1000 / self._face.per_em
        file = _reference(document, packed_stream(program, f"/Length1 {len(program)}"))
        box = " ".join(f"{value * unit:.0f}" for value in self._face.box)
        descriptor = _object(
            document,
            f"<</Type/FontDescriptor/FontName{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0"
            f"/Ascent {self._face.ascent * unit:.0f}/Descent {self._face.descent * unit:.0f}"
            f"/CapHeight 700/StemV 80/FontFile2 {file}>>",
        )
        widths = " ".join(f"{self._face.metric(glyph)[0] * unit:.4g}" for glyph in self._glyphs)
        descendant = _object(
            document,
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor}/DW 1000/W[0[{widths}]]/CIDToGIDMap/Identity>>",
        )
        unicode = _reference(document, packed_stream(to_unicode(self._characters)))
        font = _object(
            document,
            f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant}]/ToUnicode {unicode}>>",
        )
        document.idToObject[_BASIC_FONTS].dict[self.resource] = font


class Prepared(PDFObject):  # type: ignore[misc]
    """An object whose PDF text is already made."""

    def __init__(self, text: str | bytes) -> None:
        self._text = text.encode("ascii") if isinstance(text, str) else text

    def format(self, document: PDFDocument) -> bytes:
        return self._text


def packed_stream(content: bytes, extra: str = "") -> Prepared:
    """A compressed stream; reportlab's own would also be written in ASCII 85."""
    packed = zlib.compress(content, _LEVEL)
    head = f"<</Length {len(packed)}/Filter/FlateDecode{extra}>>\nstream\n".encode("ascii")
    return Prepared(head + packed + b"\nendstream")


def _object(document: PDFDocument, text: str) -> str:
    return _reference(document, Prepared(text))


def _reference(document: PDFDocument, prepared: Prepared) -> str:
    reference: bytes = document.Reference(prepared).format(document)
    return reference.decode("ascii")


def to_unicode(characters: list[str]) -> bytes:
    """The CMap from codes 1… to characters: UTF-16, at most 100 a block as the format allows."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def",
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for begin in range(0, len(characters), 100):
        block = characters[begin : begin + 100]
        lines.append(f"{len(block)} beginbfchar")
        lines += (
            f"<{begin + n:04X}> <{character.encode('utf-16-be').hex().upper()}>"
            for n, character in enumerate(block, 1)
        )
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict/CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")


def font_program(face: Face, glyphs: list[int]) -> bytes:
    """A TrueType file whose glyph n is `face`'s glyph `glyphs[n]`; parts of composites follow behind."""
    wanted, outlines = _with_parts(face, glyphs)
    loca, position = [0], 0
    for outline in outlines:
        position += len(outline)
        loca.append(position)
    metrics = [face.metric(glyph) for glyph in wanted]
    head, hhea, maxp = (bytearray(face.table(tag)) for tag in (b"head", b"hhea", b"maxp"))
    pack_into(">L", head, 8, 0)
    pack_into(">h", head, 50, 1)
    pack_into(">H", hhea, 34, len(wanted))
    pack_into(">H", maxp, 4, len(wanted))
    tables = {
        b"cvt ": face.table(b"cvt "),
        b"fpgm": face.table(b"fpgm"),
        b"glyf": b"".join(outlines),
        b"head": bytes(head),
        b"hhea": bytes(hhea),
        b"hmtx": b"".join(pack(">Hh", *metric) for metric in metrics),
        b"loca": pack(f">{len(loca)}L", *loca),
        b"maxp": bytes(maxp),
        b"prep": face.table(b"prep"),
    }
    return _file({tag: data for tag, data in tables.items() if data})


def _with_parts(face: Face, glyphs: list[int]) -> tuple[list[int], list[bytes]]:
    wanted = list(glyphs)
    place: dict[int, int] = {}
    for n, glyph in enumerate(wanted):
        place.setdefault(glyph, n)
    outlines: list[bytes] = []
    n = 0
    while n < len(wanted):
        outline = face.outline(wanted[n])
        if len(outline) > 10 and outline[0] & 0x80:
            outline = _renumbered(outline, wanted, place)
        outlines.append(outline + bytes(-len(outline) % 4))
        n += 1
    return wanted, outlines


def _renumbered(outline: bytes, wanted: list[int], place: dict[int, int]) -> bytes:
    """A composite glyph whose parts are named by their new numbers; unknown parts join `wanted`."""
    data = bytearray(outline)
    position, flags = 10, _MORE
    while flags & _MORE:
        flags, part = unpack_from(">HH", data, position)
        if part not in place:
            place[part] = len(wanted)
            wanted.append(part)
        pack_into(">H", data, position + 2, place[part])
        position += 8 if flags & _WORDS else 6
        position += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
    return bytes(data)


def _file(tables: dict[bytes, bytes]) -> bytes:
    """The tables as one file with its directory and checksums."""
    power = len(tables).bit_length() - 1
    directory = [
        pack(">LHHHH", 0x00010000, len(tables), 16 << power, power, 16 * (len(tables) - (1 << power)))
    ]
    offset = 12 + 16 * len(tables)
    body = []
    for tag, data in tables.items():
        padded = data + bytes(-len(data) % 4)
        directory.append(pack(">4sLLL", tag, _checksum(padded), offset, len(data)))
        body.append(padded)
        offset += len(padded)
    return b"".join(directory + body)


def _checksum(padded: bytes) -> int:
    words = array("I", padded)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
