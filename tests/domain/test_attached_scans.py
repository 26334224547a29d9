"""扫描件: a place of a case has what was attached there and not removed; nothing of the case depends on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.attached_scans import attached_scans
from counter_app.domain.case import after, fold
from counter_app.domain.events import Received, ScanAttached, ScanRemoved
from counter_app.domain.refusals import Refusal, ScanAttachedAlready, ScanUnknown
from counter_app.domain.scans import Scan, ScanPlace
from tests.domain.verbs import SCAN, event

OTHER = replace(SCAN, digest="0a" * 32, pages=9)
PLACES = (ScanPlace(), ScanPlace("m1"), ScanPlace(entry=2, position=1))
steps = st.lists(
    st.tuples(st.sampled_from("+-"), st.sampled_from([SCAN, OTHER]), st.sampled_from(PLACES)), max_size=12
)


@given(steps)
def test_a_case_has_what_was_attached_and_not_removed_since_in_that_order(
    steps: list[tuple[str, Scan, ScanPlace]],
) -> None:
    case = before = fold([event(Received)])
    model: list[tuple[Scan, ScanPlace]] = []
    for sign, scan, place in steps:
        there = (scan, place) in model
        new: ScanAttached | ScanRemoved = (
            event(ScanAttached, scan=scan, place=place)
            if sign == "+"
            else event(ScanRemoved, digest=scan.digest, place=place)
        )
        if there == (sign == "+"):
            with pytest.raises(Refusal):
                after(case, new)
            continue
        case = after(case, new)
        model = [*model, (scan, place)] if sign == "+" else [m for m in model if m != (scan, place)]
    assert [(kept.scan, kept.place) for kept in attached_scans(case.history)] == model
    assert replace(case, history=before.history) == before


def test_one_file_may_belong_to_two_materials_but_stands_at_none_of_them_twice() -> None:
    case = fold([event(Received), event(ScanAttached), event(ScanAttached, place=ScanPlace("m2"))])
    with pytest.raises(ScanAttachedAlready):
        after(case, event(ScanAttached))
    gone = after(case, event(ScanRemoved))
    assert [kept.place for kept in attached_scans(gone.history)] == [ScanPlace("m2")]
    with pytest.raises(ScanUnknown):
        after(gone, event(ScanRemoved))


@pytest.mark.parametrize(
    "wrong",
    [
        {"material": "m1", "entry": 2},
        {"entry": -1},
        {"entry": 2, "position": -1},
        {"position": 1},
    ],
    ids=str,
)
def test_a_place_is_a_material_or_a_paper_and_never_both(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="place"):
        ScanPlace(**wrong)  # type: ignore[arg-type]
