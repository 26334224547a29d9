"""Two releases beside each other: nothing said of equal ones, everything said of different ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.catalogue import (
    Catalogue,
    CatalogueRelease,
    MaterialRequirement,
    Matter,
    Situation,
    TypeLimit,
)
from counter_app.domain.release_diff import ORDER, Change, Part, matter_changes, release_diff
from tests.helpers.matters import NOT_STATED, material, question, seed, when

MATTERS = tuple(seed().values())
WHOLE = next(m for m in MATTERS if len(m.questions) > 1 and len(m.materials) > 1 and len(m.routing) > 1)
OWN = [f.name for f in fields(Matter) if f.name not in ("code", "questions", "materials", "routing")]


def catalogue(matters: Iterable[Matter], limits: Mapping[str, TypeLimit] | None = None) -> Catalogue:
    release = CatalogueRelease("2026-10-15", date(2026, 10, 15), date(2026, 11, 1), "sha256:", "样例")
    return Catalogue(release, tuple(matters), limits or {})


def other(name: str, value: Any) -> Any:
    """A value of the field that is not `value`."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str():
            return value + "改"
        case tuple():
            return value[:-1] if value else ("新",)
        case Mapping():
            return {**value, "新": 1}
        case None:
            return when("q9", "q9.1") if name == "when" else "新"
        case _ if is_dataclass(value):
            first = fields(value)[0].name
            return replace(value, **{first: other(first, getattr(value, first))})  # type: ignore[type-var]
    raise AssertionError(name)


@given(st.lists(st.sampled_from(MATTERS), unique_by=lambda m: m.code))
@settings(max_examples=20)
def test_a_release_does_not_differ_from_itself(matters: list[Matter]) -> None:
    limits = {"行政许可": TypeLimit(NOT_STATED, "")}
    assert not release_diff(catalogue(matters, limits), catalogue(matters, dict(limits)))


@pytest.mark.parametrize("matter", [WHOLE, MATTERS[0], MATTERS[-1]], ids=lambda m: m.code)
@pytest.mark.parametrize("name", OWN)
def test_each_changed_field_of_a_matter_is_named_alone(name: str, matter: Matter) -> None:
    value = other(name, getattr(matter, name))
    changed = replace(matter, **{name: value})
    assert matter_changes(matter, changed) == (Change(Part.MATTER, "", name, getattr(matter, name), value),)


@given(
    st.sampled_from([m for m in MATTERS if m.materials]),
    st.data(),
    st.sampled_from([f.name for f in fields(MaterialRequirement) if f.name != "id"]),
)
@settings(max_examples=60)
def test_each_changed_field_of_a_material_is_named_alone(
    matter: Matter, data: st.DataObject, name: str
) -> None:
    at = data.draw(st.integers(0, len(matter.materials) - 1))
    old = matter.materials[at]
    new = replace(old, **{name: other(name, getattr(old, name))})
    changed = replace(matter, materials=(*matter.materials[:at], new, *matter.materials[at + 1 :]))
    wanted = Change(Part.MATERIAL, old.id, name, getattr(old, name), getattr(new, name))
    assert matter_changes(matter, changed) == (wanted,)


@pytest.mark.parametrize("name", [f.name for f in fields(Situation) if f.name != "id"])
def test_each_changed_field_of_a_question_is_named_alone(name: str) -> None:
    old = WHOLE.questions[-1]
    new = replace(old, **{name: other(name, getattr(old, name))})
    changed = replace(WHOLE, questions=(*WHOLE.questions[:-1], new))
    wanted = Change(Part.QUESTION, old.id, name, getattr(old, name), getattr(new, name))
    assert matter_changes(WHOLE, changed) == (wanted,)


def test_a_part_that_came_or_went_is_named_whole() -> None:
    grown = replace(
        WHOLE, materials=(material("m99"), *WHOLE.materials), questions=(*WHOLE.questions, question(99))
    )
    came = matter_changes(WHOLE, grown)
    assert [(c.part, c.id, c.field, c.before) for c in came] == [
        (Part.QUESTION, "q99", "", None),
        (Part.MATERIAL, "m99", "", None),
    ]
    assert [(c.id, c.before, c.after) for c in matter_changes(grown, WHOLE)] == [
        (c.id, c.after, c.before) for c in came
    ]


def test_materials_in_another_order_are_said_once() -> None:
    turned = replace(WHOLE, materials=WHOLE.materials[::-1])
    (change,) = matter_changes(WHOLE, turned)
    assert (change.part, change.field) == (Part.MATERIAL, ORDER)
    assert change.after == tuple(m.id for m in turned.materials)


def test_a_way_that_moved_is_said_where_it_was_and_where_it_is() -> None:
    turned = replace(WHOLE, routing=(WHOLE.routing[-1], *WHOLE.routing[:-1]))
    changes = matter_changes(WHOLE, turned)
    assert {c.part for c in changes} == {Part.ROUTING}
    gone, came = [c.before for c in changes if c.before], [c.after for c in changes if c.after]
    assert set(gone) == set(came) != set()


def test_a_limit_of_a_whole_type_is_said_once_for_all_its_matters() -> None:
    before, after = TypeLimit(NOT_STATED, "第一条"), TypeLimit(NOT_STATED, "第二条")
    diff = release_diff(catalogue((), {"行政许可": before}), catalogue((), {"行政许可": after}))
    assert diff.type_limits == (Change(Part.TYPE_LIMIT, "行政许可", "basis", "第一条", "第二条"),)
    assert diff


@given(*[st.lists(st.sampled_from(MATTERS), unique_by=lambda m: m.code, max_size=12)] * 2)
@settings(max_examples=40)
def test_read_backwards_what_came_is_what_went(first: list[Matter], second: list[Matter]) -> None:
    second = [replace(m, name=m.name + "改") if n % 2 else m for n, m in enumerate(second)]
    there = release_diff(catalogue(first), catalogue(second))
    back = release_diff(catalogue(second), catalogue(first))
    assert (there.added, there.removed) == (back.removed, back.added)
    assert {(c.before.code, c.after.name) for c in there.changed} == {
        (c.after.code, c.before.name) for c in back.changed
    }
    assert {m.code for m in there.added} == {m.code for m in second} - {m.code for m in first}
