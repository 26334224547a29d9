"""The rows of the materials table as plain lines: what the delegate paints and a screen reader says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counter_app.domain.catalogue import MaterialRequirement, Matter
from counter_app.domain.completeness import OPTIONAL
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.domain.materials import Gap
from counter_app.services.composing.normalise import normalise
from counter_app.services.wording import Wording
from counter_app.ui.models.marks import Marking, criteria
from counter_app.ui.tr import tr


class Look(StrEnum):
    """How a row is ticked; 容缺 is a missing or faulty row that was promised by a date."""

    UNSEEN = "unseen"
    IN_ORDER = "in_order"
    DEFECTIVE = "defective"
    MISSING = "missing"
    SUBSTITUTED = "substituted"
    DEFERRED = "deferred"


LOOK_WORDS: Mapping[Look, str] = {
    Look.UNSEEN: tr("未看"),
    Look.IN_ORDER: tr("收到且符合"),
    Look.DEFECTIVE: tr("收到有问题"),
    Look.MISSING: tr("未交"),
    Look.SUBSTITUTED: tr("替代"),
    Look.DEFERRED: tr("容缺"),
}


@dataclass(frozen=True, slots=True)
class Criterion:
    """`met` None: not looked at."""

    number: int
    text: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Chip:
    """A state in one word; `tone` bad, brand, defer or warn."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class MaterialRow:
    id: str
    number: int
    name: str
    look: Look
    criteria: tuple[Criterion, ...]
    form: str
    see_original: bool
    asked: int
    given: int | None
    chips: tuple[Chip, ...] = ()
    note: str = ""
    optional: bool = False
    deferrable: bool = False
    when_text: str = ""

    @property
    def short_of_copies(self) -> bool:
        return self.given is not None and self.given < self.asked

    def spoken(self) -> str:
        """The accessible name: visible words plus state."""
        parts = [tr("第 {number} 份", number=self.number), self.name]
        if self.when_text:
            return "，".join([*parts, tr("要交的情形：{when_text}", when_text=self.when_text)])
        parts.append(LOOK_WORDS[self.look])
        parts += [
            tr("第 {number} 条不符：{text}", number=c.number, text=c.text)
            for c in self.criteria
            if c.met is False
        ]
        chips = "、".join(c.text for c in self.chips if c.text != LOOK_WORDS[self.look])
        said = "：".join(t for t in (chips, self.note) if t)
        parts += [said] if said else []
        parts.append(self.form)
        given = "" if self.given is None else tr("实 {given} 份", given=self.given)
        parts.append(tr("应 {asked} 份{given}", asked=self.asked, given=given))
        return "，".join(parts)


@dataclass(frozen=True, slots=True)
class Situated:
    """What decides about all rows: materials of this situation, deferrable ones, promise made, today."""

    required: Sequence[str]
    deferrable: Collection[str]
    promised: bool
    on: date


def material_rows(
    matter: Matter, marks: Mapping[str, MaterialMark], situated: Situated, wording: Wording
) -> tuple[MaterialRow, ...]:
    """The rows of this situation, in the catalogue's order."""
    rows: list[MaterialRow] = []
    for material in situated.required:
        requirement = matter.material(material)
        if requirement is not None:
            mark = marks.get(material, MaterialMark())
            rows.append(_row(matter, requirement, mark, len(rows) + 1, situated, wording))
    return tuple(rows)


def possible_rows(matter: Matter) -> tuple[MaterialRow, ...]:
    """Before the first answer: everything the matter can ask, with the situation it is asked in."""
    return tuple(
        MaterialRow(
            m.id, n, normalise(m.name), Look.UNSEEN, (), m.form, False, m.copies, None,
            optional=m.necessity == OPTIONAL, when_text=situation_text(m.when_text),
        )
        for n, m in enumerate(matter.materials, 1)
    )  # fmt: skip


def situation_text(text: str) -> str:
    """`业务=新办 且 自动=是` as it reads on screen."""
    return text.replace("=", "：").replace(" 且 ", "，").replace(" 或 ", "；或 ")


def _row(
    matter: Matter, requirement: MaterialRequirement, mark: MaterialMark, number: int,
    situated: Situated, wording: Wording,
) -> MaterialRow:  # fmt: skip
    marking = Marking(matter, requirement, situated.on)
    gaps = tuple(f.gap for f in marking.found(mark))
    deferrable = requirement.id in situated.deferrable
    look = Look(mark.tick.value)
    if deferrable and situated.promised and gaps:
        look = Look.DEFERRED
    return MaterialRow(
        requirement.id,
        number,
        normalise(requirement.name),
        look,
        _criteria(marking, mark),
        _form(requirement, mark, wording),
        requirement.check_original and mark.tick is not Tick.SUBSTITUTED,
        requirement.copies,
        _given(requirement, mark),
        _chips(look, gaps, mark, wording) + _may_follow(look, deferrable),
        _note(requirement, mark),
        requirement.necessity == OPTIONAL,
        deferrable,
    )


def _criteria(marking: Marking, mark: MaterialMark) -> tuple[Criterion, ...]:
    if mark.tick in (Tick.MISSING, Tick.SUBSTITUTED):
        return ()
    looked = mark.tick is not Tick.UNSEEN
    return tuple(
        Criterion(n + 1, normalise(text), marking.defect_of(mark, n) is None if looked else None)
        for n, text in enumerate(criteria(marking.requirement))
    )


def _form(requirement: MaterialRequirement, mark: MaterialMark, wording: Wording) -> str:
    if mark.tick is Tick.SUBSTITUTED and mark.substitute is not None:
        return wording.of(mark.substitute)
    return normalise(mark.form or requirement.form)


def _given(requirement: MaterialRequirement, mark: MaterialMark) -> int | None:
    if mark.tick is Tick.UNSEEN:
        return None
    if mark.tick is Tick.MISSING:
        return 0
    return mark.copies or requirement.copies


def _chips(look: Look, gaps: Sequence[Gap], mark: MaterialMark, wording: Wording) -> tuple[Chip, ...]:
    if mark.tick is Tick.SUBSTITUTED and mark.substitute is not None and not gaps:
        return (Chip(tr("{of}替代", of=wording.of(mark.substitute)), "brand"),)
    tone = "defer" if look is Look.DEFERRED else "bad"
    words = dict.fromkeys(wording.of(gap.kind) for gap in gaps)
    return tuple(Chip(text, tone) for text in words)


def _may_follow(look: Look, deferrable: bool) -> tuple[Chip, ...]:
    """R is open on this row, and not used yet."""
    return (
        (Chip(tr("可容缺"), "defer"),)
        if deferrable and look in (Look.UNSEEN, Look.MISSING, Look.DEFECTIVE)
        else ()
    )


def _note(requirement: MaterialRequirement, mark: MaterialMark) -> str:
    """What the clerk wrote, of each defect and of the row; for a substitute, what it is."""
    notes = [d.note for d in mark.defects if d.note]
    if mark.tick is Tick.SUBSTITUTED:
        notes += [normalise(s.note) for s in requirement.substitutes if s.kind is mark.substitute]
    return "；".join([*notes, *([mark.note] if mark.note else [])])
