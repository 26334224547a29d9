"""例外登记 and 否定报备: each exception with who, which rule and why; nothing ordinary among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from counter_app.domain.day import CLOSED
from counter_app.domain.identity_checks import IdDoubt
from counter_app.domain.intake import Override
from counter_app.domain.journal import CounterEvent
from counter_app.domain.name_checks import NameDoubtKind
from counter_app.services import clerks, deciding, upkeep
from counter_app.services.deciding import DeclineTerms
from counter_app.services.desk import Desk
from counter_app.services.registers.lines import COLUMNS, Register
from counter_app.services.registers.overrides import SUPERVISED, rule_of
from tests.helpers.cases import MISSING, intake
from tests.helpers.desk import CLERK, SESSION, SUPERVISOR, approval
from tests.helpers.quiet_desk import shipped_wording
from tests.services.registers.conftest import Look

COMPLETE = intake("SC001", "租赁")
OVERRIDDEN = Override("applicant.id", IdDoubt.CHECK_DIGIT.value, "证件原件即如此，已核对")
TERMS = DeclineTerms(3, "签名不是本人所签", "《样例条例》第九条")


def test_a_clerks_override_names_rule_reason_case_and_clerk(desk: Desk, look: Look) -> None:
    number = deciding.receive(desk, SESSION, replace(COMPLETE, overrides=(OVERRIDDEN,))).case.number
    deciding.override_warning(desk, SESSION, number, Override("applicant.phone", "phone", "座机无区号"))
    first, second = look(Register.OVERRIDES)
    assert first.facts["rule"] == "申请人证件号码：校验不通过，至少有一位与证件不符"
    assert (first.facts["reason"], first.facts["clerk"]) == (OVERRIDDEN.reason, CLERK.name)
    assert (first.facts["approver"], first.number) == ("", number)
    assert second.facts["rule"] == "申请人电话：不像电话号码"
    assert all(set(line.facts) == set(COLUMNS[Register.OVERRIDES]) for line in (first, second))


def test_a_report_before_a_refusal_stands_in_both_registers(desk: Desk, look: Look) -> None:
    number = deciding.decline(desk, SESSION, COMPLETE, TERMS, approval=approval("同意不予受理")).case.number
    (report,) = look(Register.REPORTS)
    assert report.number == number
    assert set(report.facts) == set(COLUMNS[Register.REPORTS])
    assert report.facts["ground"] == "隐瞒有关情况或提供虚假材料"
    assert report.facts["opinion"] == "同意不予受理"
    assert (report.facts["clerk"], report.facts["approver"]) == (CLERK.name, SUPERVISOR.name)
    assert "****" in report.facts["phone"]
    (line,) = look(Register.OVERRIDES)
    assert (line.number, line.facts["reason"], line.facts["approver"]) == (
        number,
        "同意不予受理",
        SUPERVISOR.name,
    )


def test_a_supervisors_word_for_the_counter_itself_is_there_without_a_case(desk: Desk, look: Look) -> None:
    upkeep.note_import(desk, approval("年度更新"), "calendar", "2027.json")
    upkeep.raise_epoch(desk, approval("换了电脑"))
    clerks.reset_password(desk, CLERK.staff_no, "a new password 1", approval("忘记密码"))
    lines = look(Register.OVERRIDES)
    assert [(line.facts["rule"], line.facts["reason"]) for line in lines] == [
        ("读入日历（2027.json）", "年度更新"),
        ("开启新编号段", "换了电脑"),
        (f"重设密码（{CLERK.staff_no}）", "忘记密码"),
    ]
    assert {(line.facts["approver"], line.number) for line in lines} == {(SUPERVISOR.name, "")}


def test_an_ordinary_day_has_no_exceptions(desk: Desk, look: Look) -> None:
    clerks.sign_in(desk, CLERK.staff_no, "clerk's own words")
    deciding.accept(desk, SESSION, COMPLETE)
    deciding.notice(desk, SESSION, replace(COMPLETE, marks={**COMPLETE.marks, "m1": MISSING}))
    assert look(Register.OVERRIDES) == ()
    assert look(Register.REPORTS) == ()


@pytest.mark.parametrize("kind", SUPERVISED)
def test_every_act_of_a_supervisor_has_its_word(kind: str) -> None:
    assert shipped_wording().entry("screens", "registers.rule", kind.partition(".")[2])


def test_a_day_closed_over_missing_numbers_is_an_exception_and_another_close_is_none(
    desk: Desk, look: Look
) -> None:
    staff = SUPERVISOR.staff_no
    closed = {"day": "2026-11-22", "approved_by": staff, "reason": "打印机卡纸，号已写明作废"}
    plain = {"day": "2026-11-22", "number": "1"}
    with desk.write() as work:
        for facts in (closed, plain):
            work.journal.note(CounterEvent(CLOSED, CLERK.staff_no, desk.now(), desk.today(), dict(facts)))
        work.commit()
    (line,) = look(Register.OVERRIDES)
    assert line.facts["rule"] == "编号没有着落时日结（2026-11-22）"
    assert line.facts["approver"] == SUPERVISOR.name


def all_warnings() -> Iterator[Override]:
    """Every warning that the people's checks can raise."""
    for who in ("applicant", "agent"):
        for doubt in IdDoubt:
            yield Override(f"{who}.id", doubt.value, "理由")
        for kind in NameDoubtKind:
            yield Override(f"{who}.name", f"{kind.value} U+E000", "理由")
        for warning in ("name_digits", "name_latin"):
            yield Override(f"{who}.name", warning, "理由")
        yield Override(f"{who}.phone", "phone", "理由")
    yield Override("applicant.kind", "service_object", "理由")


@pytest.mark.parametrize("override", list(all_warnings()), ids=lambda o: f"{o.field}-{o.warning}")
def test_every_warning_has_its_words_in_the_register(override: Override) -> None:
    field, _, warning = rule_of(shipped_wording(), override).partition("：")
    assert field
    assert warning
    assert override.warning not in warning
