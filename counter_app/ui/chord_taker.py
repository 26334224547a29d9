"""A top-level widget that takes chords itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class ChordTaker:
    def take_chord(self, chord: str, event: QKeyEvent) -> bool:
        """True when the chord was for us; the focused widget then never sees it."""
        raise AssertionError(chord)
