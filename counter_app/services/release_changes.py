"""两版对照 in plain words: which matters came and went, which field of which material changed from what to what."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.catalogue import Catalogue, MaterialRequirement, Matter, Routing, Situation
from counter_app.domain.release_diff import ORDER, Change, Part, release_diff
from counter_app.services.catalogue_words import CatalogueWords
from counter_app.services.wording import Wording


@dataclass(frozen=True, slots=True)
class MatterChanges:
    """A heading (新增, 取消 or 有变 with the matter's code and name) and a sentence for each change below it."""

    heading: str
    sentences: tuple[str, ...] = ()


def release_changes(wording: Wording, older: Catalogue, newer: Catalogue) -> tuple[MatterChanges, ...]:
    """Changed matters first, for they are what a clerk may do wrong; then added, then removed. () when equal."""
    diff = release_diff(older, newer)
    say = _Sayer(wording)
    limits = tuple(say.change(change, None, None) for change in diff.type_limits)
    return (
        *((MatterChanges(say.word("of_types"), limits),) if limits else ()),
        *(
            MatterChanges(
                say.fill("changed", code=d.after.code, name=d.after.name),
                tuple(say.change(change, d.before, d.after) for change in d.changes),
            )
            for d in diff.changed
        ),
        *(MatterChanges(say.fill("added", code=m.code, name=m.name)) for m in diff.added),
        *(MatterChanges(say.fill("removed", code=m.code, name=m.name)) for m in diff.removed),
    )


class _Sayer:
    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._words = CatalogueWords(wording)

    def word(self, key: str) -> str:
        return self._wording.word("release_change", key)

    def fill(self, key: str, **facts: object) -> str:
        return self._wording.fill(self.word(key), facts)

    def change(self, change: Change, before: Matter | None, after: Matter | None) -> str:
        part = self._wording.word("release_part", change.part.value)
        if change.field == ORDER:
            return self.fill("order", part=part)
        if not change.field:
            key = "part_added" if change.before is None else "part_removed"
            whole = self._whole(change, after) if change.before is None else self._whole(change, before)
            return self.fill(key, part=part, name=whole)
        what = "" if change.part is Part.MATTER else self.fill("part", part=part, name=_named(change, after))
        old = self._words.field(change.field, change.before, before)
        new = self._words.field(change.field, change.after, after)
        key = "same_words" if old == new else "field"
        return self.fill(key, what=what, field=self._words.label(change.field), before=old, after=new)

    def _whole(self, change: Change, matter: Matter | None) -> str:
        """A part by its name; a way by its outcome, its words and when it holds, for it has no name."""
        match change.after or change.before:
            case Routing() as way:
                when = self._words.way_when(way, matter)
                agency = self._words.value(way.agency, matter) if way.agency else ""
                said = "，".join(filter(None, (self._words.way(way), agency)))
                return f"{said}（{when}）" if when else said
            case part:
                return _name_of(part, change.id)


def _named(change: Change, matter: Matter | None) -> str:
    if matter is None:
        return change.id
    found = matter.material(change.id) if change.part is Part.MATERIAL else matter.question(change.id)
    return _name_of(found, change.id)


def _name_of(part: object, id_: str) -> str:
    match part:
        case MaterialRequirement():
            return part.name
        case Situation():
            return part.text
        case _:
            return id_
