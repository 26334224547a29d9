"""日结: frozen, signed, numbered; what comes later goes on a supplement page, and a closed day never changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from counter_app.domain import day_digest
from counter_app.domain.case_number import NumberKind, parse
from counter_app.domain.refusals import DayRefused, DayUnbalanced
from counter_app.persistence.rebuild import rebuild
from counter_app.persistence.verify import verify
from counter_app.services import clerks, deciding, papers
from counter_app.services.day.closing import close_day, preview_log
from counter_app.services.day.keeping import Handover, Incident, hand_over, record_incident
from counter_app.services.day.view import DayStep, day_view
from counter_app.services.desk import Desk, Session
from main import Composed
from printing.documents.day_log import DayLog
from printing.documents.sheet import SheetState
from printing.documents.store import load
from tests.helpers.cases import MISSING, intake
from tests.helpers.desk import (
    CLERK,
    CLERK_PASSWORD,
    SESSION,
    SUPERVISOR,
    FixedClock,
    approval,
    compose_desk,
    establish,
)
from tests.services.deciding.reading import refused

TODAY = date(2026, 11, 23)
GAPPY = intake("SC001", "租赁", marks={"m1": MISSING})
COMPLETE = intake("SC001", "租赁")


@pytest.fixture
def composed(tmp_path: Path, clock: FixedClock) -> Iterator[Composed]:
    made = compose_desk(tmp_path, clock=clock)
    establish(made.desk)
    yield made
    made.close()


@pytest.fixture
def desk(composed: Composed) -> Desk:
    return composed.desk


def work_a_day(desk: Desk) -> None:
    """A notice, an acceptance, a consultation; everything printed."""
    clerks.sign_in(desk, CLERK.staff_no, CLERK_PASSWORD)
    deciding.notice(desk, SESSION, GAPPY)
    deciding.accept(desk, SESSION, COMPLETE)
    deciding.guide(desk, SESSION, COMPLETE)
    print_all(desk)


def print_all(desk: Desk) -> None:
    for _, sheet in papers.waiting(desk):
        with desk.write() as work:
            work.papers.set_state(sheet.id, SheetState.PRINTED, desk.now())
            work.commit()


def log_of(body: str) -> DayLog:
    document = load(body)
    assert isinstance(document, DayLog)
    return document


def test_the_log_is_numbered_signed_and_waits_to_be_printed(composed: Composed, desk: Desk) -> None:
    work_a_day(desk)
    done = close_day(desk, SESSION, TODAY, remarks="一切正常")
    (paper,) = done.papers
    log = log_of(paper.body)
    assert parse(paper.case).kind is NumberKind.DAY_LOG
    assert log.head.case_number == paper.case == done.closing.number
    assert log.remarks == "一切正常"
    assert [sheet.copy for p, sheet in papers.waiting(desk) if p.id == paper.id] == [1, 2]
    digest, signed, signature = day_digest.decode(log.digest.digits)
    assert desk.signer.verify(signed, signature)
    assert (digest.day, digest.short) == (TODAY, log.digest.short)
    assert (digest.digest, digest.first + digest.count - 1) == (done.closing.digest, done.closing.last)
    with composed.store.connection() as connection:
        seqs = connection.exec_driver_sql("SELECT seq FROM journal_signatures").scalars().all()
        newest = connection.exec_driver_sql("SELECT max(seq) FROM journal").scalar_one()
        assert verify(connection, desk.signer.verify) is None
    assert newest in seqs


def test_the_printed_equations_hold_when_recomputed(desk: Desk) -> None:
    work_a_day(desk)
    log = log_of(close_day(desk, SESSION, TODAY).papers[0].body)
    for row in log.tallies:
        assert row.issued == row.printed + row.void + row.waiting + row.lost
        issued, terms = row.equation.split("＝")
        assert int(issued) == row.issued == sum(map(int, terms.split("＋")))
    counts = {count.label: count.value for count in log.counts}
    parts = ("即办件", "承诺件受理", "容缺受理", "补正告知", "不予受理", "撤回", "收件待核")
    assert counts["收件"] == sum(counts[part] for part in parts) == 2
    assert log.sum.startswith("收件2＝")
    assert [row.tail.split()[0] for row in log.rows] == ["0001", "0002", "0001"]


def test_what_comes_after_the_close_goes_on_a_supplement_page(desk: Desk, clock: FixedClock) -> None:
    work_a_day(desk)
    first = close_day(desk, SESSION, TODAY)
    frozen = first.papers[0].body
    with refused(desk, DayRefused) as caught:
        close_day(desk, SESSION, TODAY)
    assert caught.refusal.facts["reason"] == "nothing_new"
    assert day_view(desk, SESSION, TODAY).step is DayStep.CLOSED
    clock.advance(minutes=30)
    deciding.receive(desk, SESSION, COMPLETE)
    second = close_day(desk, SESSION, TODAY)
    log = log_of(second.papers[0].body)
    assert (second.closing.ordinal, log.head.title) == (2, "窗口工作日志（补充页）")
    assert [row.result for row in log.rows] == ["收件"]
    assert first.closing.short in log.digest.lines[-1]
    with desk.read() as work:
        kept = work.papers.get(first.papers[0].id)
    assert kept is not None
    assert kept.body == frozen


def test_an_earlier_day_is_closed_first_and_only_with_its_own_entries(desk: Desk, clock: FixedClock) -> None:
    work_a_day(desk)
    clock.advance(days=1)
    deciding.receive(desk, SESSION, COMPLETE)
    tomorrow = date(2026, 11, 24)
    with refused(desk, DayRefused) as caught:
        close_day(desk, SESSION, tomorrow)
    assert (caught.refusal.facts["reason"], caught.refusal.facts["day"]) == ("earlier", TODAY)
    late = close_day(desk, SESSION, TODAY)
    assert len(log_of(late.papers[0].body).rows) == 3
    today = close_day(desk, SESSION, tomorrow)
    log = log_of(today.papers[0].body)
    assert [row.result for row in log.rows] == ["收件"]
    assert {row.lost for row in log.tallies} == {0}, "what yesterday's log itself took is accounted for"
    with refused(desk, DayRefused):
        close_day(desk, SESSION, date(2026, 11, 25))


def test_a_number_that_is_nowhere_needs_a_supervisor_and_is_named(composed: Composed, desk: Desk) -> None:
    work_a_day(desk)
    with composed.store.connection() as connection:
        connection.exec_driver_sql("UPDATE serials SET serial = serial + 1 WHERE kind = 1")
        connection.commit()
    with refused(desk, DayUnbalanced) as caught:
        close_day(desk, SESSION, TODAY)
    assert "0003" in str(caught.refusal.facts["lost"])
    log = log_of(close_day(desk, SESSION, TODAY, approval=approval("停电时中断")).papers[0].body)
    assert "0003" in log.lost
    assert "停电时中断" in log.remarks
    assert SUPERVISOR.name in next(f.value for f in log.facts if f.label == "值班长")


def test_handing_over_and_incidents_stand_in_the_log(desk: Desk) -> None:
    work_a_day(desk)
    hand_over(desk, SESSION, Session(SUPERVISOR), Handover(originals=2))
    record_incident(desk, SESSION, Incident("network", "主干断开，照常受理", "10:15", "11:40"))
    log = log_of(close_day(desk, SESSION, TODAY).papers[0].body)
    assert SUPERVISOR.name in log.handover
    assert ("断网", "10:15–11:40", "主干断开，照常受理") in [(i.kind, i.time, i.text) for i in log.incidents]


def test_the_preview_is_the_log_without_its_number_and_digest(desk: Desk) -> None:
    work_a_day(desk)
    seen = preview_log(desk, SESSION, TODAY)
    log = log_of(close_day(desk, SESSION, TODAY).papers[0].body)
    assert (seen.counts, seen.tallies, seen.rows) == (log.counts, log.tallies, log.rows)
    assert (seen.head.case_number, seen.digest.digits) == ("", "")


def test_a_rebuild_brings_the_log_and_its_number_back(composed: Composed, desk: Desk) -> None:
    work_a_day(desk)
    before = close_day(desk, SESSION, TODAY)
    with composed.store.connection() as connection:
        for table in ("sheets", "papers", "serials"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
        rebuild(connection)
    with desk.read() as work:
        (paper,) = work.papers.of_case(before.closing.number)
    assert log_of(paper.body).head.case_number == before.closing.number
    deciding.receive(desk, SESSION, COMPLETE)
    again = close_day(desk, SESSION, TODAY)
    assert parse(again.closing.number).serial == 2
