"""好差评 in the journal: an event of the case, one a service, counted for the day with 未评价 beside it."""

from __future__ import annotations

from counter_app.domain.events import Rated
from counter_app.domain.journal import dump_event
from counter_app.domain.rating import LEVELS, Rating
from counter_app.domain.refusals import RatedAlready
from counter_app.services import courtesies, deciding, looking_up
from counter_app.services.day.view import day_view
from counter_app.services.desk import Desk
from counter_app.services.rating import rate, ratings_of
from printing.documents.sheet import JobStatus, SheetState
from tests.helpers.cases import PERSON, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.services.deciding.reading import refused
from tests.services.test_papers import Press, rendered


def accepted(desk: Desk) -> str:
    return deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number


def test_a_rating_is_an_entry_of_the_case_and_tells_nobody_who_gave_it(desk: Desk) -> None:
    number = accepted(desk)
    decision = rate(desk, SESSION, number, Rating.VERY_DISSATISFIED)
    last = decision.case.history[-1]
    assert isinstance(last, Rated)
    assert (last.case, last.rating, last.clerk) == (number, Rating.VERY_DISSATISFIED, "0312")
    assert PERSON.name not in dump_event(last).decode()
    assert decision.papers == ()
    assert looking_up.page(desk, number).case == decision.case


def test_the_same_service_is_not_rated_twice_and_a_later_one_is(desk: Desk) -> None:
    number = deciding.receive(desk, SESSION, intake("SC001", "租赁")).case.number
    rate(desk, SESSION, number, Rating.UNRATED)
    with refused(desk, RatedAlready):
        rate(desk, SESSION, number, Rating.SATISFIED)
    deciding.accept_received(desk, SESSION, number)
    assert rate(desk, SESSION, number, Rating.SATISFIED).case.number == number


def test_the_day_counts_every_level_and_those_who_gave_none(desk: Desk, clock: FixedClock) -> None:
    given = (Rating.SATISFIED, Rating.SATISFIED, Rating.UNRATED, Rating.VERY_SATISFIED)
    for rating in given:
        rate(desk, SESSION, accepted(desk), rating)
    day = desk.today()
    clock.advance(days=1)
    rate(desk, SESSION, accepted(desk), Rating.DISSATISFIED)
    counted = ratings_of(desk, day)
    assert list(counted) == [*LEVELS, Rating.UNRATED]
    assert [counted[level] for level in counted] == [1, 2, 0, 0, 0, 1]


def test_ratings_and_courtesies_leave_the_days_numbers_and_sheets_in_balance(desk: Desk) -> None:
    number = accepted(desk)
    before = day_view(desk, SESSION, desk.today())
    rate(desk, SESSION, number, Rating.UNRATED)
    paper = courtesies.bag_label(desk, SESSION, number, 1)
    courtesies.print_courtesy(desk, SESSION, paper, Press(JobStatus(SheetState.PRINTED)), rendered)
    after = day_view(desk, SESSION, desk.today())
    assert after.reconciliation == before.reconciliation
    assert after.acts == before.acts
    assert after.taken == before.taken


def test_what_silence_has_accepted_is_still_a_case_that_can_be_rated(desk: Desk, clock: FixedClock) -> None:
    number = deciding.receive(desk, SESSION, intake("SC009", "新办")).case.number
    clock.advance(days=30)
    assert rate(desk, SESSION, number, Rating.FAIRLY_SATISFIED).case.reply_due
