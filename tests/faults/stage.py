"""A warm process that forks one clerk's day a line of input, and says how each ended.

Input: {"folder": …, "point": …, "nth": …}. The forked child takes in cases until it meets the point for the nth
time and kills itself with SIGKILL. What it acknowledged stands in folder/acknowledged.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Pool, event

from counter_app.domain.case_number import NumberKind
from counter_app.persistence import upgrade  # noqa: F401 — loaded before the fork, as on a first start
from counter_app.persistence.store import Store
from counter_app.persistence.witness import FileWitness
from tests.faults.points import STATEMENTS
from tests.helpers.records import (
    KEY,
    MACHINE,
    PLACE,
    StillClock,
    attached,
    database,
    noticed,
    record,
    take_in,
    witness_file,
)

CASES = 40


class Death:
    """Comes at the nth arrival at `point`."""

    def __init__(self, point: str, nth: int) -> None:
        self._point, self._left = point, nth

    def at(self, point: str) -> None:
        self._left -= point == self._point
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    @contextmanager
    def around(self, what: str) -> Iterator[None]:
        self.at(f"before {what}")
        yield
        self.at(f"after {what}")


class MortalWitness(FileWitness):
    death: Death

    def reserve(self, place: str, kind: NumberKind, on: date, serial: int, committed: int) -> None:
        with self.death.around("witness reserves"):
            super().reserve(place, kind, on, serial, committed)

    def raise_epoch(self, epoch: int, seq: int, digest: str) -> None:
        with self.death.around("witness is told of the first entry"):
            super().raise_epoch(epoch, seq, digest)

    def saw(self, seq: int, digest: str) -> None:
        with self.death.around("witness sees the commit"):
            super().saw(seq, digest)


def meets_statements(death: Death) -> None:
    """The driver itself tells each statement as it begins; what it was is over when the next begins."""
    under_way: list[str] = []

    def begins(statement: str) -> None:
        while under_way:
            death.at(f"after {under_way.pop()}")
        words = " ".join(statement.split())
        for what, beginning in STATEMENTS.items():
            if words.startswith((f"{beginning} ", f"{beginning}(")):
                under_way.append(what)
                death.at(f"before {what}")
        if words == "COMMIT":
            death.at("before COMMIT")

    def connected(connection: Any, record: object) -> None:
        connection.set_trace_callback(begins)

    event.listen(Pool, "connect", connected)


def a_day(folder: Path, death: Death) -> None:
    witness = MortalWitness(witness_file(folder), MACHINE)
    witness.death = death
    meets_statements(death)
    store = Store.open(database(folder), KEY, witness, clock=StillClock())
    write = store.write(PLACE)
    acknowledged = os.open(folder / "acknowledged", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for n in range(CASES):
        number = take_in(write, accept=n % 2 == 0)
        with death.around("acknowledgement"):
            os.write(acknowledged, number.encode() + b"\n")
        if n % 2:
            with write() as work:
                record(work, noticed(number), attached(number))
                work.commit()


def main() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            a_day(Path(asked["folder"]), Death(asked["point"], asked["nth"]))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
