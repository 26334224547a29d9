"""The check: what must hold for any matter, any answers and whatever is handed in."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from counter_app.domain.catalogue import RoutingOutcome
from counter_app.domain.completeness import check, required_materials
from counter_app.domain.materials import Defect, DefectKind, GapKind, Outcome, SubmittedMaterial
from counter_app.domain.situations import asked_materials, counting_answers
from tests.helpers.matters import ON, Brought, brought

FIXABLE = Defect(DefectKind.UNSIGNED, correctable_now=True)


@settings(max_examples=60)
@given(brought(), st.randoms(use_true_random=False))
def test_the_order_in_which_papers_lie_does_not_matter(case: Brought, chance: object) -> None:
    shuffled = list(case.submitted)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one = check(case.matter, case.answers, case.submitted, ON)
    other = check(case.matter, case.answers, shuffled, ON)
    assert one.outcome is other.outcome
    for mine, yours in ((one.gaps, other.gaps), (one.deferred, other.deferred)):
        assert {g.key for g in mine} == {g.key for g in yours}


@settings(max_examples=60)
@given(brought())
def test_every_asked_material_that_is_not_there_is_told_and_told_once(case: Brought) -> None:
    result = check(case.matter, case.answers, case.submitted, ON)
    told = [g.key for g in (*result.gaps, *result.deferred, *result.corrections)]
    assert len(told) == len(set(told))
    here = {s.material for s in case.submitted if s.copies > 0 or s.substitute}
    missing = {m for m, kind, _ in told if kind is GapKind.MISSING}
    assert missing == set(result.required) - here


@settings(max_examples=60)
@given(brought())
def test_only_materials_that_must_be_there_make_gaps(case: Brought) -> None:
    result = check(case.matter, case.answers, case.submitted, ON)
    asked = asked_materials(case.matter, case.answers)
    told = {g.material for g in (*result.gaps, *result.deferred, *result.corrections)}
    assert told <= {m.id for m in asked if m.necessity != "非必要"}
    assert set(result.required) <= set(required_materials(case.matter, case.answers))


@settings(max_examples=60)
@given(brought())
def test_the_outcome_says_what_was_found(case: Brought) -> None:
    result = check(case.matter, case.answers, case.submitted, ON)
    found = (bool(result.gaps), bool(result.corrections), bool(result.deferred))
    assert result.outcome is {
        (False, False, False): Outcome.ACCEPT,
        (False, False, True): Outcome.TOLERATE,
        (False, True, False): Outcome.CORRECT_ON_THE_SPOT,
        (False, True, True): Outcome.CORRECT_ON_THE_SPOT,
        (True, False, False): Outcome.ONE_TIME_NOTICE,
        (True, False, True): Outcome.ONE_TIME_NOTICE,
    }.get(found)


@settings(max_examples=60)
@given(brought(), st.data())
def test_once_corrected_it_is_accepted_or_tolerated(case: Brought, data: st.DataObject) -> None:
    """What may follow is left out; all else is there, with at most what can be put right at once."""
    deferrable = {g.material for g in check(case.matter, case.answers, (), ON).deferred}
    faults = st.sampled_from([(), (FIXABLE,), (Defect(DefectKind.CLERICAL),)])
    there = [
        SubmittedMaterial(m.id, m.form, m.copies, data.draw(faults))
        for m in case.matter.materials
        if m.id not in deferrable
    ]
    before = check(case.matter, case.answers, there, ON)
    faulty = {s.material for s in there if s.defects} & set(before.required)
    assert {g.material for g in before.corrections} == faulty
    assert (before.outcome is Outcome.CORRECT_ON_THE_SPOT) == bool(faulty)
    after = check(case.matter, case.answers, [replace(s, defects=()) for s in there], ON)
    assert after.outcome is (Outcome.TOLERATE if deferrable else Outcome.ACCEPT)


@settings(max_examples=60)
@given(brought(), st.data())
def test_mending_one_thing_never_makes_it_worse(case: Brought, data: st.DataObject) -> None:
    """The applicant does what the notice says, for one material: it goes, and nothing new comes."""
    result = check(case.matter, case.answers, case.submitted, ON)
    before = [*result.gaps, *result.deferred, *result.corrections]
    assume(before)
    chosen = case.matter.material(data.draw(st.sampled_from(before)).material)
    assert chosen is not None
    rest = [s for s in case.submitted if s.material != chosen.id]
    mended = [*rest, SubmittedMaterial(chosen.id, chosen.form, chosen.copies)]
    after = check(case.matter, case.answers, mended, ON)
    told = {g.key for g in (*after.gaps, *after.deferred, *after.corrections)}
    assert told == {g.key for g in before if g.material != chosen.id}


@settings(max_examples=60)
@given(brought(routing=True))
def test_where_a_routing_applies_no_material_is_judged(case: Brought) -> None:
    counting = counting_answers(case.matter, case.answers)
    applies = [
        r
        for r in case.matter.routing
        if r.outcome is not RoutingOutcome.HINT and (r.when is None or r.when.holds(counting))
    ]
    result = check(case.matter, case.answers, case.submitted, ON)
    assert (result.routing is None) == (not applies)
    if applies:
        assert result.routing == applies[0]
        assert (result.gaps, result.deferred, result.corrections, result.required) == ((), (), (), ())
