"""The preview is the paper: every page dot for dot, but for the mark, the number, its codes and the print time."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from printing.documents.bag_label import BagLabel
from printing.documents.papers import Document, MaterialReceipt
from printing.documents.queue_slip import QueueSlip
from printing.documents.sheet import Impression
from printing.render import render
from tests.printing.reading import Reading, ink, part
from tests.printing.samples import FONTS
from tests.printing.shown import SAMPLES, reading, shown

DPI = 100
SHEETS = [name for name, document in SAMPLES.items() if not isinstance(document, QueueSlip | BagLabel)]


def preview_of(document: Document) -> bytes:
    """As before the act: no number, no 文号, no code is taken yet."""
    head = dataclasses.replace(document.head, case_number="", document_number="", slip="", sample=False)
    return render(dataclasses.replace(document, head=head), Impression(preview=True), FONTS)


@pytest.mark.parametrize("name", SHEETS)
def test_a_preview_and_its_paper_are_the_same_page_for_page(name: str) -> None:
    document = SAMPLES[name]
    seen, issued = preview_of(document), reading(name).pdf
    assert len(Reading(seen).texts) == len(reading(name).texts)
    numbered, pages = bool(document.head.document_number), range(len(reading(name).texts))
    before, after = ([ink(pdf, page, DPI) for page in pages] for pdf in (seen, issued))
    for page, (first, second) in enumerate(zip(before, after, strict=True)):
        for zone in zones(page, numbered):
            part(first, DPI, *zone)[...] = part(second, DPI, *zone)[...] = 255
        assert not differing(first, second).any(), f"page {page + 1}"


def differing(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Dots that are ink on one and not on the other; the grey mark of a preview lies under everything."""
    inked, clear = 80, 200
    return ((first < inked) & (second > clear)) | ((second < inked) & (first > clear))


def zones(page: int, numbered: bool) -> list[tuple[float, float, float, float]]:
    """Where number, codes, 文号 and print time stand: left, top, right, bottom in mm."""
    found = [(24.0, 287.8, 190.0, 292.0)]
    found += [(24.0, 8.0, 72.5, 24.5), (160.0, 8.0, 191.0, 38.0)] if not page else [(24.0, 8.0, 72.5, 20.5)]
    if numbered:
        found.append((72.0, 28.5, 143.0, 34.5) if not page else (72.5, 16.0, 160.0, 21.0))
    return found


def test_the_whole_of_a_paper_is_compared_and_not_its_margins() -> None:
    """The zones leave more than nine tenths of a page: a preview that differed would be found."""
    left = sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in zones(0, True))
    assert left < 0.1 * 210 * 297
    document = shown(SAMPLES["receipt"], False)
    assert isinstance(document, MaterialReceipt)
    other = dataclasses.replace(document, total="共收九份")
    first, second = (ink(preview_of(each), 0, DPI) for each in (document, other))
    assert differing(first, second).any()
