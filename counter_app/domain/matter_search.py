"""Finding a matter by name, pinyin, initials or code, ranked, at each keystroke (screens.md §8)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from counter_app.domain.catalogue import Matter
from counter_app.domain.prefix_list import PrefixList

Syllables = Sequence[str]
"""One entry a character of the name: its syllable without tone, a letter or digit itself, else ""."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundMatter:
    """A matter with the stretches of its name, (start, end), that the typed text accounts for."""

    matter: Matter
    spans: tuple[Span, ...]


class _Line:
    """What is searched of one matter, folded; `starts`: the positions in `pinyin` where syllables begin."""

    __slots__ = ("chars", "code", "initials", "matter", "name", "pinyin", "starts")

    def __init__(self, matter: Matter, syllables: Syllables) -> None:
        self.matter = matter
        self.name = "".join(_fold_char(c) for c in matter.name)
        self.code = matter.code.lower()
        self.chars = [i for i, syllable in enumerate(syllables) if syllable]
        spoken = [syllables[i] for i in self.chars]
        self.initials = "".join(s[0] for s in spoken)
        self.pinyin = "".join(spoken)
        self.starts = [0] * len(spoken)
        for i in range(1, len(spoken)):
            self.starts[i] = self.starts[i - 1] + len(spoken[i - 1])


Marking = Callable[[_Line, str], tuple[Span, ...]]


class MatterIndex:
    """All matters of a release, held shortest name first: within a rank that is the order of the answer."""

    def __init__(self, matters: Iterable[Matter], pinyin: Mapping[str, Syllables]) -> None:
        """`pinyin` by matter code, computed when the catalogue was imported; a matter without it is still
        found by name and code."""
        lines = [_Line(m, pinyin.get(m.code, ())) for m in matters]
        lines.sort(key=lambda line: len(line.name))
        self._lines = lines
        self._at = {line.matter.code: i for i, line in enumerate(lines)}
        self._codes = PrefixList((line.code, i) for i, line in enumerate(lines))
        self._names = PrefixList((line.name, i) for i, line in enumerate(lines))
        self._pinyin = PrefixList((line.pinyin, i) for i, line in enumerate(lines))
        self._initials = PrefixList((line.initials, i) for i, line in enumerate(lines))
        self._in_names = PrefixList(
            (line.name[start:], i) for i, line in enumerate(lines) for start in range(len(line.name))
        )
        self._in_pinyin = PrefixList(
            (line.pinyin[start:], i) for i, line in enumerate(lines) for start in line.starts
        )
        self._in_initials = PrefixList(
            (line.initials[start:], i) for i, line in enumerate(lines) for start in range(len(line.initials))
        )

    def search(
        self, text: str, limit: int = 9, used: Mapping[str, int] | None = None
    ) -> tuple[tuple[FoundMatter, ...], int]:
        """The first `limit` matters for what was typed, and how many there are in all.

        `used`: how often each matter code was used at this counter lately; it orders matters of equal rank.
        """
        typed = fold(text)
        if not typed:
            return (), 0
        often = self._by_use(used or {})
        found: list[FoundMatter] = []
        seen: set[int] = set()
        for positions, spans in self._ranks(typed):
            fresh = set(positions) - seen
            if fresh and len(found) < limit:
                favoured = [i for i in often if i in fresh]
                rest = sorted(fresh.difference(favoured))
                chosen = (favoured + rest)[: limit - len(found)]
                found += (FoundMatter(self._lines[i].matter, spans(self._lines[i], typed)) for i in chosen)
            seen |= fresh
        return tuple(found), len(seen)

    def _by_use(self, used: Mapping[str, int]) -> list[int]:
        positions = ((self._at[code], n) for code, n in used.items() if n > 0 and code in self._at)
        return [i for i, _ in sorted(positions, key=lambda entry: (-entry[1], entry[0]))]

    def _ranks(self, typed: str) -> Iterator[tuple[Sequence[int], Marking]]:
        """Positions rank by rank, with the way to mark them."""
        yield self._codes.equal(typed), _no_span
        yield self._names.equal(typed), _name_span
        yield self._names.beginning(typed), _name_span
        yield self._pinyin.beginning(typed), _pinyin_span
        yield self._initials.beginning(typed), _initials_span
        yield self._in_names.beginning(typed), _name_span
        yield self._in_initials.beginning(typed), _initials_span
        yield self._in_pinyin.beginning(typed), _pinyin_span
        yield self._codes.beginning(typed), _no_span


def fold(text: str) -> str:
    """What was typed, to compare: full-width letters plain, small letters, no blanks or apostrophes."""
    return "".join(_fold_char(c) for c in text if not c.isspace() and c not in "'’")


def _fold_char(char: str) -> str:
    """Always one character, so that positions in the folded name are positions in the name."""
    folded = unicodedata.normalize("NFKC", char).lower()
    return folded if len(folded) == 1 else char


def _no_span(line: _Line, typed: str) -> tuple[Span, ...]:
    return ()


def _name_span(line: _Line, typed: str) -> tuple[Span, ...]:
    start = line.name.index(typed)
    return ((start, start + len(typed)),)


def _initials_span(line: _Line, typed: str) -> tuple[Span, ...]:
    first = line.initials.index(typed)
    return _char_spans(line.chars[first : first + len(typed)])


def _pinyin_span(line: _Line, typed: str) -> tuple[Span, ...]:
    """A syllable typed in part marks its whole character."""
    first = _syllable_at(line, typed) or 0
    end = line.starts[first] + len(typed)
    return _char_spans([c for c, s in zip(line.chars[first:], line.starts[first:], strict=True) if s < end])


def _syllable_at(line: _Line, typed: str) -> int | None:
    """Which syllable the typed pinyin begins with, None where it only begins in the middle of one."""
    at = line.pinyin.find(typed)
    while at >= 0:
        if at in line.starts:
            return line.starts.index(at)
        at = line.pinyin.find(typed, at + 1)
    return None


def _char_spans(chars: Sequence[int]) -> tuple[Span, ...]:
    """Neighbouring characters as one stretch."""
    spans: list[Span] = []
    for char in chars:
        if spans and spans[-1][1] == char:
            spans[-1] = (spans[-1][0], char + 1)
        else:
            spans.append((char, char + 1))
    return tuple(spans)
