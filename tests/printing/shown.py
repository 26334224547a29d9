"""Every sample and strained paper, rendered and read once for all tests."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from printing.documents.commitment_letter import CommitmentLetter
from printing.documents.papers import Document, GapRow
from printing.documents.sheet import Impression
from printing.render import render
from tests.printing.reading import Reading
from tests.printing.samples import FONTS
from tests.printing.strained import all_samples

SAMPLES = all_samples()
NAMES = list(SAMPLES)
NUMBERED = [name for name, document in SAMPLES.items() if document.head.case_number]
ANSWERED = [name for name, document in SAMPLES.items() if hasattr(document, "answers")]
ENDING_IN_A_SEAL = [
    name
    for name, document in SAMPLES.items()
    if hasattr(document, "seal") and not isinstance(document, CommitmentLetter)
]


@cache
def reading(name: str, copy: int = 1, sample: bool = False) -> Reading:
    """Read without the grey mark across the sheet, which may stand under anything."""
    return Reading(render(shown(SAMPLES[name], sample), Impression(copy, 0, "2026-11-23 11:34"), FONTS))


def shown(document: Document, sample: bool) -> Document:
    return dataclasses.replace(document, head=dataclasses.replace(document.head, sample=sample))


def texts(value: object) -> list[str]:
    """Every text of a document but those that stand elsewhere in another form."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in _one_name_a_group(value) for text in texts(each)]
    if dataclasses.is_dataclass(value):
        hidden = {"slip", "digits", "kind", "case_number"} | (
            {"copies"} if getattr(value, "footer", "") else set()
        )
        fields = (field.name for field in dataclasses.fields(value))
        return [text for name in fields if name not in hidden for text in texts(getattr(value, name))]
    return []


def _one_name_a_group(rows: tuple[object, ...]) -> Iterator[object]:
    """Rows of a notice, the name of several gaps of one material said once."""
    for _, group in groupby(rows, key=lambda row: row.material if isinstance(row, GapRow) else object()):
        first, *others = group
        yield first
        yield from (dataclasses.replace(row, material="") for row in others)  # type: ignore[type-var]
