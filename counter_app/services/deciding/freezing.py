"""A paper as it is kept: the exact text that will be printed, now and at every reprint."""

from __future__ import annotations

import json

from counter_app.domain.events import DocumentSerial, PaperIssued
from counter_app.domain.refusals import PaperUnprintable
from counter_app.services.desk import Desk
from printing.documents.papers import Document
from printing.documents.store import dump

_NAMED_AT_MOST = 5


def frozen(desk: Desk, document: Document, numbered: DocumentSerial | None = None) -> PaperIssued:
    """The exact text that will be printed. Raises refusals.PaperUnprintable: an act never leaves a paper
    behind that cannot be set, whoever wrote its words (clerk, supervisor, catalogue, hall)."""
    head, body = document.head, dump(document)
    lacking = desk.glyphs.missing(_characters(body))
    if lacking:
        named = "、".join(f"U+{ord(character):04X}" for character in lacking[:_NAMED_AT_MOST])
        raise PaperUnprintable("paper", title=head.title, characters=named)
    return PaperIssued(document.KIND, head.document_number, body, head.copies, numbered)


def _characters(body: str) -> str:
    """Every character that stands in a paper's texts; JSON's own marks do no harm, each font has them."""
    if "\\" not in body:
        return body
    texts: list[str] = []
    level: list[object] = [json.loads(body)]
    while level:
        item = level.pop()
        if isinstance(item, str):
            texts.append(item)
        elif isinstance(item, dict | list):
            level += item.values() if isinstance(item, dict) else item
    return "".join(texts)
