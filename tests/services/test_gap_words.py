"""A gap is said with the full name of its material, what is wrong, and how to put it right."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.materials import CheckResult, Gap, GapKind, Outcome
from counter_app.services.composing.normalise import normalise
from tests.helpers.quiet_desk import matter, seed, shipped_wording


@settings(max_examples=200)
@given(st.data())
def test_every_gap_names_material_problem_fix_and_basis(data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from([m for m in seed() if m.materials]))
    requirement = data.draw(st.sampled_from(chosen.materials))
    gap = Gap(
        requirement.id,
        data.draw(st.sampled_from(GapKind)),
        point=data.draw(st.sampled_from(["", *requirement.points])),
        note=data.draw(st.sampled_from(["", "经营者未签字", "看不清第二页。"])),
        asked=requirement.copies,
        given=data.draw(st.integers(0, 3)),
    )
    words = shipped_wording().gap(chosen, gap)
    assert words.material == normalise(requirement.name)
    assert words.text == (f"{words.kind}：{words.detail}" if words.detail else words.kind)
    assert not words.text.endswith("。")
    assert words.fix.endswith("。")
    assert "交" in words.fix or "带原件" in words.fix
    assert words.basis
    for said in (words.text, words.fix, words.basis, words.kind):
        assert "{" not in said
        assert "None" not in said
        assert "。。" not in said


def test_a_missing_copy_says_form_copies_original_and_criteria() -> None:
    words = shipped_wording().gap(matter("SC001"), Gap("m2", GapKind.MISSING, asked=1))
    assert words.text == "未交"
    assert words.fix == "交复印件1份，并带原件到窗口核验，原件当场退还。受理标准：证件在有效期内。"


def test_too_few_copies_say_how_many_more() -> None:
    words = shipped_wording().gap(matter("WJ008"), Gap("m1", GapKind.COPIES_SHORT, asked=2, given=1))
    assert (words.text, words.fix) == ("份数不够：应交2份，只交了1份", "再交原件1份。")


def test_an_expired_paper_says_its_last_day() -> None:
    gap = Gap("m2", GapKind.EXPIRED, valid_until=date(2026, 9, 30))
    assert shipped_wording().gap(matter("SC001"), gap).text == "过期：2026年9月30日到期"


def test_of_several_expired_papers_every_last_day_is_said() -> None:
    gap = Gap("m2", GapKind.EXPIRED, valid_until=date(2026, 1, 1), also_until=(date(2026, 3, 1),))
    said = shipped_wording().gap(matter("SC001"), gap).text
    assert said == "过期：2026年1月1日、2026年3月1日到期"


def test_the_kind_opens_the_problem_and_the_note_says_what_it_is() -> None:
    wording, chosen = shipped_wording(), matter("SC001")
    assert (
        wording.gap(chosen, Gap("m1", GapKind.UNSIGNED, note="经营者未签字。")).text == "未签字：经营者未签字"
    )
    assert wording.gap(chosen, Gap("m1", GapKind.UNSIGNED)).text == "未签字"
    assert wording.gap(chosen, Gap("m1", GapKind.UNSIGNED, note="第2页")).text == "未签字：第2页"


def test_a_failed_criterion_is_quoted() -> None:
    words = shipped_wording().gap(matter("SC001"), Gap("m1", GapKind.INCOMPLETE, point="经营者本人签字"))
    assert words.text == "不完整：不符合受理标准“经营者本人签字”"


def test_a_failed_criterion_reads_as_the_kind_that_was_chosen_for_it() -> None:
    wording, chosen, point = shipped_wording(), matter("SC001"), "证件在有效期内"
    noted = wording.gap(chosen, Gap("m2", GapKind.EXPIRED, point=point, note="2025年3月1日到期"))
    assert noted.text == "过期：2025年3月1日到期（受理标准：证件在有效期内）"
    assert noted.fix == "换成在有效期内的，交复印件1份，并带原件到窗口核验，原件当场退还。"
    bare = wording.gap(chosen, Gap("m2", GapKind.EXPIRED, point=point))
    assert bare.text == "过期：不符合受理标准“证件在有效期内”"


@pytest.mark.parametrize("kind", list(GapKind))
@pytest.mark.parametrize("note", ["", "第2页"])
@pytest.mark.parametrize("point", ["", "证件在有效期内"])
def test_paper_and_screen_open_with_the_same_kind(kind: GapKind, note: str, point: str) -> None:
    words = shipped_wording().gap(matter("SC001"), Gap("m2", kind, point, note))
    assert words.text.startswith(words.kind)
    assert note in words.text


def test_an_inferred_substitute_is_not_promised_but_a_sourced_one_is() -> None:
    wording = shipped_wording()
    assert "也可以选择" not in wording.gap(matter("SC001"), Gap("m2", GapKind.MISSING)).fix
    assert "也可以选择数据共享" in wording.gap(matter("SW001"), Gap("m2", GapKind.MISSING)).fix


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_reason(outcome: Outcome) -> None:
    chosen = matter("SC001")
    routing = next(r for m in seed() for r in m.routing)
    gaps = (Gap("m1", GapKind.MISSING),)
    routed = outcome not in (
        *(Outcome.ACCEPT, Outcome.ONE_TIME_NOTICE, Outcome.TOLERATE, Outcome.CORRECT_ON_THE_SPOT),
    )
    result = CheckResult(outcome, gaps, gaps, gaps, required=("m1",), routing=routing if routed else None)
    said = shipped_wording().reason(chosen, result)
    assert said.endswith("。")
    assert "。。" not in said
    if not routed and outcome is not Outcome.ACCEPT:
        assert "个体工商户登记（备案）申请书" in said
