"""Signing in: one sentence for every failure, a pause after five, and a supervisor's word that is one."""

from __future__ import annotations

import pytest

from counter_app.domain.journal import CounterEvent
from counter_app.domain.people import Role
from counter_app.domain.refusals import (
    AccountUnknown,
    ClerkNameMissing,
    LastSupervisor,
    NotASupervisor,
    PasswordWeak,
    ReasonMissing,
    Refusal,
    SignInPaused,
    SignInRefused,
    StaffNumberRefused,
)
from counter_app.services import clerks, upkeep
from counter_app.services.desk import Desk, Session
from tests.helpers.desk import (
    CLERK,
    CLERK_PASSWORD,
    SESSION,
    SUPERVISOR,
    SUPERVISOR_PASSWORD,
    FixedClock,
    approval,
    head_of,
)

BY_SUPERVISOR = Session(SUPERVISOR)


def fail(desk: Desk, times: int) -> None:
    for _ in range(times):
        with pytest.raises(SignInRefused):
            clerks.sign_in(desk, CLERK.staff_no, "wrong")


def test_a_clerk_signs_in_and_it_is_noted(desk: Desk) -> None:
    clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)
    before = head_of(desk)[0]
    assert clerks.sign_in(desk, f" {CLERK.staff_no} ", CLERK_PASSWORD) == Session(CLERK)
    assert head_of(desk)[0] == before + 1


def test_a_release_that_no_entry_tells_of_is_noted_once_at_a_sign_in(desk: Desk) -> None:
    """Also one that an import left on the shelf whose window died before it wrote the entry."""

    def told() -> list[object]:
        with desk.read() as work:
            found = [e.event for e in work.day.entries(desk.today())]
        return [e.facts["name"] for e in found if isinstance(e, CounterEvent) and "catalogue" in e.kind]

    before = told()
    for _ in range(2):
        clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)
    assert told() == [*before, *(release.id for release in desk.shelf.releases())]
    upkeep.note_import(desk, approval("上级发布"), "catalogue", "2027-01-01")
    assert told()[-1] == "2027-01-01"


def test_unknown_number_and_wrong_password_are_told_in_the_same_words(desk: Desk) -> None:
    told = []
    for number, password in ((CLERK.staff_no, "wrong"), ("9999", "wrong"), ("", "")):
        with pytest.raises(SignInRefused) as refused:
            clerks.sign_in(desk, number, password)
        told.append(desk.wording.refusal(refused.value))
    assert len(set(told)) == 1


def test_after_five_failures_even_the_right_password_waits(desk: Desk, clock: FixedClock) -> None:
    fail(desk, 5)
    with pytest.raises(SignInPaused) as refused:
        clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)
    assert refused.value.facts == {"until": "11:32"}
    clock.advance(minutes=5)
    assert clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD) == Session(CLERK)


def test_the_pause_is_one_clerks_own(desk: Desk) -> None:
    fail(desk, 5)
    assert clerks.sign_in(desk, SUPERVISOR.staff_no, SUPERVISOR_PASSWORD) == Session(SUPERVISOR)


def test_a_success_forgives_the_failures_before_it(desk: Desk) -> None:
    fail(desk, 4)
    clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)
    fail(desk, 4)
    assert clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)


def test_after_the_pause_one_more_failure_pauses_again(desk: Desk, clock: FixedClock) -> None:
    fail(desk, 5)
    clock.advance(minutes=6)
    fail(desk, 1)
    with pytest.raises(SignInPaused):
        clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)


def test_a_supervisor_approves_with_a_reason_and_nobody_else_does(desk: Desk) -> None:
    given = clerks.approve(desk, SUPERVISOR.staff_no, SUPERVISOR_PASSWORD, " 漏看一项 ")
    assert (given.supervisor, given.reason) == (SUPERVISOR, "漏看一项")
    with pytest.raises(NotASupervisor) as refused:
        clerks.approve(desk, CLERK.staff_no, CLERK_PASSWORD, "漏看")
    assert refused.value.facts == {"name": CLERK.name}
    with pytest.raises(ReasonMissing):
        clerks.approve(desk, SUPERVISOR.staff_no, SUPERVISOR_PASSWORD, "　")
    with pytest.raises(SignInRefused):
        clerks.approve(desk, SUPERVISOR.staff_no, "wrong", "漏看")


def test_a_supervisor_enrols_a_clerk(desk: Desk) -> None:
    made = clerks.enrol(desk, "0313", "陈㛃", Role.CLERK, "long enough", BY_SUPERVISOR)
    assert made in clerks.known(desk)
    assert clerks.sign_in(desk, "0313", "long enough").clerk.name == "陈㛃"


