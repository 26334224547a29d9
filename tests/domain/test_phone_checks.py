"""A telephone number that nobody could dial is pointed out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.people import mask_phone
from counter_app.domain.phone_checks import plausible

MOBILE = "199" + "5550" + "0217"


@pytest.mark.parametrize(
    "phone",
    [
        *(MOBILE, f"+86 {MOBILE}", "199 5550 0217", "0199-555 0100", "(0199)5550100", "5550100"),
        *("0199-5550100-12", "0199-5550100转12", "400-555-0100", "+852 5550 0100"),
    ],
)
def test_mobile_land_line_and_service_numbers_can_be_dialled(phone: str) -> None:
    assert plausible(phone)


@pytest.mark.parametrize("phone", [MOBILE[:-1], MOBILE + "0", "29955500217", "12345", "abc", "1995550021x"])
def test_a_digit_too_few_or_too_many_is_pointed_out(phone: str) -> None:
    assert not plausible(phone)


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("199" + "5550" + "0217", "199****0217"),
        ("0199-555 0300", "0199****0300"),
        ("010-12345678", "010****5678"),
        ("0512-87654321转805", "0512****4321"),
        ("020-8765-4321-12", "020****4321"),
        ("8765 4321", "****4321"),
        ("400-820-8820", "****8820"),
        ("12345", "*****"),
    ],
)
def test_a_masked_number_shows_what_it_may_and_no_more(phone: str, shown: str) -> None:
    assert mask_phone(phone) == shown


@given(st.text("0123456789-转 ", max_size=24))
def test_of_no_number_are_more_than_its_ends_shown(phone: str) -> None:
    digits = [c for c in phone if c.isdigit()]
    shown = [c for c in mask_phone(phone) if c.isdigit()]
    assert len(shown) <= 8
    assert len(digits) - len(shown) >= min(3, len(digits))
