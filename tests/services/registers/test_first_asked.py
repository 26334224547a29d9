"""首问责任登记: nobody who came is missing, every field of the form is there, and no full number is."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from counter_app.domain.inquiry import Inquiry
from counter_app.domain.refusals import ClockBehind, InquiryRefused, TextBroken
from counter_app.services import deciding
from counter_app.services.desk import Desk
from counter_app.services.registers.inquiring import answer_inquiry, record_inquiry
from counter_app.services.registers.lines import COLUMNS, Register
from counter_app.services.registers.reading import read_date
from tests.helpers.cases import MISSING, PERSON, intake
from tests.helpers.desk import CLERK, SESSION, FixedClock
from tests.helpers.intakes import IDS, MOBILE
from tests.services.deciding.reading import refused
from tests.services.registers.conftest import Look

ADDRESS = "青禾市临江区桂园路18号"
COMPLETE = intake("SC001", "租赁", applicant=replace(PERSON, address=ADDRESS))
GAPPY = replace(COMPLETE, marks={**COMPLETE.marks, "m1": MISSING})
ASKED = Inquiry("老年卡年审在哪里办", who="何大爷", phone=MOBILE, reply="已告知到社区居委会")
OWED = Inquiry("旧城改造补偿何时发放", referred="临江区住房和城乡建设局", referred_phone="0199-5550188")
FIRST = Register.FIRST_ASKED


def test_each_who_came_has_a_line_in_order_and_every_field_of_the_form(
    desk: Desk, clock: FixedClock, look: Look
) -> None:
    received = deciding.receive(desk, SESSION, COMPLETE).case.number
    clock.advance(minutes=5)
    consulted = deciding.guide(desk, SESSION, COMPLETE).case.number
    clock.advance(minutes=5)
    record_inquiry(desk, SESSION, ASKED)
    lines = look(FIRST)
    assert [line.facts["kind"] for line in lines] == ["收件", "咨询", "首问"]
    assert [line.number for line in lines] == [received, consulted, ""]
    assert [line.facts["at"][-5:] for line in lines] == ["11:27", "11:32", "11:37"]
    assert all(set(line.facts) == set(COLUMNS[FIRST]) for line in lines)
    assert {line.facts["clerk"] for line in lines} == {CLERK.name}
    first = lines[0].facts
    assert (first["who"], first["address"]) == (PERSON.name, ADDRESS)
    assert first["materials"].count("（1份）") == 3
    assert first["referred"]
    assert first["referred_phone"]


def test_no_full_number_stands_in_any_line(desk: Desk, look: Look) -> None:
    deciding.receive(desk, SESSION, COMPLETE)
    record_inquiry(desk, SESSION, replace(ASKED, subject=f"身份证 {IDS[0]} 挂失", reply=f"请拨打 {MOBILE}"))
    told = "\n".join(text for line in look(FIRST) for key, text in line.facts.items() if key != "number")
    assert "*" in told
    assert not re.search(r"(?<!\d)1\d{10}(?!\d)|\d{17}[\dXx]", told)


def test_a_case_is_answered_when_it_is_first_told_or_accepted(
    desk: Desk, clock: FixedClock, look: Look
) -> None:
    number = deciding.receive(desk, SESSION, GAPPY).case.number
    (line,) = look(FIRST)
    assert line.open
    assert line.facts["answered"] == ""
    assert line.facts["handling"].startswith("收件，答复期限 2026-11-30")
    day = desk.today()
    clock.advance(days=1)
    deciding.notice_received(desk, SESSION, number, {})
    with desk.read() as work:
        assert set(work.day.first_answers(day)) == {number}
        assert not work.day.first_answers(desk.today())


def test_a_consultation_that_leads_elsewhere_names_where_to(desk: Desk, look: Look) -> None:
    deciding.guide(desk, SESSION, intake("SC009", "网络经营"))
    (line,) = look(FIRST)
    assert line.facts["answered"]
    assert line.facts["handling"]
    assert not line.open


def test_an_inquiry_that_was_passed_on_is_open_until_it_is_answered(
    desk: Desk, clock: FixedClock, look: Look
) -> None:
    record_inquiry(desk, SESSION, OWED)
    (line,) = look(FIRST)
    assert line.open
    assert line.facts["handling"] == "待答复"
    day = desk.today()
    clock.advance(days=2)
    answer_inquiry(desk, SESSION, line.seq, " 已电话答复：年底前发放 ")
    assert desk.today() != day
    (line,) = read_date(desk, FIRST, day)
    assert not line.open
    assert line.facts["handling"] == "已电话答复：年底前发放"
    assert line.facts["answered"].startswith("2026-11-25")
    with refused(desk, InquiryRefused) as caught:
        answer_inquiry(desk, SESSION, line.seq, "再答一次")
    assert caught.refusal.facts["reason"] == "answered"


def test_answers_find_their_own_inquiry_among_several(desk: Desk, look: Look) -> None:
    for subject in ("甲", "乙", "丙"):
        record_inquiry(desk, SESSION, replace(OWED, subject=subject))
    middle = look(FIRST)[1]
    answer_inquiry(desk, SESSION, middle.seq, "答乙")
    assert [(line.facts["subject"], line.open) for line in look(FIRST)] == [
        ("甲", True),
        ("乙", False),
        ("丙", True),
    ]


@pytest.mark.parametrize(
    ("inquiry", "field", "reason"),
    [
        (replace(ASKED, subject=" \u200b"), "subject", "subject"),
        (replace(ASKED, reply="\u3000"), "reply", "nobody"),
        (replace(ASKED, who="长" * 10_000), "who", "long"),
    ],
    ids=["nothing asked", "nobody answers for it", "a pasted page"],
)
def test_what_says_nothing_is_not_registered(desk: Desk, inquiry: Inquiry, field: str, reason: str) -> None:
    with refused(desk, InquiryRefused, field) as caught:
        record_inquiry(desk, SESSION, inquiry)
    assert caught.refusal.facts["reason"] == reason


def test_nothing_is_answered_that_was_never_asked_or_with_nothing(desk: Desk, look: Look) -> None:
    with refused(desk, InquiryRefused, "reply"):
        answer_inquiry(desk, SESSION, 1, "答复")
    record_inquiry(desk, SESSION, OWED)
    with refused(desk, InquiryRefused, "reply"):
        answer_inquiry(desk, SESSION, look(FIRST)[0].seq, " ")
    with refused(desk, TextBroken, "who"):
        record_inquiry(desk, SESSION, replace(ASKED, who="\ud840"))


def test_nothing_is_registered_by_a_clock_that_is_behind(desk: Desk, clock: FixedClock) -> None:
    record_inquiry(desk, SESSION, ASKED)
    clock.advance(minutes=-5)
    with refused(desk, ClockBehind):
        record_inquiry(desk, SESSION, ASKED)
