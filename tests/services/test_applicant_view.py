"""The applicant's screen: the case in hand, masked; what is missing as the notice says it; no other case."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings

from counter_app.domain.intake import Intake, MaterialMark, Tick
from counter_app.domain.materials import DefectKind
from counter_app.domain.rating import Rating
from counter_app.services import checking, deciding, looking_up
from counter_app.services.applicant_view import ApplicantView, Stage, of_case, of_intake
from counter_app.services.desk import Desk
from counter_app.services.rating import rate
from printing.documents.store import load
from tests.helpers.cases import AGENT, BODY, MISSING, PERSON, faulty, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.helpers.intakes import intakes
from tests.helpers.quiet_desk import quiet_desk

LONG = re.compile(r"(?<!\d)\d{11}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)")


def view(desk: Desk, given: Intake) -> ApplicantView:
    return of_intake(desk, given, checking.examine(desk, given))


def words(shown: ApplicantView) -> str:
    """All that is read on the screen but the number of the case and its code."""
    facts = " ".join(f"{label} {value}" for label, value in shown.facts)
    lacks = " ".join(f"{each.material} {each.problem} {each.fix}" for each in shown.lacks)
    return f"{shown.title} {shown.note} {facts} {lacks}"


def test_the_data_to_confirm_are_masked(desk: Desk) -> None:
    shown = view(desk, replace(intake("SC001", "租赁"), agent=AGENT))
    facts = dict(shown.facts)
    assert shown.stage is Stage.CONFIRM
    assert facts["申请人"] == "陈＊＊"
    assert facts["代理人"] == "顾＊＊"
    assert re.fullmatch(r"\d{6}\*{8}\d{3}[\dX]", facts["证件"])
    assert re.fullmatch(r"\d{3}\*{4}\d{4}", facts["电话"])
    assert not shown.rates


def test_nothing_is_said_to_be_missing_before_everything_was_looked_at(desk: Desk) -> None:
    given = intake("SC001", "租赁")
    first, *rest = given.marks
    marks = {**given.marks, first: MISSING, rest[-1]: MaterialMark(Tick.UNSEEN)}
    assert view(desk, replace(given, marks=marks)).stage is Stage.CONFIRM
    whole = view(desk, replace(given, marks={**given.marks, first: MISSING}))
    assert whole.stage is Stage.LACKING
    assert whole.title == "还需要补齐 1 项"


def test_each_gap_stands_with_its_problem_and_how_to_mend_it(desk: Desk) -> None:
    rows = list(intake("SC001", "租赁").marks)
    wrong = {rows[0]: MISSING, rows[1]: faulty(DefectKind.EXPIRED, "2026-10-01 到期，电话 19955501234")}
    given = intake("SC001", "租赁", marks=wrong)
    shown = view(desk, given)
    assert len(shown.lacks) == 2
    assert all(each.material and each.problem and each.fix for each in shown.lacks)
    assert "199****1234" in words(shown)
    told = of_case(desk, deciding.notice(desk, SESSION, given).case.number)
    assert (told.stage, told.title, told.tone) == (Stage.RESULT, "需要补正", "warn")
    assert {each.material for each in told.lacks} == {each.material for each in shown.lacks}


def test_the_result_names_the_paper_the_limit_and_the_way_to_collect_it(desk: Desk) -> None:
    decision = deciding.accept(desk, SESSION, intake("SC001", "租赁"))
    shown = of_case(desk, decision.case.number)
    facts = dict(shown.facts)
    assert (shown.stage, shown.title, shown.tone) == (Stage.RESULT, "已受理", "ok")
    assert shown.note == "受理通知书共 3 张，请收好申请人联"
    due = decision.case.due
    assert due is not None
    assert facts["办结期限"] == f"{due.year} 年 {due.month} 月 {due.day} 日前"
    assert facts["领取方式"].startswith("自取")
    assert shown.case == decision.case.number
    assert shown.number.replace(" ", "") == decision.case.number
    newest = looking_up.page(desk, decision.case.number).papers[-1][0]
    assert shown.slip == load(newest.body).head.slip != ""


def test_a_service_waits_for_its_rating_until_it_was_rated(desk: Desk) -> None:
    number = deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number
    assert of_case(desk, number).rates
    rate(desk, SESSION, number, Rating.UNRATED)
    assert not of_case(desk, number).rates


def test_a_promise_tells_its_day_beside_the_decision(desk: Desk) -> None:
    promised = intake("WJ001", applicant=BODY, marks={"m8": MISSING})
    promised = replace(promised, promised_by=date(2026, 11, 27), promise_signed=True)
    case = deciding.accept(desk, SESSION, promised).case
    shown = of_case(desk, case.number)
    assert "2026 年 11 月 27 日前" in shown.note
    assert [each.material for each in shown.lacks]
    assert case.due is not None
    assert f"{case.due.month} 月 {case.due.day} 日前" in dict(shown.facts)["办结期限"]


def test_every_end_of_a_case_has_its_words(desk: Desk, clock: FixedClock) -> None:
    received = deciding.receive(desk, SESSION, intake("SC009", "新办")).case.number
    assert of_case(desk, received).title == "已收件"
    clock.advance(days=21)
    assert of_case(desk, received).title == "已受理"
    deciding.withdraw(desk, SESSION, received, "不办了", ())
    assert of_case(desk, received).title == "已撤回申请"


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(intakes())
def test_no_screen_ever_shows_a_whole_name_number_or_phone(given_intake: Intake) -> None:
    shown = words(view(quiet_desk(), given_intake))
    applicant, agent = given_intake.applicant, given_intake.agent
    assert not LONG.search(shown)
    for secret in (applicant.phone, agent.phone if agent else ""):
        assert len(secret) < 8 or secret not in shown
    number = applicant.id.value if applicant.id else ""
    assert len(number) < 5 or number not in shown
    assert dict(view(quiet_desk(), given_intake).facts).get("申请人", "＊＊").endswith("＊＊")


def test_another_persons_case_is_never_part_of_it(desk: Desk) -> None:
    deciding.accept(desk, SESSION, intake("SC009", "新办", applicant=replace(PERSON, name="欧阳嘉怡")))
    number = deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number
    assert "欧" not in words(of_case(desk, number))
