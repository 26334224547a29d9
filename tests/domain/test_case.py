"""A case is the fold of its entries: each fact leaves its mark, and none can stand where it could not happen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case import ENDED, Case, Status, after, fold
from counter_app.domain.events import (
    Accepted,
    CaseEvent,
    Consulted,
    CorrectedOnTheSpot,
    Declined,
    Deferred,
    Examined,
    NegativeReported,
    Noticed,
    PaperLost,
    Rated,
    Received,
    Redeemed,
    ScanAttached,
    ScanRemoved,
    Served,
    Supplemented,
    WarningOverridden,
    Withdrawn,
)
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.domain.people import Collection
from counter_app.domain.refusals import ActNotPossible, CaseUnknown, Refusal
from tests.domain.verbs import IN_ORDER, MISSING_1, TODAY, UNSIGNED_2, event

KINDS: tuple[type[CaseEvent], ...] = get_args(CaseEvent)

WAYS: dict[Status, Sequence[type[CaseEvent]]] = {
    Status.RECEIVED: (Received,),
    Status.NOTICED: (Received, Noticed),
    Status.SUPPLEMENTED: (Received, Noticed, Supplemented, CorrectedOnTheSpot),
    Status.ACCEPTED: (Received, Accepted),
    Status.ACCEPTED_DEFERRED: (Received, Deferred, Accepted),
    Status.DECLINED: (Received, Declined),
    Status.WITHDRAWN: (Received, Withdrawn),
    Status.CONSULTATION: (Consulted,),
}

LAWFUL: dict[Status, set[type[CaseEvent]]] = {
    Status.RECEIVED: {
        *(Examined, CorrectedOnTheSpot, Noticed, Deferred, Accepted, NegativeReported, Declined, Withdrawn),
        WarningOverridden,
    },
    Status.NOTICED: {
        *(Examined, CorrectedOnTheSpot, Noticed, Supplemented, NegativeReported, Declined, Withdrawn),
        WarningOverridden,
    },
    Status.SUPPLEMENTED: {
        *(Examined, CorrectedOnTheSpot, Noticed, Supplemented, Deferred, Accepted, NegativeReported),
        *(Declined, Withdrawn, WarningOverridden),
    },
    Status.ACCEPTED: {Withdrawn, WarningOverridden},
    Status.ACCEPTED_DEFERRED: {Supplemented, Withdrawn, WarningOverridden},
    Status.DECLINED: set(),
    Status.WITHDRAWN: set(),
    Status.CONSULTATION: set(),
}
ALWAYS: set[type[CaseEvent]] = {Served, PaperLost, Redeemed, Rated, ScanAttached, ScanRemoved}
for lawful in LAWFUL.values():
    lawful |= ALWAYS  # whatever has become of the case


def case_in(status: Status) -> Case:
    return fold(event(kind) for kind in WAYS[status])


def next_event(case: Case, kind: type[CaseEvent]) -> CaseEvent:
    return event(kind, ordinal=case.notices + 1) if kind is Noticed else event(kind)


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.KIND)
@pytest.mark.parametrize("status", WAYS)
def test_only_what_the_law_knows_can_follow(status: Status, kind: type[CaseEvent]) -> None:
    case = case_in(status)
    assert case.status is status
    if kind is ScanRemoved:  # only what is there
        case = after(case, event(ScanAttached))
    if kind in LAWFUL[status]:
        assert after(case, next_event(case, kind)).history == (*case.history, next_event(case, kind))
    else:
        with pytest.raises(ActNotPossible) as refused:
            after(case, next_event(case, kind))
        assert refused.value.facts == {"act": kind.KIND, "status": status}


def test_nothing_more_happens_to_an_ended_case() -> None:
    assert {status for status, kinds in LAWFUL.items() if kinds == ALWAYS} == ENDED


@given(st.lists(st.sampled_from(KINDS), max_size=8))
def test_any_order_of_facts_folds_or_is_refused(kinds: list[type[CaseEvent]]) -> None:
    case: Case | None = None
    happened: list[CaseEvent] = []
    for kind in kinds:
        new = event(kind, ordinal=case.notices + 1) if kind is Noticed and case else event(kind)
        try:
            case = after(case, new)
        except Refusal:
            continue
        happened.append(new)
    if case is not None:
        assert fold(happened) == case
        assert case.history == tuple(happened)


def test_a_case_begins_with_its_receipt_or_consultation() -> None:
    with pytest.raises(CaseUnknown):
        fold(())
    with pytest.raises(CaseUnknown):
        fold((event(Accepted),))


def test_an_event_of_another_case_is_refused() -> None:
    with pytest.raises(CaseUnknown):
        fold((event(Received), event(Accepted, case="2" * 26)))


def test_the_case_waits_until_everything_that_was_asked_for_has_come() -> None:
    noticed = case_in(Status.NOTICED)
    assert noticed.open_gaps == noticed.first_notice == (MISSING_1, UNSIGNED_2)
    partly = after(noticed, event(Supplemented, reply_due=date(2026, 12, 7), reply_estimated=True))
    assert (partly.status, partly.open_gaps) == (Status.NOTICED, (UNSIGNED_2,))
    assert (partly.notice_due, partly.reply_due) == (noticed.notice_due, noticed.reply_due)
    wholly = after(partly, event(Supplemented, marks=(("m2", IN_ORDER),), reply_due=date(2026, 12, 8)))
    assert (wholly.status, wholly.open_gaps) == (Status.SUPPLEMENTED, ())
    assert wholly.reply_due == date(2026, 12, 8)
    assert wholly.first_notice == (MISSING_1, UNSIGNED_2)


def test_what_came_and_is_still_wrong_has_come() -> None:
    still_wrong = (("m1", MaterialMark(Tick.DEFECTIVE)), ("m2", IN_ORDER))
    assert (
        after(case_in(Status.NOTICED), event(Supplemented, marks=still_wrong)).status is Status.SUPPLEMENTED
    )


def test_a_row_marked_as_missing_has_not_come() -> None:
    marks = (("m1", MaterialMark(Tick.MISSING)), ("m2", IN_ORDER))
    assert after(case_in(Status.NOTICED), event(Supplemented, marks=marks)).open_gaps == (MISSING_1,)


def test_a_promise_answers_the_rest_of_a_notice_and_nothing_beside_it() -> None:
    noticed = case_in(Status.NOTICED)
    with pytest.raises(ActNotPossible):
        after(noticed, event(Deferred))
    partly = after(noticed, event(Supplemented, marks=(("m2", IN_ORDER),)))
    promised = after(partly, event(Deferred))
    assert (promised.status, promised.open_gaps) == (Status.SUPPLEMENTED, (MISSING_1,))
    assert after(promised, event(Accepted)).status is Status.ACCEPTED_DEFERRED


def test_a_promise_is_not_kept_by_a_material_that_is_wrong() -> None:
    wrong = (("m1", MaterialMark(Tick.DEFECTIVE)),)
    kept = after(case_in(Status.ACCEPTED_DEFERRED), event(Supplemented, marks=wrong))
    assert (kept.status, kept.open_gaps) == (Status.ACCEPTED_DEFERRED, (MISSING_1,))


def test_what_was_corrected_on_the_spot_is_in_order() -> None:
    case = fold((event(Received), event(CorrectedOnTheSpot)))
    assert case.intake.marks["m2"].tick is Tick.IN_ORDER
    assert case.intake.marks["m1"].tick is Tick.MISSING
    assert case.status is Status.RECEIVED


def test_a_promise_is_kept_when_everything_has_come() -> None:
    deferred = case_in(Status.ACCEPTED_DEFERRED)
    assert deferred.open_gaps == (MISSING_1,)
    assert deferred.promised_by == TODAY + timedelta(days=10)
    assert deferred.intake.promise_signed
    assert after(deferred, event(Supplemented)).status is Status.ACCEPTED


def test_a_late_acceptance_counts_from_the_day_of_receipt() -> None:
    later = TODAY + timedelta(days=20)
    assert fold((event(Received), event(Accepted, on=later))).accepted_on == later
    assert fold((event(Received), event(Accepted, on=later, deemed=True))).accepted_on == TODAY


def test_how_the_result_is_collected_may_be_chosen_at_the_acceptance() -> None:
    chosen = event(Accepted, collection=Collection.POST, postal_address="样例路1号")
    intake = fold((event(Received), chosen)).intake
    assert (intake.collection, intake.postal_address) == (Collection.POST, "样例路1号")


def test_an_overridden_warning_stays_with_the_case() -> None:
    assert len(fold((event(Received), event(WarningOverridden))).intake.overrides) == 1


def test_the_period_of_a_notice_begins_with_its_service() -> None:
    case = case_in(Status.NOTICED)
    later = date(2026, 12, 18)
    assert after(case, event(Served, notice_due=later)).notice_due == later
    assert after(case, event(Served)).notice_due == case.notice_due
    accepted = case_in(Status.ACCEPTED)
    assert after(accepted, event(Served, notice_due=later)).notice_due == accepted.notice_due
