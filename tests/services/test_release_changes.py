"""两版对照 in words: each change is one sentence of plain Chinese, in the words of the catalogue itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.catalogue import (
    Catalogue,
    CatalogueRelease,
    Condition,
    Fee,
    Limit,
    LimitUnit,
    MaterialRequirement,
    Matter,
    Option,
    Routing,
    RoutingOutcome,
    Situation,
    Substitute,
    SubstituteKind,
    Tolerance,
    TypeLimit,
)
from counter_app.domain.release_diff import Part
from counter_app.services.release_changes import MatterChanges, release_changes
from counter_app.services.wording import load_wording
from counter_app.settings import RESOURCES
from tests.domain.test_release_diff import other
from tests.helpers.matters import NOT_STATED, material, matter, question, routed, seed, when, working_days

WORDING = load_wording(RESOURCES / "wording")
MATTERS = tuple(seed().values())
PLAIN = matter(material("m1"), material("m2"), questions=(question(1),), routing=())
CODE = re.compile(r"\b(None|True|False|frozenset|mappingproxy)\b|\b[A-Z]\w+\(\w+=|<\w|\{'|\['")


def catalogue(matters: Iterable[Matter], limits: Mapping[str, TypeLimit] | None = None) -> Catalogue:
    release = CatalogueRelease("2026-10-15", date(2026, 10, 15), date(2026, 11, 1), "sha256:", "样例")
    return Catalogue(release, tuple(matters), limits or {})


def changes(before: Matter, after: Matter) -> tuple[str, ...]:
    told = release_changes(WORDING, catalogue([before]), catalogue([after]))
    return told[0].sentences if told else ()


def with_material(**changed: object) -> Matter:
    return replace(PLAIN, materials=(replace(PLAIN.materials[0], **changed), PLAIN.materials[1]))  # type: ignore[arg-type]


def test_equal_releases_have_nothing_to_say() -> None:
    assert release_changes(WORDING, catalogue(MATTERS), catalogue(MATTERS)) == ()


def test_changed_matters_come_first_then_added_then_removed() -> None:
    same, gone, new = (
        replace(PLAIN, code=code, name=name) for code, name in (("A1", "甲"), ("A2", "乙"), ("A3", "丙"))
    )
    told = release_changes(WORDING, catalogue([gone, same]), catalogue([new, replace(same, level="市")]))
    assert told == (
        MatterChanges("有变化：A1 甲", ("行使层级：由“区”改为“市”",)),
        MatterChanges("新增事项：A3 丙"),
        MatterChanges("取消事项：A2 乙"),
    )


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        (replace(PLAIN, committed_limit=working_days(5)), "承诺时限：由“未载明”改为“5个工作日”"),
        (
            replace(PLAIN, statutory_limit=Limit("自受理起一个月", 1, LimitUnit.MONTH)),
            "法定时限：由“未载明”改为“1个月（自受理起一个月）”",
        ),
        (replace(PLAIN, fee=Fee(True, "每证10元")), "收费：由“否，不收费”改为“是，每证10元”"),
        (replace(PLAIN, via_window=False), "由综合窗口办理：由“是”改为“否”"),
        (replace(PLAIN, conditions=("年满18周岁", "本地户籍")), "办理条件：由“（没有）”改为“年满18周岁；本地户籍”"),
        (replace(PLAIN, unknown_fields={"note": ["甲", "乙"]}), "其他字段：由“（没有）”改为“note：甲；乙”"),
        (with_material(copies=2), "材料“材料m1”的份数：由“1”改为“2”"),
        (with_material(name="身份证明"), "材料“身份证明”的名称：由“材料m1”改为“身份证明”"),
        (with_material(check_original=True), "材料“材料m1”的核验原件：由“否”改为“是”"),
        (
            with_material(when=when("q1", "q1.2", "q1.1")),
            "材料“材料m1”的适用情形：由“所有情形”改为“问题1＝选项1／选项2”",
        ),
        (with_material(when=when("q7", "q7.1")), "材料“材料m1”的适用情形：由“所有情形”改为“q7＝q7.1”"),
        (
            with_material(tolerance=Tolerance(True, when("q1", "q1.1"), "某办法", "必要")),
            "材料“材料m1”的容缺：由“（没有）”改为“是，问题1＝选项1，某办法，必要”",
        ),
        (
            with_material(substitutes=(Substitute(SubstituteKind.COMMITMENT, "书面承诺", "derived"),)),
            "材料“材料m1”的替代方式：由“（没有）”改为“告知承诺，书面承诺，推定”",
        ),
        (replace(PLAIN, materials=PLAIN.materials[:1]), "取消材料“材料m2”"),
        (replace(PLAIN, materials=(*PLAIN.materials, material("m3"))), "新增材料“材料m3”"),
        (replace(PLAIN, materials=PLAIN.materials[::-1]), "材料的顺序有调整"),
        (replace(PLAIN, questions=(*PLAIN.questions, question(2))), "新增情形问题“问题2”"),
        (
            replace(PLAIN, questions=(replace(PLAIN.questions[0], options=(Option("q1.1", "租赁"),)),)),
            "情形问题“问题1”的选项：由“选项1；选项2”改为“租赁”",
        ),
        (
            replace(PLAIN, questions=(replace(question(1), options=(Option("x", "选项1"), Option("y", "选项2"))),)),
            "情形问题“问题1”的选项：文字没有变，内部编码有变",
        ),
        (replace(PLAIN, routing=(routed(RoutingOutcome.HINT, text="先到社区"),)), "新增分流“提示：先到社区”"),
    ],
)  # fmt: skip
def test_each_kind_of_change_has_its_sentence(after: Matter, sentence: str) -> None:
    assert changes(PLAIN, after) == (sentence,)


def test_conditions_that_hold_always_or_never_are_told_apart() -> None:
    for condition, said in ((Condition(()), "任何情形都不适用"), (Condition(((),)), "文字没有变")):
        assert said in changes(PLAIN, with_material(when=condition))[0]


def test_of_two_ways_that_both_hold_the_words_of_or_and_and_are_said() -> None:
    both = replace(when("q1", "q1.1"), any=(*when("q1", "q1.1").any, *when("q1", "q1.2").any))
    assert changes(PLAIN, with_material(when=both)) == (
        "材料“材料m1”的适用情形：由“所有情形”改为“问题1＝选项1；或问题1＝选项2”",
    )


def test_a_limit_of_a_whole_type_stands_before_the_matters() -> None:
    before, after = TypeLimit(NOT_STATED, "第一条"), TypeLimit(NOT_STATED, "第二条")
    told = release_changes(
        WORDING,
        catalogue([PLAIN], {"行政许可": before}),
        catalogue([replace(PLAIN, level="市")], {"行政许可": after}),
    )
    assert [t.heading for t in told] == ["各类事项的法定时限", "有变化：YL001 样例事项"]
    assert told[0].sentences == ("事项类型“行政许可”的依据：由“第一条”改为“第二条”",)


@pytest.mark.parametrize(
    "kind", [Matter, MaterialRequirement, Situation, TypeLimit], ids=lambda k: k.__name__
)
def test_every_field_and_every_part_has_a_word(kind: type) -> None:
    for each in fields(kind):
        if each.name not in ("id", "questions", "materials", "routing"):
            assert WORDING.word("release_field", each.name)
    for part in Part:
        assert WORDING.word("release_part", part.value)


@given(st.sampled_from(MATTERS), st.data())
@settings(max_examples=60)
def test_whatever_changes_no_sentence_speaks_program(before: Matter, data: st.DataObject) -> None:
    own = [f.name for f in fields(Matter) if f.name not in ("code", "questions", "materials", "routing")]
    name = data.draw(st.sampled_from(own))
    after = replace(before, **{name: other(name, getattr(before, name))})
    if before.materials:
        part = data.draw(st.sampled_from([f.name for f in fields(MaterialRequirement) if f.name != "id"]))
        first = before.materials[0]
        changed = replace(first, **{part: other(part, getattr(first, part))})
        after = replace(after, materials=(changed, *before.materials[1:]))
    told = changes(before, after)
    assert len(told) == 1 + bool(before.materials)
    assert not [sentence for sentence in told if CODE.search(sentence)]
    assert all(sentence == sentence.strip() and "“”" not in sentence for sentence in told)


def test_two_seeds_turned_about_name_every_matter_once() -> None:
    cut = [replace(m, materials=m.materials[1:]) for m in MATTERS[5:]]
    told = release_changes(WORDING, catalogue(MATTERS), catalogue(cut))
    assert len(told) == len({t.heading for t in told})
    named = [
        next(m.code for m in MATTERS if f" {m.code} " in f"{t.heading.replace('：', ' ')} ") for t in told
    ]
    changed = {m.code for m in MATTERS[5:] if m.materials}
    assert set(named) == changed | {m.code for m in MATTERS[:5]}


def test_a_way_is_told_by_outcome_and_condition_for_its_words_may_be_the_same() -> None:
    old = Routing(when("q1", "q1.1"), "", RoutingOutcome.NOT_ACCEPTED, "不在许可范围")
    new = replace(old, when=when("q1", "q1.2"))
    silent = Routing(None, "", RoutingOutcome.NOT_ACCEPTED, "")
    before, after = replace(PLAIN, routing=(old,)), replace(PLAIN, routing=(new, silent))
    assert changes(before, after) == (
        "取消分流“不予受理：不在许可范围（问题1＝选项1）”",
        "新增分流“不予受理：不在许可范围（问题1＝选项2）”",
        "新增分流“不予受理”",
    )
