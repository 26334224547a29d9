"""A whole desk for each test that asks for one, and the clock on its wall."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.services.desk import Desk
from tests.helpers.desk import FixedClock, open_desk


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    with open_desk(tmp_path, clock=clock) as made:
        yield made
