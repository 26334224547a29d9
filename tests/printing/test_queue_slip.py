"""收件小票: the checklist of papers.md §12 as far as it holds for a slip, and its raster at 203 dpi."""

from __future__ import annotations

import re

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.codes import code128_runs, qr_runs
from printing.documents.queue_slip import QueueSlip
from printing.documents.sheet import EmptyField, Impression, MissingGlyph
from printing.documents.store import dump, load
from printing.layouts.queue_slip import DPI
from printing.raster import Bitmap
from printing.render import render
from printing.thermal import HEAD_DOTS, slip_bitmap
from tests.printing.reading import Reading, squeezed
from tests.printing.samples import FONTS
from tests.printing.shown import texts
from tests.printing.slip_samples import queue_slip, strained_slips

SLIPS = strained_slips()
PRINTED = Impression(printed_at="2026-11-23 11:52")
MARGIN = 4.0  # mm beyond the print head
GREY = re.compile(r"(?<![\d.])(?!0 g|1 g)[\d.]+ g\b")


def pdf(slip: QueueSlip) -> bytes:
    return render(slip, PRINTED, FONTS)


def dots(bitmap: Bitmap) -> np.ndarray:
    """True where the head burns."""
    rows = np.frombuffer(bitmap.rows, np.uint8).reshape(bitmap.height, bitmap.stride)
    return np.unpackbits(rows, axis=1)[:, : bitmap.width].astype(bool)


def codes(bitmap: Bitmap) -> dict[str, str]:
    grey = np.where(dots(bitmap), 0, 255).astype(np.uint8)
    paper = np.pad(grey, 32, constant_values=255)  # what the head leaves white at both sides
    return {str(each.format): each.text for each in zxingcpp.read_barcodes(paper)}


@pytest.mark.parametrize("name", SLIPS)
def test_both_codes_read_back_from_the_raster(name: str) -> None:
    slip = SLIPS[name]
    wanted = {"Code 128": slip.head.case_number}
    if slip.head.slip:
        wanted["QR Code"] = slip.head.slip
    assert codes(slip_bitmap(pdf(slip))) == wanted


def test_bars_and_modules_are_whole_dots_wide() -> None:
    """2 and 4 dots a module, nothing rounded: the very runs of the codes stand in the raster."""
    slip = queue_slip()
    burnt = dots(slip_bitmap(pdf(slip)))
    runs, modules = code128_runs(slip.head.case_number)
    bars = np.zeros(HEAD_DOTS, bool)
    left = (HEAD_DOTS - 2 * modules) // 2
    for begin, count in runs:
        bars[left + 2 * begin : left + 2 * (begin + count)] = True
    assert sum(np.array_equal(row, bars) for row in burnt) == 88

    rows, side = qr_runs(slip.head.slip, smallest=True)
    square = np.zeros((side, side), bool)
    for row, (begin, count) in rows:
        square[row, begin : begin + count] = True
    square = square.repeat(4, axis=0).repeat(4, axis=1)
    tops = [
        y
        for y in range(burnt.shape[0] - 4 * side)
        if np.array_equal(burnt[y, 8 : 8 + 4 * side], square[0])
        and np.array_equal(burnt[y : y + 4 * side, 8 : 8 + 4 * side], square)
    ]
    assert len(tops) == 1
    quiet = burnt[tops[0] - 16 : tops[0], : 8 + 4 * side + 16]
    assert not quiet.any()
    assert not burnt[tops[0] : tops[0] + 4 * side, 8 + 4 * side : 8 + 4 * side + 16].any()


@pytest.mark.parametrize("name", SLIPS)
def test_the_slip_is_80_mm_wide_white_at_both_ends_and_loses_no_character(name: str) -> None:
    slip = SLIPS[name]
    data = pdf(slip)
    read = Reading(data)
    ((width, height),) = read.sizes
    assert width == pytest.approx(80.08, abs=0.01)
    said = (slip.head.issuing_body, slip.head.title, slip.facts, slip.limits, slip.asks, slip.caution)
    for text in texts(said):
        assert squeezed(text) in read.text
    for glyph in read.pages[0]:
        assert glyph.left >= MARGIN - 0.2
        assert glyph.right <= width - MARGIN + 0.2
        assert glyph.size >= 7.5
    bitmap = slip_bitmap(data)
    assert bitmap.width == HEAD_DOTS
    assert bitmap.height == pytest.approx(height * DPI / 25.4, abs=1)
    burnt = dots(bitmap)
    assert not burnt[:24].any()
    assert not burnt[-24:].any()


@pytest.mark.parametrize("name", SLIPS)
def test_no_glyph_stands_on_another(name: str) -> None:
    glyphs = Reading(pdf(SLIPS[name])).pages[0]
    for n, one in enumerate(glyphs):
        for other in glyphs[n + 1 :]:
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            assert across <= 0.4 or down <= 0.7, f"{one} {other}"


def test_a_slip_is_black_on_white_and_the_same_twice() -> None:
    slip = queue_slip()
    assert pdf(slip) == pdf(slip)
    assert not GREY.search(Reading(pdf(slip)).operators)
    assert load(dump(slip)) == slip


def test_the_sample_says_so_and_a_real_slip_does_not() -> None:
    assert "样例" in Reading(pdf(queue_slip())).text
    assert "样例" not in Reading(pdf(queue_slip(sample=False))).text


def test_a_preview_shows_no_code() -> None:
    shown = render(queue_slip(), Impression(preview=True), FONTS)
    assert codes(slip_bitmap(shown)) == {}
    assert "预览" in Reading(shown).text


@pytest.mark.parametrize(
    ("slip", "field"),
    [
        (queue_slip(matter=" "), "facts[0].value"),
        (queue_slip(number=""), "head.case_number"),
        (queue_slip(body=""), "head.issuing_body"),
    ],
)
def test_an_empty_field_is_named(slip: QueueSlip, field: str) -> None:
    with pytest.raises(EmptyField) as refused:
        pdf(slip)
    assert refused.value.field == field


def test_a_character_without_a_glyph_is_named() -> None:
    with pytest.raises(MissingGlyph):
        pdf(queue_slip(name="\ue000＊＊"))


@settings(max_examples=12)
@given(
    st.text("临江食品经营许可（新办）、𬱖㛃A1 ", min_size=1, max_size=200).map("字".__add__),
    st.text("0123456789", min_size=26, max_size=26),
    st.integers(230, 316),
)
def test_any_slip_reads_back_whatever_its_length(matter: str, number: str, digits: int) -> None:
    slip = queue_slip(matter, number, slip="9" * digits)
    assert codes(slip_bitmap(pdf(slip))) == {"Code 128": number, "QR Code": "9" * digits}
