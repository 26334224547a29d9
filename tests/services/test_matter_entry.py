"""目录: a matter's entry holds everything the release says of it, and what the hall adds; nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from counter_app.domain.catalogue import (
    Matter,
    RightAgency,
    RoutingOutcome,
    Substitute,
    SubstituteKind,
    Tolerance,
)
from counter_app.domain.people import Clerk, Role
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import Session
from counter_app.services.matter_entry import Entry, Item, matter_entry
from tests.helpers.desk import SESSION
from tests.helpers.matters import material, matter, question, routed, when
from tests.helpers.quiet_desk import desk_with, quiet_desk, sample_hall, seed

MATTERS = sorted(seed(), key=lambda m: m.code)


def entry(of: Matter, role: Role = Role.CLERK) -> Entry:
    return matter_entry(quiet_desk(), Session(Clerk("9001", "样例", role)), of)


def items(shown: Entry, heading: str) -> tuple[Item, ...]:
    return next(s.items for s in shown.sections if s.heading.startswith(heading))


def facts(shown: Entry, heading: str) -> dict[str, str]:
    return {t.label: t.value for item in items(shown, heading) for t in item.told}


def words(shown: Entry) -> Iterator[str]:
    yield shown.title
    for section in shown.sections:
        yield section.heading
        for item in section.items:
            yield item.title
            for told in item.told:
                yield told.value


@pytest.mark.parametrize("of", MATTERS, ids=lambda m: m.code)
def test_every_text_of_a_matter_stands_in_its_entry(of: Matter) -> None:
    said = "\n".join(words(entry(of)))
    wanted = [of.name, of.code, of.type, of.department, of.level, of.handling, of.result, of.fee.text]
    wanted += [*of.conditions, *of.legal_basis, *of.service_object]
    for each in of.questions:
        wanted += [each.text, *(option.text for option in each.options)]
    for needed in of.materials:
        wanted += [
            needed.name,
            needed.form,
            needed.necessity,
            needed.channel,
            needed.when_text,
            *needed.points,
        ]
        wanted += [s.note for s in needed.substitutes]
    wanted += [way.text for way in of.routing]
    assert not [text for text in wanted if normalise(text).strip() not in said and text not in said]


@pytest.mark.parametrize("of", MATTERS, ids=lambda m: m.code)
def test_no_heading_is_empty_and_no_fact_without_a_word(of: Matter) -> None:
    shown = entry(of, Role.SUPERVISOR)
    assert all(section.heading and section.items for section in shown.sections)
    assert all(item.told for section in shown.sections for item in section.items)
    assert all(t.value.strip() for s in shown.sections for i in s.items for t in i.told)


def test_where_a_matter_comes_from_is_for_those_who_keep_the_catalogue() -> None:
    of = next(m for m in MATTERS if m.unknown_fields)
    assert not [s for s in entry(of).sections if s.heading.startswith("来源")]
    assert set(facts(entry(of, Role.SUPERVISOR), "来源")) == set(of.unknown_fields)


def test_a_material_tells_form_situation_criteria_substitutes_and_tolerance() -> None:
    first = replace(
        material("m1", copies=2, condition=when("q1", "q1.2")),
        check_original=True,
        points=("签字", "盖章"),
        substitutes=(Substitute(SubstituteKind.DATA_SHARING, "电子证照", "derived"),),
        tolerance=Tolerance(True, None, "某办法", None),
    )
    shown = entry(matter(first, material("m2"), questions=(question(1),)))
    told, always = (i.told for i in items(shown, "材料（2 份）"))
    assert [(t.label, t.value) for t in told] == [
        ("材料形式", "复印件 2 份，核验原件，必要，申请人自备"),
        ("适用情形", "问题1＝选项2"),
        ("受理标准", "签字"),
        ("", "盖章"),
        ("替代方式", "数据共享，电子证照，推定"),
        ("容缺", "是，某办法"),
    ]
    assert [t.value for t in always][1] == "所有情形，都要交"


def test_a_way_names_when_it_is_taken_and_the_agency_that_has_the_power() -> None:
    agency = RightAgency("街道办事处", "某路1号", "0199")
    away = routed(RoutingOutcome.NOT_THIS_AUTHORITY, when("q1", "q1.1"), "不归本机关")
    of = matter(material("m1"), questions=(question(1),), routing=(replace(away, agency=agency), away))
    known, unknown = items(entry(of), "分流")
    assert known.title == "1. 不属本机关职权：不归本机关"
    assert [t.value for t in known.told] == ["问题1＝选项1", "街道办事处，某路1号，0199"]
    assert [t.value for t in unknown.told] == ["问题1＝选项1", "未载明"]


def test_the_halls_own_facts_stand_beside_and_not_stated_where_nobody_filled_them_in() -> None:
    of, hall = matter(material("m1")), sample_hall()
    assert facts(entry(next(m for m in MATTERS if m.code == "SC009")), "本大厅")["落款机关"]
    bare = replace(hall, bodies={}, address="", hours="", phone="", complaint_phone="")
    told = facts(matter_entry(desk_with(hall=bare), SESSION, of), "本大厅")
    assert told.pop("本窗口") == "受理"
    assert set(told.values()) == {"未载明"}


def test_what_is_not_held_here_names_who_does() -> None:
    hall = replace(sample_hall(), accepted_levels=("市",))
    told = facts(matter_entry(desk_with(hall=hall), SESSION, matter(material("m1"))), "本大厅")
    assert "样例局" in told["本窗口"]
