"""Scans on their way into a case: one file at a time through a worker, then the entry; what waits for a place."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.domain.refusals import Refusal
from counter_app.domain.said import shown_name
from counter_app.domain.scans import Scan, ScanKind, ScanPlace
from counter_app.services import scans
from counter_app.services.desk import Decision
from counter_app.services.ports.disturbances import Disturbance, WorkerEnded
from counter_app.settings import Settings
from counter_app.ui.camera_watch import CameraWatch
from counter_app.ui.scan_thumbs import ScanThumbs
from counter_app.ui.workers import Answers, Worker

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

log = logging.getLogger(__name__)
SWEEP_EVERY_MS = 6 * 3600 * 1000
FIRST_SWEEP_MS = 3 * 60 * 1000
NAMED = 4
"""Files named one by one where there are many."""
WAITING = "scans-waiting"
"""Key of the strip's word that files wait for a case."""


@dataclass(frozen=True, slots=True)
class ScanJob:
    """A file that is to be taken in."""

    number: str
    place: ScanPlace
    path: Path


@dataclass(frozen=True, slots=True)
class ScanProgress:
    """The `nth` of `of` files is looked at now."""

    file: str
    nth: int
    of: int


class ScanRun(QObject):
    """Nothing is called taken in before the worker has kept it and the journal names it.

    `offers` are files that came by the camera or were dropped where no case was open: they wait for a place.
    """

    changed = Signal()

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self.offers: tuple[Path, ...] = ()
        self.thumbs = ScanThumbs(at, self)
        self.camera = CameraWatch(at, self.offer, self)
        self._jobs: deque[ScanJob] = deque()
        self._now: ScanJob | None = None
        self._worker: Worker | None = None
        self._begun = 0
        self._said: dict[str, list[str]] = {}
        self._taken: dict[str, int] = {}
        self.changed.connect(self._settle)
        self._sweep_due = False
        self._timer = QTimer(self, interval=SWEEP_EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()
        QTimer.singleShot(FIRST_SWEEP_MS, self, self.sweep)

    def offer(self, paths: Iterable[Path]) -> None:
        new = tuple(path for path in paths if path not in self.offers)
        if new:
            self.offers += new
            self.changed.emit()

    def dismiss(self) -> None:
        """None of them is wanted; the files stay where they lie."""
        self.offers = ()
        self.changed.emit()

    def take(self, number: str, place: ScanPlace, paths: Sequence[Path]) -> None:
        """Into this place of the case, in this order."""
        self.offers = tuple(path for path in self.offers if path not in paths)
        self._said.pop(number, None)
        self._taken.pop(number, None)
        if not self._busy:
            self._begun = 0
        self._jobs.extend(ScanJob(number, place, path) for path in paths)
        self._go_on()
        self.changed.emit()

    def progress(self, number: str) -> ScanProgress | None:
        """None while nothing of this case is on its way."""
        if self._now is None or all(job.number != number for job in (self._now, *self._jobs)):
            return None
        return ScanProgress(shown_name(self._now.path.name), self._begun, self._begun + len(self._jobs))

    def refused(self, number: str) -> tuple[str, ...]:
        """A sentence for each file of the last ones that was not taken."""
        return tuple(self._said.get(number, ()))

    @property
    def offered(self) -> str:
        """The names of the offers, of many the first ones."""
        names = "、".join(shown_name(path.name, 40) for path in self.offers[:NAMED])
        return self._say("scans.and_more", names=names) if len(self.offers) > NAMED else names

    def taken(self, number: str) -> int:
        """How many of the last ones are in the case now."""
        return self._taken.get(number, 0)

    def sweep(self) -> None:
        """What no case names is removed, once nobody is at work on a file; never beside an older database."""
        if self._at.front.numbering_stopped is None:
            self._sweep_due = True
            self._go_on()

    def close(self) -> None:
        """Another clerk signs in: what is not kept yet is not taken."""
        self._timer.stop()
        self._jobs.clear()
        self.deleteLater()

    def _settle(self) -> None:
        if not self.offers:
            self._at.feedback.settle(WAITING)

    @property
    def _busy(self) -> bool:
        return self._worker is not None or self._now is not None

    def _go_on(self) -> None:
        if self._busy or self._at.left:
            return
        if self._jobs:
            self._now = job = self._jobs.popleft()
            self._begun += 1
            settings = self._at.settings
            limits = str(settings.resources / "scans" / "limits.json")
            request = {**scan_request(settings), "path": str(job.path), "limits": limits}
            self._start("take-scan", request, partial(self._kept, job), partial(self._stopped, job))
        elif self._sweep_due:
            self._sweep_due = False
            self._start("sweep-scans", scan_request(self._at.settings), self._swept, self._not_swept)

    def _start(
        self,
        name: str,
        request: Mapping[str, object],
        done: Callable[[Mapping[str, Any]], None],
        disturbed: Callable[[Disturbance], None],
    ) -> None:
        answers = Answers(done, lambda sentence, _: self._refuse(sentence), disturbed)
        self._worker = Worker(self._at.front.worker, name, request, answers, self)

    def _kept(self, job: ScanJob, told: Mapping[str, Any]) -> None:
        """It is on the disk: now the journal may name it."""
        self._worker = None
        at = self._at
        scan = Scan(told["digest"], ScanKind(told["kind"]), told["size"], told["pages"])
        at.command_quietly(
            lambda: scans.attach(at.desk, at.session, job.number, scan, job.place),
            partial(self._attached, job.number),
            partial(self._not_attached, job),
        )

    def _attached(self, number: str, decision: Decision) -> None:
        if self._at.left:
            return
        self._taken[number] = self.taken(number) + 1
        self._at.announcer.tell(decision.changes)
        if not self._jobs:
            self._at.feedback.said.emit(self._say("scans.done", count=self.taken(number)))
        self._end()

    def _not_attached(self, job: ScanJob, error: Exception) -> None:
        if self._at.left:
            return
        if isinstance(error, Refusal):
            sentence = self._at.feedback.sentence(error)
            self._refuse(self._say("scans.not_attached", file=shown_name(job.path.name), sentence=sentence))
        elif isinstance(error, Disturbance):
            self._stopped(job, error)
        else:
            self._at.feedback.show(error)
            self._end()

    def _refuse(self, sentence: str) -> None:
        """This file is not taken, and why; the others go on."""
        if self._now is not None:
            self._said.setdefault(self._now.number, []).append(sentence)
            self._at.feedback.said.emit(sentence)
        self._worker = None
        self._end()

    def _stopped(self, job: ScanJob, disturbance: Disturbance) -> None:
        """A file that breaks its worker costs itself alone; a full disk would refuse the others too: they wait."""
        if isinstance(disturbance, WorkerEnded):
            self._refuse(self._say("scans.worker_ended", file=shown_name(job.path.name)))
            return
        rest = [job, *self._jobs]
        self._jobs.clear()
        self._worker = None
        self.offers += tuple(each.path for each in rest)
        self._at.feedback.show(disturbance, retry=partial(self._again, rest))
        self._end()

    def _again(self, rest: Sequence[ScanJob]) -> None:
        """Those that still wait, each for the place it was meant for."""
        for job in rest:
            if job.path in self.offers:
                self.take(job.number, job.place, [job.path])

    def _end(self) -> None:
        self._now = None
        self._go_on()
        self.changed.emit()

    def _swept(self, told: Mapping[str, Any]) -> None:
        log.info("scans swept: %s orphans, %s unfinished", told["orphans"], told["unfinished"])
        self._worker = None
        self._go_on()

    def _not_swept(self, disturbance: Disturbance) -> None:
        """Room is lost and nothing else: it is tried again, and nobody is told."""
        log.warning("scans not swept: %s", disturbance.code)
        self._worker = None
        self._go_on()

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", key, **facts)


def scan_request(settings: Settings) -> dict[str, object]:
    """What every worker for scans is told: where they lie, and how to come by their key."""
    return {
        "folder": str(settings.scan_folder),
        "database": str(settings.database),
        "key_folder": str(settings.key_folder),
        "use_keyring": settings.use_keyring,
    }
