"""The bytes of ESC/POS: read as a printer of this kind reads them, and held to a few known rows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.documents.sheet import Impression
from printing.raster import Bitmap
from printing.render import render
from printing.thermal import HEAD_DOTS, escpos, slip_bitmap
from tests.printing.samples import FONTS, one_time_notice
from tests.printing.slip_samples import queue_slip


@dataclass
class Printed:
    """What came out of the printer: the rows burnt, and what it did, in order."""

    rows: bytes
    did: list[str]


def printed(stream: bytes) -> Printed:
    """A printer that knows only what is sent to it, and stops at any byte that it does not know."""
    out, at = Printed(b"", []), 0
    while at < len(stream):
        if stream.startswith(b"\x1b@", at):
            out.did.append("initialise")
            at += 2
        elif stream.startswith(b"\x1dv0\x00", at):
            wide = int.from_bytes(stream[at + 4 : at + 6], "little")
            high = int.from_bytes(stream[at + 6 : at + 8], "little")
            out.rows += stream[at + 8 : at + 8 + wide * high]
            out.did.append(f"raster {wide}x{high}")
            at += 8 + wide * high
        elif stream.startswith(b"\x1bd", at):
            out.did.append(f"feed {stream[at + 2]}")
            at += 3
        elif stream.startswith(b"\x1dV\x42", at):
            out.did.append("cut")
            at += 4
        elif stream.startswith(b"\x1dr\x01", at):
            out.did.append("tell paper")
            at += 3
        else:
            raise AssertionError(f"byte {stream[at]:#04x} at {at}")
    return out


def test_a_small_picture_is_these_very_bytes() -> None:
    two_rows = Bitmap(16, 2, b"\x80\x01\xff\x00")
    assert escpos(two_rows) == bytes.fromhex(
        "1b40 1d763000 0200 0200 8001ff00 1b6404 1d564200 1d7201".replace(" ", "")
    )


@given(st.integers(1, 72), st.integers(1, 700), st.randoms(use_true_random=False))
def test_every_row_reaches_the_printer_once_and_in_order(stride: int, height: int, random: object) -> None:
    rows = random.randbytes(stride * height)  # type: ignore[attr-defined]
    out = printed(escpos(Bitmap(8 * stride, height, rows)))
    assert out.rows == rows
    assert out.did[0] == "initialise"
    assert out.did[-3:] == ["feed 4", "cut", "tell paper"]
    bands = [int(did.partition("x")[2]) for did in out.did if did.startswith("raster")]
    assert sum(bands) == height
    assert max(bands) <= 128


def test_a_slip_comes_out_as_its_raster() -> None:
    bitmap = slip_bitmap(render(queue_slip(), Impression(printed_at="2026-11-23 11:52"), FONTS))
    out = printed(escpos(bitmap))
    assert out.rows == bitmap.rows
    assert out.did[1].startswith(f"raster {HEAD_DOTS // 8}x")


def test_another_paper_is_no_slip() -> None:
    with pytest.raises(ValueError, match="dots"):
        slip_bitmap(render(one_time_notice(), Impression(), FONTS))
