"""否定报备: no refusal without a supervisor's approval of exactly this one, filed and printed before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.domain.case import Status
from counter_app.domain.events import NegativeReported
from counter_app.domain.hall import NegativeReporting
from counter_app.domain.people import Clerk, Role
from counter_app.domain.refusals import (
    NotASupervisor,
    ReasonMissing,
    Refusal,
    ReportMissing,
    SelfApproved,
    ServiceRefused,
)
from counter_app.services import deciding, serving
from counter_app.services.acts import Act
from counter_app.services.deciding import DeclineTerms
from counter_app.services.desk import Approval, Decision, Desk
from printing.documents.negative_report import NegativeReport
from printing.documents.papers import DeclineNotice
from tests.helpers.cases import BODY, MISSING, intake
from tests.helpers.desk import SESSION, approval, make_desk
from tests.services.deciding.reading import events_of, paper, refused, titles

GAPPY = intake("SC001", "租赁", marks={"m1": MISSING})
TERMS = DeclineTerms(3, "签名不是本人所签", "《样例条例》第九条")
Decline = Callable[[Desk, Approval | None], Decision]


def at_once(desk: Desk, given: Approval | None) -> Decision:
    return deciding.decline(desk, SESSION, GAPPY, TERMS, approval=given)


def later(desk: Desk, given: Approval | None) -> Decision:
    number = deciding.receive(desk, SESSION, GAPPY).case.number
    return deciding.decline_received(desk, SESSION, number, TERMS, given)


@pytest.mark.parametrize("decline", [at_once, later])
def test_the_report_stands_in_the_journal_before_the_refusal_and_goes_out_with_it(
    desk: Desk, decline: Decline
) -> None:
    done = decline(desk, approval("情况属实，同意"))
    assert done.case.status is Status.DECLINED
    assert events_of(done)[-2:] == ["case.negative_reported", "case.declined"]
    assert titles(done) == ["否定事项报备表", "不予受理通知书"]
    reported = done.case.history[-2]
    assert isinstance(reported, NegativeReported)
    assert (reported.opinion, reported.approved_by) == ("情况属实，同意", approval().supervisor.staff_no)


def test_the_report_says_what_the_approver_saw_and_who_he_was(desk: Desk) -> None:
    done = at_once(desk, approval("情况属实，同意"))
    report, notice = paper(done, NegativeReport), paper(done, DeclineNotice)
    assert report.grounds == notice.grounds
    assert report.reason == notice.reason
    assert report.basis in notice.basis
    assert report.opinion == "情况属实，同意"
    assert approval().supervisor.name in report.approval
    assert [row.material for row in report.rows]
    assert report.head.issuing_body == desk.hall.name
    assert report.head.document_number == ""


@pytest.mark.parametrize(
    ("given", "refusal", "field"),
    [
        (None, ReportMissing, "approval"),
        (approval(" "), ReasonMissing, "reason"),
        (Approval(Clerk("0977", "路过的人", Role.CLERK), "同意"), NotASupervisor, "staff_no"),
        (Approval(replace(SESSION.clerk, role=Role.SUPERVISOR), "同意"), SelfApproved, "staff_no"),
    ],
    ids=["nobody", "no opinion", "not a supervisor", "oneself"],
)
def test_a_refusal_without_another_persons_approval_leaves_nothing_behind(
    desk: Desk, given: Approval | None, refusal: type[Refusal], field: str
) -> None:
    with refused(desk, refusal, field):
        at_once(desk, given)


def test_a_hall_that_asks_for_no_report_refuses_at_once_and_prints_none(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk = replace(desk, hall=replace(desk.hall, negative_report=NegativeReporting.OFF))
    done = at_once(desk, None)
    assert titles(done) == ["不予受理通知书"]
    assert len(deciding.preview(desk, SESSION, GAPPY, Act.DECLINE, TERMS)) == 1


def test_the_preview_shows_the_report_with_the_approvers_part_open(desk: Desk) -> None:
    report, notice = deciding.preview(desk, SESSION, GAPPY, Act.DECLINE, TERMS)
    assert isinstance(notice, DeclineNotice)
    assert isinstance(report, NegativeReport)
    assert report.opinion == report.approval == desk.wording.say("papers", "neg.open")
    assert report.reason == notice.reason


def test_the_report_is_nothing_that_an_applicant_could_sign_for(desk: Desk) -> None:
    done = at_once(desk, approval("情况属实，同意"))
    report = next(issued for issued in done.papers if issued.kind == NegativeReport.KIND)
    with refused(desk, ServiceRefused) as caught:
        serving.serve(desk, SESSION, report.id, serving.Service("赵启明"))
    assert caught.refusal.facts["reason"] == "kept"


def test_where_the_situation_decides_alone_the_report_counts_no_materials(desk: Desk) -> None:
    elsewhere = replace(intake("WG001", "外资", applicant=BODY), marks={})
    report, _ = deciding.preview(desk, SESSION, elsewhere, Act.DECLINE, TERMS)
    assert isinstance(report, NegativeReport)
    assert "没有收取材料" in report.circumstances
    assert report.rows == ()
    assert report.none_lacking