@pytest.mark.parametrize("by", [None, SESSION])
def test_nobody_else_enrols(desk: Desk, by: Session | None) -> None:
    before = clerks.known(desk)
    with pytest.raises(NotASupervisor):
        clerks.enrol(desk, "0313", "陈㛃", Role.SUPERVISOR, "long enough", by)
    assert clerks.known(desk) == before


@pytest.mark.parametrize(
    ("number", "name", "password", "refusal"),
    [
        ("", "陈㛃", "long enough", StaffNumberRefused),
        ("1" * 21, "陈㛃", "long enough", StaffNumberRefused),
        (CLERK.staff_no, "陈㛃", "long enough", StaffNumberRefused),
        ("0313", " ", "long enough", ClerkNameMissing),
        ("0313", "陈㛃", "short", PasswordWeak),
        ("0313", "陈㛃", "aaaaaaaaaa", PasswordWeak),
        ("12345678", "陈㛃", "12345678", PasswordWeak),
    ],
)
def test_an_account_is_refused_with_its_reason(
    desk: Desk, number: str, name: str, password: str, refusal: type[Refusal]
) -> None:
    before = head_of(desk)
    with pytest.raises(refusal) as refused:
        clerks.enrol(desk, number, name, Role.CLERK, password, BY_SUPERVISOR)
    assert desk.wording.refusal(refused.value)
    assert head_of(desk) == before


def test_no_password_is_kept(desk: Desk) -> None:
    with desk.read() as work:
        account = work.accounts.get(CLERK.staff_no)
    assert account is not None
    assert account.verifier.startswith("$argon2id$")
    assert CLERK_PASSWORD not in account.verifier


def test_a_supervisor_resets_a_password_and_ends_the_pause(desk: Desk) -> None:
    fail(desk, 5)
    clerks.reset_password(desk, CLERK.staff_no, "quite another one", approval("忘记密码"))
    assert clerks.sign_in(desk, CLERK.staff_no, "quite another one") == Session(CLERK)
    with pytest.raises(SignInRefused):
        clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)


def test_a_reset_needs_an_account_and_a_password_that_is_one(desk: Desk) -> None:
    before = head_of(desk)
    with pytest.raises(AccountUnknown):
        clerks.reset_password(desk, "9999", "quite another one", approval())
    with pytest.raises(PasswordWeak):
        clerks.reset_password(desk, CLERK.staff_no, "short", approval())
    assert head_of(desk) == before


def test_a_deactivated_clerk_signs_in_no_more_and_is_offered_no_more(desk: Desk) -> None:
    clerks.deactivate(desk, CLERK.staff_no, approval("调离"))
    with pytest.raises(SignInRefused):
        clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)
    assert CLERK not in clerks.known(desk)
    with pytest.raises(AccountUnknown):
        clerks.deactivate(desk, CLERK.staff_no, approval("调离"))
    with pytest.raises(AccountUnknown):
        clerks.reset_password(desk, CLERK.staff_no, "quite another one", approval())


def test_the_last_supervisor_stays(desk: Desk) -> None:
    with pytest.raises(LastSupervisor) as refused:
        clerks.deactivate(desk, SUPERVISOR.staff_no, approval())
    assert SUPERVISOR.name in desk.wording.refusal(refused.value)
    clerks.enrol(desk, "0309", "何值", Role.SUPERVISOR, "another supervisor's", BY_SUPERVISOR)
    clerks.deactivate(desk, SUPERVISOR.staff_no, approval())


def test_a_pause_set_by_a_clock_that_ran_a_year_ahead_does_not_last_a_year(
    desk: Desk, clock: FixedClock
) -> None:
    clock.advance(days=365)
    for _ in range(clerks.FAILURES_ALLOWED):
        with pytest.raises(SignInRefused):
            clerks.sign_in(desk, CLERK.staff_no, "wrong")
    with pytest.raises(SignInPaused):
        clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)
    clock.advance(days=-365)
    assert clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD).clerk == CLERK


@pytest.mark.parametrize("broken", ["\ud800", "pass\udfffword", "\0"], ids=ascii)
def test_what_is_no_text_signs_nobody_in(desk: Desk, broken: str) -> None:
    for staff_no, password in ((broken, CLERK_PASSWORD), (CLERK.staff_no, broken)):
        with pytest.raises(SignInRefused):
            clerks.sign_in(desk, staff_no, password)
