"""容缺: the applicant signs first; then the case is accepted, with the notice of what is still to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.case import Status
from counter_app.domain.intake import Intake
from counter_app.domain.refusals import IntakeIncomplete, OutcomeForbids
from counter_app.services import deciding
from counter_app.services.acts import Act
from counter_app.services.checking import examine
from counter_app.services.deciding import AcceptTerms
from counter_app.services.desk import Desk
from printing.documents.deferral_notice import DeferralNotice
from printing.documents.deferral_promise import DeferralPromise
from tests.helpers.cases import BODY, MISSING, PERSON, intake
from tests.helpers.desk import SESSION
from tests.services.deciding.reading import events_of, paper, refused, titles

DAY = date(2026, 11, 27)
CHOSEN = replace(intake("WJ001", applicant=BODY, marks={"m8": MISSING}), promised_by=DAY)
SIGNED = replace(CHOSEN, promise_signed=True)
PROMISE, TOLD, ACCEPTED = "容缺受理承诺书", "容缺受理通知书", "受理通知书"


def test_a_chosen_day_offers_the_promise_and_an_unsigned_one_still_permits_the_notice(desk: Desk) -> None:
    assert examine(desk, CHOSEN).act is Act.OFFER_DEFERRAL
    assert examine(desk, replace(CHOSEN, promised_by=None)).act is Act.NOTICE
    assert examine(desk, replace(CHOSEN, credit_record_bad=True)).act is Act.NOTICE
    assert examine(desk, SIGNED).act is Act.ACCEPT_DEFERRED
    assert deciding.notice(desk, SESSION, CHOSEN).case.status is Status.NOTICED


def test_the_promise_goes_out_with_the_receipt_of_the_case_and_accepts_nothing(desk: Desk) -> None:
    done = deciding.offer_deferral(desk, SESSION, CHOSEN)
    assert (events_of(done), titles(done)) == (["case.received"], [PROMISE])
    assert done.case.status is Status.RECEIVED
    promise = paper(done, DeferralPromise)
    assert promise.head.case_number == done.case.number
    assert promise.head.document_number == ""
    assert promise.head.copies[0] == "存档联"
    assert [row.due for row in promise.rows] == ["2026年11月27日"]
    assert len(promise.promises) == 5
    assert promise.stamp == "单位公章"
    assert promise.basis.startswith("《青禾市政务服务容缺受理办法（样例）》第六条、第九条；")


def test_signed_it_is_accepted_with_the_notice_of_what_is_to_come_first(desk: Desk) -> None:
    number = deciding.offer_deferral(desk, SESSION, CHOSEN).case.number
    with refused(desk, OutcomeForbids):
        deciding.accept_received(desk, SESSION, number)
    done = deciding.accept_received(desk, SESSION, number, terms=AcceptTerms(promised_by=DAY))
    assert titles(done) == [TOLD, ACCEPTED]
    assert done.case.status is Status.ACCEPTED_DEFERRED
    told = paper(done, DeferralNotice)
    assert told.head.document_number == "临卫健容受字〔2026〕003-0001号"
    assert told.answers[1].main.startswith("2026年11月27日（星期五）17:30前")
    assert told.answers[1].big
    assert [row.late for row in told.rows] == ["终止办理，退还材料，可以重新申请"]
    assert told.received.startswith("1. ")


def test_another_day_is_another_promise(desk: Desk) -> None:
    number = deciding.offer_deferral(desk, SESSION, CHOSEN).case.number
    later = AcceptTerms(promised_by=date(2026, 11, 30))
    assert titles(deciding.accept_received(desk, SESSION, number, terms=later)) == [PROMISE, TOLD, ACCEPTED]


def test_signed_beforehand_all_three_come_at_once(desk: Desk) -> None:
    done = deciding.accept(desk, SESSION, SIGNED)
    assert titles(done) == [PROMISE, TOLD, ACCEPTED]
    assert events_of(done) == ["case.received", "case.deferred", "case.accepted"]


def test_not_signed_after_all_the_notice_is_given(desk: Desk) -> None:
    number = deciding.offer_deferral(desk, SESSION, CHOSEN).case.number
    assert deciding.notice_received(desk, SESSION, number, {}).case.status is Status.NOTICED


def test_a_person_signs_without_a_seal(desk: Desk) -> None:
    given = replace(CHOSEN, applicant=PERSON)
    promise = paper(deciding.offer_deferral(desk, SESSION, given), DeferralPromise)
    assert promise.stamp == ""
    assert promise.lead.startswith("本人")
    assert [line.kind for line in promise.signatures][-1] == "day"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (replace(CHOSEN, promised_by=date(2026, 11, 20)), "promised_by"),
        (replace(CHOSEN, promised_by=date(2027, 11, 20)), "promised_by"),
        (replace(CHOSEN, channel=None), "channel"),
    ],
)
def test_a_promise_that_cannot_be_kept_or_read_is_not_offered(desk: Desk, given: Intake, field: str) -> None:
    with refused(desk, IntakeIncomplete, field):
        deciding.offer_deferral(desk, SESSION, given)


@pytest.mark.parametrize(
    "given", [SIGNED, replace(CHOSEN, promised_by=None), replace(CHOSEN, credit_record_bad=True)]
)
def test_what_is_signed_or_not_to_be_deferred_is_not_offered(desk: Desk, given: Intake) -> None:
    with refused(desk, OutcomeForbids):
        deciding.offer_deferral(desk, SESSION, given)


def test_the_previews_are_the_papers_without_their_numbers(desk: Desk) -> None:
    (seen,) = deciding.preview(desk, SESSION, CHOSEN, Act.OFFER_DEFERRAL)
    done = deciding.offer_deferral(desk, SESSION, CHOSEN)
    issued = paper(done, DeferralPromise)
    assert seen == replace(issued, head=replace(issued.head, case_number="", slip=""))
    again = deciding.preview(desk, SESSION, SIGNED, Act.ACCEPT_DEFERRED, kept=done.case)
    assert [document.head.title for document in again] == [TOLD, ACCEPTED]
    fresh = deciding.preview(desk, SESSION, SIGNED, Act.ACCEPT_DEFERRED)
    assert [document.head.title for document in fresh] == [PROMISE, TOLD, ACCEPTED]
