"""Migrations and metadata say the same; older files are backed up and upgraded, newer ones are refused."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from counter_app.persistence import upgrade, version
from counter_app.persistence.engine import connect, open_engine
from counter_app.persistence.rows.tables import metadata
from counter_app.persistence.store import Store
from counter_app.services.ports.disturbances import DatabaseDamaged, DatabaseNewer
from tests.helpers.records import KEY, MORNING, StillClock, database, opened


def schema(engine: Engine) -> set[tuple[str, str]]:
    """Name and words of every object; the order of a table's constraints is of no account."""
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {
            (row[0], " ".join(sorted(re.split(r"[\s,]+", row[1]))))
            for row in rows
            if not row[0].startswith("case_names")
        }


def test_a_fresh_database_is_the_metadata(store: Store) -> None:
    with store.connection() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: not (kind == "table" and name.startswith("case_names")),
            },
        )
        assert compare_metadata(context, metadata) == []


def test_keys_names_and_conditions_are_the_metadata_too(tmp_path: Path, store: Store) -> None:
    by_metadata = open_engine(tmp_path / "metadata.db", KEY)
    metadata.create_all(by_metadata)
    with store.connection() as connection:
        migrated = schema(connection.engine)
    triggers = {name for name, _ in migrated if name.startswith("journal_keeps_")}
    assert len(triggers) == 2
    made = {(name, sql) for name, sql in migrated if name not in triggers and name != "alembic_version"}
    assert made == schema(by_metadata)
    by_metadata.dispose()


def test_the_version_in_the_code_is_the_newest_script() -> None:
    scripts = ScriptDirectory.from_config(upgrade.config())
    assert scripts.get_current_head() == version.HEAD
    numbered = sorted(script.revision for script in scripts.walk_revisions())
    assert numbered == [f"{n:04}" for n in range(1, len(numbered) + 1)]


def test_down_and_up_again_leaves_the_same_schema(store: Store) -> None:
    with store.connection() as connection:
        before = schema(connection.engine)
        settings = upgrade.config()
        settings.attributes["connection"] = connection
        command.downgrade(settings, "base")
        connection.commit()
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        assert [name for name in names if "alembic" not in name] == []
        upgrade.migrate(connection.engine)
        assert schema(connection.engine) == before


def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with store.connection() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
        connection.commit()
    store.close()
    before = database(tmp_path).read_bytes()
    with pytest.raises(DatabaseNewer) as caught:
        opened(tmp_path)
    assert caught.value.facts == {"version": "0099"}
    assert database(tmp_path).read_bytes() == before


def test_a_database_of_something_else_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    database(tmp_path).parent.mkdir()
    foreign = connect(database(tmp_path), KEY)
    foreign.execute("CREATE TABLE something (x)")
    foreign.close()
    with pytest.raises(DatabaseDamaged):
        opened(tmp_path)


def test_a_backup_before_an_upgrade_opens_with_the_same_key(tmp_path: Path, store: Store) -> None:
    copy = upgrade.back_up(database(tmp_path), KEY, "0001", StillClock(MORNING))
    assert copy.name == "counter-0001-20261123T032700Z.backup.db"
    backed_up = connect(copy, KEY)
    assert backed_up.execute("SELECT version_num FROM alembic_version").fetchall() == [(version.HEAD,)]
    backed_up.close()
    assert b"SQLite format 3" not in copy.read_bytes()[:16]


def test_an_ordinary_start_imports_neither_alembic_nor_the_orm(tmp_path: Path) -> None:
    opened(tmp_path).close()
    code = (
        "import sys\nfrom pathlib import Path\nfrom tests.helpers.records import opened\n"
        f"opened(Path({str(tmp_path)!r})).close()\n"
        "print([m for m in ('alembic', 'sqlalchemy.orm', 'cryptography', 'argon2', 'keyring') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
