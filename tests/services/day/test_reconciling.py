"""Every number that was given out is printed, void or waiting; what is nowhere is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.day import Tally, Whereabouts, tally, together
from counter_app.domain.materials import DefectKind
from counter_app.services import deciding, papers
from counter_app.services.day.counting import acts, taken
from counter_app.services.day.facts import DayFacts, read_day
from counter_app.services.day.incidents import incidents
from counter_app.services.day.lines import day_lines
from counter_app.services.day.reconciling import reconcile
from counter_app.services.desk import Desk
from printing.documents.sheet import SheetState
from tests.helpers.cases import MISSING, faulty, intake
from tests.helpers.desk import SESSION, FixedClock, compose_desk, establish

TODAY = date(2026, 11, 23)
GAPPY = intake("SC001", "租赁", marks={"m1": MISSING})
COMPLETE = intake("SC001", "租赁")


def facts_of(desk: Desk, on: date = TODAY) -> DayFacts:
    with desk.read() as work:
        return read_day(work, on)


def print_all(desk: Desk) -> None:
    for _, sheet in papers.waiting(desk):
        with desk.write() as work:
            work.papers.set_state(sheet.id, SheetState.PRINTED, desk.now())
            work.commit()


def test_a_day_without_cases_is_balanced(desk: Desk) -> None:
    found = reconcile(facts_of(desk))
    assert (found.numbers.issued, found.documents.issued, found.sheets.issued) == (0, 0, 0)
    assert found.balanced


def test_what_is_not_printed_yet_waits_and_what_is_printed_is_printed(desk: Desk) -> None:
    deciding.notice(desk, SESSION, GAPPY)
    waiting = reconcile(facts_of(desk))
    assert (waiting.numbers.waiting, waiting.documents.waiting, waiting.sheets.waiting) == (1, 2, 4)
    print_all(desk)
    deciding.accept(desk, SESSION, COMPLETE)
    found = reconcile(facts_of(desk))
    assert found.numbers == Tally(2, printed=1, waiting=1)
    assert found.documents == Tally(3, printed=2, waiting=1)
    assert found.sheets.issued == found.sheets.printed + found.sheets.waiting
    assert found.balanced


def test_a_paper_of_which_every_sheet_is_spoilt_is_void(desk: Desk) -> None:
    deciding.accept(desk, SESSION, COMPLETE)
    for _, sheet in papers.waiting(desk):
        papers.spoil(desk, SESSION, sheet.id, "申请人离开")
    found = reconcile(facts_of(desk))
    assert found.numbers == Tally(1, void=1)
    assert found.balanced


def test_a_reprint_brings_a_spoilt_copy_back(desk: Desk) -> None:
    done = deciding.accept(desk, SESSION, COMPLETE)
    for paper, sheet in papers.waiting(desk):
        papers.spoil(desk, SESSION, sheet.id, "纸放反了")
        papers.reprint(desk, SESSION, paper.id, sheet.copy, "纸放反了")
    assert reconcile(facts_of(desk)).numbers == Tally(1, waiting=1)
    print_all(desk)
    found = reconcile(facts_of(desk))
    assert found.numbers == Tally(1, printed=1)
    assert found.sheets.void == found.sheets.printed == len(done.papers[0].copies)


def test_a_number_without_an_entry_is_named(desk: Desk) -> None:
    deciding.accept(desk, SESSION, COMPLETE)
    facts = facts_of(desk)
    (key,) = facts.serials
    found = reconcile(DayFacts(**{**vars(facts), "serials": {key: 3}}))
    assert found.numbers.issued == 3
    assert found.numbers.unexplained == ("1-01-0002", "1-01-0003")
    assert not found.balanced


def test_the_days_figures_add_up_to_what_was_received(desk: Desk, clock: FixedClock) -> None:
    noticed = deciding.notice(desk, SESSION, GAPPY).case.number
    deciding.accept(desk, SESSION, COMPLETE)
    deciding.receive(desk, SESSION, COMPLETE)
    withdrawn = deciding.receive(desk, SESSION, COMPLETE).case.number
    deciding.withdraw(desk, SESSION, withdrawn, "不办了", ())
    deciding.guide(desk, SESSION, COMPLETE)
    facts = facts_of(desk)
    figures, done = taken(desk, facts), acts(facts)
    assert (figures.received, figures.noticed, figures.undecided, figures.withdrawn) == (4, 1, 1, 1)
    assert figures.on_the_spot + figures.accepted == 1
    assert (done.consulted, done.notices, done.withdrawn, done.accepted) == (1, 1, 1, 1)
    clock.advance(days=1)
    deciding.supplement(desk, SESSION, noticed, {"m1": COMPLETE.marks["m1"]})
    next_day = facts_of(desk, date(2026, 11, 24))
    assert taken(desk, next_day).received == 0
    assert (acts(next_day).supplements, acts(next_day).supplements_complete) == (1, 1)
    assert taken(desk, facts_of(desk)) == figures, "a later day changes nothing of an earlier one"


def test_what_came_and_is_still_wrong_is_not_counted_as_complete(desk: Desk) -> None:
    number = deciding.notice(desk, SESSION, GAPPY).case.number
    deciding.supplement(desk, SESSION, number, {"m1": faulty(DefectKind.EXPIRED, "过期")})
    done = acts(facts_of(desk))
    assert (done.supplements, done.supplements_complete) == (1, 0)


def test_the_list_holds_every_number_with_what_became_of_it(desk: Desk) -> None:
    deciding.notice(desk, SESSION, GAPPY)
    deciding.accept(desk, SESSION, COMPLETE)
    facts = facts_of(desk)
    lines = day_lines(desk, facts, reconcile(facts))
    assert [line.result for line in lines] == ["待补正", "受理"]
    assert lines[0].papers == "收＋补告"
    assert [line.tail.split()[0] for line in lines] == ["0001", "0002"]
    assert lines[0].remark == "待打4张"


@pytest.mark.parametrize(
    "edit",
    [
        "DELETE FROM sheets WHERE paper = 1",
        "DELETE FROM sheets WHERE paper = 1; DELETE FROM papers WHERE id = 1",
    ],
)
def test_papers_that_were_taken_out_of_the_database_leave_a_gap(tmp_path: Path, edit: str) -> None:
    """The entry says what was issued: rows that are gone are not "no paper"."""
    composed = compose_desk(tmp_path)
    establish(composed.desk)
    desk = composed.desk
    deciding.accept(desk, SESSION, COMPLETE)
    assert reconcile(facts_of(desk)).balanced
    with composed.store.connection() as connection:
        for statement in edit.split(";"):
            connection.exec_driver_sql(statement)
        connection.commit()
    found = reconcile(facts_of(desk))
    assert not found.balanced
    assert found.sheets.unexplained
    composed.close()


def test_reprints_and_spoilt_sheets_are_incidents_with_their_reason(desk: Desk) -> None:
    deciding.accept(desk, SESSION, COMPLETE)
    (_, sheet), *_ = papers.waiting(desk)
    papers.spoil(desk, SESSION, sheet.id, "卡纸撕破")
    (line,) = incidents(desk, facts_of(desk))
    assert (line.kind, line.time) == ("作废", "11:27")
    assert "卡纸撕破" in line.text


@given(st.lists(st.sampled_from(Whereabouts)), st.integers(0, 5), st.integers(0, 5))
def test_the_equation_holds_or_names_what_breaks_it(where: list[Whereabouts], lost: int, stray: int) -> None:
    found = {str(n): place for n, place in enumerate(where)}
    issued = [*found, *(f"lost {n}" for n in range(lost))]
    counted = tally(issued, found | {f"stray {n}": Whereabouts.PRINTED for n in range(stray)})
    assert counted.issued == counted.explained + lost
    assert len(counted.unexplained) == lost + stray
    assert counted.balanced == (lost == stray == 0)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ((), Whereabouts.PAPERLESS),
        ((Whereabouts.PRINTED, Whereabouts.WAITING), Whereabouts.WAITING),
        ((Whereabouts.PRINTED, Whereabouts.VOID), Whereabouts.PRINTED),
        ((Whereabouts.VOID, Whereabouts.VOID), Whereabouts.VOID),
    ],
)
def test_one_part_that_waits_holds_up_the_whole(parts: tuple[Whereabouts, ...], whole: Whereabouts) -> None:
    assert together(parts) is whole
