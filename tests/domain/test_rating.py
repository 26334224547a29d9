"""好差评: five levels in a fixed order, one rating a service, and nothing of the case depends on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case import after, fold
from counter_app.domain.events import Accepted, CaseEvent, Examined, Rated, Received, Served, Withdrawn
from counter_app.domain.rating import LEVELS, Rating, awaits_rating
from counter_app.domain.refusals import Refusal
from counter_app.domain.refusals.case import RatedAlready
from tests.domain.verbs import event


def test_the_levels_stand_from_best_to_worst_and_none_is_none_of_them() -> None:
    assert [level.value for level in LEVELS] == [
        "very_satisfied",
        "satisfied",
        "fairly_satisfied",
        "dissatisfied",
        "very_dissatisfied",
    ]
    assert Rating.UNRATED not in LEVELS


@pytest.mark.parametrize("rating", Rating)
def test_a_rating_changes_nothing_of_the_case(rating: Rating) -> None:
    case = fold([event(Received)])
    rated = after(case, event(Rated, rating=rating))
    assert replace(rated, history=case.history) == case


def test_one_service_is_rated_once_and_the_next_one_anew() -> None:
    rated = fold([event(Received), event(Rated)])
    with pytest.raises(RatedAlready):
        after(rated, event(Rated))
    kinds: tuple[type[CaseEvent], ...] = (Examined, Served)
    for nothing_for_the_applicant in kinds:
        with pytest.raises(RatedAlready):
            after(after(rated, event(nothing_for_the_applicant)), event(Rated))
    again = after(after(rated, event(Accepted)), event(Rated, rating=Rating.DISSATISFIED))
    assert [e.rating for e in again.history if isinstance(e, Rated)] == [
        Rating.SATISFIED,
        Rating.DISSATISFIED,
    ]


@given(st.lists(st.sampled_from([Received, Accepted, Withdrawn, Served, Rated]), max_size=8))
def test_between_two_ratings_there_was_always_a_service(kinds: list[type[CaseEvent]]) -> None:
    case = None
    for kind in kinds:
        try:
            case = after(case, event(kind))
        except Refusal:
            continue
    history = case.history if case else ()
    rated = [n for n, happened in enumerate(history) if isinstance(happened, Rated)]
    for before, now in zip([-1, *rated], rated, strict=False):
        assert awaits_rating(history[before + 1 : now])
    latest = [h for h in history if not isinstance(h, Served)]
    assert awaits_rating(history) == (bool(latest) and not isinstance(latest[-1], Rated))
