"""Code 128-C and QR: what a scanner reads is what was put in."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.codes import code128_runs, number_groups, qr_runs
from tests.printing.samples import slip


def bars(digits: str) -> np.ndarray:
    runs, width = code128_runs(digits)
    line = np.full(width + 20, 255, np.uint8)
    for begin, count in runs:
        line[10 + begin : 10 + begin + count] = 0
    return np.repeat(np.tile(line, (40, 1)), 2, axis=1)


def square(digits: str) -> np.ndarray:
    rows, width = qr_runs(digits)
    grey = np.full((width + 8, width + 8), 255, np.uint8)
    for row, (begin, count) in rows:
        grey[4 + row, 4 + begin : 4 + begin + count] = 0
    return grey.repeat(4, axis=0).repeat(4, axis=1)


def read(grey: np.ndarray) -> str:
    (found,) = zxingcpp.read_barcodes(grey)
    return found.text


@settings(max_examples=60)
@given(st.text("0123456789", min_size=26, max_size=26))
def test_every_number_of_26_digits_reads_back(digits: str) -> None:
    assert read(bars(digits)) == digits


@pytest.mark.parametrize("digits", ["99" + "01" * 12, "9901", "99" * 13, "10" + "99" * 12])
def test_a_number_that_begins_with_99_keeps_its_first_pair(digits: str) -> None:
    assert read(bars(digits)) == digits


def test_26_digits_are_178_modules_wide() -> None:
    runs, width = code128_runs("10000000010032611230100426")
    assert width == 178
    assert runs[0] == (0, 2)
    assert sum(runs[-1]) == 178


@pytest.mark.parametrize("digits", ["123", "12a4", "１２", "", "12 4"])
def test_what_is_no_even_row_of_digits_is_refused(digits: str) -> None:
    with pytest.raises(ValueError, match="digits"):
        code128_runs(digits)


@settings(max_examples=25)
@given(st.text("0123456789", min_size=1, max_size=480))
def test_every_slip_reads_back(digits: str) -> None:
    assert read(square(digits)) == digits


@pytest.mark.parametrize(
    ("length", "modules"), [(1, 45), (270, 45), (293, 45), (294, 49), (323, 49), (365, 49), (366, 53)]
)
def test_a_slip_is_drawn_at_version_7_and_grows_only_when_it_must(length: int, modules: int) -> None:
    digits = slip("x", length)
    assert qr_runs(digits)[1] == modules
    assert read(square(digits)) == digits


def test_a_slip_of_letters_is_refused() -> None:
    with pytest.raises(ValueError, match="digits"):
        qr_runs("12AB")


def test_a_number_is_shown_in_its_eight_groups() -> None:
    assert " ".join(number_groups("10000000010032611230100426")) == "1 000000 001 003 261123 01 0042 6"
