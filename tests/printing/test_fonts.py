"""The font chain: what is missing is named, everything of GB 18030-2022 prints and extracts."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from printing.documents.sheet import Impression, MissingGlyph
from printing.embedding import Subset, font_program
from printing.fonts import FaceRole, Fonts
from printing.layouts.shaping import Shaper
from printing.layouts.sheet import Sheet, Types
from printing.layouts.words import put
from printing.render import pdf_of, render
from printing.truetype import Face, FontUnreadable
from tests.printing.reading import Reading, squeezed
from tests.printing.samples import FONTS, one_time_notice

# GB 18030-2022, level 3: the URO to 9FEF, extensions A to F, and twelve among the compatibility ideographs.
_UNIFIED = (
    (0x4E00, 0x9FEF),
    (0x3400, 0x4DB5),
    (0x20000, 0x2A6D6),
    (0x2A700, 0x2B734),
    (0x2B740, 0x2B81D),
    (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0),
)
_TWELVE = (0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29)
_COMPATIBILITY = ((0xF900, 0xFA6D), (0xFA70, 0xFAD9), (0x2F800, 0x2FA1D))


def _characters(ranges: tuple[tuple[int, int], ...]) -> list[str]:
    return [chr(code) for begin, end in ranges for code in range(begin, end + 1)]


IDEOGRAPHS = [*_characters(_UNIFIED), *map(chr, _TWELVE)]
ALL = list(dict.fromkeys([*IDEOGRAPHS, *_characters(_COMPATIBILITY)]))


def test_there_are_as_many_ideographs_as_the_standard_has() -> None:
    assert len(set(IDEOGRAPHS)) == 87_887


@pytest.mark.parametrize("role", [role for role in FaceRole if role.value.startswith("Noto")])
def test_no_face_lacks_an_ideograph_of_the_standard_or_a_compatibility_ideograph(role: FaceRole) -> None:
    # The weights of a family hold the same characters; one of each is asked for every single one.
    asked = ALL if role in (FaceRole.SERIF, FaceRole.SANS) else ALL[::7]
    assert [each for each in asked if FONTS.pick(each, role) is None] == []


def _printed(characters: list[str], role: FaceRole) -> bytes:
    """Pages of 40 × 56 characters."""
    types, shaper = Types(FONTS), Shaper(FONTS)
    pages = []
    for begin in range(0, len(characters), 40 * 56):
        sheet = Sheet(shaper, types)
        for line in range(56):
            text = "".join(characters[begin + 40 * line : begin + 40 * line + 40])
            put(sheet, 10, 12 + 5 * line, text, role, 10)
        pages.append("\n".join(sheet.operators))
    return pdf_of("字表", pages, types)


@pytest.mark.parametrize("step", [97, 1], ids=["a sample", "the whole repertoire"])
def test_every_ideograph_prints_and_extracts_as_itself(step: int) -> None:
    characters = ALL[::step]
    pdf = _printed(characters, FaceRole.SERIF)
    assert Reading(pdf).text == "".join(characters)


def test_a_compatibility_ideograph_is_drawn_in_its_own_shape() -> None:
    for each in ("\uf92c", "\U0002f878", "\U0002fa1d"):
        role, glyph, _ = FONTS.pick(each, FaceRole.SERIF) or pytest.fail(each)
        assert FONTS.face(role).outline(glyph)


def test_missing_names_each_character_once_in_order_and_nothing_that_prints() -> None:
    assert FONTS.missing("张\U0010fffd𬱖\ue000\U0010fffd\n　é") == ("\U0010fffd", "\ue000")


@given(st.text(st.sampled_from("张𬱖 \n1é\U0010fffd\ue001\ufffe"), max_size=20))
def test_render_refuses_exactly_the_names_that_missing_names(name: str) -> None:
    document = one_time_notice(name=f"陈{name}")
    missing = FONTS.missing(name)
    if missing:
        with pytest.raises(MissingGlyph) as refused:
            render(document, Impression(), FONTS)
        assert refused.value.characters == missing
    else:
        assert squeezed(name) in Reading(render(document, Impression(), FONTS)).text


def test_missing_costs_no_whole_face_in_memory() -> None:
    program = """
import sys
from pathlib import Path
from printing.fonts import Fonts
def kilobytes():
    return int(next(l for l in open("/proc/self/status") if l.startswith("RssAnon")).split()[1])
before = kilobytes()
fonts = Fonts(Path(sys.argv[1]))
assert fonts.missing("张𬱖𠮷") == ()
print(kilobytes() - before, "reportlab" in sys.modules)
"""
    if not Path("/proc/self/status").exists():
        pytest.skip("memory is read from /proc")
    run = [sys.executable, "-c", program, str(FONTS.folder)]
    said = subprocess.run(run, capture_output=True, text=True, check=True, cwd=FONTS.folder.parents[1])
    grown, heavy = said.stdout.split()
    assert int(grown) < 3_000
    assert heavy == "False"


@pytest.mark.parametrize("role", list(FaceRole))
def test_our_reader_agrees_with_another_on_glyphs_and_advances(role: FaceRole) -> None:
    face = Face(FONTS.folder / f"{role.value}.ttf")
    other = TTFont(FONTS.folder / f"{role.value}.ttf", lazy=True)
    names, metrics = other.getBestCmap(), other["hmtx"].metrics
    for code in list(names)[:: max(len(names) // 500, 1)]:
        glyph = other.getGlyphID(names[code])
        assert face.glyph(code) == glyph
        assert face.metric(glyph) == metrics[names[code]]


def test_a_subset_is_a_font_another_reader_takes_with_the_same_outlines() -> None:
    face = FONTS.face(FaceRole.RARE)
    glyphs = [0, *(face.glyph(ord(each)) for each in "𠮷𬱖A中")]
    other = TTFont(BytesIO(font_program(face, glyphs)))
    assert len(other.getGlyphOrder()) >= len(glyphs)
    for n, glyph in enumerate(glyphs[1:], 1):
        table = other["glyf"]
        assert table[other.getGlyphName(n)].numberOfContours == int.from_bytes(
            face.outline(glyph)[:2], "big", signed=True
        )
    assert other.reader.file.getvalue()


def test_the_same_character_keeps_one_code() -> None:
    subset = Subset(FONTS.face(FaceRole.SERIF), "F1", "x")
    assert [subset.code(each, 5) for each in "甲乙甲"] == ["0001", "0002", "0001"]


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x00\x00\x00\x05", b"OTTO" + bytes(200)],
    ids=["empty", "cut short", "OpenType"],
)
def test_a_broken_font_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / f"{FaceRole.SERIF.value}.ttf"
    path.write_bytes(content)
    with pytest.raises(FontUnreadable) as fault:
        Fonts(tmp_path).missing("张")
    assert fault.value.path == path


def test_a_lacking_font_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FontUnreadable) as fault:
        render(one_time_notice(), Impression(), Fonts(tmp_path))
    assert fault.value.path.parent == tmp_path
