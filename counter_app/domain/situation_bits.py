"""Answers and material states as the bits of a slip (papers.md §4); only the matter can read them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise
from types import MappingProxyType

from counter_app.domain.catalogue import Answers, Matter
from counter_app.domain.materials import Gap, GapKind

KINDS = (
    *(GapKind.MISSING, GapKind.COPIES_SHORT, GapKind.COPY_INSTEAD_OF_ORIGINAL, GapKind.EXPIRED),
    *(GapKind.UNSIGNED, GapKind.UNSTAMPED, GapKind.INCOMPLETE, GapKind.ALTERED, GapKind.CLERICAL),
    *(GapKind.WRONG_ISSUER, GapKind.NOT_NOTARIZED, GapKind.NOT_QUALIFIED),
    *(GapKind.ORIGINAL_NOT_SHOWN, GapKind.ILLEGIBLE),
)
"""A kind's place is its 4-bit code: the order is part of format 1 and never changes."""

MOST_KINDS = 3  # a material; more stand on the paper only


class MaterialState(IntEnum):
    NOT_ASKED = 0
    IN_ORDER = 1
    GAP = 2
    DEFERRED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What the slip can tell of a situation: answers, and what is wrong with which material."""

    answers: Answers = field(default_factory=lambda: MappingProxyType({}))
    states: Mapping[str, MaterialState] = field(default_factory=lambda: MappingProxyType({}))
    kinds: Mapping[str, tuple[GapKind, ...]] = field(default_factory=lambda: MappingProxyType({}))


def told(
    answers: Answers, asked: Iterable[str], gaps: Iterable[Gap], deferred: Iterable[Gap]
) -> tuple[Told, bool]:
    """What to tell, and whether the paper holds more: a note, a criterion, a fourth kind."""
    states = dict.fromkeys(asked, MaterialState.IN_ORDER)
    kinds: dict[str, list[GapKind]] = {}
    more = False
    for state, found in ((MaterialState.GAP, gaps), (MaterialState.DEFERRED, deferred)):
        for gap in found:
            states[gap.material] = state
            named = kinds.setdefault(gap.material, [])
            full = len(named) >= MOST_KINDS and gap.kind not in named
            more = more or full or bool(gap.note or gap.point)
            if gap.kind not in named and not full:
                named.append(gap.kind)
    return Told(answers, states, {material: tuple(named) for material, named in kinds.items()}), more


def pack(matter: Matter, situation: Told) -> bytes:
    """The bits, padded to whole bytes."""
    bits = "".join((*_answer_bits(matter, situation.answers), *_state_bits(matter, situation)))
    bits += "0" * (-len(bits) % 8)
    return int(bits or "0", 2).to_bytes(len(bits) // 8, "big")


def unpack(matter: Matter, packed: bytes) -> Told:
    """Raises ValueError for bits that are not of this matter."""
    bits = _Bits("".join(f"{byte:08b}" for byte in packed))
    answers: dict[str, str] = {}
    for question in matter.questions:
        chosen = bits.take(_width(len(question.options)))
        if chosen > len(question.options):
            raise ValueError(f"question {question.id} has no option {chosen}")
        if chosen:
            answers[question.id] = question.options[chosen - 1].id
    states: dict[str, MaterialState] = {}
    kinds: dict[str, tuple[GapKind, ...]] = {}
    for material in matter.materials:
        state = MaterialState(bits.take(2))
        if state is not MaterialState.NOT_ASKED:
            states[material.id] = state
        if state in (MaterialState.GAP, MaterialState.DEFERRED):
            kinds[material.id] = tuple(_kinds(bits))
    if bits.rest.strip("0") or len(bits.rest) > 7:
        raise ValueError("more bits than the matter has")
    return Told(MappingProxyType(answers), MappingProxyType(states), MappingProxyType(kinds))


def _answer_bits(matter: Matter, answers: Answers) -> Iterator[str]:
    for question in matter.questions:
        ids = [option.id for option in question.options]
        answer = answers.get(question.id)
        chosen = ids.index(answer) + 1 if answer in ids else 0
        yield f"{chosen:0{_width(len(ids))}b}"


def _state_bits(matter: Matter, situation: Told) -> Iterator[str]:
    for material in matter.materials:
        state = situation.states.get(material.id, MaterialState.NOT_ASKED)
        yield f"{state:02b}"
        if state in (MaterialState.GAP, MaterialState.DEFERRED):
            codes = [f"{KINDS.index(kind):04b}" for kind in situation.kinds[material.id]]
            yield from (f"{code}1" for code, _ in pairwise(codes))
            yield f"{codes[-1]}0"


def _kinds(bits: _Bits) -> Iterator[GapKind]:
    more = 1
    while more:
        code, more = bits.take(4), bits.take(1)
        if code >= len(KINDS):
            raise ValueError(f"no kind of gap {code}")
        yield KINDS[code]


def _width(options: int) -> int:
    """⌈log2(options + 1)⌉: 0 stands for not given."""
    return options.bit_length()


class _Bits:
    def __init__(self, rest: str) -> None:
        self.rest = rest

    def take(self, width: int) -> int:
        if len(self.rest) < width:
            raise ValueError("fewer bits than the matter has")
        taken, self.rest = self.rest[:width], self.rest[width:]
        return int(taken, 2) if width else 0
