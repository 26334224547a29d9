"""The font chain: Noto Serif SC / Noto Sans SC, then HanaMinB; a missing glyph is named, never drawn."""

from __future__ import annotations

from pathlib import Path


class Fonts:
    """Registers faces lazily from a folder of TrueType files; thread-safe."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def missing(self, text: str) -> tuple[str, ...]:
        """Characters of `text`, each once, in order, that no face of the chain has a glyph for."""
        raise NotImplementedError
