"""The hall overlay: a whole sample, what is written is read back, what is wrong is refused by field."""

from __future__ import annotations

import json
from typing import Any

import pytest

from counter_app.domain.hall_parsing import dump_hall, load_hall, parse_hall
from counter_app.domain.refusals import HallUnreadable
from tests.helpers.matters import ROOT, seed

TEXT = (ROOT / "resources/catalogue/sample_hall.json").read_text("utf-8")
SAMPLE = load_hall(TEXT)


def changed(*path: str, value: Any) -> Any:
    data = json.loads(TEXT)
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return data


def test_the_sample_hall_has_a_body_with_remedies_for_every_department_of_the_seed() -> None:
    departments = {m.department for m in seed().values()}
    assert set(SAMPLE.bodies) == departments
    for body in SAMPLE.bodies.values():
        assert "".join(body.seal_lines) == body.name
        assert len(body.seal_lines) in (1, 2)
        assert body.short_code
        assert body.court
        assert body.phone.startswith("0199-555 ")
        assert body.address
        assert body.hours


def test_a_short_code_belongs_to_one_body() -> None:
    assert len({b.short_code for b in SAMPLE.bodies.values()}) == len(
        {b.name for b in SAMPLE.bodies.values()}
    )


def test_the_sample_is_marked_as_one_and_states_its_correction_period() -> None:
    assert (SAMPLE.place, SAMPLE.is_sample) == ("000000001003", True)
    assert SAMPLE.correction is not None
    assert (SAMPLE.correction.limit.value, bool(SAMPLE.correction.late_effect)) == (15, True)


def test_what_is_written_is_read_back_equal() -> None:
    assert load_hall(dump_hall(SAMPLE)) == SAMPLE


def test_a_bare_hall_is_enough_and_is_read_back_equal() -> None:
    bare = parse_hall(
        {"region": "000000", "code": "001", "name": "样例中心", "counter": {"code": "001", "name": "1号"}}
    )
    assert (bare.short_name, bare.bodies, bare.default_limit, bare.correction) == ("样例中心", {}, None, None)
    assert load_hall(dump_hall(bare)) == bare


@pytest.mark.parametrize(
    ("data", "field", "reason"),
    [
        ([], "", "wrong_type"),
        (changed("region", value="00000"), "region", "bad_code"),
        (changed("region", value="００００００"), "region", "bad_code"),
        (changed("counter", "code", value="3"), "counter.code", "bad_code"),
        (changed("name", value=None), "name", "required"),
        (changed("phone", value=199), "phone", "wrong_type"),
        (changed("counter", value=None), "counter", "required"),
        (changed("bodies", value=[]), "bodies", "wrong_type"),
        (changed("bodies", value={"样例局": 3}), "bodies.样例局", "wrong_type"),
        (changed("bodies", value={"样例局": {"name": "局"}}), "bodies.样例局.short_code", "required"),
        (changed("default_limit", value={"text": "尽快"}), "default_limit", "bad_limit"),
        (changed("correction", "limit", value=None), "correction.limit", "required"),
        (changed("count_first_day", value=1), "count_first_day", "wrong_type"),
        (changed("phnoe", value="1"), "phnoe", "unknown_field"),
        (changed("counter", "phnoe", value="1"), "counter.phnoe", "unknown_field"),
    ],
)
def test_a_fault_is_refused_by_field(data: object, field: str, reason: str) -> None:
    with pytest.raises(HallUnreadable) as refused:
        parse_hall(data)
    assert (refused.value.field, refused.value.facts["reason"]) == (field, reason)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "7"])
def test_text_that_is_no_overlay_is_refused(text: str) -> None:
    with pytest.raises(HallUnreadable):
        load_hall(text)
