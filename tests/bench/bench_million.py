"""With a million cases behind it: finding one, today's page, the page of a case, and the log of a day of 300.

What is asked for is drawn from the rows, so that common names and tails find thousands; each answer is the
service's. The window's figures run from the key to the page that shows what was asked for.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from counter_app.services.day.closing import close_day
from counter_app.services.deciding import accept
from counter_app.services.desk import Desk
from counter_app.services.looking_up import CaseHit, PersonHit, scanned
from counter_app.settings import RESOURCES
from main import Composed
from printing.documents.sheet import Impression
from printing.documents.store import load
from printing.fonts import Fonts
from printing.render import render
from tests.bench.bench_accepting import an_intake
from tests.bench.million import WRITTEN, fill
from tests.bench.table import Row, against_limit
from tests.bench.timing import p99
from tests.helpers.desk import SESSION, compose_desk, establish

ASKED = 400
FINDING_MS, PAGE_MS, LOG_MS = 2.0, 100.0, 1000.0
TODAYS = 300
ROUNDS = 9

Asked = Callable[[Random, Sequence[Any]], str]


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        composed = compose_desk(folder)
        establish(composed.desk)
        known = fill(composed.store)
        measured = list(_finding(composed.desk, known))
        numbers = [accept(composed.desk, SESSION, an_intake()).case.number for _ in range(TODAYS)]
        composed.close()
        measured += _pages(folder, numbers)
        composed = compose_desk(folder)
        measured.append(_log(composed))
        composed.close()
    return measured


def _finding(desk: Desk, known: Sequence[Sequence[Any]]) -> Iterator[Row]:
    for name, asked in KINDS.items():
        random = Random(name)
        times = [_found(desk, asked(random, random.choice(known))) for _ in range(ASKED)]
        yield against_limit(f"一百万件里查{name}，p99", p99(times), FINDING_MS, "ms")


def _found(desk: Desk, text: str) -> float:
    begun = perf_counter()
    hits = scanned(desk, text)
    taken = (perf_counter() - begun) * 1000
    assert all(isinstance(hit, CaseHit | PersonHit) for hit in hits), text
    return taken


KINDS: dict[str, Asked] = {
    "编号": lambda _, case: str(case[WRITTEN["number"]]),
    "编号末几位": lambda random, case: str(case[WRITTEN["number"]])[-random.randint(4, 9) :],
    "电话": lambda _, case: str(case[WRITTEN["phone_reversed"]])[::-1],
    "证件末四位": lambda _, case: str(case[WRITTEN["id_number"]])[-4:],
    "姓名两字": lambda _, case: str(case[WRITTEN["applicant"]])[:2],
}


def _pages(folder: Path, numbers: Sequence[str]) -> Iterator[Row]:
    """In the real window, offscreen; a case not opened before each time."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from counter_app.ui.app import application
    from tests.bench.window import signed_in

    application(["bench"])
    (folder / "established").touch()
    with signed_in(folder) as bench:
        shell = bench.window.shell
        assert shell is not None
        today, case = [], []
        for number in numbers[:ROUNDS]:
            bench.press("F3")
            begun = perf_counter()
            bench.press("F4")
            assert len(shell.today.table.lines) >= TODAYS
            today.append((perf_counter() - begun) * 1000)
            begun = perf_counter()
            bench.scan(number)
            assert shell.case.number == number
            case.append((perf_counter() - begun) * 1000)
    yield against_limit(f"今日页，{TODAYS} 件", median(today), PAGE_MS, "ms")
    yield against_limit("办件页", median(case), PAGE_MS, "ms")


def _log(composed: Composed) -> Row:
    """Counted, reconciled, numbered, signed, frozen and set on paper."""
    fonts = Fonts(RESOURCES / "fonts")
    begun = perf_counter()
    (paper,) = close_day(composed.desk, SESSION, composed.desk.today()).papers
    assert render(load(paper.body), Impression(), fonts)
    return against_limit(f"工作日志，{TODAYS} 件", (perf_counter() - begun) * 1000, LOG_MS, "ms")
