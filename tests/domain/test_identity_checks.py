"""Identity numbers: doubts are named, and only where there is one (domain.md §2.8)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.identity_checks import IdDoubt, credit_check, doubts, kind_of, resident_check
from counter_app.domain.people import IdKind, IdNumber

TODAY = date(2026, 11, 23)
CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def resident(bare: str) -> str:
    return bare + resident_check(bare)


def doubted(kind: IdKind, value: str) -> tuple[IdDoubt, ...]:
    return doubts(IdNumber(kind, value), TODAY)


def test_the_worked_examples_of_the_standards_are_right() -> None:
    assert resident_check("11010519491231002") == "X"
    for code in (
        *("91330100799655058B", "91110000802100433B", "914403001922038216"),
        *("91440300708461136T", "12441500196720244T"),
    ):
        assert credit_check(code[:17]) == code[17]
        assert doubted(IdKind.CREDIT_CODE, code) == ()


@given(st.text("0123456789", min_size=17, max_size=17), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_changes_the_check_of_a_resident_number(bare: str, at: int, by: int) -> None:
    other = bare[:at] + str((int(bare[at]) + by) % 10) + bare[at + 1 :]
    assert resident_check(other) != resident_check(bare)


@given(
    st.text(CREDIT_ALPHABET, min_size=17, max_size=17), st.integers(0, 16), st.sampled_from(CREDIT_ALPHABET)
)
def test_one_wrong_character_changes_the_check_of_a_credit_code(bare: str, at: int, to: str) -> None:
    if bare[at] != to:
        assert credit_check(bare[:at] + to + bare[at + 1 :]) != credit_check(bare)


@given(st.sampled_from(IdKind), st.text(max_size=40))
def test_no_number_whatever_makes_the_checks_fall(kind: IdKind, value: str) -> None:
    assert set(doubted(kind, value)) <= set(IdDoubt)


@pytest.mark.parametrize(
    ("kind", "value", "found"),
    [
        (IdKind.RESIDENT_ID, resident("00000019900307002"), ()),
        (IdKind.RESIDENT_ID, "000000199003070020", (IdDoubt.CHECK_DIGIT,)),
        (IdKind.RESIDENT_ID, resident("00000019901307002"), (IdDoubt.BIRTH_DATE,)),
        (IdKind.RESIDENT_ID, resident("00000020270101002"), (IdDoubt.BIRTH_DATE,)),
        (IdKind.RESIDENT_ID, "00000019900307002", (IdDoubt.LENGTH,)),
        (IdKind.RESIDENT_ID, "00000019900307002a", (IdDoubt.CHARACTERS,)),
        (IdKind.RESIDENT_ID, "000000900307002", (IdDoubt.OLD_FORM,)),
        (IdKind.RESIDENT_ID, "000000901307002", (IdDoubt.OLD_FORM, IdDoubt.BIRTH_DATE)),
        (IdKind.RESIDENT_ID, resident("81000019900307002"), (IdDoubt.OTHER_KIND,)),
        (IdKind.HMT_RESIDENCE, resident("83000019900307002"), ()),
        (IdKind.HMT_RESIDENCE, resident("00000019900307002"), (IdDoubt.OTHER_KIND,)),
        (IdKind.FOREIGN_PERMANENT, resident("91115619900307002"), ()),
        (IdKind.FOREIGN_PERMANENT, "USA330090030700", (IdDoubt.OLD_FORM,)),
        (IdKind.FOREIGN_PERMANENT, resident("00000019900307002"), (IdDoubt.OTHER_KIND,)),
        (IdKind.HM_PERMIT, "H12345678", ()),
        (IdKind.HM_PERMIT, "M1234567890", ()),
        (IdKind.HM_PERMIT, "X12345678", (IdDoubt.CHARACTERS,)),
        (IdKind.HM_PERMIT, "H123456789", (IdDoubt.LENGTH,)),
        (IdKind.TW_PERMIT, "12345678", ()),
        (IdKind.TW_PERMIT, "1234567A", (IdDoubt.CHARACTERS,)),
        (IdKind.PASSPORT, "E12345678", ()),
        (IdKind.PASSPORT, "护照一二三四", (IdDoubt.CHARACTERS,)),
        (IdKind.CREDIT_CODE, "91330100799655058C", (IdDoubt.CHECK_DIGIT,)),
        (IdKind.CREDIT_CODE, "9133010079965505IB", (IdDoubt.CHARACTERS,)),
        (IdKind.CREDIT_CODE, "9133", (IdDoubt.LENGTH,)),
        (IdKind.OFFICER, "军字第0001号", ()),
        (IdKind.OTHER, "whatever", ()),
        (IdKind.RESIDENT_ID, "", ()),
    ],
)
def test_each_kind_of_paper_has_its_own_doubts(kind: IdKind, value: str, found: tuple[IdDoubt, ...]) -> None:
    assert doubted(kind, value) == found


def test_the_kind_of_a_card_is_told_from_its_number() -> None:
    assert kind_of(resident("00000019900307002")) is IdKind.RESIDENT_ID
    assert kind_of(resident("81000019900307002")) is IdKind.HMT_RESIDENCE
    assert kind_of(resident("91115619900307002")) is IdKind.FOREIGN_PERMANENT
    assert kind_of("91330100799655058B") is IdKind.CREDIT_CODE
    assert kind_of("000000199003070020") is None
