"""Scans are taken for what they hold, whatever they are called; everything else is refused by name."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from counter_app.domain.refusals import Refusal, ScanRefused, ScanTooManyPages, ScanTooManyPixels
from counter_app.domain.scans import ScanKind
from counter_app.files.scans.looking import limits_from, look
from counter_app.files.scans.thumbnails import SIDE
from tests.files.scans import making
from tests.helpers.quiet_desk import RESOURCES, shipped_wording

LIMITS = limits_from(RESOURCES / "scans" / "limits.json")


@pytest.mark.parametrize(
    ("data", "kind", "pages"),
    [
        (making.picture("PNG"), ScanKind.PNG, 1),
        (making.picture("JPEG"), ScanKind.JPEG, 1),
        (making.picture("WEBP"), ScanKind.WEBP, 1),
        (making.camera_jpeg(), ScanKind.JPEG, 1),
        (making.pdf(3), ScanKind.PDF, 3),
        (making.pdf_of_huge_page(), ScanKind.PDF, 1),
    ],
    ids=["png", "jpeg", "webp", "camera", "pdf", "huge page"],
)
def test_a_scan_is_what_it_holds_whatever_its_name_says(data: bytes, kind: ScanKind, pages: int) -> None:
    seen = look(data, "扫描.txt", LIMITS)
    assert (seen.kind, seen.pages) == (kind, pages)
    small = Image.open(io.BytesIO(seen.thumbnail))
    assert small.format == "PNG"
    assert 0 < max(small.size) <= SIDE


def test_a_thumbnail_stands_upright_as_the_camera_meant_it() -> None:
    small = Image.open(io.BytesIO(look(making.turned_jpeg(), "a.jpg", LIMITS).thumbnail))
    assert small.width > small.height


def test_what_is_transparent_lies_on_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(out, "PNG")
    small = Image.open(io.BytesIO(look(out.getvalue(), "a.png", LIMITS).thumbnail))
    assert small.getpixel((5, 5)) == (255, 255, 255)


def test_grey_of_sixteen_bits_keeps_its_shade() -> None:
    small = Image.open(io.BytesIO(look(making.deep_grey_png(), "a.png", LIMITS).thumbnail))
    assert small.getpixel((5, 5)) == (128, 128, 128)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (making.zipped(), "unknown_kind"),
        (b"MZ" + bytes(500), "unknown_kind"),
        (making.picture("GIF"), "unknown_kind"),
        (making.picture("PNG")[:60], "damaged"),
        (making.picture("JPEG", (400, 600))[:700], "damaged"),
        (b"\x89PNG\r\n\x1a\n" + making.zipped(), "damaged"),
        (making.picture("PNG") + making.zipped(), "trailing"),
        (making.picture("JPEG") + making.zipped(), "trailing"),
        (making.picture("WEBP") + making.zipped(), "trailing"),
        (making.moving_webp(), "moving"),
        (b"%PDF-1.7\n" + bytes(200), "damaged"),
        (making.pdf(password="secret"), "locked"),
        (making.picture("PNG") + making.zipped() + b"IEND\xae\x42\x60\x82", "trailing"),
        (making.picture("JPEG") + making.zipped() + b"\xff\xd9", "trailing"),
        (making.picture("PNG")[:-20], "damaged"),
        (making.picture("JPEG")[:-2], "damaged"),
        (making.picture("WEBP")[:-20], "damaged"),
        (making.pdf_with_script(), "script"),
        (making.pdf_that_acts().replace(b"/JavaScript", b"/Java#53cript"), "script"),
        (making.pdf_that_starts_a_program().replace(b"/Launch", b"/Laun#63h"), "script"),
        (making.pdf_with_pinned_file().replace(b"/EmbeddedFile", b"/Embedded#46ile"), "embedded"),
        (making.pdf_that_acts(), "script"),
        (making.pdf_that_starts_a_program(), "script"),
        (making.pdf_with_file(), "embedded"),
        (making.pdf_with_pinned_file(), "embedded"),
        (making.pdf_without_pages(), "damaged"),
    ],
)
def test_what_is_no_honest_scan_is_refused_with_file_reason_and_way_out(data: bytes, reason: str) -> None:
    with pytest.raises(ScanRefused) as refused:
        look(data, "身份证.png", LIMITS)
    assert refused.value.facts["reason"] == reason
    said = shipped_wording().refusal(refused.value)
    assert said.startswith("身份证.png没有收下：")
    assert reason not in said


def test_a_picture_that_claims_to_be_a_wall_is_refused_before_it_is_unpacked() -> None:
    for width, height in ((60_000, 60_000), (8_000, 8_000), (2_000_000, 1)):
        with pytest.raises(ScanTooManyPixels) as refused:
            look(making.png_claiming(width, height), "a.png", LIMITS)
        assert (refused.value.facts["width"], refused.value.facts["height"]) == (width, height)


def test_a_book_of_five_thousand_pages_is_refused_with_its_pages() -> None:
    with pytest.raises(ScanTooManyPages) as refused:
        look(making.pdf(5_000), "a.pdf", LIMITS)
    assert "有5000页，超过200页" in shipped_wording().refusal(refused.value)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["PNG", "JPEG", "WEBP", "PDF"]), st.integers(0), st.integers(1, 255))
def test_a_file_with_a_wrong_byte_is_taken_or_refused_and_nothing_else(form: str, at: int, flip: int) -> None:
    data = bytearray(making.pdf() if form == "PDF" else making.picture(form))
    data[at % len(data)] ^= flip
    with suppress(Refusal):
        assert look(bytes(data), "a", LIMITS).pages >= 1
