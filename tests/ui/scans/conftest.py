"""A window of its own for each test: scans lie beside its database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_app.services import deciding
from counter_app.ui.shell import Shell
from tests.files.scans import making
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench
from tests.ui.scans.deeds import written


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = open_bench(qtbot, tmp_path / "counter")
    yield made
    close_bench(made)


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    assert bench.window.shell is not None
    return bench.window.shell


@pytest.fixture
def number(bench: IntakeBench) -> str:
    return deciding.accept(bench.front.desk, SESSION, intake("SC001", "租赁")).case.number


@pytest.fixture
def licence(tmp_path: Path) -> Path:
    return written(tmp_path / "licence.pdf", making.pdf(2))
