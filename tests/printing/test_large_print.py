"""OTN-L1: the notice in large print says the same words, larger, and that the sealed notice decides."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from printing.documents.papers import OneTimeNotice
from printing.documents.sheet import LARGE, Impression
from printing.layouts.shaping import plain
from printing.render import render
from tests.printing.reading import Reading, codes, ink, squeezed
from tests.printing.samples import FONTS, material_receipt, one_time_notice
from tests.printing.shown import SAMPLES, shown, texts

NAMES = [name for name, document in SAMPLES.items() if isinstance(document, OneTimeNotice)]


def large(name: str, **changes: object) -> Reading:
    impression = Impression(1, 0, "2026-11-23 11:34", variant=LARGE, **changes)  # type: ignore[arg-type]
    return Reading(render(shown(SAMPLES[name], False), impression, FONTS))


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_and_every_gap_stands_on_it(name: str) -> None:
    document, read = SAMPLES[name], large(name)
    assert isinstance(document, OneTimeNotice)
    rows = (
        dataclasses.replace(row, basis="") for row in document.rows
    )  # the law stands on the sealed notice
    said = (document.addressee, document.answers, *rows, document.closing)
    wanted = Counter("".join(squeezed(plain(text)) for part in said for text in texts(part)))
    lacking = wanted - Counter(read.text)
    assert not lacking
    assert read.text.count("问题：") == read.text.count("怎样补：") == len(document.rows)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_to_be_read_is_smaller_than_thirteen_points(name: str) -> None:
    for page in large(name).pages:
        body = [glyph for glyph in page if glyph.top > 38 and glyph.bottom < 280]
        assert all(glyph.size >= 13 or glyph.size == 9 or glyph.size == 9.5 for glyph in body)
        assert all(glyph.left >= 5 and glyph.right <= 190.6 for glyph in page)


def test_it_carries_the_codes_and_no_seal_no_copy_and_no_number_of_its_own() -> None:
    read = large("notice")
    document = one_time_notice()
    assert "（加盖" not in read.text
    assert "申请人联" not in read.text
    assert "大字版一份，交申请人；不另盖章" in read.text
    assert "以加盖专用章的告知书为准" in read.text
    assert read.text.count(document.head.document_number) == 1
    found = codes(ink(read.pdf, 0, 203))
    assert found == {"Code 128": document.head.case_number, "QR Code": document.head.slip}


def test_a_second_sheet_of_it_is_marked_and_only_a_notice_has_it() -> None:
    again = render(one_time_notice(), Impression(1, 1, "2026-11-24 14:06", variant=LARGE), FONTS)
    assert "补打第1次" in Reading(again).text
    with pytest.raises(ValueError, match="no variant large"):
        render(material_receipt(), Impression(variant=LARGE), FONTS)
    with pytest.raises(ValueError, match="no variant poster"):
        render(one_time_notice(), Impression(variant="poster"), FONTS)
