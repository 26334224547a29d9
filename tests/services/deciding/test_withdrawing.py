"""Cases that go back: withdrawn, or overdue, with the slip of what was returned to whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain.case import Status
from counter_app.domain.events import Withdrawn
from counter_app.domain.materials import DefectKind
from counter_app.domain.people import IdKind, IdNumber, Taker
from counter_app.domain.refusals import (
    ActNotPossible,
    NotLate,
    PaperIncomplete,
    ReasonMissing,
    UnknownMaterial,
)
from counter_app.services import deciding, papers, serving
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.return_slip import ReturnTerms
from counter_app.services.desk import Decision, Desk
from counter_app.services.serving import Service
from printing.documents.return_slip import ReturnSlip
from tests.helpers.cases import MISSING, PERSON, faulty, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.helpers.quiet_desk import matter
from tests.services.deciding.reading import paper, refused, titles

DAUGHTER = Taker("王小梅", IdNumber(IdKind.RESIDENT_ID, "110101199003078515"), "女儿")


def noticed(desk: Desk) -> Decision:
    gappy = intake("SC001", "租赁", marks={"m1": faulty(DefectKind.UNSIGNED), "m2": MISSING})
    return deciding.notice(desk, SESSION, gappy)


def signed(desk: Desk, decision: Decision) -> None:
    """The notice is printed and signed for."""
    notice = next(p for p in decision.papers if p.kind == "OneTimeNotice@1")
    with desk.read() as work:
        sheet = work.papers.sheets_of(notice.id)[0]
    with desk.write() as work:
        work.papers.set_state(sheet.id, papers.SheetState.PRINTED, desk.now())
        work.commit()
    serving.serve(desk, SESSION, notice.id, Service(PERSON.name))


def test_what_is_withdrawn_goes_back_with_a_slip_that_says_why_and_to_whom(desk: Desk) -> None:
    unsigned = faulty(DefectKind.UNSIGNED)
    gappy = intake("SC001", "租赁", marks={"m1": unsigned, "m2": unsigned})
    number = deciding.notice(desk, SESSION, gappy).case.number
    done = deciding.withdraw(desk, SESSION, number, "改去别处办理", ("m2", "m1"), DAUGHTER)
    assert done.case.status is Status.WITHDRAWN
    assert titles(done) == ["退件（撤回）单"]
    slip = paper(done, ReturnSlip)
    names = [normalise(m.name) for m in matter("SC001").materials if m.id in ("m1", "m2")]
    assert [row.material for row in slip.rows] == names
    assert "退字〔2026〕" in slip.head.document_number
    assert slip.reason == "改去别处办理。"
    said = {fact.label: fact.value for fact in slip.facts}
    assert said["领取人"] == "王小梅（女儿）"
    assert said["证件号码"] == "110101********8515"
    assert DAUGHTER.id is not None
    assert DAUGHTER.id.value not in done.papers[0].body
    event = done.case.history[-1]
    assert isinstance(event, Withdrawn)
    assert (event.taken_by, event.late) == (DAUGHTER, False)


def test_the_preview_is_the_slip_without_its_numbers(desk: Desk) -> None:
    number = noticed(desk).case.number
    (seen,) = deciding.preview_return(desk, SESSION, number, ("m1",), ReturnTerms("不办了", DAUGHTER))
    issued = paper(deciding.withdraw(desk, SESSION, number, "不办了", ("m1",), DAUGHTER), ReturnSlip)
    assert isinstance(seen, ReturnSlip)
    assert seen.head.document_number == seen.head.case_number == ""
    assert replace(issued, head=seen.head) == seen


def test_nothing_but_paper_is_given_back_and_without_any_there_is_no_slip(desk: Desk) -> None:
    case = deciding.notice(desk, SESSION, intake("SC001", "租赁", marks={"m1": MISSING, "m2": MISSING})).case
    done = deciding.withdraw(desk, SESSION, case.number, "不办了", ("m1",), DAUGHTER)
    assert (done.papers, done.case.status) == ((), Status.WITHDRAWN)


def test_a_withdrawal_has_a_reason_known_materials_and_a_taker_with_a_number(desk: Desk) -> None:
    number = noticed(desk).case.number
    with refused(desk, ReasonMissing):
        deciding.withdraw(desk, SESSION, number, " ", (), DAUGHTER)
    with refused(desk, UnknownMaterial):
        deciding.withdraw(desk, SESSION, number, "不办了", ("m999",), DAUGHTER)
    with refused(desk, PaperIncomplete, "taker.id"):
        deciding.withdraw(desk, SESSION, number, "不办了", ("m1",), Taker("王小梅", None, "女儿"))
    with refused(desk, PaperIncomplete, "taker.name"):
        deciding.withdraw(desk, SESSION, number, "不办了", ("m1",), replace(DAUGHTER, name=" "))


def test_an_overdue_case_goes_back_once_its_notice_was_served(desk: Desk, clock: FixedClock) -> None:
    told = noticed(desk)
    number = told.case.number
    signed(desk, told)
    due = told.case.notice_due
    assert due is not None
    clock.advance(days=(due - desk.today()).days)
    with refused(desk, NotLate) as early:
        deciding.return_late(desk, SESSION, number, "电话催过两次", ("m1",))
    assert early.refusal.facts["reason"] == "waiting"
    clock.advance(days=1)
    done = deciding.return_late(desk, SESSION, number, "电话催过两次", ("m1",))
    slip = paper(done, ReturnSlip)
    assert (done.case.status, slip.head.title) == (Status.WITHDRAWN, "退件（逾期未补正）单")
    rule = desk.hall.correction
    assert rule is not None
    assert slip.reason == f"{rule.late_effect}（电话催过两次）。"
    assert rule.basis in slip.basis
    assert {f.value for f in slip.facts} >= {"领取时由本人填写"}
    with refused(desk, ActNotPossible):
        deciding.return_late(desk, SESSION, number, "电话催过两次", ("m1",))


@pytest.mark.parametrize("why", ["unserved", "no_rule"])
def test_nothing_is_overdue_without_service_or_without_a_rule(
    desk: Desk, clock: FixedClock, why: str
) -> None:
    if why == "no_rule":
        desk = replace(desk, hall=replace(desk.hall, correction=None))
    number = noticed(desk).case.number
    clock.advance(days=60)
    with refused(desk, NotLate) as no:
        deciding.return_late(desk, SESSION, number, "电话催过两次", ("m1",))
    assert no.refusal.facts["reason"] == why
