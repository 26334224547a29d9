"""Text that is none (half a surrogate pair, NUL) is refused by its code, and a draft keeps it as it came."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain.intake import Override
from counter_app.domain.refusals import IntakeIncomplete, TextBroken
from counter_app.services import clerks, deciding, drafts, looking_up
from counter_app.services.checking import examine
from counter_app.services.desk import Desk
from counter_app.services.looking_up import NotUnderstood
from tests.helpers.cases import PERSON, intake
from tests.helpers.desk import SESSION, SUPERVISOR, SUPERVISOR_PASSWORD, head_of
from tests.helpers.quiet_desk import quiet_desk

BROKEN = ["黄\ud83d清", "\udc00", "黄\0清"]


@pytest.mark.parametrize("name", BROKEN, ids=ascii)
def test_a_name_with_what_is_no_character_is_a_hard_lack_that_names_it(name: str) -> None:
    given = replace(intake("SC001", "租赁"), applicant=replace(PERSON, name=name))
    hard = [k for k in examine(quiet_desk(), given).lacking if k.hard and k.field == "applicant.name"]
    assert len(hard) == 1
    assert any(code in hard[0].text for code in ("U+D83D", "U+DC00", "U+0000"))


@pytest.mark.parametrize("name", BROKEN, ids=ascii)
def test_no_act_takes_it_in_and_nothing_is_written(desk: Desk, name: str) -> None:
    before = head_of(desk)
    given = replace(intake("SC001", "租赁"), applicant=replace(PERSON, name=name))
    for act in (deciding.accept, deciding.receive):
        with pytest.raises(IntakeIncomplete):
            act(desk, SESSION, given)
    assert head_of(desk) == before


@pytest.mark.parametrize("name", BROKEN, ids=ascii)
def test_the_draft_keeps_every_code_point_of_it(desk: Desk, name: str) -> None:
    given = replace(intake("SC001", "租赁"), applicant=replace(PERSON, name=name), note=name)
    drafts.save(desk, SESSION, "d", given)
    (kept,) = drafts.of_clerk(desk, SESSION)
    assert kept.intake == given


@pytest.mark.parametrize("name", BROKEN, ids=ascii)
def test_looking_for_it_finds_nothing_and_says_so(desk: Desk, name: str) -> None:
    assert looking_up.open_cases_of(desk, "", name) == ()
    assert looking_up.open_cases_of(desk, name, "陈") == ()
    (hit,) = looking_up.scanned(desk, name)
    assert isinstance(hit, NotUnderstood)


def test_reasons_of_half_characters_are_refused_and_leave_nothing(desk: Desk) -> None:
    number = deciding.receive(desk, SESSION, intake("SC001", "租赁")).case.number
    before = head_of(desk)
    with pytest.raises(TextBroken) as refused:
        deciding.withdraw(desk, SESSION, number, "不办了\ud83d", ())
    assert "U+D83D" in desk.wording.refusal(refused.value)
    with pytest.raises(TextBroken):
        deciding.override_warning(desk, SESSION, number, Override("applicant.id", "length", "\ud83d"))
    with pytest.raises(TextBroken):
        clerks.approve(desk, SUPERVISOR.staff_no, SUPERVISOR_PASSWORD, "\ud83d")
    assert head_of(desk) == before
