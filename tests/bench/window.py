"""The real window for a bench, offscreen, a clerk signed in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from pytestqt.qtbot import QtBot

from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import closed_window, counter
from tests.ui.shots import Waiter


@contextmanager
def signed_in(folder: Path) -> Iterator[IntakeBench]:
    waiter = cast(QtBot, Waiter())
    window = closed_window(waiter, folder, counter(folder))
    assert window.front is not None
    bench = IntakeBench(window, window.front, waiter)
    bench.sign_in()
    yield bench
    close_bench(bench)
