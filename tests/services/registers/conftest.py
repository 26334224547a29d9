"""Looks into a register of the day, as the page does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counter_app.services.desk import Desk
from counter_app.services.registers.lines import Register, RegisterLine
from counter_app.services.registers.reading import read_date

Look = Callable[[Register], tuple[RegisterLine, ...]]


@pytest.fixture
def look(desk: Desk) -> Look:
    return lambda register: read_date(desk, register, desk.today())
