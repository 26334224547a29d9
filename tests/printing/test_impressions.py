"""What differs between two pulls of one paper: the copy, the reprint, the preview, the sample; nothing else."""

from __future__ import annotations

import dataclasses
import re

import numpy as np
import pytest

from printing.documents.sheet import Impression
from printing.render import render
from tests.printing.reading import Reading, codes, ink, part
from tests.printing.samples import FONTS, one_time_notice
from tests.printing.shown import SAMPLES, reading, shown


@pytest.mark.parametrize(
    "name",
    [
        *("notice of 15 gaps", "receipt", "acceptance of 40 materials", "decline"),
        *("consultation of 30 materials", "promise", "deferral", "commitment"),
    ],
)
def test_copies_differ_in_nothing_but_their_tab(name: str) -> None:
    document = SAMPLES[name]
    copies = document.head.copies
    for page in range(len(reading(name).texts)):
        pictures = [ink(reading(name, copy + 1).pdf, page, 100) for copy in range(len(copies))]
        tabs = [part(picture, 100, 192, 38, 203, 110).copy() for picture in pictures]
        for picture in pictures:
            part(picture, 100, 192, 38, 203, 110)[...] = 255
        assert all(np.array_equal(pictures[0], other) for other in pictures[1:])
        assert all(not np.array_equal(tabs[0], other) for other in tabs[1:])
    for number, copy in enumerate(copies, 1):
        for text in reading(name, number).texts:
            assert f"{'一二三'[number - 1]}{copy}" in text


@pytest.mark.parametrize(
    "name",
    [
        *("notice of 15 gaps", "receipt", "acceptance", "decline"),
        *("consultation", "promise", "deferral", "commitment"),
    ],
)
@pytest.mark.parametrize("reissued", [False, True], ids=["again", "in place of a lost one"])
def test_a_reprint_is_marked_on_every_page_and_otherwise_the_same(name: str, reissued: bool) -> None:
    first = reading(name).pdf
    impression = Impression(1, 2, "2026-11-24 14:06", reissued=reissued)
    again = render(shown(SAMPLES[name], False), impression, FONTS)
    mark = "补发第2次" if reissued else "补打第2次"
    for page, text in enumerate(Reading(again).texts):
        assert mark in text
        assert page or f"{mark}2026-11-2414:06" in text
        assert page or ("补发（原件挂失作废）" in text) is reissued
        before, after = ink(first, page, 100), ink(again, page, 100)
        for picture in (before, after):
            # The mark, and the caution that gives way to it.
            part(picture, 100, 24, 26.0, 70, 36.1)[...] = 255
            part(picture, 100, 24, 287.8, 190, 292)[...] = 255  # the line with the print time
            if page:
                part(picture, 100, 160, 16.5, 191, 20.5)[...] = 255
        assert np.array_equal(before, after)


@pytest.mark.parametrize(
    "name",
    [
        *("notice", "notice of 15 gaps", "receipt", "acceptance", "decline"),
        *("consultation", "guidance", "promise", "deferral", "commitment"),
    ],
)
def test_a_preview_says_so_and_carries_no_code(name: str) -> None:
    document = SAMPLES[name]
    for case, number in ((document.head.case_number, document.head.document_number), ("", "")):
        head = dataclasses.replace(document.head, case_number=case, document_number=number, slip="")
        pdf = render(dataclasses.replace(document, head=head), Impression(preview=True), FONTS)
        for page, text in enumerate(Reading(pdf).texts):
            assert "样例预览" in text
            assert codes(ink(pdf, page, 203)) == {}


def test_a_sample_says_so_across_every_page_and_other_papers_do_not() -> None:
    assert all("样例" in text for text in reading("notice of 15 gaps", sample=True).texts)
    assert "样例" not in reading("notice of 15 gaps").text


def test_the_mark_of_a_sample_is_the_only_grey() -> None:
    assert set(re.findall(r"([\d.]+) g\b", reading("notice", sample=True).operators)) == {"0", "1", "0.87"}


def test_the_copy_must_be_one_of_the_papers() -> None:
    with pytest.raises(ValueError, match="copy 3 of 2"):
        render(one_time_notice(), Impression(copy=3), FONTS)
