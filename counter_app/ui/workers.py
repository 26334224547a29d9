"""The only place that starts child processes: long work asked and answered in JSON lines (cli/worker.py)."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from counter_app.services.ports.disturbances import Disturbance, WorkerEnded, disturbance_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answers:
    """What is called with what came of it, in the window's thread; exactly one of the three, once."""

    done: Callable[[Mapping[str, Any]], None]
    refused: Callable[[str, Sequence[Sequence[str]]], None]
    """The sentence, and a row for each fault: severity, matter, place, sentence."""
    disturbed: Callable[[Disturbance], None]


def leave_behind(command: Sequence[str], name: str, request: Mapping[str, object]) -> bool:
    """Start a worker that outlives the window; whether it started. Nobody hears its answer: what it made is
    found at the next start, or it is not there."""
    handle, place = tempfile.mkstemp(".json")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(json.dumps(request, ensure_ascii=False) + "\n")
    child = QProcess()
    child.setProgram(command[0])
    child.setArguments([*command[1:], name])
    child.setStandardInputFile(place)
    child.setStandardOutputFile(QProcess.nullDevice())
    child.setStandardErrorFile(QProcess.nullDevice())
    started = bool(child.startDetached())
    with suppress(OSError):  # Windows keeps a file that is open
        Path(place).unlink()
    return started


class Worker(QObject):
    """One child with one request. A child that ends without a last line is a disturbance: nothing was done."""

    def __init__(
        self,
        command: Sequence[str],
        name: str,
        request: Mapping[str, object],
        answers: Answers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._answers, self._name = answers, name
        self._told = False
        self._child = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._child.setProcessEnvironment(environment)
        self._child.readyReadStandardOutput.connect(self._read)
        self._child.finished.connect(self._finished)
        self._child.errorOccurred.connect(self._failed)
        self._child.start(command[0], [*command[1:], name])
        self._child.write(json.dumps(request).encode() + b"\n")  # a path may hold bytes that are no UTF-8

    @property
    def pid(self) -> int:
        """0 before it runs and once it has ended."""
        return int(self._child.processId())

    def _read(self) -> None:
        while self._child.canReadLine():
            self._hear(bytes(self._child.readLine().data()))

    def _hear(self, line: bytes) -> None:
        try:
            told: Mapping[str, Any] = json.loads(line)
        except ValueError:
            log.warning("worker %s: a line that is no answer", self._name)
            return
        if "done" in told:
            self._tell(lambda: self._answers.done(told["done"]))
        elif "refused" in told:
            self._tell(lambda: self._answers.refused(told["refused"]["sentence"], told["refused"]["rows"]))
        elif "disturbed" in told:
            disturbance = disturbance_of(told["disturbed"]["code"], told["disturbed"]["facts"])
            self._tell(lambda: self._answers.disturbed(disturbance))

    def _finished(self, _status: int, _how: QProcess.ExitStatus) -> None:
        self._ended()

    def _failed(self, error: QProcess.ProcessError) -> None:
        """Of a child that ran, `finished` tells too."""
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        self._read()
        if not self._told:
            log.warning(
                "worker %s ended: %s", self._name, bytes(self._child.readAllStandardError().data())[-2000:]
            )
        self._tell(lambda: self._answers.disturbed(WorkerEnded(work=self._name)))
        self.deleteLater()

    def _tell(self, what: Callable[[], None]) -> None:
        if not self._told:
            self._told = True
            what()
