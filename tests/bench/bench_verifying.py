"""Verifying a journal whose entries hold whole papers: every digest computed anew, every link and signature held."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter

from counter_app.keys.signing import CounterSigner
from counter_app.persistence.verify import verify
from counter_app.services.deciding import accept
from counter_app.services.desk import Session
from tests.bench.bench_accepting import accepting_desk, an_intake, two_stores
from tests.bench.table import Row, against_limit
from tests.helpers.quiet_desk import CLERK

CASES = 1500
ROUNDS = 5
PER_SECOND = 50_000


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as temporary, two_stores(Path(temporary)) as (store, _):
        desk, wanted = accepting_desk(store), an_intake()
        for _ in range(CASES):
            accept(desk, Session(CLERK), wanted)
        with store.connection() as connection:
            entries = connection.exec_driver_sql("SELECT count(*) FROM journal").scalar_one()
            best = min(_seconds(connection) for _ in range(ROUNDS))
    return [against_limit("核对日志账（每条含整份文书）", entries / best, PER_SECOND, "/s")]


def _seconds(connection: object) -> float:
    begun = perf_counter()
    assert verify(connection, CounterSigner(bytes(32)).verify) is None  # type: ignore[arg-type]
    return perf_counter() - begun
