"""How long a keystroke in the search for a matter takes among 10,000 matters."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from counter_app.domain.catalogue_parsing import parse_matters
from counter_app.domain.matter_search import MatterIndex
from tests.bench.table import Row, against_limit
from tests.bench.timing import in_turn, p99

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "catalogue"
MATTERS = 10_000
LIMIT_MS = 5.0
ROUNDS = 15
TYPED = (
    "食品经营许可",
    "个体工商户",
    "登记",
    "gtgshsl",
    "shipinjingying",
    "jyxk",
    "dengji",
    "bdc",
    "sc009",
    "不存在",
)


def ten_thousand() -> MatterIndex:
    """The seed's names over and over, each with a number of its own, as branches of a province would have."""
    matters = parse_matters(json.loads((CATALOGUE / "seed.json").read_bytes())).matters
    pinyin = json.loads((CATALOGUE / "pinyin.json").read_bytes())
    many = []
    spoken = {}
    for n, matter in enumerate(islice(cycle(matters), MATTERS)):
        code = f"{matter.code}-{n:05d}"
        digits = str(n)
        many.append(replace(matter, code=code, name=matter.name + digits))
        spoken[code] = [*pinyin[matter.code], *digits]
    return MatterIndex(many, spoken)


def rows() -> list[Row]:
    index = ten_thousand()
    keystrokes = [text[: n + 1] for text in TYPED for n in range(len(text))]
    arms = [lambda t=text: index.search(t) for text in keystrokes]
    taken = in_turn(*arms, rounds=ROUNDS)
    slowest = keystrokes[max(range(len(taken)), key=lambda i: median(taken[i]))]
    every = [t for times in taken for t in times]
    return [
        against_limit(f"事项搜索：一万个事项，每次按键 p99（最慢“{slowest}”）", p99(every), LIMIT_MS, "ms"),
        against_limit("事项搜索：一万个事项，每次按键中位数", median(every), LIMIT_MS, "ms"),
    ]
