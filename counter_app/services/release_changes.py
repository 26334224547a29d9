"""两版对照 in plain words: which matters came and went, which field of which material changed from what to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counter_app.domain.catalogue import (
    Catalogue,
    Condition,
    Fee,
    Limit,
    MaterialRequirement,
    Matter,
    Option,
    RightAgency,
    Routing,
    Situation,
    Substitute,
    Term,
    Tolerance,
)
from counter_app.domain.release_diff import ORDER, Change, Part, release_diff
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
        field = self._wording.word("release_field", change.field)
        old, new = (
            self._field(change.field, change.before, before),
            self._field(change.field, change.after, after),
        )
        key = "same_words" if old == new else "field"
        return self.fill(key, what=what, field=field, before=old, after=new)

    def _whole(self, change: Change, matter: Matter | None) -> str:
        """A part by its name; a way by its outcome, its words and when it holds, for it has no name."""
        match change.after or change.before:
            case Routing() as way:
                condition = self._condition(way.when, matter) if way.when else way.when_text
                agency = self._value(way.agency, matter) if way.agency else ""
                said = "：".join(filter(None, (self._wording.of(way.outcome), way.text)))
                return "，".join(filter(None, (said, agency))) + (f"（{condition}）" if condition else "")
            case part:
                return _name_of(part, change.id)

    def _field(self, name: str, value: object, matter: Matter | None) -> str:
        """No condition at all is no lack: it holds in every situation."""
        return self.word("always") if name == "when" and value is None else self._value(value, matter)

    def _value(self, value: object, matter: Matter | None) -> str:
        match value:
            case None | "" | () | []:
                return self.word("none")
            case bool():
                return self.word("yes" if value else "no")
            case Condition():
                return self._condition(value, matter)
            case Limit():
                counted = self._wording.limit(value)
                return counted if value.text in ("", counted) else f"{counted}（{value.text}）"
            case Fee(charged, text):
                return "，".join(filter(None, (self._value(charged, matter), text)))
            case Option():
                return value.text
            case Substitute(kind, note, basis):
                return "，".join(filter(None, (self._wording.of(kind), note, basis)))
            case RightAgency(name, address, phone):
                return "，".join(filter(None, (name, address, phone)))
            case Tolerance(allowed, when, basis, otherwise):
                asked = (self._condition(when, matter) if when else "", basis, otherwise)
                return "，".join(filter(None, (self._value(allowed, matter), *asked)))
            case Mapping():
                told = (f"{key}：{self._value(held, matter)}" for key, held in value.items())
                return "；".join(told) or self.word("none")
            case tuple() | list():
                return "；".join(self._value(held, matter) for held in value)
            case _:
                return str(value)

    def _condition(self, condition: Condition, matter: Matter | None) -> str:
        said = [
            self.word("and").join(self._terms(clause, matter)) or self.word("always")
            for clause in condition.any
        ]
        return self.word("or").join(said) or self.word("never")

    def _terms(self, clause: tuple[Term, ...], matter: Matter | None) -> Iterator[str]:
        """Each question in its own words; a question or an option that the matter lacks by its id."""
        for term in clause:
            question = matter.question(term.question) if matter else None
            options = []
            for option_id in sorted(term.options):
                option = question.option(option_id) if question else None
                options.append(option.text if option else option_id)
            asked = question.text if question else term.question
            yield f"{asked}＝{'／'.join(options)}"


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
