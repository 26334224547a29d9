"""How long the check of one application takes: every worked example, with the seed catalogue."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

from counter_app.domain.case_file_parsing import parse_case
from counter_app.domain.catalogue_parsing import parse_matters
from counter_app.domain.completeness import check
from tests.bench.table import Row, against_limit
from tests.bench.timing import in_turn, p99

ROOT = Path(__file__).resolve().parents[2]
LIMIT_MS = 1.0
ROUNDS = 200


def rows() -> list[Row]:
    matters = parse_matters(json.loads((ROOT / "resources/catalogue/seed.json").read_bytes())).matters
    catalogue = {m.code: m for m in matters}
    examples = json.loads((ROOT / "tests/domain/data/examples.json").read_bytes())
    cases = [parse_case(example) for example in examples]
    arms = [lambda c=case, m=catalogue[case.matter]: check(m, c.answers, c.submitted, c.on) for case in cases]
    taken = in_turn(*arms, rounds=ROUNDS)
    slowest = max(taken, key=median)
    return [
        against_limit("核验：最慢的样例，中位数", median(slowest), LIMIT_MS, "ms"),
        against_limit("核验：全部样例，p99", p99([t for times in taken for t in times]), LIMIT_MS, "ms"),
    ]
