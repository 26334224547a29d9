"""Numbers of people typed into free text never stand whole on paper, however they are grouped."""

from __future__ import annotations

import pytest

from counter_app.domain.people import IdKind, IdNumber
from counter_app.services.composing.privacy import masked

PARTS = ("000000", "19900307", "231X")  # invented: no region has this code
MOBILE = ("199", "5550", "0217")


@pytest.mark.parametrize("gap", ["", " ", "-", "\u3000"], ids=ascii)
def test_an_identity_number_is_masked_in_whatever_groups_it_is_written(gap: str) -> None:
    assert masked(f"证号{gap.join(PARTS)}，本人") == "证号000000********231X，本人"
    region, born, last = PARTS
    in_more = gap.join((region, born[:4], born[4:6], born[6:], last))
    assert masked(in_more) == "000000********231X"


@pytest.mark.parametrize("gap", ["", " ", "-"], ids=ascii)
def test_a_mobile_number_too(gap: str) -> None:
    assert masked(f"电话{gap.join(MOBILE)}") == "电话199****0217"


@pytest.mark.parametrize(
    "text",
    [
        *("2026年11月23日前补交", "文号 受字〔2026〕0001号", "共 3 份 12 页", "010-6512 3456"),
        "1 000000 001 003 261123 01 0001 9",
    ],
)
def test_other_numbers_stay_as_they_are(text: str) -> None:
    assert masked(text) == text


def test_an_old_number_of_fifteen_digits_and_a_credit_code_are_masked_as_everywhere() -> None:
    old = IdNumber(IdKind.RESIDENT_ID, "000000" + "900307" + "231")
    code = IdNumber(IdKind.CREDIT_CODE, "91000000MA" + "00000K4F")
    for number in (old, code):
        assert masked(f"号码写成{number.value}，已改") == f"号码写成{number.masked}，已改"
    assert masked(code.value.lower()) == code.masked.lower()


def test_fifteen_digits_without_a_birthday_are_no_number_of_a_person() -> None:
    assert masked("注册号000000991399231") == "注册号000000991399231"
