"""Rows over pages: a page for a few millimetres helps nobody, and nothing is squeezed beyond what may be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from printing.fonts import FaceRole
from printing.layouts.lines import Type
from printing.layouts.shaping import Shaper
from printing.layouts.table import Band, Table
from tests.printing.samples import FONTS

CELL = Type(FaceRole.SERIF, 10.8, 15)
TABLE = Table(Shaper(FONTS), (20.0, 80.0), ("序", "材料"), pad=1.4)


def bands(*lines: int) -> list[Band]:
    """Rows of so many lines each."""
    texts = ["\n".join(["材料"] * n) for n in lines]
    return [Band(((TABLE.text(0, str(n), CELL), TABLE.text(1, text, CELL)),)) for n, text in enumerate(texts)]


@given(st.lists(st.integers(1, 4), min_size=1, max_size=9), st.floats(-20, 20))
def test_padding_gives_way_to_a_page_and_never_below_its_least(lines: list[int], spare: float) -> None:
    rows = bands(*lines)
    room = TABLE.height(rows) + spare
    fitted = TABLE.fitted(rows, room)
    assert 0.6 <= fitted.pad <= TABLE.pad
    if room >= TABLE.height(rows):
        assert fitted is TABLE
    elif fitted is not TABLE:
        assert fitted.height(rows) <= room
    else:
        squeezed = Table(TABLE.shaper, TABLE.columns, TABLE.head, pad=0.6)
        assert squeezed.height(rows) > room - 0.01
