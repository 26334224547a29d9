"""What differs between two releases of the catalogue (两版对照): matters, and each field of their parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum

from counter_app.domain.catalogue import (
    Catalogue,
    MaterialRequirement,
    Matter,
    Routing,
    Situation,
    TypeLimit,
)

ORDER = "order"
"""The field of a change that moves parts and alters none; its values are the ids in their order."""


class Part(StrEnum):
    MATTER = "matter"
    QUESTION = "question"
    MATERIAL = "material"
    ROUTING = "routing"
    TYPE_LIMIT = "type_limit"


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one part with its value before and after.

    `field` is the attribute's name, or ORDER, or "" where the whole part was added (`before` None) or removed
    (`after` None). `id` is the part's own: material id, question id, item type; "" for the matter itself, for
    ORDER, and for routing, which has none.
    """

    part: Part
    id: str
    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class MatterDiff:
    """A matter that both releases hold and that differs; `changes` is never empty."""

    before: Matter
    after: Matter
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ReleaseDiff:
    """Added and changed matters in the newer release's order, removed ones in the older's.

    `type_limits`: what the law sets for whole types of matters.
    """

    added: tuple[Matter, ...]
    removed: tuple[Matter, ...]
    changed: tuple[MatterDiff, ...]
    type_limits: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.type_limits)


def release_diff(older: Catalogue, newer: Catalogue) -> ReleaseDiff:
    both = ((before, after) for after in newer if (before := older.get(after.code)) is not None)
    return ReleaseDiff(
        added=tuple(m for m in newer if older.get(m.code) is None),
        removed=tuple(m for m in older if newer.get(m.code) is None),
        changed=tuple(MatterDiff(b, a, changes) for b, a in both if (changes := matter_changes(b, a))),
        type_limits=tuple(_of_parts(Part.TYPE_LIMIT, older.type_limits, newer.type_limits)),
    )


def matter_changes(before: Matter, after: Matter) -> tuple[Change, ...]:
    """Of the matter itself first, then of its questions, materials and routing; () for equal matters."""
    if before == after:
        return ()
    return (
        *_fields(Part.MATTER, "", before, after, without=("questions", "materials", "routing")),
        *_listed(Part.QUESTION, before.questions, after.questions),
        *_listed(Part.MATERIAL, before.materials, after.materials),
        *_routing(before.routing, after.routing),
    )


def _fields(
    part: Part, id_: str, before: object, after: object, without: Iterable[str] = ()
) -> Iterator[Change]:
    for name in (f.name for f in fields(after) if f.name not in without):  # type: ignore[arg-type]
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield Change(part, id_, name, old, new)


Listed = MaterialRequirement | Situation


def _listed(part: Part, before: Iterable[Listed], after: Iterable[Listed]) -> Iterator[Change]:
    old, new = {item.id: item for item in before}, {item.id: item for item in after}
    yield from _of_parts(part, old, new)
    stayed_old, stayed_new = tuple(i for i in old if i in new), tuple(i for i in new if i in old)
    if stayed_old != stayed_new:
        yield Change(part, "", ORDER, stayed_old, stayed_new)


def _of_parts(
    part: Part, old: Mapping[str, Listed | TypeLimit], new: Mapping[str, Listed | TypeLimit]
) -> Iterator[Change]:
    for id_ in (i for i in old if i not in new):
        yield Change(part, id_, "", old[id_], None)
    for id_, item in new.items():
        if id_ in old:
            yield from _fields(part, id_, old[id_], item)
        else:
            yield Change(part, id_, "", None, item)


def _routing(before: tuple[Routing, ...], after: tuple[Routing, ...]) -> Iterator[Change]:
    """A way without an id is known by what it says: one that differs was removed, and another added.

    The first that holds decides, so one that moved counts as removed here and added there."""
    for kind, i, j, k, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (Change(Part.ROUTING, "", "", way, None) for way in before[i:j])
            yield from (Change(Part.ROUTING, "", "", None, way) for way in after[k:n])
