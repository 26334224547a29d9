"""The day as it goes: one clerk hands over to the next, and the record of it is a paper like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.domain.case_number import NumberKind, parse
from counter_app.domain.people import Clerk
from counter_app.domain.refusals import HandoverRefused
from counter_app.persistence.rebuild import rebuild
from counter_app.services import clerks, deciding
from counter_app.services.day.closing import close_day
from counter_app.services.day.keeping import Handover, ShiftEnded, hand_over
from counter_app.services.day.view import DayStep, day_view
from counter_app.services.desk import Desk, Session, at_the_hall
from main import Composed
from printing.documents.shift_record import ShiftRecord
from printing.documents.store import load
from tests.helpers.desk import (
    CLERK,
    CLERK_PASSWORD,
    SESSION,
    SUPERVISOR,
    SUPERVISOR_PASSWORD,
    FixedClock,
    compose_desk,
    establish,
    head_of,
)
from tests.services.day.test_closing import COMPLETE, GAPPY, TODAY, print_all
from tests.services.deciding.reading import refused

NEXT = Session(SUPERVISOR)
COUNTED = Handover(originals=2, seals="2枚", blanks="收费票据 00000181—00000200，共20份", remarks="3号柜钥匙")


@pytest.fixture
def composed(tmp_path: Path, clock: FixedClock) -> Iterator[Composed]:
    made = compose_desk(tmp_path, clock=clock)
    establish(made.desk)
    yield made
    made.close()


@pytest.fixture
def desk(composed: Composed) -> Desk:
    return composed.desk


def record_of(ended: ShiftEnded) -> ShiftRecord:
    (paper,) = ended.papers
    document = load(paper.body)
    assert isinstance(document, ShiftRecord)
    return document


def test_the_record_names_both_what_they_counted_and_every_case_that_goes_on(desk: Desk) -> None:
    waiting = deciding.notice(desk, SESSION, GAPPY).case
    received = deciding.receive(desk, SESSION, COMPLETE).case
    deciding.accept(desk, SESSION, COMPLETE)
    record = record_of(hand_over(desk, SESSION, NEXT, COUNTED))
    facts = {fact.label: fact.value for fact in record.facts}
    assert facts["交班人"] == f"{CLERK.staff_no} {CLERK.name}"
    assert facts["接班人"] == f"{SUPERVISOR.staff_no} {SUPERVISOR.name}"
    counted = {row.item: (row.count, row.span, row.note) for row in record.handed}
    assert counted["留存原件"] == ("2件", "", "")
    assert counted["印章"] == ("2枚", "", "")
    assert counted["空白文书、票据"] == ("见说明", "00000181—00000200", "收费票据，共20份")
    assert counted["设备状况"] == ("未报故障", "", "")
    assert counted["待打印纸张"][0] != "0张"
    tails = [f"{case.number[-5:-1]} {case.number[-1]}" for case in (waiting, received)]
    assert sorted(row.tail for row in record.cases) == sorted(tails)
    assert all(row.state and row.due for row in record.cases)
    assert (record.none, record.special) == ("", COUNTED.remarks)


def test_a_counter_without_open_cases_says_so(desk: Desk) -> None:
    record = record_of(hand_over(desk, SESSION, NEXT, Handover()))
    assert (record.cases, record.none) == ((), "交接时没有在办未完件。")


def test_its_number_is_one_of_the_days_logs_and_is_accounted_for(desk: Desk) -> None:
    ended = hand_over(desk, SESSION, NEXT, COUNTED)
    assert parse(ended.papers[0].case).kind is NumberKind.DAY_LOG
    assert day_view(desk, SESSION, TODAY).step is DayStep.PRINT
    print_all(desk)
    view = day_view(desk, SESSION, TODAY)
    assert (view.step, view.reconciliation.numbers.issued, view.handed_over) == (DayStep.CLOSE, 1, True)
    log = close_day(desk, SESSION, TODAY)
    assert parse(log.papers[0].case).serial == parse(ended.papers[0].case).serial + 1


def test_nobody_takes_over_from_himself(desk: Desk) -> None:
    before = head_of(desk)
    with refused(desk, HandoverRefused):
        hand_over(desk, SESSION, SESSION, COUNTED)
    assert head_of(desk) == before


def test_a_rebuild_brings_the_record_back_under_its_number(composed: Composed, desk: Desk) -> None:
    (before,) = hand_over(desk, SESSION, NEXT, COUNTED).papers
    with composed.store.connection() as connection:
        for lost in ("sheets", "papers", "serials"):
            connection.exec_driver_sql(f"DELETE FROM {lost}")
        rebuild(connection)
    with desk.read() as work:
        assert [paper.body for paper in work.papers.of_case(before.case)] == [before.body]
    (after,) = hand_over(desk, SESSION, NEXT, COUNTED).papers
    assert parse(after.case).serial == parse(before.case).serial + 1


def test_the_first_sign_in_of_a_date_opens_the_counter_and_no_later_one(
    desk: Desk, clock: FixedClock
) -> None:
    def sign_in(clerk: Clerk, password: str) -> None:
        clerks.sign_in(desk, clerk.staff_no, password)

    assert day_view(desk, SESSION, desk.today()).opened_at == ""
    sign_in(CLERK, CLERK_PASSWORD)
    first = desk.now()
    clock.advance(hours=2)
    sign_in(SUPERVISOR, SUPERVISOR_PASSWORD)
    view = day_view(desk, SESSION, desk.today())
    assert view.opened_at == at_the_hall(first)
    clock.advance(days=1)
    assert day_view(desk, SESSION, desk.today()).opened_at == ""
    sign_in(SUPERVISOR, SUPERVISOR_PASSWORD)
    assert day_view(desk, SESSION, desk.today()).opened_at == at_the_hall(desk.now())
    close_day(desk, SESSION, desk.today())
    sign_in(CLERK, CLERK_PASSWORD)
    assert day_view(desk, SESSION, desk.today()).step is DayStep.CLOSED
