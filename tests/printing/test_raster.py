"""Pages as pictures."""

from __future__ import annotations

import pytest

from printing.documents.sheet import Impression
from printing.raster import pictures
from printing.render import render
from tests.printing.samples import FONTS, one_time_notice
from tests.printing.strained import many_gaps


def test_every_page_becomes_a_picture_of_its_size() -> None:
    pdf = render(one_time_notice(many_gaps(15)), Impression(), FONTS)
    first, second = pictures(pdf, 100)
    assert (first.width, first.height) == (827, 1170)
    for picture in (first, second):
        assert len(picture.rgb) == 3 * picture.width * picture.height
        assert picture.rgb[:3] == b"\xff\xff\xff"
    # The copy tab is black: 197 mm across, 42 mm down.
    at = 3 * (round(42 / 25.4 * 100) * first.width + round(194.5 / 25.4 * 100))
    assert first.rgb[at : at + 3] == b"\0\0\0"


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.5\n%%EOF", b"text"])
def test_what_is_no_pdf_is_refused(pdf: bytes) -> None:
    with pytest.raises(ValueError, match="not a readable PDF"):
        pictures(pdf, 72)
