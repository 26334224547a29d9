"""The one-time rule: no path leads to a notice beyond the first without a supervisor's word, marked for good."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from counter_app.domain.case import Case, Status, after, fold
from counter_app.domain.events import (
    Accepted,
    CaseEvent,
    CorrectedOnTheSpot,
    Declined,
    Deferred,
    Examined,
    Noticed,
    Received,
    Supplemented,
    Withdrawn,
)
from counter_app.domain.materials import Gap, GapKind
from counter_app.domain.one_time_notice import beyond, guard, told_of
from counter_app.domain.refusals import NoticeUnlawful, Refusal, WiderNotice
from tests.domain.verbs import IN_ORDER, MISSING_1, UNSIGNED_2, event

gaps = st.builds(
    Gap,
    material=st.sampled_from(["m1", "m2", "m3"]),
    kind=st.sampled_from([GapKind.MISSING, GapKind.UNSIGNED]),
    point=st.sampled_from(["", "载明地址"]),
    note=st.sampled_from(["", "第2页"]),
)
named = st.lists(gaps, max_size=3).map(tuple)


@given(named, named)
def test_the_guard_lets_through_exactly_what_was_named_before(
    first: tuple[Gap, ...], wanted: tuple[Gap, ...]
) -> None:
    new = [g for g in wanted if g.key not in {f.key for f in first}]
    assert list(beyond(first, wanted)) == new
    if not new:
        guard(first, wanted)
        return
    with pytest.raises(WiderNotice) as refused:
        guard(first, wanted)
    assert refused.value.gaps == tuple(new)


@given(named, named)
def test_told_is_what_was_named_or_lies_in_a_material_named_as_missing(
    first: tuple[Gap, ...], found: tuple[Gap, ...]
) -> None:
    told = told_of(first, found)
    assert set(found) - set(beyond(first, found)) <= set(told) <= set(found)
    for gap in beyond(first, found):
        assert (gap in told) == any(f.material == gap.material and f.kind is GapKind.MISSING for f in first)


def test_another_note_on_the_same_point_is_not_a_new_demand() -> None:
    guard([Gap("m1", GapKind.UNSIGNED, note="第1页")], [Gap("m1", GapKind.UNSIGNED, note="第2页")])


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"gaps": ()}, "empty"),
        ({"ordinal": 2}, "ordinal"),
        ({"wider": True, "reason": "r", "approved_by": "0301"}, "first_wider"),
    ],
)
def test_a_first_notice_is_the_first_and_names_something(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(NoticeUnlawful) as refused:
        fold((event(Received), event(Noticed, **changes)))
    assert refused.value.facts["reason"] == reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"ordinal": 1}, "ordinal"),
        ({"ordinal": 3}, "ordinal"),
        ({"gaps": ()}, "empty"),
        ({"wider": True, "reason": "r", "approved_by": "0301"}, "not_wider"),
        ({"wider": True, "reason": " ", "approved_by": "0301"}, "unapproved"),
        ({"wider": True, "reason": "r", "approved_by": ""}, "unapproved"),
    ],
)
def test_a_second_notice_must_be_what_it_claims(changes: dict[str, Any], reason: str) -> None:
    first = fold((event(Received), event(Noticed)))
    with pytest.raises(NoticeUnlawful) as refused:
        after(first, event(Noticed, **{"ordinal": 2, **changes}))
    assert refused.value.facts["reason"] == reason


def test_a_supervised_wider_notice_is_marked_for_good() -> None:
    wider = event(
        Noticed, ordinal=2, gaps=(Gap("m3", GapKind.MISSING),), wider=True, reason="漏看", approved_by="0301"
    )
    came = event(Supplemented, marks=(("m3", IN_ORDER),))
    case = fold((event(Received), event(Noticed), wider, came, event(Accepted)))
    assert case.wider_notices == 1
    assert case.first_notice == (MISSING_1, UNSIGNED_2)


def test_what_a_wider_notice_named_is_not_named_again_without_a_supervisor() -> None:
    new = (Gap("m3", GapKind.MISSING),)
    wider = event(Noticed, ordinal=2, gaps=new, wider=True, reason="漏看", approved_by="0301")
    case = fold((event(Received), event(Noticed), wider))
    with pytest.raises(WiderNotice):
        after(case, event(Noticed, ordinal=3, gaps=new))


class Counter(RuleBasedStateMachine):
    """A clerk who tries everything, in any order, with any gaps, honest or not about what it is."""

    @initialize()
    def receive(self) -> None:
        self.happened: list[CaseEvent] = [event(Received)]
        self.case: Case = fold(self.happened)

    def attempt(self, new: CaseEvent) -> None:
        try:
            self.case = after(self.case, new)
        except Refusal:
            return
        self.happened.append(new)

    @rule(gaps=named, deferred=named, ordinal=st.integers(1, 4), honest=st.booleans())
    def notice(self, gaps: tuple[Gap, ...], deferred: tuple[Gap, ...], ordinal: int, honest: bool) -> None:
        number = self.case.notices + 1 if honest else ordinal
        self.attempt(event(Noticed, gaps=gaps, deferred=deferred, ordinal=number))

    @rule(gaps=named, by=st.sampled_from(["", "0301"]), reason=st.sampled_from(["", "漏看"]))
    def wider_notice(self, gaps: tuple[Gap, ...], by: str, reason: str) -> None:
        ordinal = self.case.notices + 1
        self.attempt(event(Noticed, gaps=gaps, ordinal=ordinal, wider=True, reason=reason, approved_by=by))

    @rule(material=st.sampled_from(["m1", "m2", "m3"]))
    def supplement(self, material: str) -> None:
        self.attempt(event(Supplemented, marks=((material, IN_ORDER),)))

    @rule(kind=st.sampled_from([Examined, CorrectedOnTheSpot, Deferred, Accepted]))
    def go_on(self, kind: type[CaseEvent]) -> None:
        self.attempt(event(kind))

    @rule(kind=st.sampled_from([Declined, Withdrawn]), really=st.integers(0, 9))
    def end(self, kind: type[CaseEvent], really: int) -> None:
        if really == 0:
            self.attempt(event(kind))

    @invariant()
    def every_notice_beyond_the_first_has_its_supervisor(self) -> None:
        if not hasattr(self, "happened"):
            return
        notices = [e for e in self.happened if isinstance(e, Noticed)]
        first = {g.key for n in notices[:1] for g in (*n.gaps, *n.deferred)}
        wider = [n for n in notices[1:] if any(g.key not in first for g in (*n.gaps, *n.deferred))]
        assert all(n.wider and n.reason.strip() and n.approved_by for n in wider)
        assert self.case.wider_notices == len(wider) == sum(n.wider for n in notices)
        assert {g.key for g in self.case.first_notice} == first
        assert [n.ordinal for n in notices] == list(range(1, len(notices) + 1))

    @invariant()
    def the_case_is_the_fold_of_what_happened(self) -> None:
        if hasattr(self, "happened"):
            assert fold(self.happened) == self.case
            assert self.case.status is not Status.DEEMED_ACCEPTED


TestTheOneTimeRule = Counter.TestCase
TestTheOneTimeRule.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
