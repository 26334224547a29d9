"""Drafts: saved at each change, listed newest first, each clerk's own."""

from __future__ import annotations

from dataclasses import replace

from counter_app.domain.people import Clerk, Role
from counter_app.services import drafts
from counter_app.services.desk import Desk, Session
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION, FixedClock, head_of

GIVEN = intake("SC001", "租赁")


def test_a_draft_is_replaced_at_each_change_and_comes_back_as_it_was(desk: Desk, clock: FixedClock) -> None:
    assert drafts.save(desk, SESSION, "a", replace(GIVEN, answers={})).drafts
    clock.advance(seconds=1)
    drafts.save(desk, SESSION, "a", GIVEN)
    (found,) = drafts.of_clerk(desk, SESSION)
    assert (found.id, found.intake, found.saved_at) == ("a", GIVEN, clock.now())


def test_drafts_are_listed_newest_first(desk: Desk, clock: FixedClock) -> None:
    for name in ("a", "b", "c"):
        drafts.save(desk, SESSION, name, GIVEN)
        clock.advance(seconds=1)
    drafts.save(desk, SESSION, "a", GIVEN)
    assert [d.id for d in drafts.of_clerk(desk, SESSION)] == ["a", "c", "b"]


def test_a_clerk_sees_only_their_own(desk: Desk) -> None:
    drafts.save(desk, SESSION, "a", GIVEN)
    assert drafts.of_clerk(desk, Session(Clerk("0313", "陈㛃", Role.CLERK))) == ()


def test_a_draft_is_let_go_and_letting_go_of_none_is_harmless(desk: Desk) -> None:
    drafts.save(desk, SESSION, "a", GIVEN)
    for _ in range(2):
        drafts.discard(desk, SESSION, "a")
        assert drafts.of_clerk(desk, SESSION) == ()


def test_a_draft_is_no_legal_fact(desk: Desk) -> None:
    before = head_of(desk)
    drafts.save(desk, SESSION, "a", GIVEN)
    assert head_of(desk) == before
