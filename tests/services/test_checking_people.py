"""What the live check says of the people: what a reason lets pass, and what nothing does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain.intake import Intake, Override
from counter_app.domain.people import IdKind, IdNumber
from counter_app.services.acts import Act
from counter_app.services.checking import examine, lacking_for
from tests.helpers.cases import AGENT, BODY, PERSON, intake
from tests.helpers.quiet_desk import GlyphsWithout, desk_with, quiet_desk


def soft(given: Intake) -> list[tuple[str, str]]:
    found = lacking_for(quiet_desk(), given, Act.RECEIVE)
    return [(lack.field, lack.warning) for lack in found if not lack.hard]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"phone": "1995550021"}, [("applicant.phone", "phone")]),
        ({"phone": "0199-5550100"}, []),
        ({"phone": ""}, []),
        ({"name": "20261123"}, [("applicant.name", "name_digits")]),
        ({"name": "wang xm"}, [("applicant.name", "name_latin")]),
        ({"name": "Ivan", "id": IdNumber(IdKind.PASSPORT, "P0000000")}, []),
        ({"name": "阿卜杜热合曼·买买提"}, []),
    ],
)
def test_a_phone_or_a_name_that_is_none_is_warned_about_and_a_reason_lets_it_pass(
    changes: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    given = intake("SC001", "租赁", applicant=replace(PERSON, **changes))  # type: ignore[arg-type]
    assert soft(given) == expected
    overridden = tuple(Override(field, warning, "本人坚持") for field, warning in expected)
    assert soft(replace(given, overrides=overridden)) == []


def test_a_name_longer_than_a_paper_holds_is_refused_and_the_limit_named() -> None:
    just, longer = (intake("SC001", "租赁", applicant=replace(PERSON, name="王" * n)) for n in (100, 101))
    assert lacking_for(quiet_desk(), just, Act.RECEIVE) == ()
    (lack,) = lacking_for(quiet_desk(), longer, Act.RECEIVE)
    assert lack.hard
    assert "最多100个字，现有101个字" in lack.text


def test_the_agent_is_looked_at_alike() -> None:
    agent = replace(AGENT, name="gu", phone="12")
    given = replace(intake("SC001", "租赁", "委托代办"), agent=agent)
    assert soft(given) == [("agent.name", "name_latin"), ("agent.phone", "phone")]


def test_a_doubtful_number_warns_until_a_reason_is_given() -> None:
    wrong = replace(PERSON, id=IdNumber(IdKind.RESIDENT_ID, "88010219900101" + "0021"))
    given = replace(intake("SC001", "租赁"), applicant=wrong)
    (warning,) = examine(quiet_desk(), given).lacking
    assert (warning.hard, warning.field) == (False, "applicant.id")
    assert "校验不通过" in warning.text
    assert wrong.id is not None
    assert wrong.id.value not in warning.text
    reasoned = Override(warning.field, warning.warning, "证件原件如此")
    assert examine(quiet_desk(), replace(given, overrides=(reasoned,))).lacking == ()
    blank = replace(reasoned, reason=" ")
    assert examine(quiet_desk(), replace(given, overrides=(blank,))).lacking == (warning,)


def test_the_wrong_kind_of_applicant_warns() -> None:
    given = intake("SC001", "租赁", applicant=BODY)
    assert [k.warning for k in examine(quiet_desk(), given).lacking] == ["service_object"]


def test_a_character_without_a_glyph_is_named_with_its_code_and_cannot_be_overridden() -> None:
    desk = desk_with(glyphs=GlyphsWithout("㛃"))
    (lack,) = examine(desk, intake("SC001", "租赁")).lacking
    assert (lack.hard, lack.field) == (True, "applicant.name")
    assert "「㛃」（U+36C3）" in lack.text


def test_a_character_without_a_picture_does_not_turn_the_sentence_around() -> None:
    given = replace(intake("SC001", "租赁"), applicant=replace(PERSON, name="张\u202e三"))
    (lack,) = [k for k in lacking_for(quiet_desk(), given, Act.ACCEPT) if "U+202E" in k.text]
    assert "\u202e" not in lack.text
