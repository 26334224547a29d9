"""Every sample and strained paper, rendered and read once for all tests."""

from __future__ import annotations

import dataclasses
from functools import cache

from printing.documents.papers import Document
from printing.documents.sheet import Impression
from printing.render import render
from tests.printing.reading import Reading
from tests.printing.samples import FONTS
from tests.printing.strained import all_samples

SAMPLES = all_samples()
NAMES = list(SAMPLES)


@cache
def reading(name: str, copy: int = 1, sample: bool = False) -> Reading:
    """Read without the grey mark across the sheet, which may stand under anything."""
    return Reading(render(shown(SAMPLES[name], sample), Impression(copy, 0, "2026-11-23 11:34"), FONTS))


def shown(document: Document, sample: bool) -> Document:
    return dataclasses.replace(document, head=dataclasses.replace(document.head, sample=sample))
