"""The decline in particular: the right agency, the remedies, what is given back, what is prefilled."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counter_app.domain.catalogue import RightAgency, Routing, RoutingOutcome
from counter_app.domain.completeness import check
from counter_app.domain.intake import submitted
from counter_app.domain.refusals import PaperIncomplete
from counter_app.services.composing.decline_terms import prefilled, right_agency
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.papers import decline_notice
from counter_app.services.composing.previewing import frame_of
from tests.helpers.cases import BODY, MISSING, intake
from tests.helpers.quiet_desk import CLERK, quiet_desk, seed, shipped_wording

AGENCY = ("青禾市应急管理局", "青禾大道1号", "0199-556 2210")


@pytest.fixture
def frame() -> Frame:
    given = intake("YJ001", "带储存设施经营", applicant=BODY, marks={"m1": MISSING})
    return frame_of(quiet_desk(), CLERK, given)


def test_on_ground_two_the_right_agency_stands_in_the_box(frame: Frame) -> None:
    paper = decline_notice(frame, 2, "本机关无权受理。", "", *AGENCY)
    assert paper.answers[1].label == "请到哪里"
    assert paper.answers[1].main == AGENCY[0]
    assert paper.answers[1].small == "青禾大道1号　电话 0199-556 2210。"
    assert [t.on for t in paper.grounds] == [False, True, False, False, False, False]
    assert paper.reason == "本机关无权受理。"
    assert "第三十二条第一款第（二）项" in paper.basis


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_an_agency_without_name_address_or_phone_is_refused(frame: Frame, missing: int) -> None:
    agency = [part if i != missing else " " for i, part in enumerate(AGENCY)]
    with pytest.raises(PaperIncomplete, match=r"agency\."):
        decline_notice(frame, 2, "本机关无权受理", "", *agency)


@pytest.mark.parametrize("emptied", [{"review_body": ""}, {"court": ""}], ids=["review", "court"])
def test_a_decline_without_a_remedy_body_is_refused(frame: Frame, emptied: dict[str, Any]) -> None:
    broken = replace(frame, body=replace(frame.body, **emptied))
    with pytest.raises(PaperIncomplete, match=next(iter(emptied))):
        decline_notice(broken, 6, "理由", "", "", "", "")


def test_a_reason_is_mandatory(frame: Frame) -> None:
    with pytest.raises(PaperIncomplete, match="reason"):
        decline_notice(frame, 6, "  ", "", "", "", "")


def test_what_was_not_handed_in_is_not_given_back(frame: Frame) -> None:
    paper = decline_notice(frame, 6, "理由", "依据某办法", "", "", "")
    assert len(paper.rows) == len(frame.intake.marks) - 1
    assert f"共退还{len(paper.rows)}份{2 * len(paper.rows)}页" in paper.total
    assert paper.basis == "依据某办法。"
    assert paper.answers[1].label == "怎么办"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("带有储存设施经营的由设区的市级应急管理部门审批(办法第五条)", "设区的市级应急管理部门"),
        ("城镇林木更新采伐由城市园林绿化部门管理", "城市园林绿化部门"),
        ("药品批发由省级药品监督管理部门许可", "省级药品监督管理部门"),
        ("向户籍所在地街道提出(持居住证居住地申办按当地规定)", "户籍所在地街道"),
        ("应向公司所在地有许可管辖权的人社部门申请", "公司所在地有许可管辖权的人社部门"),
        ("不在本机关职权范围", ""),
    ],
)
def test_the_agency_is_read_out_of_the_routings_text(text: str, wanted: str) -> None:
    routing = Routing(None, "", RoutingOutcome.NOT_THIS_AUTHORITY, text)
    assert right_agency(shipped_wording(), routing).name == wanted


def test_every_seed_routing_to_another_authority_names_one() -> None:
    for matter in seed():
        for routing in matter.routing:
            if routing.outcome is RoutingOutcome.NOT_THIS_AUTHORITY:
                assert len(right_agency(shipped_wording(), routing).name) >= 4, (matter.code, routing.text)


def test_the_agency_of_the_catalogue_wins_over_the_text() -> None:
    agency = RightAgency(*AGENCY)
    routing = Routing(None, "", RoutingOutcome.NOT_THIS_AUTHORITY, "由某某部门审批", agency)
    assert right_agency(shipped_wording(), routing) == agency


def test_terms_are_prefilled_from_the_routing_that_decided(frame: Frame) -> None:
    given = submitted(frame.matter, frame.intake.marks)
    result = check(frame.matter, frame.intake.answers, given, quiet_desk().today())
    terms = prefilled(frame, result)
    assert terms.ground == 2
    assert terms.agency.name == "设区的市级应急管理部门"
    assert terms.reason == "带有储存设施经营的由设区的市级应急管理部门审批（办法第五条）"
