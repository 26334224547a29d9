"""签收: once, by somebody, when the paper was out; a notice's period begins with it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.domain.refusals import PaperUnknown, ServiceRefused
from counter_app.services import deciding, papers
from counter_app.services.desk import Decision, Desk
from counter_app.services.ports.records import IssuedPaper
from counter_app.services.serving import Service, serve, served_of
from printing.documents.sheet import SheetState
from tests.helpers.cases import MISSING, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.services.deciding.reading import refused

GAPPY = intake("SC001", "租赁", marks={"m1": MISSING})
HIMSELF = Service("陈㛃")


def noticed(desk: Desk) -> tuple[Decision, IssuedPaper]:
    """A case that was told, its papers printed; and the notice."""
    done = deciding.notice(desk, SESSION, GAPPY)
    for _, sheet in papers.waiting(desk):
        with desk.write() as work:
            work.papers.set_state(sheet.id, SheetState.PRINTED, desk.now())
            work.commit()
    return done, done.papers[1]


def test_the_period_of_a_notice_begins_with_its_service(desk: Desk, clock: FixedClock) -> None:
    done, notice = noticed(desk)
    clock.advance(days=3)
    served = serve(desk, SESSION, notice.id, HIMSELF).case
    assert done.case.notice_due is not None
    assert served.notice_due is not None
    assert served.notice_due > done.case.notice_due
    with desk.read() as work:
        summary = work.cases.get(served.number)
    assert summary is not None
    assert summary.due == served.notice_due
    found = served_of(served.history, notice)
    assert found is not None
    assert (found.received_by, found.refused) == ("陈㛃", False)


def test_another_paper_moves_no_date(desk: Desk) -> None:
    done, _ = noticed(desk)
    after = serve(desk, SESSION, done.papers[0].id, HIMSELF).case
    assert after.notice_due == done.case.notice_due


def test_a_refusal_needs_its_reason_and_a_witness(desk: Desk) -> None:
    _, notice = noticed(desk)
    whole = Service("陈㛃", refused=True, reason="认为材料已经齐全", witnesses=("社区 赵某",))
    for lacking, reason in (
        (Service("陈㛃", refused=True, witnesses=("社区 赵某",)), "refusal"),
        (Service("陈㛃", refused=True, reason="不愿签", witnesses=(" ",)), "witness"),
    ):
        with refused(desk, ServiceRefused) as caught:
            serve(desk, SESSION, notice.id, lacking)
        assert caught.refusal.facts["reason"] == reason
    event = served_of(serve(desk, SESSION, notice.id, whole).case.history, notice)
    assert event is not None
    assert event.witnesses == ("社区 赵某",)


@pytest.mark.parametrize(
    ("service", "reason"),
    [
        (Service(" "), "name"),
        (Service("陈㛃", at=FixedClock().now() - timedelta(minutes=5)), "early"),
        (Service("陈㛃", at=FixedClock().now() + timedelta(minutes=5)), "late"),
    ],
)
def test_what_cannot_have_been_so_is_refused(desk: Desk, service: Service, reason: str) -> None:
    _, notice = noticed(desk)
    with refused(desk, ServiceRefused) as caught:
        serve(desk, SESSION, notice.id, service)
    assert caught.refusal.facts["reason"] == reason


def test_a_paper_is_signed_for_once_and_not_before_it_is_out(desk: Desk) -> None:
    done = deciding.accept(desk, SESSION, intake("SC001", "租赁"))
    with refused(desk, ServiceRefused) as caught:
        serve(desk, SESSION, done.papers[0].id, HIMSELF)
    assert caught.refusal.facts["reason"] == "unprinted"
    _, notice = noticed(desk)
    serve(desk, SESSION, notice.id, HIMSELF)
    with refused(desk, ServiceRefused) as caught:
        serve(desk, SESSION, notice.id, HIMSELF)
    assert caught.refusal.facts["reason"] == "served"
    with refused(desk, PaperUnknown):
        serve(desk, SESSION, 10_000, HIMSELF)
