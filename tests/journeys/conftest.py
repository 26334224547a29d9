"""The surroundings of a journey: a real X display, a real print service, a counter of the sample hall."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from counter_app.settings import defaults
from main import compose
from tests.helpers.desk import FixedClock, establish
from tests.helpers.print_service import CUPS_PDF, CUPS_PDF_DRIVER, PrintService
from tests.helpers.x_display import XDisplay
from tests.journeys.clerk import Clerk
from tests.journeys.paper import QUEUE, Printed

Start = Callable[[Path], Clerk]


@pytest.fixture(scope="session")
def since() -> float:
    """When the day began, on this machine's own clock: it goes on over the starts of all journeys."""
    return monotonic()


@pytest.fixture(scope="session")
def display() -> Iterator[XDisplay]:
    with XDisplay() as running:
        yield running


@pytest.fixture(scope="session")
def printing() -> Iterator[PrintService]:
    with PrintService({QUEUE: CUPS_PDF}, drivers={QUEUE: CUPS_PDF_DRIVER}) as running:
        running.only_root(QUEUE)
        yield running


@pytest.fixture(scope="session")
def printed(printing: PrintService) -> Printed:
    return Printed(printing.out)


@pytest.fixture(scope="module")
def start(display: XDisplay, printing: PrintService, since: float) -> Iterator[Start]:
    """Starts the program on a base, in place of the one before; ended with the module."""
    started: list[Clerk] = []

    def begin(base: Path) -> Clerk:
        for earlier in started:
            earlier.close()
        started.append(Clerk(display, base, since, printing.server.path))
        return started[-1]

    yield begin
    for clerk in started:
        clerk.close()


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A counter after its first start, with the queue as its printer."""
    folder = tmp_path_factory.mktemp("journey") / "counter"
    composed = compose(defaults(folder), clock=FixedClock())
    establish(composed.desk)
    composed.close()
    defaults(folder).file.write_text(json.dumps({"printer": QUEUE}), "utf-8")
    return folder
