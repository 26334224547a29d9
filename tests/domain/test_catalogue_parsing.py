"""Matters files: errors that refuse the whole, warnings that do not, and no input that breaks the parser."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.catalogue import LimitUnit, RoutingOutcome, SubstituteKind
from counter_app.domain.catalogue_parsing import RemarkCode, Severity, parse_matters
from counter_app.domain.refusals import CatalogueRefused
from tests.helpers.matters import SEED

RAW: list[dict[str, Any]] = json.loads(SEED.read_bytes())
NOWHERE = {"any": [{"all": [{"q": "q9", "in": []}]}]}
WHEN = {"any": [{"all": [{"q": "q1", "in": ["q1.1"]}]}]}


def plain(**changes: Any) -> dict[str, Any]:
    return {
        "code": "YL001",
        "name": "样例事项",
        "type": "公共服务",
        "department": "样例局",
        "level": "区",
        "service_object": ["自然人"],
        "handling": "承诺件",
        "statutory_limit": {"text": "20工作日", "value": 20, "unit": "working_day"},
        "committed_limit": {"text": "未载明", "value": None, "unit": None},
        "legal_basis": ["《样例条例》"],
        "questions": [
            {"id": "q1", "key": "", "text": "", "options": [{"id": "q1.1", "text": ""}], "when": None}
        ],
        "materials": [paper()],
        "routing": [],
        **changes,
    }


def paper(**changes: Any) -> dict[str, Any]:
    told = {"id": "m1", "name": "申请书", "form": "原件", "copies": 1, "necessity": "必要"}
    return {**told, "channel": "申请人自备", **changes}


def errors(*matters: Any) -> list[tuple[str, str]]:
    with pytest.raises(CatalogueRefused) as refused:
        parse_matters(list(matters))
    assert all(r.severity is Severity.ERROR for r in refused.value.remarks)
    return [(r.field, r.code.value) for r in refused.value.remarks]


def warnings(*matters: Any) -> list[tuple[str, str]]:
    return [(w.field, w.code.value) for w in parse_matters(list(matters)).warnings]


def test_the_seed_is_read_whole_with_its_six_matters_without_limits_named() -> None:
    parsed = parse_matters(RAW)
    assert [m.code for m in parsed.matters] == [m["code"] for m in RAW]
    assert sum(len(m.materials) for m in parsed.matters) == sum(len(m["materials"]) for m in RAW)
    assert {w.code for w in parsed.warnings} == {RemarkCode.NO_LIMITS}
    assert len(parsed.warnings) == 6


def test_a_plain_matter_needs_no_remark_and_absent_fields_have_their_meaning() -> None:
    parsed = parse_matters([plain(copies_of_the_moon=3, note="出处")])
    (read,) = parsed.matters
    assert parsed.warnings == ()
    assert (read.via_window, read.implementation_code, read.materials[0].when) == (True, "", None)
    assert dict(read.unknown_fields) == {"copies_of_the_moon": 3, "note": "出处"}


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"code": None}, "[0].code", "required"),
        ({"code": 7}, "[0].code", "wrong_type"),
        ({"name": " "}, "[0].name", "required"),
        ({"via_window": "yes"}, "[0].via_window", "wrong_type"),
        ({"materials": [], "routing": None}, "[0]", "nothing_to_judge"),
        ({"routing": {}}, "[0].routing", "wrong_type"),
        ({"materials": [paper(), paper()]}, "[0].materials[1].id", "duplicate"),
        ({"materials": [paper(copies=True)]}, "[0].materials[0].copies", "wrong_type"),
        ({"materials": [paper(copies=-1)]}, "[0].materials[0].copies", "out_of_range"),
        ({"materials": [paper(copies=10**30)]}, "[0].materials[0].copies", "out_of_range"),
        ({"materials": [paper(points=[3])]}, "[0].materials[0].points[0]", "wrong_type"),
        ({"materials": [paper(name="\ud800")]}, "[0].materials[0].name", "not_text"),
        ({"materials": [paper(when=NOWHERE)]},
         "[0].materials[0].when.any[0].all[0].q", "undefined_question"),
        ({"materials": [paper(when={"any": [{"all": [{"q": "q1", "in": ["q1.9"]}]}]})]},
         "[0].materials[0].when.any[0].all[0].in", "undefined_option"),
        ({"materials": [paper(when={})]}, "[0].materials[0].when.any", "required"),
        ({"materials": [paper(when="always")]}, "[0].materials[0].when", "wrong_type"),
        ({"materials": [paper(tolerance={"allowed": True, "when": NOWHERE})]},
         "[0].materials[0].tolerance.when.any[0].all[0].q", "undefined_question"),
        ({"routing": [{"outcome": "hint", "when": NOWHERE}]},
         "[0].routing[0].when.any[0].all[0].q", "undefined_question"),
        ({"routing": [{"when": WHEN}]}, "[0].routing[0].outcome", "required"),
        ({"questions": [{"id": "q1", "options": [{"id": "a"}, {"id": "a"}]}]},
         "[0].questions[0].options[1].id", "duplicate"),
        ({"questions": [{"id": "q1", "options": []}, {"id": "q1", "options": []}]},
         "[0].questions[1].id", "duplicate"),
        ({"statutory_limit": {"text": "", "value": "20", "unit": "working_day"}},
         "[0].statutory_limit.value", "wrong_type"),
    ],
)  # fmt: skip
def test_an_error_refuses_the_whole_file_and_is_named(changes: dict[str, Any], field: str, code: str) -> None:
    assert errors(plain(**changes)) == [(field, code)]


def test_all_errors_of_a_file_are_told_at_once() -> None:
    twice = plain(materials=[paper(copies="3")], name=None)
    assert errors(twice, 7, plain()) == [
        ("[0].name", "required"),
        ("[0].materials[0].copies", "wrong_type"),
        ("[1]", "wrong_type"),
        ("[2].code", "duplicate"),
    ]


@pytest.mark.parametrize(("data", "code"), [({}, "not_an_array"), (None, "not_an_array"), ([], "empty")])
def test_what_is_no_list_of_matters_is_refused(data: object, code: str) -> None:
    with pytest.raises(CatalogueRefused) as refused:
        parse_matters(data)
    assert [r.code.value for r in refused.value.remarks] == [code]


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"type": "行政处罚"}, "[0].type", "unknown_value"),
        ({"service_object": ["法人", "其他"]}, "[0].service_object[1]", "unknown_value"),
        ({"materials": [paper(form="照片")]}, "[0].materials[0].form", "unknown_value"),
        ({"legal_basis": []}, "[0].legal_basis", "no_legal_basis"),
        ({"statutory_limit": None}, "[0].statutory_limit", "no_limits"),
        ({"basic_code": "123"}, "[0].basic_code", "code_length"),
        ({"implementation_code": "1" * 30}, "[0].implementation_code", "code_length"),
    ],
)
def test_a_warning_is_told_and_the_matter_is_read(changes: dict[str, Any], field: str, code: str) -> None:
    assert warnings(plain(**changes)) == [(field, code)]


@pytest.mark.parametrize("length", [31, 33])
def test_both_usual_lengths_of_an_implementation_code_pass(length: int) -> None:
    assert warnings(plain(implementation_code="1" * length, basic_code="1" * 12)) == []


@pytest.mark.parametrize(
    ("value", "unit", "longer"),
    [(20, "working_day", False), (21, "working_day", True), (28, "calendar_day", False),
     (29, "calendar_day", True), (1, "month", True), (0, "on_the_spot", False)],
)  # fmt: skip
def test_a_promise_longer_than_the_law_is_told_across_units(value: int, unit: str, longer: bool) -> None:
    committed = {"text": "承诺", "value": value, "unit": unit}
    expected = [("[0].committed_limit", "committed_longer")] if longer else []
    assert warnings(plain(committed_limit=committed)) == expected


def test_what_the_program_does_not_know_does_no_harm() -> None:
    unknown = plain(
        statutory_limit={"text": "两旬", "value": 2, "unit": "decade"},
        materials=[
            paper(substitutes=[{"kind": "magic"}, {"kind": "commitment", "note": "", "basis": "source"}])
        ],
        routing=[{"when": WHEN, "outcome": "somewhere", "text": "去处"}],
    )
    parsed = parse_matters([unknown])
    (read,) = parsed.matters
    assert [s.kind for s in read.materials[0].substitutes] == [SubstituteKind.COMMITMENT]
    assert read.routing[0].outcome is RoutingOutcome.HINT
    assert read.statutory_limit.unit is None
    codes = [w.code for w in parsed.warnings]
    assert codes.count(RemarkCode.UNKNOWN_VALUE) == 3
    assert RemarkCode.NO_LIMITS in codes


def test_on_the_spot_needs_no_number() -> None:
    (read,) = parse_matters([plain(statutory_limit={"text": "当场", "unit": "on_the_spot"})]).matters
    assert (read.statutory_limit.value, read.statutory_limit.unit) == (0, LimitUnit.ON_THE_SPOT)


def test_a_file_wrong_everywhere_is_told_in_a_bounded_list() -> None:
    told = errors(*[7] * 5000)
    assert len(told) == 1001
    assert told[-1] == ("", "too_many")


JUNK: st.SearchStrategy[object] = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        10**40,
        1.5,
        "",
        "x",
        "\ud800",
        [],
        {},
        [[]],
        [None],
        {"any": 3},
        {"any": [3]},
        ["a", 3],
    ]
)


def paths(data: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [here, *(p for key, value in inner for p in paths(value, (*here, key)))]


MUTABLE = [m for m in RAW if m["code"] in {RAW[0]["code"], RAW[8]["code"], RAW[15]["code"]}]
PATHS = [p for p in paths(MUTABLE) if p]


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(PATHS), JUNK), min_size=1, max_size=3), st.booleans())
def test_a_broken_real_matter_is_read_or_refused_by_name_and_never_crashes(
    breaks: list[tuple[tuple[Any, ...], Any]], remove: bool
) -> None:
    data = copy.deepcopy(MUTABLE)
    for path, value in breaks:
        target: Any = data
        try:
            for step in path[:-1]:
                target = target[step]
            if remove:
                del target[path[-1]]
            else:
                target[path[-1]] = value
        except (KeyError, IndexError, TypeError):
            continue  # an earlier break took the place away
    try:
        parsed = parse_matters(data)
    except CatalogueRefused as error:
        named = error.remarks
    else:
        named = parsed.warnings
        assert [m.code for m in parsed.matters] == [m["code"] for m in data]
    assert all(isinstance(r.code, RemarkCode) for r in named)


def test_deep_and_wide_data_is_no_danger() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    assert errors(deep) == [("[0]", "wrong_type")]
    (read,) = parse_matters([plain(extra=deep, materials=[paper(points=["点"] * 100_000)])]).matters
    assert len(read.materials[0].points) == 100_000
    while deep:
        deep = deep.pop()  # taken apart by hand: the interpreter would recurse
