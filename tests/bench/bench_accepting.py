"""Accepting a case with 10 materials: number, entries, frozen paper, projections and sheets in one encrypted,
fully synchronous transaction, beside the same rows by hand-written statements on the bare driver.

Both arms in turn, a stretch of cases each (a stretch pays for its checkpoints and its block of reserved serials;
between two single cases the rows would have to be read back, which cools the caches of the arm that comes next).
The median stretch counts: one stretch that another program disturbs is not what the program takes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from counter_app.domain.catalogue import Matter
from counter_app.domain.completeness import check, required_materials
from counter_app.domain.intake import Intake, submitted
from counter_app.domain.materials import Outcome
from counter_app.keys.signing import CounterSigner
from counter_app.persistence.engine import connect
from counter_app.persistence.search_keys import bigrams
from counter_app.persistence.store import Store
from counter_app.services.deciding import accept
from counter_app.services.desk import Desk, Session
from counter_app.settings import RESOURCES
from printing.fonts import Fonts
from tests.bench.table import Row, against_limit
from tests.helpers.cases import AGENT, BODY, IN_ORDER, answers, intake
from tests.helpers.quiet_desk import CLERK, MORNING, desk_with, sample_hall, seed
from tests.helpers.records import KEY, database, opened

MATERIALS = 10
STRETCHES = 20
STRETCH = 20
PER_SECOND = 300
TIMES = 3.0

TABLES = {
    "serials": "place, kind, on_date, epoch, serial",
    "document_serials": "place, body, word, year, epoch, serial",
    "journal": "seq, epoch, prev, kind, case_number, clerk, counter, recorded_at, on_date, payload, digest",
    "papers": "id, case_number, seq, position, kind, document_number",
    "sheets": "id, paper, copy, reprint, state, printer, job, reason, changed_at",
    "cases": "id, number, status, matter, matter_name, applicant, applicant_key, id_number, id_masked, "
    "phone_masked, received_at, received_on, due, due_estimated, clerk, gaps, number_reversed, id_reversed, "
    "phone_reversed",
}
"""What a case writes, beside the index of its name; parents first."""

Rows = dict[str, list[tuple[Any, ...]]]


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as temporary, two_stores(Path(temporary)) as (ours, peer):
        desk, wanted = accepting_desk(ours), an_intake()
        by_hand = connect(database(Path(temporary) / "peer"), KEY)
        times = [_one_stretch(desk, wanted, ours, by_hand) for _ in range(1 + STRETCHES)][1:]
        assert _everything(ours) == _everything(peer), "the two arms did not write the same bytes"
        by_hand.close()
    mine, theirs = median(t[0] for t in times), median(t[1] for t in times)
    return [
        against_limit("受理一件（10份材料，加密、同步落盘）", 1000 / mine, PER_SECOND, "/s"),
        Row("受理一件：整个用例", mine, "手写语句、同样的行", theirs, "ms", TIMES),
    ]


def an_intake() -> Intake:
    """Ten materials in order, of the matter that requires most of them and is then accepted."""
    for wanted in range(MATERIALS, 0, -1):
        for matter in seed():
            needed = required_materials(matter, answers(matter.code))
            listed = dict.fromkeys([*needed, *(material.id for material in matter.materials)])
            if len(needed) == wanted and len(listed) >= MATERIALS:
                made = replace(
                    intake(matter.code, applicant=BODY),
                    agent=AGENT,
                    marks=dict.fromkeys(list(listed)[:MATERIALS], IN_ORDER),
                )
                if _accepted(matter, made):
                    return made
    raise LookupError(f"no matter takes {MATERIALS} materials")


def _accepted(matter: Matter, made: Intake) -> bool:
    result = check(matter, made.answers, submitted(matter, made.marks), MORNING.date())
    return result.outcome is Outcome.ACCEPT


@contextmanager
def two_stores(folder: Path) -> Iterator[tuple[Store, Store]]:
    signer = CounterSigner(bytes(32))
    ours, peer = opened(folder / "ours", signer=signer), opened(folder / "peer", signer=signer)
    try:
        yield ours, peer
    finally:
        ours.close()
        peer.close()


def accepting_desk(store: Store) -> Desk:
    place = sample_hall().place
    return desk_with(
        glyphs=Fonts(RESOURCES / "fonts"),
        write=store.write(place),
        read=store.read(place),
        write_at=store.write,
        signer=CounterSigner(bytes(32)),
    )


def _one_stretch(desk: Desk, wanted: Intake, ours: Store, by_hand: Any) -> tuple[float, float]:
    """Milliseconds a case of a stretch of ours, then of the same rows by hand."""
    begun = perf_counter()
    numbers = [accept(desk, Session(CLERK), wanted).case.number for _ in range(STRETCH)]
    mine = perf_counter() - begun
    written = [_rows_of(ours, number) for number in numbers]
    begun = perf_counter()
    for case, name in written:
        _write_by_hand(by_hand, case, name)
    return mine * 1000 / STRETCH, (perf_counter() - begun) * 1000 / STRETCH


INSERTS = {
    table: f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * (columns.count(',') + 1))})"
    for table, columns in TABLES.items()
}
COUNTED = {
    "serials": " ON CONFLICT (place, kind, on_date, epoch) DO UPDATE SET serial = excluded.serial",
    "document_serials": " ON CONFLICT (place, body, word, year, epoch) DO UPDATE SET serial = excluded.serial",
}
INDEX_NAME = "INSERT INTO case_names (rowid, bigrams) VALUES (?, ?)"
OF_A_CASE = {
    "journal": "case_number = :number",
    "papers": "case_number = :number",
    "cases": "number = :number",
    "sheets": "paper IN (SELECT id FROM papers WHERE case_number = :number)",
    "serials": "1",
    "document_serials": "1",
}


def _rows_of(store: Store, number: str) -> tuple[Rows, tuple[int, str]]:
    """What the case wrote, as plain values, and the words of its name for the index."""
    with store.connection() as connection:
        written = {
            table: [
                tuple(row)
                for row in connection.exec_driver_sql(
                    f"SELECT {TABLES[table]} FROM {table} WHERE {where} ORDER BY 1", {"number": number}
                )
            ]
            for table, where in OF_A_CASE.items()
        }
    case = written["cases"][0]
    return written, (case[0], bigrams(str(case[6])))


def _write_by_hand(connection: Any, written: Rows, name: tuple[int, str]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for table, insert in INSERTS.items():
        statement = insert + COUNTED.get(table, "")
        for row in written[table]:
            connection.execute(statement, row)
    connection.execute(INDEX_NAME, name)
    connection.execute("COMMIT")


def _everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    with store.connection() as connection:
        held = {
            table: [
                tuple(row)
                for row in connection.exec_driver_sql(f"SELECT {columns} FROM {table} ORDER BY 1, 2")
            ]
            for table, columns in TABLES.items()
        }
        found = connection.exec_driver_sql("SELECT id, block FROM case_names_data ORDER BY id")
        held["case_names"] = [tuple(row) for row in found]
        return held
