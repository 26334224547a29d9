"""以往材料: what came before stands beside what is asked for now, and is nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from counter_app.domain.intake import Intake, MaterialMark, Tick
from counter_app.domain.people import IdKind, IdNumber
from counter_app.services import deciding
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import Desk
from counter_app.services.earlier_materials import Compared, earlier_materials
from tests.helpers import cases
from tests.helpers.desk import SESSION, FixedClock, open_desk
from tests.helpers.intakes import IDS
from tests.helpers.quiet_desk import matter, seed


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    with open_desk(tmp_path, clock=clock) as made:
        yield made


def found(desk: Desk, intake: Intake) -> dict[str, Compared]:
    return {compared.requirement.id: compared for compared in earlier_materials(desk, intake).rows}


def test_every_material_of_the_matter_stands_there_with_its_mark_so_far(desk: Desk) -> None:
    intake = cases.unseen(cases.intake("SC001", "租赁"), "m1")
    rows = earlier_materials(desk, intake).rows
    assert [row.requirement.id for row in rows] == [m.id for m in matter("SC001").materials]
    assert all(row.earlier == () for row in rows)
    assert found(desk, intake)["m1"].now.tick is Tick.UNSEEN


def test_what_came_with_an_earlier_case_is_shown_newest_first_and_what_was_missing_is_not(
    desk: Desk, clock: FixedClock
) -> None:
    first = deciding.notice(desk, SESSION, cases.intake("SC001", "租赁", marks={"m1": cases.MISSING})).case
    clock.advance(days=1)
    second = deciding.accept(desk, SESSION, cases.intake("SC001", "租赁")).case
    rows = found(desk, cases.intake("SC001", "租赁"))
    assert [each.case.number for each in rows["m1"].earlier] == [second.number]
    other = next(row for row in rows.values() if row.requirement.id != "m1" and row.earlier)
    assert [each.case.number for each in other.earlier] == [second.number, first.number]


def test_a_paper_of_another_matter_is_known_by_its_name_brackets_aside(desk: Desk) -> None:
    names: dict[str, list[tuple[str, str]]] = {}
    for code in ("SC001", "SC009", "GA001", "CL001", "WG001"):
        if seed().get(code) is not None:
            for m in matter(code).materials:
                bare = normalise(m.name).partition("（")[0]
                names.setdefault(bare, []).append((code, m.id))
    shared = next(where for where in names.values() if len({code for code, _ in where}) > 1)
    (before, there), (now, here) = shared[0], next(w for w in shared if w[0] != shared[0][0])
    given = cases.intake(before)
    marks = {**given.marks, there: cases.IN_ORDER}
    number = deciding.receive(desk, SESSION, replace(given, marks=marks)).case.number
    row = found(desk, cases.intake(now))[here]
    assert [each.case.number for each in row.earlier] == [number]


def test_what_came_under_other_names_is_shown_as_well(desk: Desk) -> None:
    given = cases.intake("GA001")
    deciding.accept(desk, SESSION, given)
    compared = earlier_materials(desk, cases.intake("SC001", "租赁"))
    shown = [each.name for row in compared.rows for each in row.earlier]
    handed_in = {normalise(m.name) for m in matter("GA001").materials if m.id in given.marks}
    assert sorted([*shown, *(each.name for each in compared.others)]) == sorted(handed_in)


def test_nobody_elses_papers_are_shown_whatever_the_name(desk: Desk) -> None:
    deciding.accept(desk, SESSION, cases.intake("SC001", "租赁"))
    other = replace(cases.PERSON, id=IdNumber(IdKind.RESIDENT_ID, IDS[1]))
    for applicant in (other, replace(cases.PERSON, id=None)):
        found = earlier_materials(desk, cases.intake("SC001", "租赁", applicant=applicant))
        assert all(row.earlier == () for row in found.rows)
        assert found.others == ()


@pytest.mark.parametrize(("days", "expired"), [(0, False), (-1, True)])
def test_what_has_run_out_since_is_called_so_from_the_day_after(
    desk: Desk, days: int, *, expired: bool
) -> None:
    until = desk.today() + timedelta(days=days)
    given = cases.intake("SC001", "租赁")
    mark = MaterialMark(Tick.IN_ORDER, 1, valid_until=until)
    deciding.receive(desk, SESSION, replace(given, marks={**given.marks, "m1": mark}))
    (earlier,) = found(desk, given)["m1"].earlier
    assert (earlier.mark.valid_until, earlier.expired) == (until, expired)
    assert isinstance(until, date)
