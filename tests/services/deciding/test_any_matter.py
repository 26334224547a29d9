"""On any matter of the seed and any marks: the act that the check leads to can be done, and no other decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from counter_app.domain import slip
from counter_app.domain.case import Status, fold
from counter_app.domain.catalogue import RightAgency
from counter_app.domain.intake import Intake, Override
from counter_app.domain.refusals import OutcomeForbids
from counter_app.services import deciding, looking_up
from counter_app.services.acts import Act
from counter_app.services.checking import examine, lacking_for
from counter_app.services.desk import Decision, Desk
from printing.documents.commitment_letter import CommitmentLetter
from printing.documents.negative_report import NegativeReport
from printing.documents.store import load
from tests.helpers.desk import SESSION, approval, open_desk
from tests.helpers.intakes import intakes
from tests.services.deciding.reading import refused

AGENCY = RightAgency("青禾市某局", "青禾大道1号", "0199-555 0300")
LEADS_TO = {
    Act.NOTICE: {Status.NOTICED},
    Act.ACCEPT: {Status.ACCEPTED},
    Act.ACCEPT_DEFERRED: {Status.ACCEPTED_DEFERRED},
    Act.CORRECT: {Status.ACCEPTED, Status.ACCEPTED_DEFERRED},
    Act.DECLINE: {Status.DECLINED},
}


@pytest.fixture(scope="module")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder: Path = tmp_path_factory.mktemp("counter")
    with open_desk(folder) as made:
        yield made


def ready(desk: Desk, intake: Intake) -> Intake:
    """The intake with its warnings overridden and, where it can defer, its promise signed."""
    signed = replace(intake, promise_signed=True, promised_by=date(2026, 11, 23))
    soft = [lack for lack in lacking_for(desk, signed, Act.ACCEPT) if not lack.hard]
    return replace(signed, overrides=tuple(Override(k.field, k.warning, "已核对") for k in soft))


def done(desk: Desk, act: Act, intake: Intake) -> Decision:
    if act is Act.NOTICE:
        return deciding.notice(desk, SESSION, intake)
    if act is Act.DECLINE:
        terms = deciding.decline_terms(desk, intake)
        if terms.ground == 2:
            terms = replace(terms, agency=AGENCY)
        return deciding.decline(desk, SESSION, intake, terms, approval=approval())
    return deciding.accept(desk, SESSION, intake)


@given(intakes())
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_the_act_the_check_leads_to_is_done_and_leaves_a_whole_case(counter: Desk, drawn: Intake) -> None:
    intake = ready(counter, drawn)
    finding = examine(counter, intake)
    assert finding.act is not None
    if finding.act is Act.GUIDE:
        assert deciding.guide(counter, SESSION, intake).case.number.startswith("2")
        return
    decision = done(counter, finding.act, intake)
    assert decision.case.status in LEADS_TO[finding.act]
    with counter.read() as work:
        assert fold(work.journal.events_of(decision.case.number)) == decision.case
    for issued in decision.papers:
        paper = load(issued.body)
        head = paper.head
        assert (head.case_number, head.document_number) == (decision.case.number, issued.document_number)
        if isinstance(paper, CommitmentLetter | NegativeReport):  # the compact slip has no kind for it
            assert not head.slip
        else:
            assert slip.decode(head.slip)[0].number.digits == decision.case.number
        (hit,) = looking_up.scanned(counter, head.slip or head.case_number)
        assert isinstance(hit, looking_up.CaseHit)


@given(intakes())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_act_decides_against_the_check(counter: Desk, drawn: Intake) -> None:
    intake = ready(counter, drawn)
    act = examine(counter, intake).act
    verbs: list[tuple[Callable[..., Decision], set[Act]]] = [
        (deciding.accept, {Act.ACCEPT, Act.ACCEPT_DEFERRED, Act.CORRECT}),
        (deciding.notice, {Act.NOTICE}),
    ]
    for verb, leading in verbs:
        if act not in leading:
            with refused(counter, OutcomeForbids):
                verb(counter, SESSION, intake)
