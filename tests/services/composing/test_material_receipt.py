"""The receipt in particular: what silence means, what was shown and not kept, what did not come in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counter_app.domain.clocks import DueDate
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.domain.materials import DefectKind, Gap, GapKind
from counter_app.services.composing.papers import material_receipt
from counter_app.services.composing.previewing import frame_of
from counter_app.services.composing.receipt_answers import Lacking
from printing.documents.papers import MaterialReceipt
from tests.helpers.cases import AGENT, MISSING, faulty, intake
from tests.helpers.quiet_desk import CLERK, quiet_desk

REPLY = DueDate(date(2026, 11, 30), estimated=False)


def receipt(code: str, *wanted: str, **marks: MaterialMark) -> MaterialReceipt:
    frame = frame_of(quiet_desk(), CLERK, intake(code, *wanted, marks=marks))
    return material_receipt(frame, REPLY, "4729")


def test_the_box_says_when_what_silence_means_and_how_to_ask() -> None:
    when, silence, how = receipt("SC009").answers
    assert when.main == "2026年11月30日（星期一）17:30前"
    assert silence.main == "从2026年11月23日起即为受理"
    assert how.main == "0199-555 0100，报办件编号和查询码 4729"


def test_without_law_or_local_rule_silence_is_not_spoken_of() -> None:
    frame = frame_of(quiet_desk(), CLERK, intake("MZ005"))
    spoken = material_receipt(replace(frame, hall=replace(frame.hall, silence_basis="某条例")), REPLY, "1")
    silent = material_receipt(replace(frame, hall=replace(frame.hall, silence_basis="")), REPLY, "1")
    assert [row.label for row in spoken.answers] == ["何时答复", "没有答复", "怎样查询"]
    assert [row.label for row in silent.answers] == ["何时答复", "怎样查询"]


def test_an_original_that_was_compared_is_noted_as_returned_and_one_not_shown_is_not() -> None:
    assert receipt("SC001", "租赁").rows[1].note == "原件已核验并退还"
    withheld = receipt("SC001", "租赁", m2=faulty(DefectKind.ORIGINAL_NOT_SHOWN))
    assert withheld.rows[1].note == ""


def test_what_did_not_come_in_is_named() -> None:
    assert receipt("SC001", "租赁").not_received == "无（本情形所需材料已全部提交）"
    paper = receipt("SC001", "租赁", m5=MISSING)
    assert paper.not_received == "经营场所使用相关文件（租赁）"
    assert [row.material for row in paper.rows] == ["个体工商户登记（备案）申请书", "经营者身份证件"]


def test_a_substitute_is_listed_without_paper() -> None:
    given = intake("SW001")
    kind = frame_of(quiet_desk(), CLERK, given).matter.materials[1].substitutes[0].kind
    paper = receipt("SW001", m2=MaterialMark(tick=Tick.SUBSTITUTED, substitute=kind))
    assert (paper.rows[1].form, paper.rows[1].pages, paper.rows[1].note) == ("数据共享", "", "未收纸质件")


def test_pages_are_summed_and_a_sum_of_some_says_so() -> None:
    assert "，6页；" in receipt("SC001", "租赁").total
    some = receipt("SC001", "租赁", m1=MaterialMark(tick=Tick.IN_ORDER, copies=1))
    assert "，已点4页；" in some.total


def test_the_agent_stands_with_relation_and_power_and_masked_numbers() -> None:
    frame = frame_of(quiet_desk(), CLERK, replace(intake("SC001", "租赁", "委托代办"), agent=AGENT))
    facts = {f.label: f.value for f in material_receipt(frame, REPLY, "4729").facts}
    assert facts["代理人"] == "顾晓梅（女儿）"
    assert facts["代理人证件"] == "880102********0069"
    assert facts["联系电话"] == "199****0217"
    assert facts["授权材料"] == "授权委托书（原件1份）"


def test_a_supplement_has_its_own_title_and_the_order_of_the_notice() -> None:
    frame = frame_of(quiet_desk(), CLERK, intake("SC001", "租赁"))
    paper = material_receipt(frame, REPLY, "4729", ("m5", "m1"))
    assert paper.head.title == "补正材料收件凭证"
    assert [row.material for row in paper.rows] == [
        "经营场所使用相关文件（租赁）",
        "个体工商户登记（备案）申请书",
    ]
    assert "已全部提交" in paper.not_received


def test_what_came_in_faulty_is_named_on_the_receipt_of_a_supplement() -> None:
    marks = {"m1": faulty(DefectKind.UNSTAMPED)}
    frame = frame_of(quiet_desk(), CLERK, intake("SC001", "租赁", marks=marks))
    told = (Gap("m1", GapKind.UNSTAMPED), Gap("m5", GapKind.MISSING))
    paper = material_receipt(frame, REPLY, "4729", ("m5", "m1"), told)
    assert {row.material: row.note for row in paper.rows}[
        "个体工商户登记（备案）申请书"
    ] == "仍有问题：未盖章"
    assert "个体工商户登记（备案）申请书" in paper.not_received
    assert "全部提交" not in paper.not_received
    first = material_receipt(frame, REPLY, "4729")
    assert all("问题" not in row.note for row in first.rows), (
        "what is wrong is told by the notice, all at once"
    )


def test_the_receipt_of_a_supplement_names_nothing_that_the_notice_did_not_tell() -> None:
    """A new fault on it would be a second notice without a supervisor (行政许可法 32.1(4))."""
    marks = {"m1": faulty(DefectKind.ALTERED), "m5": faulty(DefectKind.UNSTAMPED)}
    frame = frame_of(quiet_desk(), CLERK, intake("SC001", "租赁", marks=marks))
    told = (Gap("m1", GapKind.UNSTAMPED), Gap("m5", GapKind.MISSING))
    paper = material_receipt(frame, REPLY, "4729", ("m5", "m1"), told)
    notes = {row.material: row.note for row in paper.rows}
    assert "问题" not in notes["个体工商户登记（备案）申请书"]
    assert notes["经营场所使用相关文件（租赁）"] == "仍有问题：未盖章", "nobody had seen what was missing"
    assert "申请书" not in paper.not_received


def test_what_has_come_and_is_still_wrong_is_counted_beside_what_lacks() -> None:
    """Also where it came with an earlier supplement: nobody shall come back with one paper of two."""
    marks = {"m1": faulty(DefectKind.UNSTAMPED), "m5": MISSING}
    frame = frame_of(quiet_desk(), CLERK, intake("SC001", "租赁", marks=marks))
    told = (Gap("m1", GapKind.UNSTAMPED), Gap("m2", GapKind.MISSING), Gap("m5", GapKind.MISSING))
    paper = material_receipt(frame, Lacking((told[2],), REPLY), "4729", ("m2",), told)
    assert "还缺1份材料、1份仍有问题" in paper.answers[0].main
    assert "仍有问题：个体工商户登记（备案）申请书（未盖章）" in paper.answers[0].small
    all_right = material_receipt(frame, Lacking((told[2],), REPLY), "4729", ("m2",), told[1:])
    assert "还缺1份材料，" in all_right.answers[0].main
