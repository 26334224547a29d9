"""One field for everything: numbers, tails, names, cards, matters, and a reason for all the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from counter_app.domain.case import Status
from counter_app.domain.case_number import NumberKind, parse
from counter_app.domain.refusals import CaseDamaged, CaseUnknown
from counter_app.services import deciding, looking_up
from counter_app.services.desk import Desk
from counter_app.services.looking_up import CaseHit, MatterHit, NotUnderstood, PersonHit
from tests.helpers.cases import BODY, MISSING, PERSON, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.helpers.intakes import IDS, MOBILE

WHOLE = intake("SC001", "租赁")
GAPPY = intake("SC001", "租赁", marks={"m1": MISSING})


def numbers(hits: tuple[looking_up.Hit, ...]) -> list[str]:
    return [h.case.number for h in hits if isinstance(h, CaseHit)]


def test_a_case_is_found_by_number_tail_card_phone_and_name(desk: Desk) -> None:
    number = deciding.accept(desk, SESSION, WHOLE).case.number
    other = deciding.accept(desk, SESSION, intake("WJ001", applicant=BODY)).case.number
    grouped = f"{number[:1]} {number[1:7]} {number[7:]}"
    for text in (number, grouped, number[-6:], PERSON.name, PERSON.name[:1], IDS[0][-6:]):
        assert numbers(looking_up.scanned(desk, text)) == [number], text
    assert set(numbers(looking_up.scanned(desk, MOBILE[-4:]))) == {number, other}
    (person,) = looking_up.scanned(desk, IDS[0])
    assert isinstance(person, PersonHit)
    assert [c.number for c in person.cases] == [number]


def test_a_wrong_digit_says_which_kind_of_mistake_it_is(desk: Desk) -> None:
    number = deciding.accept(desk, SESSION, WHOLE).case.number
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    (no,) = looking_up.scanned(desk, wrong)
    assert isinstance(no, NotUnderstood)
    assert "有一位数字错了，或相邻两位颠倒了" in no.reason


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"serial": 77}, "本窗口没有编号为"),
        ({"counter": "004"}, "其他窗口"),
        ({"kind": NumberKind.HANDOVER_LIST}, "交接单号"),
    ],
)
def test_a_right_number_that_is_no_case_of_ours_is_said_why(
    desk: Desk, changed: dict[str, object], said: str
) -> None:
    number = parse(deciding.accept(desk, SESSION, WHOLE).case.number)
    (no,) = looking_up.scanned(desk, replace(number, **changed).digits)  # type: ignore[arg-type]
    assert isinstance(no, NotUnderstood)
    assert said in no.reason


def test_a_matter_is_found_by_code_and_by_words(desk: Desk) -> None:
    (hit,) = looking_up.scanned(desk, "sc001")
    assert isinstance(hit, MatterHit)
    assert (hit.matter.code, hit.here, hit.elsewhere) == ("SC001", True, "")
    found, total = looking_up.matters(desk, "个体")
    assert total >= 1
    assert found[0].matter.name[slice(*found[0].spans[0])] == "个体"
    assert isinstance(looking_up.scanned(desk, "食品经营许可")[0], MatterHit)


def test_a_matter_of_another_counter_says_where(desk: Desk) -> None:
    narrow = replace(desk, hall=replace(desk.hall, accepted_matters=("SC009",)))
    hit = looking_up.matters(narrow, "SC001")[0][0]
    assert not hit.here
    assert hit.matter.department in hit.elsewhere


def test_nothing_found_is_said_and_nothing_asked_is_not(desk: Desk) -> None:
    (no,) = looking_up.scanned(desk, "查无此人")
    assert isinstance(no, NotUnderstood)
    assert looking_up.scanned(desk, " 　") == ()


@given(st.text(st.characters(), max_size=60) | st.text("0123456789xX ", max_size=300))
@example("9" * 100_000)
@example("%_'\"*")
@example("\ud800" * 5)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_whatever_makes_the_search_fall(desk: Desk, text: str) -> None:
    assert isinstance(looking_up.scanned(desk, text), tuple)
    assert isinstance(looking_up.matters(desk, text[:200]), tuple)


def test_the_page_shows_case_papers_sheets_and_the_persons_other_cases(desk: Desk) -> None:
    deciding.accept(desk, SESSION, WHOLE)
    first = deciding.receive(desk, SESSION, WHOLE).case
    second = deciding.notice(desk, SESSION, GAPPY).case
    page = looking_up.page(desk, second.number)
    assert page.case == second
    assert page.matter.code == "SC001"
    assert [len(sheets) for _, sheets in page.papers] == [len(p.copies) for p, _ in page.papers]
    assert [c.number for c in page.other_cases] == [first.number]
    with pytest.raises(CaseUnknown):
        looking_up.page(desk, "1" * 26)


def test_the_open_cases_of_a_person_are_shown_and_the_ended_are_not(desk: Desk) -> None:
    number = deciding.notice(desk, SESSION, GAPPY).case.number
    assert [c.number for c in looking_up.open_cases_of(desk, IDS[0], "")] == [number]
    deciding.withdraw(desk, SESSION, number, "不办了", ())
    assert looking_up.open_cases_of(desk, IDS[0], "") == ()


def test_what_waits_and_what_is_of_the_same_matter_is_pointed_out_apart(desk: Desk) -> None:
    number = deciding.notice(desk, SESSION, GAPPY).case.number
    deciding.withdraw(desk, SESSION, number, "不办了", ())
    waits = deciding.receive(desk, SESSION, WHOLE).case.number
    others = looking_up.others_of(desk, IDS[0], "", "SC001")
    assert [c.number for c in others.waiting] == [waits]
    assert [c.number for c in others.same_matter] == [waits, number]
    assert looking_up.others_of(desk, IDS[0], "", "GA001").same_matter == ()


def test_another_name_beside_the_same_number_is_pointed_out(desk: Desk) -> None:
    number = deciding.receive(desk, SESSION, WHOLE).case.number
    kept = WHOLE.applicant.name
    assert looking_up.others_of(desk, IDS[0], kept, "SC001").other_name is None
    assert looking_up.others_of(desk, IDS[0], "", "SC001").other_name is None, "not typed yet"
    found = looking_up.others_of(desk, IDS[0], kept + "玲", "SC001").other_name
    assert found is not None
    assert found.number == number


def test_lists_and_page_show_that_silence_has_accepted(desk: Desk, clock: FixedClock) -> None:
    number = deciding.receive(desk, SESSION, GAPPY).case.number
    day = desk.today()
    clock.advance(days=7)
    assert looking_up.of_day(desk, day)[0].status is Status.RECEIVED
    clock.advance(days=1)
    assert looking_up.of_day(desk, day)[0].status is Status.DEEMED_ACCEPTED
    assert looking_up.page(desk, number).summary.status is Status.DEEMED_ACCEPTED


def test_no_list_shows_a_whole_identity_number(desk: Desk) -> None:
    deciding.accept(desk, SESSION, WHOLE)
    (summary,) = looking_up.of_day(desk, desk.today())
    assert IDS[0] not in repr(summary)
    assert MOBILE not in repr(summary)


def test_the_page_of_a_case_with_an_entry_that_cannot_be_true_says_so_plainly(desk: Desk) -> None:
    case = deciding.withdraw(
        desk, SESSION, deciding.receive(desk, SESSION, WHOLE).case.number, "不办了", ()
    ).case
    other = deciding.receive(desk, SESSION, WHOLE).case.number
    with desk.write() as work:
        work.journal.append(case.history[-1], case)
        work.commit()
    with pytest.raises(CaseDamaged) as no:
        looking_up.page(desk, case.number)
    assert "前后不合" in desk.wording.refusal(no.value)
    with pytest.raises(CaseDamaged):
        deciding.reapply(desk, case.number)
    with pytest.raises(CaseDamaged):
        deciding.supplement(desk, SESSION, case.number, WHOLE.marks)
    assert looking_up.page(desk, other).case.status is Status.RECEIVED


def test_a_case_is_found_by_todays_serial_without_its_check_digit(desk: Desk, clock: FixedClock) -> None:
    first, second = (deciding.accept(desk, SESSION, WHOLE).case.number for _ in range(2))
    assert numbers(looking_up.scanned(desk, "0002")) == [second]
    assert numbers(looking_up.scanned(desk, "0001"))[:1] == [first]
    clock.advance(days=1)
    other = deciding.accept(desk, SESSION, WHOLE).case.number
    assert numbers(looking_up.scanned(desk, "0001"))[:1] == [other]
    assert second not in numbers(looking_up.scanned(desk, "0002"))


def test_a_consultation_is_found_as_the_list_of_the_day_calls_it(desk: Desk, clock: FixedClock) -> None:
    deciding.accept(desk, SESSION, WHOLE)
    deciding.guide(desk, SESSION, WHOLE)
    for typed in ("咨 0001", "咨0001", "咨１"):
        (hit,) = looking_up.scanned(desk, typed)
        assert isinstance(hit, looking_up.ConsultationHit)
        assert hit.intake.matter == WHOLE.matter
    assert not any(isinstance(h, looking_up.ConsultationHit) for h in looking_up.scanned(desk, "咨 0002"))
    clock.advance(days=1)
    assert not any(isinstance(h, looking_up.ConsultationHit) for h in looking_up.scanned(desk, "咨 0001"))


def test_a_case_is_found_by_the_number_of_its_paper_and_by_a_part_of_it(desk: Desk) -> None:
    done = deciding.accept(desk, SESSION, WHOLE)
    deciding.accept(desk, SESSION, WHOLE)
    whole = done.papers[0].document_number
    assert whole.endswith("003-0001号")
    for text in (whole, "003-0001", "003-0001号", " 003-0001 ", "００３-０００１"):
        assert numbers(looking_up.scanned(desk, text)) == [done.case.number], text
    assert numbers(looking_up.scanned(desk, "003-0009")) == []


def test_names_and_telephones_are_still_found(desk: Desk) -> None:
    number = deciding.accept(desk, SESSION, WHOLE).case.number
    for text in (PERSON.name, PERSON.name[-1], MOBILE[-4:], MOBILE):
        assert numbers(looking_up.scanned(desk, text)) == [number], text
