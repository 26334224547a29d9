"""Cyclic garbage dies in the window's thread, whatever the lanes allocate."""

from __future__ import annotations

import gc
import threading

from pytestqt.qtbot import QtBot

from counter_app.ui.background import Lane, Lanes


class Knot:
    """Unreachable at once, and notes the thread in which it is taken apart."""

    died_in: list[int]

    def __init__(self, died_in: list[int]) -> None:
        self.died_in, self.itself = died_in, self

    def __del__(self) -> None:
        self.died_in.append(threading.get_ident())


def allocate() -> list[list[int]]:
    """Enough at once to set Python's own collector off many times."""
    return [[n] for n in range(50_000)]


def test_a_lane_that_allocates_takes_no_widget_apart(qtbot: QtBot) -> None:
    lanes = Lanes()
    died_in: list[int] = []
    for _ in range(20):
        Knot(died_in)
    done: list[list[list[int]]] = []
    lanes.submit(Lane.READ, allocate, done.append)
    try:
        qtbot.waitUntil(lambda: bool(done), timeout=9000)
        qtbot.waitUntil(lambda: len(died_in) == 20, timeout=9000)
    finally:
        lanes.close()
    assert set(died_in) == {threading.get_ident()}


def test_python_collects_by_itself_again_once_the_lanes_are_closed(qtbot: QtBot) -> None:
    assert gc.isenabled()
    lanes = Lanes()
    assert not gc.isenabled()
    lanes.close()
    assert gc.isenabled()
