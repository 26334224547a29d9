"""Supplements: what is still lacking and until when, what silence means then, and promises kept (容缺)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counter_app.domain.case import Status
from counter_app.domain.intake import with_marks
from counter_app.domain.materials import DefectKind
from counter_app.domain.refusals import (
    ActNotPossible,
    NotPromised,
    OutcomeForbids,
)
from counter_app.services import deciding, looking_up
from counter_app.services.acts import Act
from counter_app.services.deciding import AcceptTerms
from counter_app.services.desk import Decision, Desk
from printing.documents.papers import AcceptanceNotice, MaterialReceipt, OneTimeNotice
from tests.helpers.cases import BODY, IN_ORDER, MISSING, faulty, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.helpers.quiet_desk import matter
from tests.services.deciding.reading import paper, refused

GAPPY = intake("SC001", "租赁", marks={"m1": faulty(DefectKind.UNSIGNED), "m2": MISSING})
UNSIGNED = faulty(DefectKind.UNSIGNED)


def noticed(desk: Desk) -> Decision:
    return deciding.notice(desk, SESSION, GAPPY)


def _name(material: str) -> str:
    found = matter("SC001").material(material)
    assert found is not None
    return found.name


def test_a_promise_may_be_signed_at_the_acceptance(desk: Desk) -> None:
    given = intake("WJ001", applicant=BODY, marks={"m8": MISSING})
    number = deciding.receive(desk, SESSION, given).case.number
    with refused(desk, OutcomeForbids):
        deciding.accept_received(desk, SESSION, number)
    done = deciding.accept_received(desk, SESSION, number, terms=AcceptTerms(promised_by=date(2026, 11, 27)))
    assert (done.case.status, done.case.promised_by) == (Status.ACCEPTED_DEFERRED, date(2026, 11, 27))
    with refused(desk, NotPromised, "marks"):
        deciding.supplement(desk, SESSION, number, {"m1": IN_ORDER})
    assert watched(desk, number) == date(2026, 11, 27)
    wrong = deciding.supplement(desk, SESSION, number, {"m8": UNSIGNED})
    assert wrong.case.status is Status.ACCEPTED_DEFERRED
    assert "2026年11月27日" in paper(wrong, MaterialReceipt).answers[0].main
    kept = deciding.supplement(desk, SESSION, number, {"m8": IN_ORDER})
    assert (kept.case.status, watched(desk, number)) == (Status.ACCEPTED, done.case.due)
    receipt = paper(kept, MaterialReceipt)
    assert [row.label for row in receipt.answers] == ["补齐情况", "何时办好", "怎样查询"]
    assert receipt.not_received == "无（承诺补齐的材料已全部提交）"
    with refused(desk, ActNotPossible):
        deciding.supplement(desk, SESSION, number, {"m8": IN_ORDER})


def watched(desk: Desk, number: str) -> date | None:
    return looking_up.page(desk, number).summary.due


def test_the_acceptance_of_a_promise_says_what_by_when_and_what_else(desk: Desk) -> None:
    given = intake("WJ001", applicant=BODY, marks={"m8": MISSING})
    given = replace(given, promise_signed=True, promised_by=date(2026, 11, 27))
    duty = paper(deciding.accept(desk, SESSION, given), AcceptanceNotice).answers[1]
    assert duty.label == "还要补交"
    assert duty.main.startswith("2026年11月27日（星期五）前补齐：")
    assert duty.small == "到期没有补齐的，终止办理，退还材料，可以重新申请。"
    unruled = replace(desk, hall=replace(desk.hall, deferral_late_effect=""))
    duty = paper(deciding.accept(unruled, SESSION, given), AcceptanceNotice).answers[1]
    assert "本大厅没有另行规定" in duty.small
    ruled = replace(desk, hall=replace(desk.hall, deferral_late_effect="终止办理，材料退还。"))
    duty = paper(deciding.accept(ruled, SESSION, given), AcceptanceNotice).answers[1]
    assert duty.small == "到期没有补齐的，终止办理，材料退还。"


def test_a_promise_after_a_notice_leads_to_acceptance(desk: Desk) -> None:
    given = intake("WJ001", applicant=BODY, marks={"m8": MISSING, "m1": UNSIGNED})
    number = deciding.notice(desk, SESSION, given).case.number
    terms = AcceptTerms(promised_by=date(2026, 11, 27))
    with refused(desk, OutcomeForbids):
        deciding.accept_received(desk, SESSION, number, terms=terms)
    deciding.supplement(desk, SESSION, number, {"m1": IN_ORDER})
    with refused(desk, ActNotPossible):
        deciding.accept_received(desk, SESSION, number)
    done = deciding.accept_received(desk, SESSION, number, terms=terms)
    assert done.case.status is Status.ACCEPTED_DEFERRED


def test_the_receipt_of_a_part_says_what_is_lacking_and_until_when(desk: Desk, clock: FixedClock) -> None:
    case = noticed(desk).case
    clock.advance(days=2)
    receipt = paper(deciding.supplement(desk, SESSION, case.number, {"m2": IN_ORDER}), MaterialReceipt)
    due = case.notice_due
    assert due is not None
    said = f"{due.year}年{due.month}月{due.day}日"
    assert [row.label for row in receipt.answers] == ["还要补交", "何时答复", "怎样查询"]
    assert receipt.answers[0].main.startswith(f"还缺1份材料，最晚{said}")
    assert f"{_name('m1')}（未签字）".replace("(", "（").replace(")", "）") in receipt.not_received
    assert said in receipt.not_received
    assert next(f.value for f in receipt.facts if f.label == "收件时间") == "2026年11月25日11:27"
    assert watched(desk, case.number) == due


def test_the_receipt_of_the_last_part_says_when_the_answer_comes_and_promises_no_silence(
    desk: Desk, clock: FixedClock
) -> None:
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m2": IN_ORDER})
    clock.advance(days=2)
    whole = deciding.supplement(desk, SESSION, number, {"m1": UNSIGNED})
    receipt = paper(whole, MaterialReceipt)
    assert [row.label for row in receipt.answers] == ["何时答复", "怎样查询"]
    assert "即为受理" not in "".join(row.main + row.small for row in receipt.answers)
    assert receipt.not_received.startswith("告知需要补正的已全部交来，其中仍有问题的：")
    assert watched(desk, number) == whole.case.reply_due == date(2026, 12, 2)


def test_a_receipt_beside_its_notice_says_that_the_answer_is_given(desk: Desk) -> None:
    done = noticed(desk)
    receipt, notice = paper(done, MaterialReceipt), paper(done, OneTimeNotice)
    assert [row.label for row in receipt.answers] == ["何时答复", "怎样查询"]
    assert receipt.answers[0].main == f"已当场答复：见一次性告知书（{notice.head.document_number}）"
    assert notice.answers[1].main.split("（")[0] in receipt.answers[0].small
    bare = replace(desk, hall=replace(desk.hall, correction=None))
    assert paper(noticed(bare), MaterialReceipt).answers[0].small == "请按告知书一次补齐。"


def test_the_preview_of_a_supplement_is_its_receipt(desk: Desk, clock: FixedClock) -> None:
    case = noticed(desk).case
    clock.advance(days=2)
    came = {"m2": IN_ORDER}
    given = with_marks(case.intake, came)
    (shown,) = deciding.preview(desk, SESSION, given, Act.SUPPLEMENT, None, case)
    issued = paper(deciding.supplement(desk, SESSION, case.number, came), MaterialReceipt)
    assert isinstance(shown, MaterialReceipt)
    assert (shown.answers[:2], shown.rows, shown.facts) == (issued.answers[:2], issued.rows, issued.facts)
    assert shown.not_received == issued.not_received
