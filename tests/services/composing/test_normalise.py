"""Half-width marks between Chinese characters become full-width; nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.services.composing.normalise import normalise
from tests.helpers.quiet_desk import seed


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [
        ("个体工商户登记(备案)申请书", "个体工商户登记（备案）申请书"),
        ("街道办事处(民政局确认)", "街道办事处（民政局确认）"),
        (
            "《市场主体登记管理条例》(国务院令746号)第十六条",
            "《市场主体登记管理条例》（国务院令746号）第十六条",
        ),
        ("销售食用农产品,不需许可;办理备案:见下", "销售食用农产品，不需许可；办理备案：见下"),
        (
            "限额以下(投资30万元以下或建筑面积300平方米以下,省另有规定从其规定)",
            "限额以下（投资30万元以下或建筑面积300平方米以下，省另有规定从其规定）",
        ),
        ("申请书, 复印件", "申请书，复印件"),
        ("1,000元", "1,000元"),
        ("周一9:00至17:30", "周一9:00至17:30"),
        ("model A(B), C", "model A(B), C"),
        ("办理备案(SC010)，", "办理备案(SC010)，"),
        ("", ""),
    ],
)
def test_marks_follow_their_neighbours(given_text: str, wanted: str) -> None:
    assert normalise(given_text) == wanted


@given(st.text(alphabet="中文法(),;:1a。（）", max_size=24))
def test_normalising_twice_changes_nothing_and_loses_no_character_but_blanks(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    fold = str.maketrans("，；：（）", ",;:()")
    assert once.translate(fold) == text.translate(fold)


def test_brackets_of_the_seed_catalogue_stay_in_pairs() -> None:
    for matter in seed():
        for text in (matter.name, *matter.legal_basis, *(m.name for m in matter.materials)):
            said = normalise(text)
            assert said.count("（") == said.count("）") or text.count("(") != text.count(")"), said
