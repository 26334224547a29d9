"""Case files: what may be left out, and that each fault is named by its field."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.case_file_parsing import AskedCase, case_id, cases_in, parse_case
from counter_app.domain.catalogue import SubstituteKind
from counter_app.domain.materials import Defect, DefectKind
from counter_app.domain.refusals import CaseUnreadable


def case(**changes: Any) -> dict[str, Any]:
    return {"id": "C1", "matter": "YL001", "as_of": "2026-11-23", "answers": {}, "submitted": [], **changes}


def entry(**changes: Any) -> dict[str, Any]:
    return case(submitted=[{"material": "m1", **changes}])


def test_everything_of_the_format_is_read() -> None:
    read = parse_case(
        entry(
            form="原件",
            copies=2,
            defects=[{"kind": "unsigned", "note": "没签", "correctable_now": True, "point": "签字"}],
            substitute={"kind": "data_sharing"},
            valid_until="2026-12-31",
        )
    )
    (given_,) = read.submitted
    assert (given_.form, given_.copies, given_.valid_until) == ("原件", 2, date(2026, 12, 31))
    assert given_.defects == (Defect(DefectKind.UNSIGNED, "没签", True, "签字"),)
    assert given_.substitute is SubstituteKind.DATA_SHARING


def test_what_may_be_left_out_has_its_meaning() -> None:
    read = parse_case({"id": "C1", "matter": "YL001", "as_of": "2026-11-23", "title": "不认识的栏目"})
    assert (read.answers, read.submitted) == ({}, ())
    assert parse_case(case(answers={"q1": None})).answers == {}
    (given_,) = parse_case(entry()).submitted
    assert (given_.copies, given_.form, given_.defects, given_.substitute) == (1, "", (), None)


@pytest.mark.parametrize(
    ("data", "field", "reason"),
    [
        (7, "", "wrong_type"),
        (case(id=None), "id", "required"),
        (case(id=[1]), "id", "wrong_type"),
        (case(matter=""), "matter", "required"),
        (case(matter=3), "matter", "wrong_type"),
        (case(as_of=None), "as_of", "required"),
        (case(as_of="2026-02-30"), "as_of", "not_a_date"),
        (case(as_of=20261123), "as_of", "not_a_date"),
        (case(answers=[]), "answers", "wrong_type"),
        (case(answers={"q1": ["q1.1"]}), "answers.q1", "wrong_type"),
        (case(submitted={}), "submitted", "wrong_type"),
        (case(submitted=["m1"]), "submitted[0]", "wrong_type"),
        (case(submitted=[{}]), "submitted[0].material", "required"),
        (entry(copies="1"), "submitted[0].copies", "wrong_type"),
        (entry(copies=True), "submitted[0].copies", "wrong_type"),
        (entry(copies=-1), "submitted[0].copies", "out_of_range"),
        (entry(form=3), "submitted[0].form", "wrong_type"),
        (entry(valid_until="明年"), "submitted[0].valid_until", "not_a_date"),
        (entry(defects=["unsigned"]), "submitted[0].defects[0]", "wrong_type"),
        (entry(defects=[{"kind": "ugly"}]), "submitted[0].defects[0].kind", "unknown_defect"),
        (
            entry(defects=[{"kind": "unsigned", "correctable_now": 1}]),
            "submitted[0].defects[0].correctable_now",
            "wrong_type",
        ),
        (entry(substitute="commitment"), "submitted[0].substitute", "wrong_type"),
        (entry(substitute={"kind": "magic"}), "submitted[0].substitute.kind", "unknown_substitute"),
    ],
)
def test_a_fault_is_named_by_its_field(data: object, field: str, reason: str) -> None:
    with pytest.raises(CaseUnreadable) as refused:
        parse_case(data)
    assert (refused.value.field, refused.value.facts["reason"]) == (field, reason)


def test_a_file_holds_one_case_or_an_array_of_them() -> None:
    assert cases_in(case()) == [case()]
    assert cases_in([case(), 7]) == [case(), 7]
    assert [case_id(e) for e in (case(), case(id=5), case(id=True), 7)] == ["C1", 5, None, None]


JUNK: st.SearchStrategy[object] = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=3)
    | st.just([])
    | st.just({})
    | st.just([{}])
)


@settings(max_examples=60)
@given(st.sampled_from([*case(), "material", "form", "copies", "defects", "substitute", "valid_until"]), JUNK)
def test_whatever_stands_in_a_field_is_read_or_refused(key: str, value: object) -> None:
    data = case(**{key: value}) if key in case() else entry(**{key: value})
    try:
        read: object = parse_case(data)
    except CaseUnreadable as refused:
        read = refused
    assert isinstance(read, AskedCase) or key in str(read)
