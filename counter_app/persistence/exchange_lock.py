"""Who works beside the window, and who puts another file in the database's place: never both at once.

SQLite finds a write-ahead log by name. A connection to the file that was replaced would leave its log beside the
new one, or take the new one's log away when it closes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counter_app.persistence.instance_lock import InstanceLock
from counter_app.services.ports.disturbances import DatabaseBusy, DatabaseUnwritable, WorkBeside


@contextmanager
def beside(database: Path) -> Iterator[None]:
    """Around each connection of a second process; any number of them. Raises disturbances.DatabaseBusy."""
    handle = _opened(database)
    try:
        if not _locked(handle, alone=False):
            raise DatabaseBusy(sqlite="")
        yield
    finally:
        os.close(handle)


@contextmanager
def exchanging(database: Path) -> Iterator[None]:
    """Alone with the database. Raises disturbances.AlreadyRunning, WorkBeside, DatabaseUnwritable."""
    window = InstanceLock(database.with_name(database.name + ".lock"))
    try:
        handle = _opened(database)
        try:
            if not _locked(handle, alone=True):
                raise WorkBeside()
            yield
        finally:
            os.close(handle)
    finally:
        window.release()


def _opened(database: Path) -> int:
    try:
        return os.open(database.with_name(database.name + ".beside"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise DatabaseUnwritable(sqlite="") from error


if sys.platform == "win32":

    def _locked(handle: int, *, alone: bool) -> bool:
        """Nothing to do: a file that a connection has open cannot be replaced there."""
        return True
else:
    import fcntl

    def _locked(handle: int, *, alone: bool) -> bool:
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
