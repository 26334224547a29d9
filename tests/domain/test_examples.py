"""The worked examples of the exchange format, judged with the seed catalogue."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from counter_app.domain.case_file_parsing import parse_case
from counter_app.domain.completeness import check
from tests.helpers.matters import seed

EXAMPLES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "data" / "examples.json").read_bytes())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e["id"])
def test_the_example_comes_out_as_worked_by_hand(example: dict[str, Any]) -> None:
    case = parse_case(example)
    result = check(seed()[case.matter], case.answers, case.submitted, case.on)
    expected = example["expected"]
    assert result.outcome.value == expected["outcome"]
    for got, wanted in ((result.gaps, expected["gaps"]), (result.corrections, expected["corrections"])):
        assert [(g.material, g.kind.value) for g in got] == [(g["material"], g["kind"]) for g in wanted]
    assert list(dict.fromkeys(g.material for g in result.deferred)) == expected["deferred"]
