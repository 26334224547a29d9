"""The acceptance notice in particular: which limit it promises, its time line, its materials."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.catalogue import Limit, LimitUnit, Matter
from counter_app.domain.clocks import DueDate
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.domain.limits import due_dates, limits_of
from counter_app.domain.materials import Gap, GapKind
from counter_app.domain.people import Collection
from counter_app.domain.refusals import PaperIncomplete
from counter_app.services.composing.papers import acceptance_notice
from counter_app.services.composing.previewing import frame_of
from printing.documents.papers import AcceptanceNotice
from tests.helpers.cases import intake
from tests.helpers.quiet_desk import CLERK, matter, quiet_desk, seed

ON = date(2026, 11, 23)
NOT_STATED = Limit("未载明", None, None)


def accepted(chosen: Matter, deferred: tuple[Gap, ...] = ()) -> AcceptanceNotice:
    desk = quiet_desk()
    frame = replace(frame_of(desk, CLERK, intake("SC001", "租赁")), matter=chosen)
    default = Limit("", 15, LimitUnit.WORKING_DAY)
    limits = limits_of(chosen, seed().type_limits, default)
    days = due_dates(desk.calendar, limits, ON)
    return acceptance_notice(frame, ON, days.statutory, days.committed, days.due, deferred, limits)


def limited(statutory: Limit, committed: Limit, kind: str = "行政许可") -> Matter:
    return replace(matter("SC001"), statutory_limit=statutory, committed_limit=committed, type=kind)


def fact(paper: AcceptanceNotice, label: str) -> str:
    return next(f.value for f in paper.facts if f.label == label)


def test_both_limits_stand_with_their_days_and_the_promise_is_the_big_date() -> None:
    paper = accepted(limited(Limit("", 20, LimitUnit.WORKING_DAY), Limit("", 10, LimitUnit.WORKING_DAY)))
    assert paper.answers[0].main == "2026年12月7日（星期一）前作出决定"
    assert paper.answers[0].big
    assert fact(paper, "法定时限") == "20个工作日（2026-12-21）"
    assert fact(paper, "承诺时限") == "10个工作日（2026-12-07）"
    assert [p.label for p in paper.timeline] == ["收件", "受理", "承诺办结", "法定期限"]
    assert [p.happened for p in paper.timeline] == [True, True, False, False]


def test_no_promise_is_said_and_the_laws_day_counts() -> None:
    paper = accepted(limited(Limit("", 20, LimitUnit.WORKING_DAY), NOT_STATED))
    assert fact(paper, "承诺时限") == "未另行承诺，按法定时限"
    assert paper.answers[0].small == "法定时限20个工作日。听证、评审等时间不计入，另行告知。"
    assert paper.answers[0].main == "2026年12月21日（星期一）前作出决定"


def test_a_licence_without_limits_has_the_laws_twenty_working_days() -> None:
    paper = accepted(limited(NOT_STATED, NOT_STATED))
    assert fact(paper, "法定时限") == "20个工作日（2026-12-21）"


def test_any_other_type_without_limits_has_the_halls_and_says_so() -> None:
    paper = accepted(limited(NOT_STATED, NOT_STATED, "公共服务"))
    assert "本大厅规定" in paper.answers[0].small
    assert fact(paper, "法定时限") == "未载明"
    assert fact(paper, "承诺时限") == "未另行承诺"
    assert [p.label for p in paper.timeline][-1] == "规定办结"


def test_two_limits_on_one_day_are_one_point() -> None:
    same = Limit("", 20, LimitUnit.WORKING_DAY)
    points = accepted(limited(same, same)).timeline
    assert [p.label for p in points] == ["收件", "受理", "承诺、法定"]
    assert [p.place for p in points] == sorted(p.place for p in points)


def test_on_the_spot_says_so() -> None:
    spot = Limit("", 0, LimitUnit.ON_THE_SPOT)
    paper = accepted(limited(spot, spot))
    assert paper.answers[0].main == "2026年11月23日（星期一）当场办结"
    assert "（" not in fact(paper, "法定时限")


def test_an_estimate_is_marked_everywhere_it_stands() -> None:
    paper = accepted(limited(Limit("", 60, LimitUnit.WORKING_DAY), NOT_STATED))
    assert paper.answers[0].main.endswith("前作出决定（估算）")
    assert "遇法定节假日调整以通知为准。" in paper.answers[0].small
    assert fact(paper, "法定时限").endswith("（估算）")
    assert paper.timeline[-1].date.endswith("（估）")


def test_deferred_materials_stand_with_their_promised_day_and_change_the_sentence() -> None:
    desk = quiet_desk()
    promised = replace(intake("SC001", "租赁"), promised_by=date(2026, 12, 7))
    due = DueDate(date(2026, 11, 26), estimated=False)
    frame = frame_of(desk, CLERK, promised)
    paper = acceptance_notice(frame, ON, due, None, due, (Gap("m5", GapKind.MISSING),))
    assert "容缺材料：经营场所使用相关文件（租赁）（2026年12月7日前补齐）" in paper.total
    assert "已书面承诺补齐容缺材料" in paper.body
    assert "材料齐全、符合法定形式，**现予受理**" in accepted(matter("SC001")).body


def test_materials_are_counted_with_their_marks() -> None:
    marks = {"m2": MaterialMark(tick=Tick.MISSING), "m1": MaterialMark(tick=Tick.IN_ORDER, copies=2)}
    due = DueDate(date(2026, 11, 26), estimated=False)
    frame = frame_of(quiet_desk(), CLERK, intake("SC001", "租赁", marks=marks))
    paper = acceptance_notice(frame, ON, due, None, due)
    assert [row.quantity for row in paper.rows] == ["原2", "复1"]
    assert paper.total.startswith("共收3份（原＝原件，复＝复印件）")


def test_how_the_result_is_collected_is_the_applicants_choice_and_mandatory() -> None:
    due = DueDate(date(2026, 11, 26), estimated=False)
    posted = replace(intake("SC001", "租赁"), collection=Collection.POST, postal_address="青禾市柳岸街道2号")
    paper = acceptance_notice(frame_of(quiet_desk(), CLERK, posted), ON, due, None, due)
    assert paper.answers[1].main == "邮寄到：青禾市柳岸街道2号"
    open_choice = frame_of(quiet_desk(), CLERK, replace(posted, collection=None))
    with pytest.raises(PaperIncomplete, match="collection"):
        acceptance_notice(open_choice, ON, due, None, due)


def test_acceptance_by_silence_says_that_and_not_that_all_is_in_order() -> None:
    due = DueDate(date(2026, 12, 21), estimated=False)
    frame = frame_of(quiet_desk(), CLERK, intake("SC001", "租赁"))
    paper = acceptance_notice(frame, ON, due, None, due, deemed=True)
    assert paper.body.endswith("依法自2026年11月23日收件之日起**即为受理**。")
    assert "齐全" not in paper.body
    assert "第一款第（四）项" in paper.basis


def test_a_deferred_material_without_a_promised_day_is_refused() -> None:
    due = DueDate(date(2026, 11, 26), estimated=False)
    frame = frame_of(quiet_desk(), CLERK, intake("SC001", "租赁"))
    gap = (Gap("m5", GapKind.MISSING),)
    with pytest.raises(PaperIncomplete, match="promised_by"):
        acceptance_notice(frame, ON, due, None, due, gap)
    later = acceptance_notice(frame, ON, due, None, due, gap, promised_by=date(2026, 12, 1))
    assert "（2026年12月1日前补齐）" in later.total
