"""The only place with threads: three lanes of one thread each, results handed back in the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from counter_app.ui.garbage import WindowsOwnCollector

T = TypeVar("T")
log = logging.getLogger(__name__)


class Lane(StrEnum):
    """What is in one lane runs in order, one after another."""

    DESK = "desk"  # short commands
    READ = "read"  # queries
    PRESS = "press"  # paper
    FILES = "files"  # lists that leave: a stick or a share may take its time


class Lanes(QObject):
    """Runs functions in a lane; `done` or `failed` is called in the thread that owns this object.

    `failed` None hands the error to `unhandled` (the window points it at its feedback). A thread is for work
    that waits or lasts less than 20 ms of Python (house.md §5). The callbacks stay in the window's thread
    throughout: what they hold on to (pages, dialogs) must never be let go of in a lane.
    """

    busy_changed = Signal(int)
    _finished = Signal(int, object, object)  # ticket, result, error or None

    def __init__(self) -> None:
        super().__init__()
        self._threads = {lane: ThreadPoolExecutor(1, thread_name_prefix=lane) for lane in Lane}
        self._running = 0
        self._closed = False
        self._tickets = count()
        self._waiting: dict[int, tuple[Callable[[Any], None] | None, Callable[[Exception], None] | None]] = {}
        self._collector = WindowsOwnCollector(self)
        self.unhandled: Callable[[Exception], None] = _log_only
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> int:
        """How many functions wait or run now."""
        return self._running

    def submit(
        self,
        lane: Lane,
        fn: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run `fn` in `lane`; after `close` nothing is taken any more."""
        if self._closed:
            return
        self._running += 1
        self.busy_changed.emit(self._running)
        ticket = next(self._tickets)
        self._waiting[ticket] = (done, failed)
        self._threads[lane].submit(self._run, ticket, fn)

    def _run(self, ticket: int, fn: Callable[[], object]) -> None:
        try:
            self._finished.emit(ticket, fn(), None)
        except Exception as error:
            self._finished.emit(ticket, None, error)

    @Slot(int, object, object)
    def _deliver(self, ticket: int, result: object, error: Exception | None) -> None:
        done, failed = self._waiting.pop(ticket)
        self._running -= 1
        self.busy_changed.emit(self._running)
        if self._closed:  # what is done is done; the window that asked may be gone
            return
        try:
            if error is not None:
                (self.unhandled if failed is None else failed)(error)
            elif done is not None:
                done(result)
        except Exception as wrong:
            self.unhandled(wrong)

    def close(self) -> None:
        """Let everything that was submitted come to its end, then take nothing more and answer nobody."""
        self._closed = True
        for threads in self._threads.values():
            threads.shutdown(wait=True)
        self._collector.stop()


def _log_only(error: Exception) -> None:
    log.error("a task failed: %s", type(error).__name__)
