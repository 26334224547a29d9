"""The witness: a small file in another folder that knows what this counter already numbered (house.md §6)."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

from counter_app.domain.case_number import NumberKind
from counter_app.domain.refusals.numbers import EpochRefused, NumberingStopped
from counter_app.persistence.witness_file import Adopted, Memory, Reserved, WitnessFile
from counter_app.services.ports.outside import DigestAt

BLOCK = 20
LAST_EPOCH = 98


class FileWitness:
    """Implements ports.Witness. One file, one database; `machine` is an id of this PC, with the place of the
    database on it behind an @ (keys.machine.home_of).

    A reservation is fsynced before its first serial is used. The newest journal entry is written after each
    commit without waiting for the disk: after a power cut it may be a few entries behind, which is safe.
    An epoch is raised *before* its entry is committed and holds from the moment that the database has that
    very entry, so that no crash between the two can leave one without the other.
    """

    def __init__(self, path: Path, machine: str) -> None:
        self._file = WitnessFile(path)
        self._machine = machine
        self._in_force: Adopted | None = None
        self._lock = threading.Lock()

    @property
    def blank(self) -> bool:
        """Whether no database was ever adopted here."""
        with self._lock:
            return self._file.memory.adopted is None and not self._file.damaged

    @property
    def newest_epoch(self) -> int:
        """The highest epoch that this witness has heard of; 0 when none."""
        with self._lock:
            known = [m.epoch for m in (self._file.memory.adopted, *self._file.memory.raised) if m]
            return max(known, default=0)

    def check(self, seq: int, digest_at: DigestAt) -> int:
        """See ports.Witness."""
        with self._lock:
            self._in_force = None
            self._in_force = self._adopted_by(seq, digest_at)
            return self._in_force.epoch if self._in_force else 1

    def _adopted_by(self, seq: int, digest_at: DigestAt) -> Adopted | None:
        """What of this witness the database bears out; None for a first start, where both are empty."""
        memory = self._file.memory
        if self._file.damaged:
            raise NumberingStopped("number", reason="damaged", seen="", seq=seq)
        for raised in reversed(memory.raised):
            if raised.machine == self._machine and _holds(raised, seq, digest_at):
                return raised
        adopted = memory.adopted
        if adopted is None:
            if seq == 0:
                return None
            raise NumberingStopped("number", reason="missing", seen="", seq=seq)
        if adopted.machine != self._machine:
            same_pc = adopted.machine.partition("@")[0] == self._machine.partition("@")[0]
            reason = "moved" if same_pc else "other_machine"
            raise NumberingStopped("number", reason=reason, seen=adopted.seq, seq=seq)
        if not _holds(adopted, seq, digest_at):
            reason = "database_older" if adopted.seq > seq else "other_database"
            raise NumberingStopped("number", reason=reason, seen=adopted.seq, seq=seq)
        return adopted

    def reserve(self, place: str, kind: NumberKind, on: date, serial: int, committed: int) -> None:
        """See ports.Witness. The fsync of a block also brings to disk what `saw` wrote before it."""
        with self._lock:
            epoch = self._in_force.epoch if self._in_force else 1
            key = f"{epoch:02d} {place} {int(kind)} {on.isoformat()}"
            reserved = self._file.memory.reserved.get(key, Reserved(0, 0))
            if committed < reserved.committed:
                raise NumberingStopped(
                    "number", reason="database_older", seen=reserved.committed, seq=committed
                )
            if serial > reserved.to:
                self._file.reserve(key, Reserved(-(-serial // BLOCK) * BLOCK, committed))

    def saw(self, seq: int, digest: str) -> None:
        """See ports.Witness. Does nothing while numbering is stopped, so that the reason for it stays."""
        with self._lock:
            before = self._in_force
            if before is None or seq < before.seq:
                return
            now = Adopted(self._machine, before.epoch, seq, digest)
            if now == self._file.memory.adopted:
                return
            same = self._file.memory.adopted
            if same is None or (same.epoch, same.machine) != (now.epoch, now.machine):
                self._file.rewrite(Memory(now, [], self._file.memory.reserved))
            else:
                self._file.saw(now)
            self._in_force = now

    def raise_epoch(self, epoch: int, seq: int, digest: str) -> None:
        """See ports.Witness. Raises refusals.EpochRefused for one that was in use or is beyond 98."""
        with self._lock:
            adopted = self._file.memory.adopted
            if not (adopted.epoch if adopted else 0) < epoch <= LAST_EPOCH:
                raise EpochRefused("epoch", epoch=epoch, known=adopted.epoch if adopted else 0)
            self._file.raise_to(Adopted(self._machine, epoch, seq, digest))

    def close(self) -> None:
        """See ports.Witness."""
        with self._lock:
            self._file.close()


def _holds(adopted: Adopted, seq: int, digest_at: DigestAt) -> bool:
    return adopted.seq <= seq and digest_at(adopted.seq) == adopted.digest
