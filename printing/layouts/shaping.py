"""From text to glyphs with their advances, and where a line may end (papers.md §2).

Everything is in em and therefore the same at every size; `lines.py` breaks it at a size and a width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from printing.documents.sheet import MissingGlyph
from printing.fonts import BOLD_OF, FaceRole, Fonts

CLOSING = frozenset("，。、；：）》〉」』】〕”’")
OPENING = frozenset("（《〈「『【〔“‘")
NO_START = CLOSING | frozenset("？！％%,.;:?!)]}…—·～")
NO_END = OPENING | frozenset("([{")
MIXED_GAP = 0.12  # em between Han and Latin or digits
_FULL = 0.9  # em: narrower marks (Latin quotation marks) have nothing to give up

_HAN_NUMBER = "〇零一二三四五六七八九十百"
_ATOM = re.compile(
    rf"""\d+:\d+–\d+:\d+
    | [一-龥]{{2,7}}字〔\d{{4}}〕第?[\d.-]+号
    | \d+年\d+月\d+日(?:（星期.）)? | \d+月\d+日 | \d+年\d+月
    | 第[{_HAN_NUMBER}]+[条款] | 第（[{_HAN_NUMBER}]+）项
    | \d+\ ?(?:个工作日|工作日|日内|个月|份|项|件|页|天|元|年|联|楼|层|分|次|张|号)
    | [A-Za-z0-9][A-Za-z0-9.\-:/*@_+]*[A-Za-z0-9%*]?""",
    re.VERBOSE,
)
_LONGEST_ATOM = 28  # characters; a longer Latin word may break anywhere
# Two asterisks set bold; longer rows and those inside a masked number (A**345) are text.
_BOLD = re.compile(r"(?<![*])(?<![A-Za-z0-9](?=\*\*[A-Za-z0-9]))\*\*(?!\*)(.+?)(?<!\*)\*\*(?!\*)")
_CACHED = 4096


@dataclass(frozen=True, slots=True)
class Shaped:
    """Parallel lists over the characters of one paragraph; advances in em.

    `given` is what the glyph itself takes, `advance` includes spacing towards the next one;
    a line may end behind a character whose `breaks` is true.
    """

    characters: str
    faces: list[FaceRole]
    glyphs: list[int]
    given: list[float]
    advance: list[float]
    breaks: list[bool]


class Shaper:
    """Shapes paragraphs and remembers the latest few thousand: most words of a paper stand on every one."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._known: dict[tuple[str, FaceRole, bool], Shaped] = {}

    def shape(self, text: str, role: FaceRole, marked: bool = False) -> Shaped:
        """One paragraph; with `marked`, `**…**` sets bold. Raises MissingGlyph naming all that lack."""
        key = (text, role, marked)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _CACHED:
                self._known.clear()
            known = self._known[key] = self._shape(text, role, marked)
        return known

    def _shape(self, text: str, role: FaceRole, marked: bool) -> Shaped:
        text = text.replace("\n", " ")  # lines are broken before; here a line feed is in a one-line text
        shaped = Shaped("".join(part for part, _ in spans(text, marked)), [], [], [], [], [])
        pick, given = self._fonts.pick, shaped.given
        missing = []
        for part, bold in spans(text, marked):
            face = BOLD_OF[role] if bold else role
            for character in part:
                picked = pick(character, face)
                if picked is None:
                    missing.append(character)
                    continue
                shaped.faces.append(picked[0])
                shaped.glyphs.append(picked[1])
                given.append(picked[2])
        if missing:
            raise MissingGlyph(tuple(dict.fromkeys(missing)))
        shaped.advance.extend(given)
        shaped.breaks.extend([True] * len(given))
        _bind_atoms(shaped)
        _space_pairs(shaped)
        return shaped


def spans(text: str, marked: bool) -> Iterator[tuple[str, bool]]:
    """(text, bold) in turn; without pairs of `**` the text itself."""
    end = 0
    if marked and "**" in text:
        for found in _BOLD.finditer(text):
            if found.start() > end:
                yield text[end : found.start()], False
            yield found[1], True
            end = found.end()
    if end < len(text):
        yield text[end:], False


def plain(text: str) -> str:
    """The text as it reads on paper, without its marks of bold."""
    return "".join(part for part, _ in spans(text, True))


def _bind_atoms(shaped: Shaped) -> None:
    for atom in _ATOM.finditer(shaped.characters):
        if atom.end() - atom.start() <= _LONGEST_ATOM:
            for n in range(atom.start(), atom.end() - 1):
                shaped.breaks[n] = False


def _space_pairs(shaped: Shaped) -> None:
    """Forbid breaks at marks, let adjoining marks share a half em, part Han from Latin and digits."""
    text, given, advance, breaks = shaped.characters, shaped.given, shaped.advance, shaped.breaks
    classes = [_class(character) for character in text]
    for n in range(len(text) - 1):
        here, there = classes[n], classes[n + 1]
        if here == there == _HAN:
            continue
        opened = text[n] in NO_END or (text[n] == " " and text[max(n - 1, 0)] in NO_END)
        if opened or text[n + 1] in NO_START or text[n + 1] == " ":
            breaks[n] = False
        if (here == _CLOSE and there in (_CLOSE, _OPEN)) or here == _OPEN == there:
            if given[n] >= _FULL:
                advance[n] -= 0.5
        elif (here == _HAN and there == _LATIN) or (here == _LATIN and there == _HAN):
            advance[n] += MIXED_GAP


_HAN, _LATIN, _CLOSE, _OPEN, _OTHER = range(5)


def _class(character: str) -> int:
    code = ord(character)
    if 0x3400 <= code <= 0x9FFF or code >= 0x20000 or 0xF900 <= code <= 0xFAFF:
        return _HAN
    if character in CLOSING:
        return _CLOSE
    if character in OPENING:
        return _OPEN
    return _LATIN if code < 0x80 and (character.isalnum() or character == "%") else _OTHER
