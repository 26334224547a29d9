"""A backup put in the place of the database: verified first, the present one moved aside and never deleted.

Numbering goes on only in a new epoch: services.backups notes it with the entry that tells of the restore.
"""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import sqlcipher3

from counter_app.persistence import backup_facts, copying, key_id, version
from counter_app.persistence.backup import Head, head_of, keyed, sound, sync_folder
from counter_app.persistence.backup_scans import carry, scans_beside, scans_of
from counter_app.persistence.copying import LOGS, remove
from counter_app.persistence.engine import connect, open_engine
from counter_app.persistence.exchange_lock import exchanging
from counter_app.persistence.rows.instants import instant
from counter_app.persistence.verify import verify
from counter_app.services.ports.backups import BackupLook
from counter_app.services.ports.disturbances import (
    BackupFileMissing,
    BackupOfOtherCounter,
    BackupUnderOtherKey,
    BackupUnsound,
    DatabaseNewer,
    DatabaseUnwritable,
    DiskFull,
)
from counter_app.services.ports.outside import Clock

_REPLACED = "-replaced-"


def examine(backup: Path, database: Path, key: bytes, *, place: str = "") -> BackupLook:
    """What a backup holds, asked of a copy of it on this disk; also beside the open counter. Raises as `restore`."""
    database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    coming = database.with_name(database.name + ".examining")
    try:
        _bring(backup, coming)
        head = _examined(backup, coming, key, place)
        facts = backup_facts.read(backup)
        with closing(keyed(coming, key)) as connection:
            counted = connection.execute("SELECT count(*) FROM cases").fetchone()[0]
            newest = connection.execute(
                "SELECT number FROM cases ORDER BY received_at DESC, number DESC LIMIT 1"
            ).fetchone()
            last = connection.execute("SELECT recorded_at FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    finally:
        remove(coming)
    made_at = facts.made_at if facts else instant(last[0]) if last else datetime.fromtimestamp(0, UTC)
    return BackupLook(head.place, made_at, head.seq, counted, newest[0] if newest else "")


class Restored(NamedTuple):
    """What was put in place, and where the database before it now lies (None: there was none)."""

    seq: int
    digest: str
    lost: int
    aside: Path | None


def restore(
    backup: Path,
    database: Path,
    key: bytes,
    clock: Clock,
    *,
    place: str = "",
    scans: bool = True,
    backup_key: bytes = b"",
) -> Restored:
    """`place`: the counter that the backup must be of; "": that of the present database, where there is one.
    `scans`: with the sealed scans that lie beside the backup; those that are here already stay.
    `backup_key`: the key that it was made with, where that is no longer `key`, under which it is put in place.

    `lost` counts the entries of the present database above the backup's newest one, 0 where it cannot be read.
    Raises disturbances.AlreadyRunning, WorkBeside, BackupFileMissing, BackupUnderOtherKey, BackupUnsound,
    BackupOfOtherCounter, DatabaseNewer, DiskFull, DatabaseUnwritable; then the present database is as it was.
    """
    database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    coming = database.with_name(database.name + ".restoring")
    with exchanging(database):
        try:
            _bring(backup, coming)
            present = _settled(database, key)
            head = _examined(backup, coming, backup_key or key, place or (present.place if present else ""))
            if backup_key not in (b"", key):
                _recode(coming, backup_key, key)
            if scans:
                _bring_scans(backup, database, head.place)
            aside = _swap(coming, database, clock.now())
            key_id.store(database, key)
        finally:
            remove(coming)
    return Restored(head.seq, head.digest, max(0, present.seq - head.seq) if present else 0, aside)


def undo(done: Restored, database: Path) -> None:
    """What `restore` replaced is in its place again, log and all; the restored file goes.

    Raises disturbances.DatabaseUnwritable."""
    try:
        for ending in LOGS:
            database.with_name(database.name + ending).unlink(missing_ok=True)
        if done.aside is None:
            database.unlink(missing_ok=True)
            return
        done.aside.replace(database)
        for ending in LOGS:
            log = done.aside.with_name(done.aside.name + ending)
            if log.exists():
                log.replace(database.with_name(database.name + ending))
        sync_folder(database.parent)
    except OSError as error:
        raise DatabaseUnwritable(sqlite="") from error


def _bring(backup: Path, coming: Path) -> None:
    """The file on this disk, before anything is asked of it: a stick can be pulled at any moment."""
    if not backup.is_file():
        raise BackupFileMissing(place=str(backup))
    try:
        with backup.open("rb") as source, coming.open("wb") as target:
            shutil.copyfileobj(source, target, 1 << 20)
            target.flush()
            os.fsync(target.fileno())
    except OSError as error:
        if not backup.is_file():
            raise BackupFileMissing(place=str(backup)) from error
        if shutil.disk_usage(coming.parent).free < backup.stat().st_size:
            raise DiskFull(sqlite="") from error
        raise DatabaseUnwritable(sqlite="") from error


def _bring_scans(backup: Path, database: Path, place: str) -> None:
    """Before the database: an entry never stands without its blob, a blob that nobody names is swept."""
    try:
        carry(scans_beside(backup.parent, place), scans_of(database))
    except OSError as error:
        raise _disk_fault(error) from error


def _recode(coming: Path, backup_key: bytes, key: bytes) -> None:
    recoded = coming.with_name(coming.name + ".recoded")
    copying.copy(coming, backup_key, recoded, key)
    try:
        remove(coming)
        recoded.replace(coming)
    except OSError as error:
        copying.remove(recoded)
        raise DatabaseUnwritable(sqlite="") from error


def _disk_fault(error: OSError) -> DiskFull | DatabaseUnwritable:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return (DiskFull if full else DatabaseUnwritable)(sqlite="")


def _examined(backup: Path, coming: Path, key: bytes, place: str) -> Head:
    facts = backup_facts.read(backup)
    if facts and facts.key_id != key_id.key_id(key):
        raise BackupUnderOtherKey(made_with=facts.key_id, given=key_id.key_id(key))
    if facts and facts.size != coming.stat().st_size:
        raise BackupUnsound(place=str(backup))
    try:
        head = sound(coming, key)
    except BackupUnsound as unsound:
        raise BackupUnsound(place=str(backup)) from unsound
    if facts and (facts.seq, facts.digest) != (head.seq, head.digest):
        raise BackupUnsound(place=str(backup))
    if place and head.place and head.place != place:
        raise BackupOfOtherCounter(found=head.place, expected=place)
    _whole(coming, key, backup)
    return head


def _whole(coming: Path, key: bytes, backup: Path) -> None:
    """The schema is one that this program knows, and no entry of the journal was altered or removed."""
    engine = open_engine(coming, key)
    try:
        schema = version.found(engine)
        if schema > version.HEAD:
            raise DatabaseNewer(version=schema)
        with engine.connect() as connection:
            finding = verify(connection)
    finally:
        engine.dispose()
    if not schema or finding is not None:
        raise BackupUnsound(place=str(backup))


def _settled(database: Path, key: bytes) -> Head | None:
    """Bring what stands in the present write-ahead log into the file, so that one file holds all of it.

    None where there is none or it cannot be read: it is moved aside as it lies, log and all."""
    if not database.exists():
        return None
    try:
        with closing(connect(database, key)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            return head_of(connection)
    except sqlcipher3.Error:
        return None


def _swap(coming: Path, database: Path, at: datetime) -> Path | None:
    """The present file keeps a second name before the new one takes the first: at no moment is there none."""
    aside = _free_name(database, at)
    existed = database.exists()
    try:
        if existed:
            _second_name(database, aside)
        for ending in LOGS:
            log = database.with_name(database.name + ending)
            if log.exists():  # beside another database it would be taken for that one's
                log.replace(aside.with_name(aside.name + ending))
        coming.replace(database)
        sync_folder(database.parent)
    except OSError as error:
        raise DatabaseUnwritable(sqlite="") from error
    return aside if existed else None


def replaced_beside(database: Path) -> tuple[Path, ...]:
    """The databases that were put aside, whole or not."""
    return tuple(sorted(database.parent.glob(f"{database.stem}{_REPLACED}*.db")))


def _free_name(database: Path, at: datetime) -> Path:
    stem, count = f"{database.stem}{_REPLACED}{at:%Y%m%dT%H%M%SZ}", 1
    aside = database.with_name(f"{stem}.db")
    while aside.exists():
        count += 1
        aside = database.with_name(f"{stem}-{count}.db")
    return aside


def _second_name(database: Path, aside: Path) -> None:
    try:
        os.link(database, aside)
    except OSError:  # a file system without links
        database.replace(aside)
