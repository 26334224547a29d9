"""Finding cases: by any tail of four, by a piece of a name, by person."""

from __future__ import annotations

import pytest

from counter_app.persistence.search_keys import bigram_query, bigrams
from counter_app.services.ports.store import ReadWork, WriteWork
from tests.helpers.records import TODAY, an_intake, take_in

IDENTITY = "00000019000101" + "002X"
PHONE = "199 0000 0217"


@pytest.fixture
def number(write: WriteWork) -> str:
    take_in(write, an_intake("李雷"))
    return take_in(write, an_intake("欧阳𠮷田·﨑", IDENTITY, PHONE))


@pytest.mark.parametrize("tail", ["002X", "002x", "0101002X", "0217", "19900000217"])
def test_a_tail_of_identity_number_or_phone_finds_the_case(number: str, read: ReadWork, tail: str) -> None:
    with read() as work:
        assert [case.number for case in work.cases.by_tail(tail)] == [number]


def test_a_tail_of_the_case_number_finds_it_with_or_without_groups(number: str, read: ReadWork) -> None:
    with read() as work:
        for tail in (number, number[-5:], f"{number[-9:-5]} {number[-5:]}"):
            assert [case.number for case in work.cases.by_tail(tail)] == [number]


@pytest.mark.parametrize("tail", ["", "217", "02X", "9999", "0218", "——"])
def test_what_is_too_short_or_of_nobody_finds_nothing(number: str, read: ReadWork, tail: str) -> None:
    with read() as work:
        assert work.cases.by_tail(tail) == ()


@pytest.mark.parametrize("fragment", ["欧", "阳", "欧阳", "𠮷", "阳𠮷田", "田·﨑", "·", "欧阳 𠮷田·﨑"])
def test_a_piece_of_a_name_finds_it_down_to_one_character(number: str, read: ReadWork, fragment: str) -> None:
    with read() as work:
        assert [case.number for case in work.cases.by_name(fragment)] == [number]


@pytest.mark.parametrize("fragment", ["", "  ", "欧田", "阳欧", "韩", '"', "*", "OR"])
def test_a_piece_of_no_name_finds_nothing(number: str, read: ReadWork, fragment: str) -> None:
    with read() as work:
        assert work.cases.by_name(fragment) == ()


def test_ideographs_newer_than_the_tokenizer_are_words_too(write: WriteWork, read: ReadWork) -> None:
    name = "黄\U00030edd\U0003134a"  # extension G, Unicode 13
    case = take_in(write, an_intake(name))
    with read() as work:
        assert [found.number for found in work.cases.by_name("\U00030edd\U0003134a")] == [case]
        assert work.cases.by_name("\U00030edd\U0003134b") == ()
        assert work.cases.by_name("黄")[0].applicant == name


def test_the_newest_come_first_and_the_limit_holds(write: WriteWork, read: ReadWork) -> None:
    numbers = [take_in(write, an_intake("王小明", phone="13800000217")) for _ in range(4)]
    with read() as work:
        assert [case.number for case in work.cases.by_name("小明", limit=2)] == numbers[:1:-1]
        assert [case.number for case in work.cases.by_tail("0217", limit=3)] == numbers[:0:-1]
        assert [case.number for case in work.cases.of_day(TODAY)] == numbers


def test_the_person_is_known_by_number_and_by_name_only_without_one(write: WriteWork, read: ReadWork) -> None:
    first = take_in(write, an_intake("王小明", IDENTITY))
    second = take_in(write, an_intake("王小明"))
    third = take_in(write, an_intake("王小明", IDENTITY))
    with read() as work:
        assert [case.number for case in work.cases.open_of(IDENTITY, "王小明")] == [third, first]
        assert [case.number for case in work.cases.open_of("", "王小明")] == [third, second, first]
        assert work.cases.open_of("", "") == ()


def test_lists_never_carry_a_whole_identity_number_or_phone(number: str, read: ReadWork) -> None:
    with read() as work:
        summary = work.cases.get(number)
    assert summary is not None
    assert (summary.id_masked, summary.phone_masked) == ("000000********002X", "199****0217")


def test_bigrams_are_ascii_words_and_end_with_the_last_character() -> None:
    assert bigrams("小明") == "005c0f00660e 00660e"
    assert bigram_query("小明") == '"005c0f00660e"'
    assert bigram_query("明") == "00660e*"
