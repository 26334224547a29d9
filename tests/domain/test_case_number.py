"""The case number: what is written is read back; every single wrong digit and neighbour swap is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case_number import CaseNumber, NumberKind, damm, grouped, parse
from counter_app.domain.refusals import NumberRefused

SAMPLE = CaseNumber(NumberKind.CASE, "000000", "001", "003", date(2026, 11, 23), 1, 42)

numbers = st.builds(
    CaseNumber,
    kind=st.sampled_from(NumberKind),
    region=st.integers(0, 999999).map(lambda n: f"{n:06}"),
    hall=st.integers(0, 999).map(lambda n: f"{n:03}"),
    counter=st.integers(0, 999).map(lambda n: f"{n:03}"),
    on=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    epoch=st.integers(1, 98),
    serial=st.integers(1, 9999),
)


def reason(text: str) -> str:
    with pytest.raises(NumberRefused) as refused:
        parse(text)
    assert refused.value.field == "number"
    return str(refused.value.facts["reason"])


def checked(bare: str) -> str:
    return bare + damm(bare)


@given(numbers)
def test_a_number_is_read_back_as_it_was_written(number: CaseNumber) -> None:
    assert len(number.digits) == 26
    assert parse(number.digits) == number
    assert parse(number.grouped) == number


def test_the_groups_are_those_under_the_bars() -> None:
    assert SAMPLE.digits == "10000000010032611230100426"
    assert grouped(SAMPLE.digits) == SAMPLE.grouped == "1 000000 001 003 261123 01 0042 6"
    assert SAMPLE.place == "000000001003"


def test_blanks_of_any_width_and_full_width_digits_are_tolerated() -> None:
    full = SAMPLE.grouped.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert parse(f"　{full}\t") == SAMPLE


@given(numbers, st.integers(0, 25), st.integers(1, 9))
def test_one_wrong_digit_is_always_refused_by_the_check_digit(number: CaseNumber, at: int, by: int) -> None:
    digits = number.digits
    wrong = digits[:at] + str((int(digits[at]) + by) % 10) + digits[at + 1 :]
    assert reason(wrong) == "check_digit"


@given(numbers, st.integers(0, 24))
def test_two_swapped_neighbours_are_always_refused_by_the_check_digit(number: CaseNumber, at: int) -> None:
    digits = number.digits
    if digits[at] != digits[at + 1]:
        swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        assert reason(swapped) == "check_digit"


def test_the_table_of_the_check_digit_is_totally_anti_symmetric() -> None:
    """What the two properties above sample, for every state of the table."""
    rows = ["".join(damm(f"{lead}{digit}") for digit in range(10)) for lead in range(10)]
    assert all(len(set(row)) == 10 for row in rows)
    for row in rows:
        for x in range(10):
            for y in range(x):
                assert damm(f"{row[0]}{x}{y}") != damm(f"{row[0]}{y}{x}")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "not_digits"),
        ("1000000001003261123010042", "length"),
        (SAMPLE.digits + "0", "length"),
        ("1000000001003261123010042O", "not_digits"),
        ("١" + SAMPLE.digits[1:], "not_digits"),
        ("1000000001003261123010042²", "not_digits"),
        (checked("9" + SAMPLE.digits[1:25]), "kind"),
        (checked("0" + SAMPLE.digits[1:25]), "kind"),
        (checked("1000000001003261331010042"), "date"),
        (checked("1000000001003260229010042"), "date"),
        (checked("1000000001003261123000042"), "epoch"),
        (checked("1000000001003261123990042"), "epoch"),
        (checked("1000000001003261123010000"), "serial"),
    ],
)
def test_what_is_no_number_is_refused_with_its_own_reason(text: str, why: str) -> None:
    assert reason(text) == why


def test_a_number_of_the_wrong_length_says_how_long_it_is() -> None:
    with pytest.raises(NumberRefused) as refused:
        parse("12345")
    assert refused.value.facts["given"] == 5


def test_two_counters_with_ten_thousand_numbers_each_never_collide() -> None:
    days = [date(2026, 11, d) for d in (23, 24)]
    counters = ("003", "004")
    made = {
        CaseNumber(NumberKind.CASE, "000000", "001", counter, day, epoch, serial).digits
        for counter in counters
        for day in days
        for epoch in (1, 2)
        for serial in range(1, 2501)
    }
    assert len(made) == len(counters) * len(days) * 2 * 2500
