"""A database of every released version, carried forward: each case as it was, and a backup made before.

A release adds its file here by `python -m tests.persistence.test_released 0.2.0 FOLDER` and never changes one.
"""

from __future__ import annotations

import json
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest

from counter_app.persistence import version
from counter_app.persistence.backup import keyed
from counter_app.persistence.rebuild import rebuild
from counter_app.persistence.store import Store
from counter_app.persistence.verify import verify
from counter_app.settings import VERSION
from tests.helpers.records import (
    KEY,
    PLACE,
    an_intake,
    database,
    noticed,
    opened,
    raise_epoch,
    record,
    take_in,
)

RELEASED = Path(__file__).parent / "released"
FILES = sorted(RELEASED.glob("*.db"))


def told(store: Store, numbers: list[str]) -> dict[str, list[str]]:
    """What a clerk sees of each case."""
    with store.read(PLACE)() as work:
        cases = {number: work.cases.get(number) for number in numbers}
        papers = {number: len(work.papers.of_case(number)) for number in numbers}
    return {
        number: [str(case.status), case.applicant, str(case.due), str(papers[number])]
        for number, case in cases.items()
        if case is not None
    }


def make(name: str, folder: Path) -> None:
    """The small database of a release, written by that release itself."""
    store = opened(folder)
    numbers = [
        take_in(store.write(PLACE), an_intake(applicant, "000000199001011237")) for applicant in "甲乙𠮷"
    ]
    numbers.append(take_in(store.write(PLACE), an_intake("丙"), accept=False))
    with store.write(PLACE)() as work:
        record(work, noticed(numbers[-1]))
        work.commit()
    seen = told(store, numbers)
    store.close()
    shutil.copy(database(folder), RELEASED / f"{name}.db")
    (RELEASED / f"{name}.json").write_text(json.dumps(seen, ensure_ascii=False, indent=2) + "\n", "utf-8")


def carried(folder: Path, file: Path) -> Store:
    database(folder).parent.mkdir(parents=True)
    shutil.copy(file, database(folder))
    return opened(folder)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_case_of_a_released_version_is_carried_forward_as_it_was(tmp_path: Path, file: Path) -> None:
    seen = json.loads(file.with_suffix(".json").read_text("utf-8"))
    with closing(keyed(_copy(file, tmp_path / "before.db"), KEY)) as connection:
        schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    store = carried(tmp_path, file)
    assert told(store, list(seen)) == seen
    with store.connection() as connection:
        assert verify(connection) is None
        assert not rebuild(connection).skipped
    assert told(store, list(seen)) == seen
    raise_epoch(store.write(PLACE))
    assert take_in(store.write(PLACE)) not in seen
    store.close()
    made = list(database(tmp_path).parent.glob("*.backup.db"))
    assert len(made) == (schema != version.HEAD)


def test_the_present_version_is_among_them() -> None:
    assert VERSION in {file.stem for file in FILES}


def _copy(file: Path, to: Path) -> Path:
    shutil.copy(file, to)
    return to


if __name__ == "__main__":
    make(sys.argv[1], Path(sys.argv[2]))
