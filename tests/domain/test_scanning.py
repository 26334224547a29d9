"""What a scanned text is; whatever comes in, reading it never fails."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from counter_app.domain import slip
from counter_app.domain.case_number import CaseNumber
from counter_app.domain.people import IdKind
from counter_app.domain.scanning import (
    LONGEST,
    CaseNumberScan,
    IdCardScan,
    MatterScan,
    SlipScan,
    Unknown,
    UnknownScan,
    read,
)
from tests.domain.test_case_number import SAMPLE, numbers
from tests.domain.test_identity_checks import resident
from tests.domain.test_slip import SIGNATURE, slips


def why(text: str) -> Unknown:
    scan = read(text)
    assert isinstance(scan, UnknownScan)
    return scan.reason


@given(st.text(st.characters(), max_size=200) | st.text("0123456789Xx ０１２３", max_size=600))
@example("9" * 100_000)
@example("\ud800" * 18)
@example("１" * 26)
@example("²" * 26)
def test_no_text_whatever_makes_the_reader_fall(text: str) -> None:
    scan = read(text)
    if isinstance(scan, UnknownScan):
        assert len(scan.text) <= LONGEST


@given(st.integers(1, 100_000), st.characters())
def test_a_stuck_key_is_read_at_once(times: int, key: str) -> None:
    assert why(key * (LONGEST + times)) is Unknown.TOO_LONG


@given(numbers)
def test_numbers_are_read_however_they_are_grouped(number: CaseNumber) -> None:
    assert read(number.grouped) == read(number.digits) == CaseNumberScan(number)


@given(slips)
def test_slips_are_read_with_what_was_signed(made: slip.Slip) -> None:
    body = slip.encode(made)
    scan = read(slip.digits_of(body, SIGNATURE) + "\r\n")
    assert scan == SlipScan(made, slip.signed_bytes(body), SIGNATURE)


def test_a_slip_that_came_through_in_part_is_to_be_scanned_again() -> None:
    assert why("1" * 240) is Unknown.SCAN_AGAIN


def test_a_wrong_number_says_what_is_wrong_with_it() -> None:
    scan = read(SAMPLE.digits[:-1] + "0")
    assert isinstance(scan, UnknownScan)
    assert scan.reason is Unknown.NUMBER
    assert scan.refusal is not None
    assert scan.refusal.facts["reason"] == "check_digit"
    short = read(SAMPLE.digits[:-1])
    assert isinstance(short, UnknownScan)
    assert short.refusal is not None
    assert short.refusal.facts == {"reason": "length", "given": 25}


def test_cards_are_told_by_their_form() -> None:
    card = read(resident("00000019900307002").lower())
    assert isinstance(card, IdCardScan)
    assert card.id.kind is IdKind.RESIDENT_ID
    assert card.id.value == resident("00000019900307002")
    assert "19900307" not in repr(card)
    company = read("91330100799655058B")
    assert isinstance(company, IdCardScan)
    assert company.id.kind is IdKind.CREDIT_CODE


def test_a_card_with_a_wrong_check_digit_is_still_a_card() -> None:
    card = read("000000199003070020")
    assert isinstance(card, IdCardScan)
    assert card.id.kind is IdKind.RESIDENT_ID


def test_matter_codes_are_told_by_their_form() -> None:
    assert read("sc001") == MatterScan("SC001")
    assert read("12441500196720244T3442199806003") == MatterScan("12441500196720244T3442199806003")
    assert read("442199806003") == MatterScan("442199806003")


def test_names_tails_and_phones_are_for_the_search() -> None:
    assert why("陈㛃") is Unknown.OTHER
    assert why("0027") is Unknown.OTHER
    assert why("19955500217") is Unknown.OTHER
    assert why(" 　") is Unknown.EMPTY


def test_half_a_surrogate_pair_is_no_text() -> None:
    assert why("王\ud800") is Unknown.BROKEN
