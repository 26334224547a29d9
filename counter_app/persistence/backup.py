"""Online backup: one consistent, equally encrypted file on a second place while the counter writes."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

import sqlcipher3

from counter_app.domain.chaining import GENESIS
from counter_app.persistence import backup_facts
from counter_app.persistence.backup_scans import carry, scans_beside, scans_of
from counter_app.persistence.engine import BUSY_MS, connect
from counter_app.persistence.exchange_lock import beside
from counter_app.persistence.faults import disturbance_for
from counter_app.persistence.instance_lock import InstanceLock
from counter_app.persistence.key_id import compare, key_id
from counter_app.services.ports.backups import Backup, BackupFacts, Keeping
from counter_app.services.ports.disturbances import (
    AlreadyRunning,
    BackupFolderFull,
    BackupFolderMissing,
    BackupFolderUnwritable,
    BackupUnsound,
    DatabaseBusy,
    DatabaseMissing,
    DiskFull,
    Disturbance,
)
from counter_app.services.ports.outside import Clock

_Answer = TypeVar("_Answer")
_HEAD = "SELECT seq, digest, epoch, counter FROM journal ORDER BY seq DESC LIMIT 1"


class Head(NamedTuple):
    """The newest journal entry of a file."""

    seq: int
    digest: str
    epoch: int
    place: str


class FileBackups:
    """Implements ports.Backups over connections of its own, so that it works beside the open window."""

    def __init__(self, database: Path, key: bytes, clock: Clock, program: str) -> None:
        self._database = database
        self._key = key
        self._clock = clock
        self._program = program

    def kept_in(self, folder: Path) -> tuple[Backup, ...]:
        return backup_facts.kept_in(folder, key_id(self._key))

    def newest_entry(self) -> int:
        with beside(self._database), closing(self._source()) as source:
            return _asked(lambda: head_of(source)).seq

    def back_up(self, folder: Path, keeping: Keeping) -> Backup:
        if not self._database.exists():
            raise DatabaseMissing(place=str(self._database))
        if not folder.is_dir():  # never made: an unplugged disk would leave its mount point to be filled
            raise BackupFolderMissing(place=str(folder))
        with beside(self._database), self._one_at_a_time():
            made = self._made_whole(folder)
        for old in backup_facts.superfluous(self.kept_in(folder), keeping):
            if old.file != made.file:
                with suppress(OSError):  # tried again with the next backup
                    old.file.unlink()
                    backup_facts.manifest_of(old.file).unlink(missing_ok=True)
        return made

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        """Two at once would take each other's halves for theirs. Raises disturbances.DatabaseBusy."""
        try:
            lock = InstanceLock(self._database.with_name(self._database.name + ".backing-up"))
        except AlreadyRunning as other:
            raise DatabaseBusy(sqlite="") from other
        try:
            yield
        finally:
            lock.release()

    def _made_whole(self, folder: Path) -> Backup:
        part = folder / f".counter-{key_id(self._key)[-12:]}.part"
        try:
            return self._made(folder, part)
        except OSError as error:
            raise _refused(folder, error) from error
        except BackupUnsound as error:
            if folder.is_dir():
                raise
            raise BackupFolderMissing(place=str(folder)) from error
        finally:
            with suppress(OSError):
                _remove(part)

    def _made(self, folder: Path, part: Path) -> Backup:
        _remove(part)
        before = self._copied(folder, part)
        size = part.stat().st_size
        head = self._proven(part, before)
        # After the copy: whatever an entry in it names was on the disk before that entry.
        carry(scans_of(self._database), scans_beside(folder, head.place))
        facts = BackupFacts(
            head.place,
            head.epoch,
            head.seq,
            head.digest,
            self._clock.now(),
            self._program,
            key_id(self._key),
            size,
        )
        file = folder / backup_facts.name_of(facts)
        sync_file(part)
        backup_facts.write(file, facts)  # first: a file without one would never be thinned out
        part.replace(file)
        sync_folder(folder)
        return Backup(file, facts)

    def _copied(self, folder: Path, part: Path) -> Head:
        """The newest entry of the source before the copy began."""
        with closing(self._source()) as source:
            head = _asked(lambda: head_of(source))
            pages, size = (int(source.execute(f"PRAGMA page_{of}").fetchone()[0]) for of in ("count", "size"))
            need = pages * size
            if shutil.disk_usage(folder).free < need + need // 20:
                raise BackupFolderFull(place=str(folder))
            try:
                with closing(keyed(part, self._key)) as copy:
                    source.backup(copy)
                    # The copied header says WAL, which a share or a stick may not bear: one plain file.
                    copy.execute("PRAGMA journal_mode = DELETE")
            except sqlcipher3.Error as error:
                raise _failed(folder, error) from error
        return head

    def _proven(self, part: Path, before: Head) -> Head:
        """The copy read anew: every page authentic, and its newest entry stands in the source's chain."""
        head = sound(part, self._key)
        with closing(self._source()) as source:
            row = source.execute("SELECT digest FROM journal WHERE seq = ?", (head.seq,)).fetchone()
        if head.seq < before.seq or (row[0] if row else GENESIS) != head.digest:
            raise BackupUnsound(place=str(part.parent))
        return head

    def _source(self) -> sqlcipher3.Connection:
        compare(self._database, self._key)
        return _asked(lambda: connect(self._database, self._key))


def keyed(file: Path, key: bytes) -> sqlcipher3.Connection:
    """A connection that needs no shared memory beside the file: the target may be a share or a stick."""
    connection = sqlcipher3.connect(str(file), isolation_level=None)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    return connection


def sound(file: Path, key: bytes) -> Head:
    """The newest entry of a file whose every page is authentic. Raises disturbances.BackupUnsound."""
    try:
        with closing(keyed(file, key)) as connection:
            forged = connection.execute("PRAGMA cipher_integrity_check").fetchone()
            if forged or connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise BackupUnsound(place=str(file.parent))
            return head_of(connection)
    except sqlcipher3.Error as error:
        raise BackupUnsound(place=str(file.parent)) from error


def head_of(connection: sqlcipher3.Connection) -> Head:
    """Seq 0 and GENESIS for an empty journal. Raises sqlcipher3.Error."""
    row = connection.execute(_HEAD).fetchone()
    return Head(*row) if row else Head(0, GENESIS, 1, "")


def _asked(ask: Callable[[], _Answer]) -> _Answer:
    """A fault of the counter's own database, told as such."""
    try:
        return ask()
    except sqlcipher3.Error as error:
        raise disturbance_for(error) or error from error


def _failed(folder: Path, error: sqlcipher3.Error) -> Disturbance:
    """What the folder did. The driver's backup gives no result code where its own writing failed."""
    if isinstance(disturbance_for(error), DiskFull) or "full" in str(error):
        return BackupFolderFull(place=str(folder))
    if not folder.is_dir():
        return BackupFolderMissing(place=str(folder))
    return BackupFolderUnwritable(place=str(folder))


def _refused(folder: Path, error: OSError) -> Disturbance:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return BackupFolderFull(place=str(folder))
    return (BackupFolderUnwritable if folder.is_dir() else BackupFolderMissing)(place=str(folder))


def _remove(part: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        part.with_name(part.name + ending).unlink(missing_ok=True)


def sync_file(file: Path) -> None:
    """Bring the content of `file` to its disk."""
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Bring the names in `folder` to its disk."""
    if os.name != "posix":  # Windows writes folder entries through
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
