"""The font chain: Noto Serif SC / Noto Sans SC, then HanaMinB; a missing glyph is named, never drawn.

Behind HanaMinB stand HanaMinA's compatibility ideographs, whose shapes differ from the characters they are
compatible with, and last the other Noto family, which alone has a few dozen characters.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from threading import Lock

from printing.truetype import Face


class FaceRole(StrEnum):
    """A face of the typographic system by its file."""

    SERIF = "NotoSerifSC_400Regular"
    SERIF_BOLD = "NotoSerifSC_700Bold"
    SANS = "NotoSansSC_400Regular"
    SANS_MEDIUM = "NotoSansSC_500Medium"
    SANS_BOLD = "NotoSansSC_700Bold"
    RARE = "HanaMinB"
    COMPATIBILITY = "HanaMinA_compatibility"


BOLD_OF = {
    FaceRole.SERIF: FaceRole.SERIF_BOLD,
    FaceRole.SERIF_BOLD: FaceRole.SERIF_BOLD,
    FaceRole.SANS: FaceRole.SANS_BOLD,
    FaceRole.SANS_MEDIUM: FaceRole.SANS_BOLD,
    FaceRole.SANS_BOLD: FaceRole.SANS_BOLD,
}

Pick = tuple[FaceRole, int, float]
"""The face that draws a character, its glyph there, and the advance in em."""


def _chain(role: FaceRole) -> tuple[FaceRole, ...]:
    other = FaceRole.SANS if role in (FaceRole.SERIF, FaceRole.SERIF_BOLD) else FaceRole.SERIF
    return (role, FaceRole.RARE, FaceRole.COMPATIBILITY, other)


class Fonts:
    """Opens faces lazily from a folder of TrueType files; thread-safe.

    Every use may raise truetype.FontUnreadable, naming the file.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._faces: dict[FaceRole, Face] = {}
        self._picks: dict[tuple[FaceRole, str], Pick | None] = {}
        self._drawn = {"\n"}
        self._opening = Lock()

    def face(self, role: FaceRole) -> Face:
        face = self._faces.get(role)
        if face is None:
            with self._opening:
                face = self._faces.get(role)
                if face is None:
                    face = self._faces[role] = Face(self.folder / f"{role.value}.ttf")
        return face

    def pick(self, character: str, role: FaceRole) -> Pick | None:
        """Which face of the role's chain draws `character`; None where none can."""
        key = (role, character)
        try:
            return self._picks[key]
        except KeyError:
            found = self._picks[key] = self._look_up(ord(character), role)
            return found

    def _look_up(self, code: int, role: FaceRole) -> Pick | None:
        for each in _chain(role):
            face = self.face(each)
            glyph = face.glyph(code)
            if glyph:
                return each, glyph, face.metric(glyph)[0] / face.per_em
        return None

    def missing(self, text: str) -> tuple[str, ...]:
        """Characters of `text`, each once, in order, that no face of the chain has a glyph for.

        Line feeds are layout, not glyphs. The answer holds for every role: each chain ends in both families.
        """
        if self._drawn.issuperset(text):  # a whole paper is asked for at every act
            return ()
        unknown = [each for each in dict.fromkeys(text) if each not in self._drawn]
        lacking = tuple(each for each in unknown if self.pick(each, FaceRole.SERIF) is None)
        self._drawn.update(set(unknown).difference(lacking))
        return lacking
