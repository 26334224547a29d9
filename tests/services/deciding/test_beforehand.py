"""Guidance, previews and new applications: what is told without a case, looked at without an act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.case import Status
from counter_app.domain.events import Consulted
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.domain.materials import DefectKind, Outcome
from counter_app.domain.refusals import CaseUnknown, IntakeIncomplete, NotReapplicable
from counter_app.domain.situation_bits import unpack
from counter_app.domain.slip import PaperKind, decode
from counter_app.services import deciding, looking_up
from counter_app.services.acts import Act
from counter_app.services.deciding import DeclineTerms
from counter_app.services.desk import Desk
from printing.documents.consultation_notice import ConsultationNotice
from printing.documents.papers import MaterialReceipt, OneTimeNotice
from printing.documents.store import dump, load
from tests.helpers.cases import AGENT, BODY, IN_ORDER, MISSING, faulty, intake
from tests.helpers.desk import SESSION, FixedClock, approval, head_of
from tests.helpers.quiet_desk import matter
from tests.services.deciding.reading import paper, refused


def consulted(desk: Desk, number: str) -> Consulted:
    with desk.read() as work:
        (event,) = work.journal.events_of(number)
    assert isinstance(event, Consulted)
    return event


def test_guidance_is_an_entry_of_its_own_kind(desk: Desk) -> None:
    number = deciding.guide(desk, SESSION, intake("MZ012", "结婚登记")).case.number
    assert number.startswith("2")
    event = consulted(desk, number)
    assert event.outcome is Outcome.NOT_VIA_WINDOW
    assert event.advice
    assert looking_up.of_day(desk, desk.today())[0].status is Status.CONSULTATION


def test_a_consultation_takes_home_what_to_bring_and_is_no_receipt(desk: Desk) -> None:
    done = deciding.guide(desk, SESSION, intake("SC001", "租赁"))
    paper_ = paper(done, ConsultationNotice)
    assert (paper_.head.title, paper_.head.case_number) == ("一次性告知单（咨询）", done.case.number)
    assert (paper_.head.document_number, paper_.head.caution) == ("", "本单不是收件凭证")
    assert [row.material for row in paper_.rows]
    assert paper_.answers[0].main.startswith("下表")
    slip, *_ = decode(paper_.head.slip)
    assert slip.paper is PaperKind.CONSULTATION_NOTICE
    assert slip.number.digits == done.case.number
    told = unpack(matter("SC001"), slip.situation)
    assert told.answers == dict(done.case.intake.answers)
    assert not told.states
    with desk.read() as work:
        sheets = work.papers.waiting()
    assert [s.copy for s in sheets] == [1, 2]


def test_its_qr_opens_the_matter_with_every_question_answered(desk: Desk) -> None:
    done = deciding.guide(desk, SESSION, intake("SC001", "租赁"))
    (hit,) = looking_up.scanned(desk, paper(done, ConsultationNotice).head.slip)
    assert isinstance(hit, looking_up.ConsultationHit)
    assert hit.intake.answers == done.case.intake.answers


@pytest.mark.parametrize(
    ("code", "words", "result"),
    [
        ("MZ012", ("结婚登记",), "不在综合窗口办理"),
        ("SC012", ("不足30日或已过期",), "应当办理其他事项"),
        ("SC009", ("仅销售预包装食品",), "办理备案，不需要申请许可"),
    ],
)
def test_who_is_sent_elsewhere_takes_home_where_to(
    desk: Desk, code: str, words: tuple[str, ...], result: str
) -> None:
    paper_ = paper(deciding.guide(desk, SESSION, intake(code, *words)), ConsultationNotice)
    assert paper_.head.title == "指引单"
    assert paper_.answers[0].main == result
    assert paper_.answers[1].main
    assert paper_.conditions == ""


def test_the_preview_of_a_consultation_is_the_paper_without_its_numbers(desk: Desk) -> None:
    given = intake("SC001", "租赁")
    (seen,) = deciding.preview(desk, SESSION, given, Act.GUIDE)
    issued = paper(deciding.guide(desk, SESSION, given), ConsultationNotice)
    assert seen == replace(issued, head=replace(issued.head, case_number="", slip=""))


def test_guidance_names_the_matter_that_the_routing_speaks_of(desk: Desk) -> None:
    redirected = [intake("SC014", "第三类", applicant=BODY), intake("SC012", "不足30日或已过期")]
    targets = [consulted(desk, deciding.guide(desk, SESSION, i).case.number) for i in redirected]
    assert {t.outcome for t in targets} == {Outcome.REDIRECT}


def test_a_visitor_may_ask_without_name_and_papers(desk: Desk) -> None:
    bare = replace(intake("SC001", "租赁"), marks={}, applicant=type(BODY)(), channel=None)
    assert consulted(desk, deciding.guide(desk, SESSION, bare).case.number).intake.applicant.name == ""
    with refused(desk, IntakeIncomplete):
        deciding.guide(desk, SESSION, replace(bare, answers={}))


def test_a_matter_that_this_counter_does_not_hold_can_still_be_guided(desk: Desk) -> None:
    narrow = replace(desk, hall=replace(desk.hall, accepted_matters=("SC009",)))
    assert deciding.guide(narrow, SESSION, intake("SC001", "租赁"))


def test_the_scanned_consultation_opens_the_matter_with_its_answers(desk: Desk) -> None:
    given = intake("SC001", "租赁")
    number = deciding.guide(desk, SESSION, given).case.number
    (hit,) = looking_up.scanned(desk, number)
    assert isinstance(hit, looking_up.ConsultationHit)
    assert hit.intake.answers == given.answers
    assert hit.intake.channel is None


def test_a_preview_shows_the_papers_and_writes_nothing(desk: Desk) -> None:
    before = head_of(desk)
    given = intake("SC001", "租赁", marks={"m1": MISSING})
    papers = deciding.preview(desk, SESSION, given, Act.NOTICE)
    assert [type(p) for p in papers] == [MaterialReceipt, OneTimeNotice]
    assert all(p.head.case_number == p.head.document_number == p.head.slip == "" for p in papers)
    assert head_of(desk) == before


def test_the_preview_says_what_the_act_then_issues(desk: Desk) -> None:
    given = intake("SC001", "租赁", marks={"m1": faulty(DefectKind.UNSIGNED)})
    seen = deciding.preview(desk, SESSION, given, Act.NOTICE)[1]
    issued = load(deciding.notice(desk, SESSION, given).papers[1].body)
    assert replace(issued, head=seen.head) == seen


def test_a_new_application_brings_applicant_answers_and_what_is_still_valid(desk: Desk) -> None:
    marks = {
        "m1": faulty(DefectKind.UNSIGNED),
        "m2": replace(IN_ORDER, valid_until=date(2026, 11, 24)),
        "m5": replace(IN_ORDER, valid_until=date(2027, 11, 24)),
    }
    given = replace(intake("SC001", "租赁"), marks=marks, agent=AGENT)
    case = deciding.notice(desk, SESSION, given).case
    with pytest.raises(NotReapplicable):
        deciding.reapply(desk, case.number)
    deciding.withdraw(desk, SESSION, case.number, "回去重新准备", ())
    again = deciding.reapply(desk, case.number)
    assert (again.applicant, again.agent, again.reapplies) == (given.applicant, AGENT, case.number)
    assert again.answers == given.answers
    assert again.marks == {"m2": marks["m2"], "m5": marks["m5"]}
    assert (again.channel, again.collection, again.promise_signed) == (None, None, False)


def test_what_has_run_out_meanwhile_does_not_come_along(desk: Desk, clock: FixedClock) -> None:
    mark = replace(IN_ORDER, valid_until=date(2026, 11, 24))
    given = intake("SC001", "租赁", marks={"m1": MISSING, "m2": mark})
    case = deciding.notice(desk, SESSION, given).case
    clock.advance(days=30)
    assert "m2" not in deciding.reapply(desk, case.number).marks
    assert case.notice_due == date(2026, 12, 14)


def test_what_was_given_back_is_looked_at_anew_and_the_row_says_how_it_was(desk: Desk) -> None:
    case = deciding.notice(desk, SESSION, intake("SC001", "租赁", marks={"m1": MISSING})).case
    deciding.withdraw(desk, SESSION, case.number, "回去重新准备", ("m2",))
    marks = deciding.reapply(desk, case.number).marks
    assert marks["m2"] == MaterialMark(note="上次申请时符合要求")
    assert marks["m5"] == IN_ORDER
    again = replace(
        intake("SC001", "租赁"),
        marks={**intake("SC001", "租赁").marks, "m2": replace(IN_ORDER, note=marks["m2"].note)},
    )
    (receipt,) = deciding.preview(desk, SESSION, again, Act.RECEIVE)
    assert "上次" not in dump(receipt)


def test_a_refusal_gave_everything_back(desk: Desk) -> None:
    done = deciding.decline(
        desk, SESSION, intake("SC001", "租赁"), DeclineTerms(6, "不具备条件", "某规定"), approval=approval()
    )
    marks = deciding.reapply(desk, done.case.number).marks
    assert {mark.tick for mark in marks.values()} == {Tick.UNSEEN}


def test_a_new_application_becomes_a_case_that_names_the_old(desk: Desk) -> None:
    case = deciding.notice(desk, SESSION, intake("SC001", "租赁", marks={"m1": MISSING})).case
    deciding.withdraw(desk, SESSION, case.number, "回去重新准备", ())
    again = deciding.reapply(desk, case.number)
    whole = replace(
        again,
        marks={**again.marks, "m1": MaterialMark(Tick.IN_ORDER, copies=1)},
        channel=intake("SC001", "租赁").channel,
        collection=intake("SC001", "租赁").collection,
    )
    assert deciding.accept(desk, SESSION, whole).case.intake.reapplies == case.number


def test_nothing_is_applied_for_anew_that_never_was(desk: Desk) -> None:
    with pytest.raises(CaseUnknown):
        deciding.reapply(desk, "1" * 26)


def test_the_preview_of_an_act_on_a_kept_case_shows_exactly_its_papers(desk: Desk) -> None:
    given = intake("SC001", "租赁", marks={"m1": MISSING})
    case = deciding.receive(desk, SESSION, given).case
    shown = deciding.preview(desk, SESSION, case.intake, Act.NOTICE, None, case)
    done = deciding.notice_received(desk, SESSION, case.number, {})
    assert [d.KIND for d in shown] == [p.kind for p in done.papers]
    assert [d.head.copies for d in shown] == [p.copies for p in done.papers]
