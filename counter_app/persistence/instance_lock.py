"""One program a database: an OS lock, which the system takes back when the process ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from counter_app.services.ports.disturbances import AlreadyRunning, DatabaseUnwritable


class InstanceLock:
    """Held from construction to `release`. The file carries the process id, for the sentence only."""

    def __init__(self, path: Path) -> None:
        """Raises disturbances.AlreadyRunning, disturbances.DatabaseUnwritable."""
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise DatabaseUnwritable(sqlite="") from error
        try:
            _lock(self._handle)
        except OSError as error:
            pid = os.pread(self._handle, 20, 0).decode("ascii", "replace") if hasattr(os, "pread") else ""
            os.close(self._handle)
            raise AlreadyRunning(pid=pid.strip()) from error
        with contextlib.suppress(OSError):  # a full disk: the lock holds without the number
            os.ftruncate(self._handle, 0)
            os.write(self._handle, str(os.getpid()).encode("ascii"))

    def release(self) -> None:
        os.close(self._handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
