"""The slip: what is encoded is decoded; damage is told from forgery; it never outgrows its QR."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain import situation_bits, slip
from counter_app.domain.case_number import CaseNumber, NumberKind
from counter_app.domain.catalogue import Matter
from counter_app.domain.materials import Gap, GapKind
from counter_app.domain.situation_bits import KINDS, MOST_KINDS, MaterialState, Told
from counter_app.domain.slip import PaperKind, Slip, SlipDamaged, SlipFlag
from tests.domain.test_case_number import numbers
from tests.helpers.matters import seed

SIGNATURE = bytes(range(64))
NUMBER = CaseNumber(NumberKind.CASE, "000000", "001", "003", date(2026, 11, 23), 1, 42)

slips = st.builds(
    Slip,
    paper=st.sampled_from(PaperKind),
    number=numbers,
    release=st.binary(min_size=4, max_size=4),
    matter_index=st.integers(0, 20_000),
    key_number=st.integers(0, 255),
    flags=st.integers(0, 63).map(SlipFlag),
    issued_minutes=st.integers(0, 2_000_000),
    due_days=st.integers(0, 4000),
    binding=st.binary(min_size=8, max_size=8),
    situation=st.binary(max_size=32),
)


@st.composite
def situations(draw: st.DrawFn) -> tuple[Matter, Told]:
    matter = draw(st.sampled_from(list(seed().values())))
    answers = {q.id: draw(st.sampled_from(q.options)).id for q in matter.questions if draw(st.booleans())}
    states = {m.id: draw(st.sampled_from(MaterialState)) for m in matter.materials}
    states = {m: s for m, s in states.items() if s is not MaterialState.NOT_ASKED}
    some = st.lists(st.sampled_from(KINDS), min_size=1, max_size=MOST_KINDS, unique=True).map(tuple)
    faulty = (MaterialState.GAP, MaterialState.DEFERRED)
    return matter, Told(answers, states, {m: draw(some) for m, s in states.items() if s in faulty})


@given(slips)
def test_what_is_encoded_is_decoded(made: Slip) -> None:
    body = slip.encode(made)
    digits = slip.digits_of(body, SIGNATURE)
    assert digits.isascii()
    assert digits.isdigit()
    assert slip.decode(digits) == (made, slip.signed_bytes(body), SIGNATURE)


@given(slips, st.data())
@settings(max_examples=60)
def test_one_misread_digit_is_damage_and_never_another_slip(made: Slip, data: st.DataObject) -> None:
    digits = slip.digits_of(slip.encode(made), SIGNATURE)
    at = data.draw(st.integers(0, len(digits) - 1))
    wrong = digits[:at] + str((int(digits[at]) + data.draw(st.integers(1, 9))) % 10) + digits[at + 1 :]
    with pytest.raises(SlipDamaged):
        slip.decode(wrong)


@given(slips, st.integers(0, 63))
@settings(max_examples=30)
def test_a_forged_signature_is_whole_but_not_the_one_that_was_made(made: Slip, at: int) -> None:
    """Who changes the signature and makes the checksum fit is told by the key alone."""
    forged = bytes(b ^ (i == at) for i, b in enumerate(SIGNATURE))
    body = slip.encode(made)
    assert slip.decode(slip.digits_of(body, forged)) == (made, slip.signed_bytes(body), forged)


@given(st.text(max_size=300) | st.text("0123456789", max_size=600))
def test_no_text_whatever_makes_the_decoder_fall(text: str) -> None:
    with pytest.raises(SlipDamaged):
        slip.decode(text)


@given(st.binary(max_size=60))
def test_bytes_with_a_fitting_checksum_and_no_slip_in_them_are_damage(body: bytes) -> None:
    try:
        made, _, _ = slip.decode(slip.digits_of(body, SIGNATURE))
    except SlipDamaged:
        return
    assert slip.encode(made) == body


def test_a_day_log_is_no_slip_of_a_case() -> None:
    body = bytes([0x1F]) + bytes(46)
    with pytest.raises(SlipDamaged):
        slip.decode(slip.digits_of(body, SIGNATURE))


@given(situations())
def test_the_bits_of_a_situation_are_read_back_by_its_matter(drawn: tuple[Matter, Told]) -> None:
    matter, told = drawn
    assert situation_bits.unpack(matter, situation_bits.pack(matter, told)) == told


@given(st.sampled_from(list(seed().values())), st.binary(max_size=24))
def test_bits_of_another_matter_are_refused_or_mean_something_else(matter: Matter, packed: bytes) -> None:
    try:
        told = situation_bits.unpack(matter, packed)
    except ValueError:
        return
    assert situation_bits.unpack(matter, situation_bits.pack(matter, told)) == told


@pytest.mark.parametrize("matter", list(seed().values()), ids=lambda m: m.code)
def test_the_fullest_slip_of_any_matter_fits_its_qr(matter: Matter) -> None:
    """Version 8 at level M holds 365 digits; v7 is the usual one (papers.md §4)."""
    gaps = [Gap(m.id, kind) for m in matter.materials for kind in KINDS[:5]]
    answers = {q.id: q.options[-1].id for q in matter.questions}
    told, more = situation_bits.told(answers, [m.id for m in matter.materials], gaps, ())
    assert more is bool(matter.materials)
    body = slip.encode(
        Slip(PaperKind.ONE_TIME_NOTICE, NUMBER, bytes(4), 9999, 255, SlipFlag(63), 99999, 365, bytes(8), b"")
    ) + situation_bits.pack(matter, told)
    assert len(slip.digits_of(body, b"\xff" * 64)) <= 365


def test_gaps_are_told_by_kind_and_the_rest_is_marked_as_standing_on_paper() -> None:
    gaps = [Gap("m1", GapKind.MISSING), Gap("m2", GapKind.UNSIGNED, note="第2页")]
    told, more = situation_bits.told({}, ["m1", "m2", "m3"], gaps, [Gap("m4", GapKind.EXPIRED)])
    assert more
    assert told.states == {
        "m1": MaterialState.GAP,
        "m2": MaterialState.GAP,
        "m3": MaterialState.IN_ORDER,
        "m4": MaterialState.DEFERRED,
    }
    assert told.kinds == {"m1": (GapKind.MISSING,), "m2": (GapKind.UNSIGNED,), "m4": (GapKind.EXPIRED,)}
    assert situation_bits.told({}, [], gaps[:1], ())[1] is False


def test_every_kind_of_gap_has_its_code() -> None:
    assert set(KINDS) == set(GapKind)
    assert len(KINDS) <= 16


def test_the_checksum_is_the_named_standard() -> None:
    assert slip.crc16(b"123456789") == bytes.fromhex("29b1")


def test_the_binding_covers_number_name_and_the_last_four() -> None:
    one = slip.binding_of("1", "陈㛃", "0027")
    assert len(one) == 8
    assert len({one, slip.binding_of("2", "陈㛃", "0027"), slip.binding_of("1", "陈洁", "0027")}) == 3
    assert slip.binding_of("1", "陈㛃", "0028") != one


def test_the_time_of_issue_is_counted_from_the_date_in_the_number() -> None:
    made = Slip(PaperKind.ONE_TIME_NOTICE, NUMBER, bytes(4), 0, 1, SlipFlag(0), 1440 + 642, 5, bytes(8), b"")
    assert made.issued_at == datetime.fromisoformat("2026-11-24T10:42")
