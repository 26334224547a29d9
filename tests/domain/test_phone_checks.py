"""A telephone number that nobody could dial is pointed out."""

from __future__ import annotations

import pytest

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
