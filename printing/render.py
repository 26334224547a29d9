"""render(document, …) -> PDF bytes: pure, invariant, words and layout from the document alone."""

from __future__ import annotations

from printing.documents.papers import Document
from printing.documents.sheet import Impression
from printing.fonts import Fonts


def render(document: Document, impression: Impression, fonts: Fonts) -> bytes:
    """One copy of the paper as PDF. Raises documents.sheet.EmptyField, MissingGlyph."""
    raise NotImplementedError
