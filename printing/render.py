"""render(document, …) -> PDF bytes: pure, invariant, words and layout from the document alone."""

from __future__ import annotations

from dataclasses import dataclass

from printing.documents.papers import Document
from printing.fonts import Fonts


@dataclass(frozen=True, slots=True)
class Impression:
    """What differs between two pulls of one frozen paper.

    `copy` 1-based index into head.copies; `reprint` 0 = first print, n = 补打 第n次;
    `printed_at` "2026-11-23 11:34" local time; `preview` prints 预览 and no code.
    """

    copy: int = 1
    reprint: int = 0
    printed_at: str = ""
    preview: bool = False


def render(document: Document, impression: Impression, fonts: Fonts) -> bytes:
    """One copy of the paper as PDF. Raises printing.refused.EmptyField, MissingGlyph."""
    raise NotImplementedError
