"""The one-time notice in particular: its box, ticks, second-notice sentence, and what may not be empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from counter_app.domain.clocks import DueDate
from counter_app.domain.materials import DefectKind, Gap, GapKind
from counter_app.domain.refusals import PaperIncomplete
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.papers import one_time_notice
from counter_app.services.composing.parts import situation
from counter_app.services.composing.previewing import frame_of
from tests.helpers.cases import BODY, intake
from tests.helpers.quiet_desk import CLERK, quiet_desk

GAPS = (
    Gap("m1", GapKind.UNSIGNED, note="经营者未签字"),
    Gap("m2", GapKind.ORIGINAL_NOT_SHOWN),
    Gap("m2", GapKind.ILLEGIBLE),
    Gap("m5", GapKind.MISSING),
)
DUE = DueDate(date(2026, 12, 14), estimated=False)


@pytest.fixture
def frame() -> Frame:
    return frame_of(quiet_desk(), CLERK, intake("SC001", "租赁"))


def test_the_box_says_what_when_where_and_whom(frame: Frame) -> None:
    paper = one_time_notice(frame, GAPS, (), DUE)
    what, when, where, whom = paper.answers
    assert what.main == "补齐下表4项（涉及3份材料），一次交齐"
    assert when.main == "2026年12月14日（星期一）17:30前"
    assert when.big
    assert where.small.startswith("青禾市临江大道88号一楼；周一至周五")
    assert whom.main == "林晓筠（03号窗口）0199-555 0123　　监督 12345"


def test_ticks_carry_the_numbers_of_their_rows(frame: Frame) -> None:
    paper = one_time_notice(frame, GAPS, (), DUE)
    assert [t.text for t in paper.ticks] == ["材料不齐全（第4项）", "不符合法定形式（第1、2、3项）"]
    nothing_missing = one_time_notice(frame, GAPS[:1], (), DUE)
    assert [(t.on, t.text) for t in nothing_missing.ticks] == [
        (False, "材料不齐全"),
        (True, "不符合法定形式（第1项）"),
    ]


def test_a_deferrable_gap_is_listed_in_its_place_and_marked(frame: Frame) -> None:
    paper = one_time_notice(frame, (GAPS[0], GAPS[3]), (GAPS[2],), DUE)
    assert [row.deferrable for row in paper.rows] == [False, True, False]
    assert "可容缺的1项" in paper.answers[0].small


def test_without_a_hall_rule_there_is_no_last_day(frame: Frame) -> None:
    labels = [row.label for row in one_time_notice(frame, GAPS, (), None).answers]
    assert labels == ["要做什么", "交到哪里", "有事问谁"]


def test_an_estimated_day_is_marked_and_explained(frame: Frame) -> None:
    when = one_time_notice(frame, GAPS, (), DueDate(date(2027, 1, 12), estimated=True)).answers[1]
    assert when.main == "2027年1月12日（星期二）17:30前（估算）"
    assert when.small.endswith("遇法定节假日调整以通知为准。")


def test_the_form_of_address_follows_the_applicant(frame: Frame) -> None:
    assert one_time_notice(frame, GAPS, (), DUE).lead.startswith(
        "您于2026年11月23日11:27提交“个体工商户设立登记（"
    )
    of_body = replace(frame, intake=replace(frame.intake, applicant=BODY))
    assert one_time_notice(of_body, GAPS, (), DUE).lead.startswith("贵单位于")


def test_a_second_notice_says_so_and_a_wider_one_says_who_approved_it(frame: Frame) -> None:
    assert one_time_notice(frame, GAPS, (), DUE).second == ""
    second = one_time_notice(frame, GAPS, (), DUE, ordinal=2).second
    assert second == "本次为第二次告知，仅限第一次告知中仍不合格的材料。"
    wider = one_time_notice(
        frame, GAPS, (), DUE, ordinal=2, approved_by="高远", reason="租赁协议期间届满。", wider=True
    ).second
    assert wider == "本次为第二次告知，含第一次没有告知的内容（值班长高远批准，理由：租赁协议期间届满）。"


def test_a_rare_character_is_named_with_its_code_point(frame: Frame) -> None:
    assert one_time_notice(frame, GAPS, (), DUE).addressee.note == "㛃＝U+36C3"


def test_numbers_typed_into_a_note_are_masked(frame: Frame) -> None:
    note = "户主88010219900101" + "0028，电话199" + "55500217"
    gap = Gap("m1", GapKind(DefectKind.INCOMPLETE.value), note=note)
    assert (
        one_time_notice(frame, (gap,), (), DUE)
        .rows[0]
        .problem.endswith("户主880102********0028，电话199****0217")
    )


def test_copies_are_the_halls_or_the_papers_own(frame: Frame) -> None:
    assert one_time_notice(frame, GAPS, (), DUE).head.copies == ("申请人联", "存档联")
    hall = replace(frame.hall, copies={"OneTimeNotice": ("申请人联", "部门联", "存档联")})
    assert len(one_time_notice(replace(frame, hall=hall), GAPS, (), DUE).head.copies) == 3


def test_only_a_sample_hall_marks_its_papers(frame: Frame) -> None:
    assert one_time_notice(frame, GAPS, (), DUE).head.sample
    real = replace(frame, hall=replace(frame.hall, region="880102"))
    assert not one_time_notice(real, GAPS, (), DUE).head.sample


@pytest.mark.parametrize("emptied", [{"name": ""}, {"acceptance_seal": ""}], ids=["name", "seal"])
def test_an_empty_field_of_the_body_is_refused_by_name(frame: Frame, emptied: dict[str, Any]) -> None:
    broken = replace(frame, body=replace(frame.body, **emptied))
    with pytest.raises(PaperIncomplete) as refused:
        one_time_notice(broken, GAPS, (), DUE)
    assert "没有填写" in frame.wording.refusal(refused.value)


def test_the_situation_names_chosen_options_and_a_bare_yes_by_its_question(frame: Frame) -> None:
    assert situation(frame) == "租赁，个人经营，本人"
    approved = replace(frame, intake=replace(frame.intake, answers={**frame.intake.answers, "q2": "q2.2"}))
    assert situation(approved) == "租赁，前置：是，个人经营，本人"
