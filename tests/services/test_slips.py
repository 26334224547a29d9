"""The slip on a paper says what the paper says, and proves that this counter issued it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain import situation_bits, slip
from counter_app.domain.case_number import parse
from counter_app.domain.materials import DefectKind, GapKind
from counter_app.domain.situation_bits import MaterialState
from counter_app.domain.slip import PaperKind, SlipFlag
from counter_app.keys.signing import CounterSigner
from counter_app.services import deciding, looking_up
from counter_app.services.desk import Decision, Desk
from counter_app.services.slips import release_mark
from printing.documents.store import load
from tests.helpers.cases import AGENT, BODY, MISSING, PERSON, faulty, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.helpers.quiet_desk import matter

GAPPY = intake("SC001", "租赁", marks={"m1": faulty(DefectKind.UNSIGNED), "m2": MISSING})


def slip_of(decision: Decision, paper: int = -1) -> str:
    return load(decision.papers[paper].body).head.slip


def read(decision: Decision, paper: int = -1) -> slip.Slip:
    return slip.decode(slip_of(decision, paper))[0]


def test_the_slip_of_a_notice_tells_its_gaps_and_answers(desk: Desk) -> None:
    done = deciding.notice(desk, SESSION, GAPPY)
    found = read(done)
    assert found.paper is PaperKind.ONE_TIME_NOTICE
    assert found.number == parse(done.case.number)
    catalogue = desk.shelf.current(desk.today())
    assert found.release == release_mark(catalogue.release)
    assert catalogue.at_index(found.matter_index) == matter("SC001")
    told = situation_bits.unpack(matter("SC001"), found.situation)
    assert told.answers == GAPPY.answers
    assert told.kinds == {"m1": (GapKind.UNSIGNED,), "m2": (GapKind.MISSING,)}
    assert told.states["m5"] is MaterialState.IN_ORDER
    assert found.due_days == 21
    assert found.issued_minutes == 11 * 60 + 27
    assert found.flags == SlipFlag(0)


def test_each_paper_of_an_act_has_its_own_slip(desk: Desk) -> None:
    done = deciding.notice(desk, SESSION, GAPPY)
    assert [read(done, n).paper for n in (0, 1)] == [PaperKind.MATERIAL_RECEIPT, PaperKind.ONE_TIME_NOTICE]
    assert done.case.notice_due is not None
    assert read(done, 0).due_days == (done.case.notice_due - done.case.received_on).days
    assert read(deciding.receive(desk, SESSION, GAPPY)).due_days == 7


def test_a_later_paper_counts_its_minutes_from_the_date_in_the_number(desk: Desk, clock: FixedClock) -> None:
    number = deciding.notice(desk, SESSION, GAPPY).case.number
    clock.advance(days=2)
    done = deciding.supplement(desk, SESSION, number, {"m1": MISSING, "m2": intake("SC001").marks["m1"]})
    assert read(done).issued_minutes == 2 * 1440 + 11 * 60 + 27


def test_the_flags_say_what_else_is_true(desk: Desk) -> None:
    given = replace(GAPPY, agent=AGENT, note="请带原件")
    assert read(deciding.notice(desk, SESSION, given)).flags == SlipFlag.AGENT | SlipFlag.MORE_ON_PAPER


def test_no_name_and_no_number_stand_in_the_slip_but_both_are_bound_to_it(desk: Desk) -> None:
    found = read(deciding.notice(desk, SESSION, GAPPY))
    assert PERSON.id is not None
    assert found.binding == slip.binding_of(found.number.digits, PERSON.name, PERSON.id.tail)
    assert PERSON.name.encode() not in slip.encode(found)


def test_the_signature_is_the_counters(desk: Desk) -> None:
    _, signed, signature = slip.decode(slip_of(deciding.notice(desk, SESSION, GAPPY)))
    assert desk.signer.verify(signed, signature)
    assert not CounterSigner(bytes(32)).verify(signed, signature)


@pytest.mark.parametrize("code", ["WG001", "WJ001", "XF001"])
def test_matters_with_many_materials_fit_the_code(desk: Desk, code: str) -> None:
    whole = intake(code, applicant=BODY)
    many = replace(whole, marks=dict.fromkeys(whole.marks, faulty(DefectKind.UNSTAMPED, "第1页")))
    assert len(slip_of(deciding.notice(desk, SESSION, many))) <= 365


def test_a_forged_slip_is_told_from_a_damaged_one(desk: Desk) -> None:
    digits = slip_of(deciding.notice(desk, SESSION, GAPPY))
    found, _, signature = slip.decode(digits)
    forged = slip.digits_of(slip.encode(replace(found, due_days=365)), signature)
    (no,) = looking_up.scanned(desk, forged)
    assert isinstance(no, looking_up.NotUnderstood)
    assert "仿造" in no.reason
    (again,) = looking_up.scanned(desk, digits[:-1])
    assert isinstance(again, looking_up.NotUnderstood)
    assert "再扫一次" in again.reason


def test_a_slip_of_another_counter_is_not_called_forged(desk: Desk) -> None:
    found, _, signature = slip.decode(slip_of(deciding.notice(desk, SESSION, GAPPY)))
    other = slip.encode(replace(found, number=replace(found.number, counter="004")))
    (no,) = looking_up.scanned(desk, slip.digits_of(other, signature))
    assert isinstance(no, looking_up.NotUnderstood)
    assert "其他窗口" in no.reason
