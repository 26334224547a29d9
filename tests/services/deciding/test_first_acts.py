"""Acts that begin a case: one transaction each, with everything in it, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.case import Status, fold
from counter_app.domain.catalogue import Matter, RightAgency
from counter_app.domain.events import Received
from counter_app.domain.intake import Intake, MaterialMark, Override, Tick
from counter_app.domain.materials import DefectKind, Outcome
from counter_app.domain.people import Agent, IdKind, IdNumber
from counter_app.domain.refusals import (
    AgencyMissing,
    GroundRefused,
    IntakeIncomplete,
    MatterNotHere,
    OutcomeForbids,
    PaperIncomplete,
    PaperUnprintable,
    ReasonMissing,
    ReleaseUnknown,
    UnknownMatter,
)
from counter_app.services import deciding, looking_up
from counter_app.services.deciding import DeclineTerms
from counter_app.services.desk import Decision, Desk, Session
from printing.documents.papers import AcceptanceNotice, DeclineNotice, MaterialReceipt, OneTimeNotice
from tests.helpers.cases import BODY, MISSING, PERSON, faulty, intake, unseen
from tests.helpers.desk import SESSION, approval
from tests.helpers.quiet_desk import GlyphsWithout, matter, seed
from tests.services.deciding.reading import events_of, paper, refused, titles

Act = Callable[[Desk, Session, Intake], Decision]

GAPPY = intake("SC001", "租赁", marks={"m1": MISSING})
CORRECTABLE = faulty(DefectKind.CLERICAL, "门牌号写错")
DEFERRABLE = intake("WJ001", applicant=BODY, marks={"m8": MISSING})
ELSEWHERE = intake("WG001", "外资", applicant=BODY)
AGENCY = RightAgency("青禾市文化和旅游局", "青禾大道1号", "0199-555 0300")


def test_receiving_starts_the_five_day_clock_and_issues_the_receipt(desk: Desk) -> None:
    done = deciding.receive(desk, SESSION, GAPPY)
    assert (done.case.status, events_of(done)) == (Status.RECEIVED, ["case.received"])
    assert done.case.received_on == date(2026, 11, 23)
    assert done.case.reply_due == date(2026, 11, 30)
    receipt = paper(done, MaterialReceipt)
    assert receipt.head.case_number == done.case.number
    assert receipt.head.document_number == "临市监收字〔2026〕003-0001号"
    assert len(done.case.query_code) == 4
    assert any(done.case.query_code in row.small + row.main for row in receipt.answers)


def test_a_notice_comes_with_the_receipt_in_the_same_act(desk: Desk) -> None:
    done = deciding.notice(desk, SESSION, GAPPY)
    assert events_of(done) == ["case.received", "case.noticed"]
    assert titles(done) == ["申请材料收件凭证", "一次性告知书（补正）"]
    assert done.case.notice_due == date(2026, 12, 14)
    assert [g.material for g in done.case.first_notice] == ["m1"]
    assert len(paper(done, OneTimeNotice).rows) == 1


def test_a_complete_application_is_received_and_accepted_in_one_act(desk: Desk) -> None:
    done = deciding.accept(desk, SESSION, intake("SC001", "租赁"))
    assert events_of(done) == ["case.received", "case.accepted"]
    assert done.case.accepted_on == date(2026, 11, 23)
    assert titles(done) == ["受理通知书"]
    assert paper(done, AcceptanceNotice).head.copies == done.papers[0].copies


def test_what_can_be_put_right_on_the_spot_is_corrected_and_accepted(desk: Desk) -> None:
    done = deciding.accept(desk, SESSION, intake("SC001", "租赁", marks={"m1": CORRECTABLE}))
    assert events_of(done) == ["case.received", "case.corrected", "case.accepted"]
    received = done.case.history[0]
    assert isinstance(received, Received)
    assert received.outcome is Outcome.CORRECT_ON_THE_SPOT
    assert received.intake.marks["m1"] == CORRECTABLE


def test_a_signed_promise_defers_and_accepts(desk: Desk) -> None:
    given = replace(DEFERRABLE, promise_signed=True, promised_by=date(2026, 11, 27))
    done = deciding.accept(desk, SESSION, given)
    assert events_of(done) == ["case.received", "case.deferred", "case.accepted"]
    assert (done.case.status, done.case.promised_by) == (Status.ACCEPTED_DEFERRED, date(2026, 11, 27))


def test_a_correction_and_a_promise_go_together(desk: Desk) -> None:
    marks = {**DEFERRABLE.marks, "m1": CORRECTABLE}
    given = replace(DEFERRABLE, marks=marks, promise_signed=True, promised_by=date(2026, 11, 27))
    done = deciding.accept(desk, SESSION, given)
    assert events_of(done) == ["case.received", "case.corrected", "case.deferred", "case.accepted"]


def test_without_the_signed_promise_the_notice_lists_what_could_have_followed(desk: Desk) -> None:
    with refused(desk, OutcomeForbids):
        deciding.accept(desk, SESSION, DEFERRABLE)
    done = deciding.notice(desk, SESSION, DEFERRABLE)
    assert [g.material for g in done.case.open_gaps] == ["m8"]


def test_a_bad_credit_record_takes_the_promise_away(desk: Desk) -> None:
    promised = replace(
        DEFERRABLE, promise_signed=True, promised_by=date(2026, 11, 27), credit_record_bad=True
    )
    with refused(desk, OutcomeForbids):
        deciding.accept(desk, SESSION, promised)


def test_a_matter_of_another_agency_is_declined_with_the_way_there(desk: Desk) -> None:
    terms = deciding.decline_terms(desk, ELSEWHERE)
    assert terms.ground == 2
    done = deciding.decline(desk, SESSION, ELSEWHERE, replace(terms, agency=AGENCY), approval=approval())
    assert events_of(done) == ["case.received", "case.negative_reported", "case.declined"]
    assert done.case.status is Status.DECLINED
    assert AGENCY.name in paper(done, DeclineNotice).answers[1].main


@pytest.mark.parametrize("lacking", ["name", "address", "phone"])
def test_the_right_agency_is_mandatory_where_the_power_is_elsewhere(desk: Desk, lacking: str) -> None:
    terms = DeclineTerms(2, "不属于本机关职权", "", replace(AGENCY, **{lacking: " "}))
    with refused(desk, AgencyMissing, f"agency.{lacking}"):
        deciding.decline(desk, SESSION, ELSEWHERE, terms)


def test_a_ground_must_be_one_and_fit_the_check(desk: Desk) -> None:
    complete = intake("SC001", "租赁")
    with refused(desk, GroundRefused):
        deciding.decline(desk, SESSION, complete, DeclineTerms(7, "理由", ""))
    with refused(desk, GroundRefused):
        deciding.decline(desk, SESSION, GAPPY, DeclineTerms(5, "补正后仍不齐全", ""))
    with refused(desk, OutcomeForbids):
        deciding.decline(desk, SESSION, complete, DeclineTerms(1, "不需要许可", ""))
    with refused(desk, OutcomeForbids):
        deciding.decline(desk, SESSION, complete, DeclineTerms(2, "别处", "", AGENCY))
    with refused(desk, ReasonMissing):
        deciding.decline(desk, SESSION, complete, DeclineTerms(3, " ", ""))


def test_the_check_decides_which_act_is_permitted(desk: Desk) -> None:
    with refused(desk, OutcomeForbids) as no:
        deciding.accept(desk, SESSION, GAPPY)
    assert "1处问题" in str(no.refusal.facts["why"])
    with refused(desk, OutcomeForbids):
        deciding.notice(desk, SESSION, intake("SC001", "租赁"))
    with refused(desk, OutcomeForbids):
        deciding.accept(desk, SESSION, ELSEWHERE)
    with refused(desk, OutcomeForbids):
        deciding.notice(desk, SESSION, intake("SC001", "租赁", marks={"m1": CORRECTABLE}))


def test_no_notice_while_a_required_row_is_unseen(desk: Desk) -> None:
    with refused(desk, IntakeIncomplete):
        deciding.notice(desk, SESSION, unseen(GAPPY, "m2"))


@pytest.mark.parametrize("act", [deciding.receive, deciding.accept])
def test_what_the_law_wants_to_know_of_the_applicant_is_named_all_at_once(desk: Desk, act: Act) -> None:
    nobody = replace(intake("SC001", "租赁"), applicant=replace(PERSON, name="", id=None), channel=None)
    with refused(desk, IntakeIncomplete, "applicant.name") as no:
        act(desk, SESSION, nobody)
    said = str(no.refusal.facts["lacks"])
    assert said.count("；") == 2


def test_an_agent_without_authority_is_named(desk: Desk) -> None:
    agent = Agent("顾晓梅", IdNumber(IdKind.OTHER, "A-1"), "", "女儿", "")
    with refused(desk, IntakeIncomplete, "agent.authorisation"):
        deciding.accept(desk, SESSION, replace(intake("SC001", "租赁"), agent=agent))


def test_a_doubtful_number_warns_and_is_overridden_with_a_reason(desk: Desk) -> None:
    wrong = IdNumber(IdKind.RESIDENT_ID, "000000199003070020")
    doubtful = replace(intake("SC001", "租赁"), applicant=replace(PERSON, id=wrong))
    with refused(desk, IntakeIncomplete, "applicant.id"):
        deciding.accept(desk, SESSION, doubtful)
    override = Override("applicant.id", "check_digit", "证件原件即如此，已核对")
    done = deciding.accept(desk, SESSION, replace(doubtful, overrides=(override,)))
    assert done.case.intake.overrides == (override,)


def test_a_character_without_glyph_is_named_before_anything_is_accepted(desk: Desk) -> None:
    poor = replace(desk, glyphs=GlyphsWithout("㛃"))
    with refused(poor, IntakeIncomplete, "applicant.name") as no:
        deciding.accept(poor, SESSION, intake("SC001", "租赁"))
    assert "U+36C3" in str(no.refusal.facts["lacks"])


def test_a_matter_outside_this_counter_is_not_accepted(desk: Desk) -> None:
    narrow = replace(desk, hall=replace(desk.hall, accepted_matters=("SC009",)))
    with refused(narrow, MatterNotHere):
        deciding.accept(narrow, SESSION, intake("SC001", "租赁"))
    low = replace(desk, hall=replace(desk.hall, accepted_levels=("社区",)))
    with refused(low, MatterNotHere):
        deciding.receive(low, SESSION, GAPPY)


def test_a_matter_or_release_that_is_not_there_is_refused(desk: Desk) -> None:
    with refused(desk, UnknownMatter):
        deciding.accept(desk, SESSION, replace(intake("SC001", "租赁"), matter="SC999"))
    with refused(desk, ReleaseUnknown):
        deciding.accept(desk, SESSION, replace(intake("SC001", "租赁"), release="1999-01-01"))


def test_a_department_that_nobody_seals_for_issues_no_paper(desk: Desk) -> None:
    bare = replace(desk, hall=replace(desk.hall, bodies={}))
    with refused(bare, PaperIncomplete):
        deciding.accept(bare, SESSION, intake("SC001", "租赁"))


def test_a_matter_without_any_limit_needs_the_halls(desk: Desk) -> None:
    code = next(m.code for m in seed() if _limitless(m))
    given = intake(code, applicant=PERSON if "自然人" in matter(code).service_object else BODY)
    assert deciding.accept(desk, SESSION, given).case.due is not None
    lone = replace(desk, hall=replace(desk.hall, default_limit=None))
    with refused(lone, IntakeIncomplete, "hall.default_limit"):
        deciding.accept(lone, SESSION, given)


def _limitless(of: Matter) -> bool:
    stated = (of.statutory_limit.value, of.committed_limit.value)
    return stated == (None, None) and of.type not in seed().type_limits and of.via_window and not of.routing


def test_everything_of_an_act_is_in_the_store_and_its_draft_is_gone(desk: Desk) -> None:
    given = intake("SC001", "租赁")
    with desk.write() as work:
        work.drafts.save("d1", given, SESSION.clerk.staff_no, desk.now())
        work.commit()
    done = deciding.accept(desk, SESSION, given, draft="d1")
    with desk.read() as work:
        assert work.drafts.get("d1") is None
        assert fold(work.journal.events_of(done.case.number)) == done.case
        summary = work.cases.get(done.case.number)
        assert summary is not None
        assert summary.status is Status.ACCEPTED
        (issued,) = work.papers.of_case(done.case.number)
        assert issued == done.papers[0]
        assert [s.copy for s in work.papers.sheets_of(issued.id)] == [1, 2, 3]


def test_a_refused_act_keeps_its_draft_and_takes_no_number(desk: Desk) -> None:
    with desk.write() as work:
        work.drafts.save("d1", GAPPY, SESSION.clerk.staff_no, desk.now())
        work.commit()
    with refused(desk, OutcomeForbids):
        deciding.accept(desk, SESSION, GAPPY, draft="d1")
    with desk.read() as work:
        assert work.drafts.get("d1") is not None
    assert deciding.notice(desk, SESSION, GAPPY).case.number[21:25] == "0001"


def test_what_fails_after_the_entries_were_written_leaves_nothing(desk: Desk) -> None:
    """The receipt is composed and its entry appended before the notice finds that it has no phone."""
    mute = replace(desk.hall, counter=replace(desk.hall.counter, phone=""))
    body = replace(desk.hall.bodies["市场监督管理局"], acceptance_seal="")
    half = replace(desk, hall=replace(mute, bodies={"市场监督管理局": body}))
    with refused(half, PaperIncomplete):
        deciding.notice(half, SESSION, GAPPY)


def test_the_numbers_of_a_day_run_without_a_gap_and_the_documents_per_kind(desk: Desk) -> None:
    numbers = [deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number for _ in range(3)]
    assert [n[21:25] for n in numbers] == ["0001", "0002", "0003"]
    noticed = deciding.notice(desk, SESSION, GAPPY)
    assert [p.document_number[-8:-1] for p in noticed.papers] == ["03-0001", "03-0001"]
    food = deciding.accept(desk, SESSION, intake("WJ001", applicant=BODY))
    assert food.papers[0].document_number.startswith("临卫健受字〔2026〕003-0001")


def test_a_paper_that_is_scanned_leads_back_to_its_case(desk: Desk) -> None:
    done = deciding.accept(desk, SESSION, intake("SC001", "租赁"))
    slip = paper(done, AcceptanceNotice).head.slip
    (hit,) = looking_up.scanned(desk, slip)
    assert isinstance(hit, looking_up.CaseHit)
    assert hit.case.number == done.case.number


def test_a_substitute_of_the_applicants_choice_is_recorded(desk: Desk) -> None:
    given = intake("SC001", "租赁")
    material = next(m for m in matter("SC001").materials if m.id in given.marks and m.substitutes)
    mark = MaterialMark(tick=Tick.SUBSTITUTED, substitute=material.substitutes[0].kind)
    done = deciding.accept(desk, SESSION, replace(given, marks={**given.marks, material.id: mark}))
    with desk.read() as work:
        kept = fold(work.journal.events_of(done.case.number))
    assert kept.intake.marks[material.id] == mark


@pytest.mark.parametrize("strange", ["\x07", "\u202e", "\ue000", "\U0001f600", "\t", "\ud800"], ids=ascii)
@pytest.mark.parametrize("field", ["reason", "basis"])
def test_a_refusal_whose_words_no_font_can_print_is_not_issued(desk: Desk, field: str, strange: str) -> None:
    words = {"reason": "没有法定代表人签字", "basis": "《样例条例》", field: f"理由{strange}在此"}
    terms = DeclineTerms(3, words["reason"], words["basis"])
    with refused(desk, PaperUnprintable, "paper") as caught:
        deciding.decline(desk, SESSION, GAPPY, terms, approval=approval())
    assert caught.refusal.facts["characters"] == f"U+{ord(strange):04X}"
