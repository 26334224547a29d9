"""Numbers: 0001…n a day without a gap, no collision between counters, full days refused."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.domain.case_number import NumberKind
from counter_app.domain.refusals import SerialsFull
from counter_app.persistence.store import Store
from counter_app.services.ports.store import WriteWork
from tests.helpers.records import PLACE, TODAY, opened, take_in

DAYS = 5
A_DAY = 2000


def test_a_number_that_was_rolled_back_is_the_next_one_again(write: WriteWork) -> None:
    take_in(write)
    with write() as work:
        lost = work.serials.next_number(NumberKind.CASE, TODAY)
    with write() as work:
        assert work.serials.next_number(NumberKind.CASE, TODAY) == lost
        assert lost.serial == 2


def test_each_kind_day_and_document_word_counts_for_itself(write: WriteWork) -> None:
    with write() as work:
        serials = [
            work.serials.next_number(kind, on).serial
            for kind in (NumberKind.CASE, NumberKind.CONSULTATION)
            for on in (TODAY, TODAY + timedelta(days=1), TODAY)
        ]
        assert serials == [1, 1, 2, 1, 1, 2]
        documents = [
            work.serials.next_document_serial(body, word, year)[1]
            for body, word, year in [
                ("甲", "受", 2026),
                ("甲", "受", 2026),
                ("甲", "收", 2026),
                ("乙", "受", 2026),
            ]
        ]
        assert documents == [1, 2, 1, 1]
        assert work.serials.next_document_serial("甲", "受", 2027) == (1, 1)


def test_two_counters_over_several_days_never_collide(tmp_path: Path) -> None:
    places = (PLACE, "000000001004")
    stores = [opened(tmp_path / place) for place in places]
    numbers: list[str] = []
    for day in range(DAYS):
        for store, place in zip(stores, places, strict=True):
            numbers += a_day(store, place, day)
    for store in stores:
        store.close()
    assert len(set(numbers)) == len(numbers) == 2 * DAYS * A_DAY


def a_day(store: Store, place: str, day: int) -> list[str]:
    """A day's numbers, in transactions of 100, every third of them rolled back first."""
    numbers: list[str] = []
    for part in range(A_DAY // 100):
        for commit in (False, True) if part % 3 == 0 else (True,):
            with store.write(place)() as work:
                taken = [
                    work.serials.next_number(NumberKind.CASE, TODAY + timedelta(days=day)) for _ in range(100)
                ]
                if commit:
                    work.commit()
                    numbers += [number.digits for number in taken]
    assert [int(digits[21:25]) for digits in numbers] == list(range(1, A_DAY + 1))
    return numbers


def test_the_ten_thousandth_number_of_a_day_is_refused_and_the_next_day_goes_on(
    store: Store, write: WriteWork
) -> None:
    take_in(write)
    with store.connection() as connection:
        connection.exec_driver_sql("UPDATE serials SET serial = 9998")
        connection.commit()
    assert take_in(write)[21:25] == "9999"
    with write() as work:
        with pytest.raises(SerialsFull):
            work.serials.next_number(NumberKind.CASE, TODAY)
        assert work.serials.next_number(NumberKind.CASE, TODAY + timedelta(days=1)).serial == 1
