"""A kept scan on the screen: every page, every kind, upright, on white, and never larger than is good for anybody."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from counter_app.domain.scans import Scan, ScanKind
from counter_app.files.scans.showing import ScanUnshowable, page_picture
from tests.files.scans import making


def shown(data: bytes, kind: ScanKind, page: int = 0, width: int = 600) -> Image.Image:
    picture = page_picture(data, Scan("0" * 64, kind, len(data), 9), page, width)
    return Image.open(io.BytesIO(picture), formats=["JPEG"])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (making.picture("JPEG"), ScanKind.JPEG),
        (making.picture("PNG"), ScanKind.PNG),
        (making.picture("WEBP"), ScanKind.WEBP),
    ],
    ids=str,
)
def test_a_picture_is_shown_as_it_is_and_not_blown_up(data: bytes, kind: ScanKind) -> None:
    assert shown(data, kind).size == (40, 60)


def test_a_large_picture_is_fitted_to_the_width_and_stands_upright() -> None:
    assert shown(making.picture("JPEG", (3000, 4000)), ScanKind.JPEG).size == (600, 800)
    assert shown(making.turned_jpeg(), ScanKind.JPEG).size == (60, 40)


def test_every_page_of_a_pdf_is_drawn_at_the_width_asked_for() -> None:
    data = making.pdf(2)
    first, second = (shown(data, ScanKind.PDF, page) for page in (0, 1))
    assert first.size[0] == second.size[0] == 600
    assert first.tobytes() != second.tobytes()


def test_transparent_is_white_and_deep_grey_keeps_its_grey() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(out, "PNG")
    assert shown(out.getvalue(), ScanKind.PNG).getpixel((5, 5)) == (255, 255, 255)
    grey = shown(making.deep_grey_png(), ScanKind.PNG).getpixel((5, 5))
    assert isinstance(grey, tuple)
    assert abs(grey[0] - 128) <= 2


def test_a_page_of_any_size_is_drawn_within_bounds() -> None:
    picture = shown(making.pdf_of_huge_page(), ScanKind.PDF, width=4000)
    assert picture.width * picture.height <= 12_100_000


@pytest.mark.parametrize("data", [b"%PDF-1.7 torn", b"", making.pdf(1)[:200]], ids=["torn", "empty", "cut"])
def test_what_cannot_be_drawn_is_said_and_no_crash(data: bytes) -> None:
    for kind in ScanKind:
        with pytest.raises(ScanUnshowable):
            page_picture(data, Scan("0" * 64, kind, 9, 1), 0, 600)


def test_a_page_that_a_scan_does_not_have_cannot_be_drawn() -> None:
    with pytest.raises(ScanUnshowable):
        page_picture(making.pdf(1), Scan("0" * 64, ScanKind.PDF, 9, 1), 4, 600)
