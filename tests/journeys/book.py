"""What the counter has on disk, read beside the running program: entries, papers, sheets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, text

from counter_app.keys.database_key import database_key
from counter_app.persistence.engine import open_engine
from counter_app.persistence.unit_of_work import SqlUnitOfWork, Surroundings
from counter_app.persistence.witness import FileWitness
from counter_app.services.ports.records import IssuedPaper, Sheet
from counter_app.services.ports.store import UnitOfWork
from counter_app.settings import load
from tests.helpers.quiet_desk import sample_hall


@contextmanager
def book(base: Path) -> Iterator[UnitOfWork]:
    """A reading unit of work; the program may go on writing."""
    settings = load(base)
    engine = open_engine(
        settings.database, database_key(settings.database, settings.key_folder, use_keyring=False)
    )
    witness = FileWitness(base / "reader" / "witness", "reader")
    try:
        with SqlUnitOfWork(Surroundings(engine, witness, None), sample_hall().place, writing=False) as work:
            yield work
    finally:
        witness.close()
        engine.dispose()


@contextmanager
def rows(base: Path) -> Iterator[Connection]:
    settings = load(base)
    engine = open_engine(
        settings.database, database_key(settings.database, settings.key_folder, use_keyring=False)
    )
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def kinds(base: Path, case: str) -> list[str]:
    """The kinds of the case's journal entries, in order."""
    with rows(base) as connection:
        found = connection.execute(
            text("SELECT kind FROM journal WHERE case_number = :case ORDER BY seq"), {"case": case}
        )
        return [kind for (kind,) in found]


def papers(base: Path, case: str) -> list[tuple[IssuedPaper, tuple[Sheet, ...]]]:
    with book(base) as work:
        return [(paper, work.papers.sheets_of(paper.id)) for paper in work.papers.of_case(case)]


def titles(base: Path, case: str) -> list[str]:
    return [paper.title for paper, _ in papers(base, case)]
