"""The digest of a day survives its QR; whatever else is scanned is not taken for one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain import day_digest, slip
from counter_app.domain.day_digest import DayDigest

SIGNATURE = bytes(range(64))
DAYS = st.builds(
    DayDigest,
    place=st.integers(0, 10**12 - 1).map(lambda n: f"{n:012}"),
    day=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    epoch=st.integers(1, 98),
    first=st.integers(1, 2**24 - 1),
    count=st.integers(0, 2**16 - 1),
    digest=st.binary(min_size=32, max_size=32).map(lambda b: "sha256:" + b.hex()),
)


@given(DAYS)
def test_what_was_encoded_is_read_back(day: DayDigest) -> None:
    body = day_digest.encode(day)
    digits = day_digest.digits_of(body, SIGNATURE)
    assert day_digest.decode(digits) == (day, day_digest.signed_bytes(body), SIGNATURE)
    assert len(digits) <= 279  # version 7 at level M holds 293


@given(DAYS, st.data())
def test_one_wrong_digit_never_passes(day: DayDigest, data: st.DataObject) -> None:
    digits = day_digest.digits_of(day_digest.encode(day), SIGNATURE)
    at = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != digits[at]]))
    with pytest.raises(slip.SlipDamaged):
        day_digest.decode(digits[:at] + other + digits[at + 1 :])


@given(DAYS)
def test_the_digest_of_a_day_is_no_slip_of_a_case(day: DayDigest) -> None:
    with pytest.raises(slip.SlipDamaged):
        slip.decode(day_digest.digits_of(day_digest.encode(day), SIGNATURE))


@given(DAYS)
def test_the_short_code_is_twelve_digits_of_the_digest(day: DayDigest) -> None:
    groups = day.short.split(" ")
    assert [len(group) for group in groups] == [4, 4, 4]
    assert int("".join(groups)) == int(day.digest[7:17], 16) % 10**12


def test_a_digest_of_another_length_is_not_encoded() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        day_digest.encode(DayDigest("000000001003", date(2026, 11, 25), 1, 1, 1, "sha256:00"))
