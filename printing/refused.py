"""Why a paper is not printed: facts only."""

from __future__ import annotations


class PaperRefused(Exception):
    """The paper may not leave as it is."""


class EmptyField(PaperRefused):
    """A legally required field is empty; `field` is its path, e.g. head.issuing_body."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class MissingGlyph(PaperRefused):
    """No font has these characters."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        super().__init__(", ".join(f"U+{ord(c):04X}" for c in characters))
        self.characters = characters
