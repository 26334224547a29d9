"""First start and a supervisor's upkeep: one transaction, and no number of this place ever twice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counter_app.domain.case_number import LAST_EPOCH, CaseNumber, NumberKind, parse
from counter_app.domain.hall import Hall, NegativeReporting
from counter_app.domain.hall_parsing import load_hall
from counter_app.domain.journal import CounterEvent
from counter_app.domain.refusals import (
    ClockBehind,
    EpochRefused,
    HallUnreadable,
    NotASupervisor,
    NumberingStopped,
    NumberRefused,
    PasswordWeak,
    ReasonMissing,
    Refusal,
    StaffNumberRefused,
)
from counter_app.services import clerks, deciding, first_start, upkeep
from counter_app.services.desk import HALL, Approval, Desk
from counter_app.services.first_start import FirstStart, NewAccount
from main import Composed
from tests.helpers.cases import intake
from tests.helpers.desk import (
    CLERK,
    CLERK_PASSWORD,
    SESSION,
    SUPERVISOR,
    SUPERVISOR_PASSWORD,
    FixedClock,
    approval,
    compose_desk,
    establish,
    head_of,
)
from tests.helpers.quiet_desk import sample_hall

GIVEN = FirstStart(
    hall=sample_hall(),
    supervisor=NewAccount(SUPERVISOR.staff_no, SUPERVISOR.name, SUPERVISOR_PASSWORD),
    clerk=NewAccount(CLERK.staff_no, CLERK.name, CLERK_PASSWORD),
)
WHOLE = intake("SC001", "租赁")


@pytest.fixture
def fresh(tmp_path: Path, clock: FixedClock) -> Iterator[Composed]:
    composed = compose_desk(tmp_path, clock=clock)
    yield composed
    composed.close()


def issued(epoch: int) -> str:
    return CaseNumber(NumberKind.CASE, "000000", "001", "003", date(2026, 11, 20), epoch, 17).digits


def test_a_new_counter_is_asked_about_once(fresh: Composed) -> None:
    assert first_start.needed(fresh.desk)
    first_start.establish(fresh.desk, GIVEN)
    assert not first_start.needed(fresh.desk)
    assert set(clerks.known(fresh.desk)) == {SUPERVISOR, CLERK}
    assert parse(deciding.accept(fresh.desk, SESSION, WHOLE).case.number).epoch == 1


def test_a_counter_that_issued_before_starts_above_its_newest_slip(fresh: Composed) -> None:
    first_start.establish(fresh.desk, replace(GIVEN, newest_number=issued(3)))
    done = deciding.accept(fresh.desk, SESSION, WHOLE)
    assert parse(done.case.number).epoch == 4
    assert done.papers[0].document_number.endswith("003.04-0001号")


@pytest.mark.parametrize(
    ("changes", "refusal", "field"),
    [
        ({"newest_number": issued(1)[:-1]}, NumberRefused, None),
        ({"newest_number": issued(LAST_EPOCH)}, EpochRefused, "newest_number"),
        ({"hall": replace(sample_hall(), region="00000x")}, HallUnreadable, "region"),
        ({"clerk": replace(GIVEN.clerk, password="short")}, PasswordWeak, "clerk.password"),
        ({"clerk": GIVEN.supervisor}, StaffNumberRefused, "clerk.staff_no"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_kept(
    fresh: Composed, changes: dict[str, object], refusal: type[Refusal], field: str | None
) -> None:
    with pytest.raises(refusal) as refused:
        first_start.establish(fresh.desk, replace(GIVEN, **changes))  # type: ignore[arg-type]
    assert field in (None, refused.value.field)
    assert fresh.desk.wording.refusal(refused.value)
    assert first_start.needed(fresh.desk)
    assert head_of(fresh.desk)[0] == 0


def test_the_kept_hall_is_the_one_of_the_next_start(tmp_path: Path, clock: FixedClock) -> None:
    composed = compose_desk(tmp_path, clock=clock)
    own = replace(sample_hall(), name="青禾市柳岸街道便民服务中心")
    first_start.establish(composed.desk, replace(GIVEN, hall=own))
    composed.close()
    again = compose_desk(tmp_path, clock=clock)
    assert again.desk.hall == own
    again.close()


def test_a_moved_database_stops_numbering_until_a_supervisor_gives_an_epoch(
    tmp_path: Path, clock: FixedClock
) -> None:
    here = compose_desk(tmp_path, clock=clock)
    establish(here.desk)
    deciding.accept(here.desk, SESSION, WHOLE)
    here.close()
    there = compose_desk(tmp_path, clock=clock, machine="another-pc")
    before = head_of(there.desk)
    with pytest.raises(NumberingStopped) as refused:
        deciding.accept(there.desk, SESSION, WHOLE)
    assert there.desk.wording.refusal(refused.value)
    assert head_of(there.desk) == before
    assert upkeep.raise_epoch(there.desk, approval("换机")) == 2
    assert parse(deciding.accept(there.desk, SESSION, WHOLE).case.number).epoch == 2
    there.close()


def test_two_copies_that_both_got_an_epoch_never_give_the_same_number(tmp_path: Path) -> None:
    """Each is told the newest number on any slip, wherever it was given out."""
    first = compose_desk(tmp_path / "first", machine="pc")
    establish(first.desk)
    used = [deciding.accept(first.desk, SESSION, WHOLE)]
    first.close()
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    second = compose_desk(tmp_path / "second", machine="second-pc")
    assert upkeep.raise_epoch(second.desk, approval("副本在另一台电脑上用"), used[-1].case.number) == 2
    used += [deciding.accept(second.desk, SESSION, WHOLE) for _ in range(3)]
    first = compose_desk(tmp_path / "first", machine="moved-again")
    assert upkeep.raise_epoch(first.desk, approval("原件换机"), used[-1].case.number) == 3
    used += [deciding.accept(first.desk, SESSION, WHOLE) for _ in range(3)]
    assert len({d.case.number for d in used}) == len(used)
    documents = [paper.document_number for d in used for paper in d.papers if paper.document_number]
    assert len(set(documents)) == len(documents)
    first.close()
    second.close()


def test_an_epoch_asks_for_a_number_of_this_counter(desk: Desk) -> None:
    foreign = CaseNumber(NumberKind.CASE, "000000", "001", "009", date(2026, 11, 20), 1, 17).digits
    with pytest.raises(NumberRefused):
        upkeep.raise_epoch(desk, approval(), foreign)


def test_a_clock_that_ran_ahead_is_put_right_by_a_supervisor(desk: Desk, clock: FixedClock) -> None:
    clock.advance(days=400)
    deciding.accept(desk, SESSION, WHOLE)
    clock.advance(days=-400)
    with pytest.raises(ClockBehind):
        deciding.accept(desk, SESSION, WHOLE)
    upkeep.correct_clock(desk, approval("主板电池换过"))
    assert deciding.accept(desk, SESSION, WHOLE).case.received_on == date(2026, 11, 23)


def moved_to(desk: Desk, code: str) -> Hall:
    return replace(desk.hall, counter=replace(desk.hall.counter, code=code))


def test_another_counters_code_is_taken_over_above_its_newest_number(tmp_path: Path) -> None:
    """Two PCs: the second takes over the code under which the first issued numbers on the same day."""
    first, second = compose_desk(tmp_path / "first"), compose_desk(tmp_path / "second", machine="second-pc")
    establish(first.desk)
    establish(second.desk)
    upkeep.change_hall(second.desk, approval(), moved_to(second.desk, "004"))
    second.close()
    second = compose_desk(tmp_path / "second", machine="second-pc")
    used = [deciding.accept(first.desk, SESSION, WHOLE).case.number for _ in range(3)]
    deciding.accept(second.desk, SESSION, WHOLE)
    upkeep.change_hall(second.desk, approval(), moved_to(second.desk, "003"), used[-1])
    second.close()
    second = compose_desk(tmp_path / "second", machine="second-pc")
    done = [deciding.accept(second.desk, SESSION, WHOLE) for _ in range(3)]
    assert not {d.case.number for d in done} & set(used)
    assert {parse(d.case.number).epoch for d in done} == {2}
    assert "003.02-" in done[0].papers[0].document_number
    first.close()
    second.close()


def test_a_number_of_another_counter_says_nothing_about_this_one(desk: Desk) -> None:
    number = deciding.accept(desk, SESSION, WHOLE).case.number
    with pytest.raises(NumberRefused) as refused:
        upkeep.change_hall(desk, approval(), moved_to(desk, "004"), number)
    assert refused.value.facts["reason"] == "other_counter"
    assert desk.wording.refusal(refused.value)
    with desk.read() as work:
        kept = work.kept.get(HALL)
    assert kept is not None
    assert load_hall(kept).counter.code == desk.hall.counter.code


def test_the_same_counter_keeps_its_epoch_whatever_else_of_the_hall_changes(desk: Desk) -> None:
    upkeep.change_hall(desk, approval(), replace(desk.hall, hours="周一至周六"))
    assert parse(deciding.accept(desk, SESSION, WHOLE).case.number).epoch == 1


def test_the_halls_data_is_changed_by_a_supervisor_with_a_reason_and_the_journal_says_what(
    tmp_path: Path,
) -> None:
    """Else a clerk could switch 否定报备 off and refuse alone."""
    composed = compose_desk(tmp_path)
    establish(composed.desk)
    desk = composed.desk
    off = replace(desk.hall, negative_report=NegativeReporting.OFF)
    for unfit, refusal in ((Approval(CLERK, "想省事"), NotASupervisor), (approval("\u200b"), ReasonMissing)):
        with pytest.raises(refusal):
            upkeep.change_hall(desk, unfit, off)
    upkeep.change_hall(desk, approval("市里发文停用"), off)
    with desk.read() as work:
        (entry,) = work.day.notes_of_kind("counter.hall_changed")
    assert isinstance(entry.event, CounterEvent)
    assert entry.event.facts["changed"] == ["negative_report"]
    assert entry.event.facts["negative_report"] == ["required", "off"]
    composed.close()
