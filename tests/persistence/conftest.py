"""A store of its own for each test, on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.persistence.store import Store
from counter_app.services.ports.store import ReadWork, WriteWork
from tests.helpers.records import PLACE, opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = opened(tmp_path)
    yield made
    made.close()


@pytest.fixture
def write(store: Store) -> WriteWork:
    return store.write(PLACE)


@pytest.fixture
def read(store: Store) -> ReadWork:
    return store.read(PLACE)
