"""A paper's life: what may follow what, and how the journal tells it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.case import after, fold
from counter_app.domain.events import CaseEvent, PaperLost, Received, Redeemed, Served
from counter_app.domain.paper_life import PaperLife, PaperState, PaperStep, life_of, losses_of
from counter_app.domain.refusals import PaperLifeRefused
from tests.domain.verbs import event

ISSUED = PaperLife()
PRINT, SERVE, LOSE, REDEEM = PaperStep.PRINT, PaperStep.SERVE, PaperStep.LOSE, PaperStep.REDEEM


def lived(*steps: PaperStep) -> PaperLife:
    life = ISSUED
    for step in steps:
        life = life.after(step)
    return life


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ((), PaperState.ISSUED),
        ((PRINT,), PaperState.PRINTED),
        ((PRINT, SERVE), PaperState.SERVED),
        ((PRINT, SERVE, LOSE), PaperState.LOST),
        ((PRINT, LOSE), PaperState.LOST),
        ((PRINT, SERVE, LOSE, PRINT), PaperState.REPLACED),
        ((PRINT, LOSE, PRINT, LOSE, PRINT), PaperState.REPLACED),
        ((PRINT, SERVE, REDEEM), PaperState.REDEEMED),
        ((PRINT, LOSE, PRINT, SERVE, REDEEM), PaperState.REDEEMED),
    ],
)
def test_a_life_has_one_state_at_a_time(steps: tuple[PaperStep, ...], state: PaperState) -> None:
    assert lived(*steps).state is state


@pytest.mark.parametrize(
    ("steps", "next_step", "why"),
    [
        ((), SERVE, "unprinted"),
        ((), LOSE, "unprinted"),
        ((), REDEEM, "unprinted"),
        ((PRINT, SERVE), SERVE, "served"),
        ((PRINT, LOSE), LOSE, "unreplaced"),
        ((PRINT, LOSE), REDEEM, "unreplaced"),
        ((PRINT, REDEEM), LOSE, "redeemed"),
        ((PRINT, REDEEM), REDEEM, "redeemed"),
        ((PRINT, REDEEM), SERVE, "redeemed"),
    ],
)
def test_what_cannot_follow_is_refused_with_what_stands_in_the_way(
    steps: tuple[PaperStep, ...], next_step: PaperStep, why: str
) -> None:
    with pytest.raises(PaperLifeRefused) as refused:
        lived(*steps).after(next_step)
    assert refused.value.facts["reason"] == why


@settings(max_examples=80)
@given(st.lists(st.sampled_from(PaperStep), max_size=12))
def test_at_most_one_impression_is_valid_and_nothing_follows_the_end(steps: list[PaperStep]) -> None:
    life, taken = ISSUED, []
    for step in steps:
        before = life
        try:
            life = life.after(step)
        except PaperLifeRefused:
            assert life == before
            continue
        taken.append(step)
    assert life.losses == taken.count(LOSE) <= taken.count(PRINT)
    assert taken.count(SERVE) <= 1
    assert REDEEM not in taken[:-1]
    assert life.redeemed == (REDEEM in taken)
    voided = [i for i, step in enumerate(taken) if step is LOSE]
    for first, second in pairwise(voided):
        assert PRINT in taken[first:second], "a loss is declared of what was out of the printer"


@given(st.lists(st.sampled_from([Served, PaperLost, Redeemed]), max_size=6))
@settings(max_examples=40)
def test_the_journal_tells_the_same_life_as_the_steps(kinds: list[type[CaseEvent]]) -> None:
    case = fold([event(Received)])
    life = lived(PRINT)
    for kind in kinds:
        if life.redeemed and kind is not Served:
            with pytest.raises(PaperLifeRefused):
                after(case, event(kind))
            continue
        if kind is Served and (life.served or life.redeemed):
            continue
        case = after(case, event(kind))
        life = life.after({Served: SERVE, PaperLost: LOSE, Redeemed: REDEEM}[kind])
        life = life if life.redeemed else life.after(PRINT)
    assert life_of(case.history, 2, 0, printed=True) == life
    assert life_of(case.history, 2, 1, printed=True) == lived(PRINT), "another paper is untouched"
    assert len(losses_of(case.history, 2, 0)) == life.losses
