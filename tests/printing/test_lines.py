"""Chinese line breaking: what may not start, end or break a line, and that nothing is lost."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.documents.sheet import MissingGlyph
from printing.fonts import FaceRole
from printing.layouts.grid import POINT
from printing.layouts.lines import HANG, Line, Paragraph, Type, break_lines
from printing.layouts.shaping import NO_END, NO_START, Shaper, plain, spans
from tests.printing.samples import FONTS

SHAPER = Shaper(FONTS)
ATOM_PIECES = ("5个工作日", "2026年11月23日", "第三十二条", "第（四）项", "9:00–12:00", "MZ004", "1份")
LONG_PIECES = ("临市监补告字〔2026〕003-0318号", "880102********0061", "0199-555")
PIECES = (*"申请的材料，。（）《》“”、…！；𬱖㛃 ", *ATOM_PIECES, *LONG_PIECES)
WORDS = st.lists(st.sampled_from(PIECES), max_size=40)
TEXTS = WORDS.map("".join)
ATOMS = re.compile(
    r"5个工作日|2026年11月23日|第三十二条|第（四）项|9:00–12:00|临市监补告字〔2026〕003-0318号|MZ004"
)


def lines_of(text: str, room: float) -> list[Line]:
    return break_lines(SHAPER.shape(text, FaceRole.SERIF), room)


@settings(max_examples=150)
@given(TEXTS, st.floats(17, 45))
def test_every_character_stands_on_exactly_one_line_in_order(text: str, room: float) -> None:
    lines = lines_of(text, room)
    set_ = "".join(text[line.begin : line.end] for line in lines)
    assert set_.replace(" ", "") == text.replace(" ", "")
    assert [line.last for line in lines] == [False] * (len(lines) - 1) + [True]
    for line in lines:
        assert line.width - line.hang <= room + 0.002 or line.end - line.begin == 1


@settings(max_examples=150)
@given(TEXTS, st.floats(17, 45))
def test_no_line_starts_or_ends_with_a_mark_that_may_not(text: str, room: float) -> None:
    # A row of marks as long as the line has no good place to break; writing knows no such row.
    if re.search(rf"[{re.escape(''.join(NO_START | NO_END))}]{{6}}", text):
        return
    lines = [text[line.begin : line.end].strip(" ") for line in lines_of(text, room)]
    for line, following in pairwise(lines):
        assert not following or following[0] not in NO_START, lines
        assert not line or line[-1] not in NO_END, lines


@settings(max_examples=150)
@given(WORDS.map("的".join), st.floats(24, 45))
def test_dates_articles_clock_ranges_and_numbers_are_never_broken(text: str, room: float) -> None:
    ends = {line.end for line in lines_of(text, room)}
    for atom in ATOMS.finditer(text):
        if atom.end() - atom.start() < 20:  # a document number may be longer than the line
            assert not ends & set(range(atom.start() + 1, atom.end())), text


def test_a_word_longer_than_the_line_breaks_rather_than_leaving_the_paper() -> None:
    text = "A" * 200
    lines = lines_of(text, 20)
    assert len(lines) > 5
    assert all(line.width <= 20.01 for line in lines)
    assert sum(line.end - line.begin for line in lines) == 200


def test_a_closing_mark_may_hang_by_half_an_em() -> None:
    (only,) = lines_of("一二三四五六七八九。", 9.5)
    assert only.hang == HANG
    assert len(lines_of("一二三四五六七八九。", 9.4)) == 2


def test_of_two_adjoining_marks_the_first_gives_up_half_an_em() -> None:
    shaped = SHAPER.shape("）。（《甲", FaceRole.SERIF)
    assert shaped.advance == pytest.approx([0.5, 0.5, 0.5, 1, 1])


def test_han_and_digits_stand_an_eighth_apart() -> None:
    shaped = SHAPER.shape("共5项", FaceRole.SERIF)
    assert [round(a - g, 2) for a, g in zip(shaped.advance, shaped.given, strict=True)] == [0.12, 0.12, 0]


def test_a_cell_never_ends_with_a_lone_character_where_two_are_possible() -> None:
    width = 10 * 10.8 * POINT
    cell = Paragraph(SHAPER, "一二三四五六七八九十末。", Type(FaceRole.SERIF, 10.8, 15), width)
    assert cell.lines[-1].end - cell.lines[-1].begin == 2
    cell.avoid_lone_character()
    assert len(cell.lines) == 2
    assert cell.lines[-1].end - cell.lines[-1].begin >= 3


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("以上为**全部内容，共4项**。", ["全部内容，共4项"]),
        ("起**60日内**向**区政府**申请", ["60日内", "区政府"]),
        ("880102********0061", []),
        ("A**345 与 B**678", []),
        ("单独的**不算", []),
        ("9188************4K", []),
    ],
)
def test_two_asterisks_set_bold_and_masked_numbers_keep_theirs(text: str, bold: list[str]) -> None:
    assert [part for part, is_bold in spans(text, True) if is_bold] == bold
    assert plain(text).count("*") == (0 if bold else text.count("*"))


def test_names_are_never_read_as_marks_of_bold() -> None:
    assert list(spans("甲**乙**丙", False)) == [("甲**乙**丙", False)]


def test_a_paragraph_names_all_that_it_cannot_set() -> None:
    with pytest.raises(MissingGlyph) as refused:
        SHAPER.shape("甲\U0010fffd乙\ue000", FaceRole.SANS)
    assert refused.value.characters == ("\U0010fffd", "\ue000")
