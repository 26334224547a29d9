"""The slip from its document to the dots of an 80 mm print head: layout, PDF, raster and ESC/POS, warm."""

from __future__ import annotations

from itertools import count

from printing.documents.sheet import Impression
from printing.render import render
from printing.thermal import escpos, slip_bitmap
from tests.bench.table import Row, against_limit
from tests.bench.timing import in_turn, p99
from tests.printing.samples import FONTS, slip
from tests.printing.slip_samples import queue_slip

LIMIT_MS = 40.0  # issue 3, Speed
_IMPRESSION = Impression(printed_at="2026-11-23 11:52")
_ROUNDS = 60


def rows() -> list[Row]:
    serial = count(1)

    def draw() -> None:
        """Every round a slip that was never drawn before."""
        n = next(serial)
        number = f"1000000001003{n:013}"
        escpos(
            slip_bitmap(
                render(queue_slip(f"最低生活保障审核确认{n}", number, slip=slip(str(n))), _IMPRESSION, FONTS)
            )
        )

    (times,) = in_turn(draw, rounds=_ROUNDS, warm_up=3)
    return [against_limit("收件小票到点阵，p99", p99(times), LIMIT_MS, "ms")]
