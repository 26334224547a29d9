"""The file of the witness: checksummed lines, appended; now and then written anew by atomic replace."""

from __future__ import annotations

import errno
import json
import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from counter_app.services.ports.disturbances import WitnessUnwritable

LINES_AT_MOST = 2000
RESERVATIONS_KEPT = 400


@dataclass(frozen=True, slots=True)
class Adopted:
    """A database as the witness knows it: this machine, this epoch, this newest entry."""

    machine: str
    epoch: int
    seq: int
    digest: str


class Reserved(NamedTuple):
    """Serials up to `to` may be in use; those up to `committed` are."""

    to: int
    committed: int


@dataclass(slots=True)
class Memory:
    """`raised` are epochs of a database whose entry may not be committed yet."""

    adopted: Adopted | None = None
    raised: list[Adopted] = field(default_factory=list)
    reserved: dict[str, Reserved] = field(default_factory=dict)


class WitnessFile:
    """A line that breaks off at the end was never relied upon; one broken before a sound line is damage."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None
        self._lines = 0
        self.damaged = False
        self.memory = Memory()
        try:
            self._read(path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError:  # forbidden, or no file at all: what it knew is not to be had
            self.damaged = True

    def _read(self, content: bytes) -> None:
        broken = False
        for line in content.split(b"\n"):
            record = _sound(line)
            if record is None:
                broken = True
            elif broken or not self._take(record):
                self.damaged = True
        self.damaged = self.damaged or (bool(content) and self._lines == 0)

    def _take(self, record: object) -> bool:
        """False for a line that is whole and was not written by this program."""
        self._lines += 1
        match record:
            case {"is": "adopted", **told} if (adopted := _adopted(told)) is not None:
                self.memory.adopted = adopted
            case {"is": "raised", **told} if (raised := _adopted(told)) is not None:
                self.memory.raised.append(raised)
            case {"is": "reserved", "key": str(key), "to": int(to), "committed": int(committed)}:
                self.memory.reserved[key] = Reserved(to, committed)
            case _:
                return False
        return True

    def reserve(self, key: str, block: Reserved) -> None:
        self._append(_reservation(key, block), fsync=True)
        self.memory.reserved[key] = block

    def raise_to(self, raised: Adopted) -> None:
        if self.damaged:
            self.rewrite(Memory(None, [raised], self.memory.reserved))
            return
        self._append(_known("raised", raised), fsync=True)
        self.memory.raised.append(raised)

    def saw(self, adopted: Adopted) -> None:
        if self._lines >= LINES_AT_MOST:
            self.rewrite(Memory(adopted, self.memory.raised, self.memory.reserved))
            return
        self._append(_known("adopted", adopted), fsync=False)
        self.memory.adopted = adopted

    def rewrite(self, memory: Memory) -> None:
        """The whole memory as a new file, on disk before it takes the place of the old one."""
        newest = sorted(memory.reserved.items(), key=lambda item: item[0].rsplit(" ", 1)[1])[
            -RESERVATIONS_KEPT:
        ]
        memory = Memory(memory.adopted, memory.raised, dict(newest))
        records: list[dict[str, Any]] = [_reservation(key, block) for key, block in newest]
        if memory.adopted:
            records.append(_known("adopted", memory.adopted))
        records += [_known("raised", raised) for raised in memory.raised]
        self._replace(b"".join(map(_line, records)))
        self._lines = len(records)
        self.memory = memory
        self.damaged = False

    def _replace(self, content: bytes) -> None:
        new = self._path.with_name(self._path.name + ".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self.close()
            with new.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._path)
            _fsync_folder(self._path.parent)
        except OSError as error:
            raise _unwritable(error) from error

    def _append(self, record: dict[str, Any], *, fsync: bool) -> None:
        try:
            if self._handle is None:
                self._open()
            assert self._handle is not None
            line = _line(record)
            if os.write(self._handle, line) != len(line):
                raise OSError(errno.ENOSPC, "short write")
            if fsync:
                os.fsync(self._handle)
        except OSError as error:
            self._drop()
            raise _unwritable(error) from error
        self._lines += 1

    def _drop(self) -> None:
        """Forget the handle: a line may have broken off, which `_open` looks for."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _open(self) -> None:
        """Ends a line that broke off, so that the next one stands on its own."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = not self._path.exists()
        if not fresh and not self._path.read_bytes().endswith(b"\n"):
            self.rewrite(self.memory)
        self._handle = os.open(
            self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600
        )
        if fresh:
            _fsync_folder(self._path.parent)

    def close(self) -> None:
        if self._handle is not None:
            os.fsync(self._handle)
            self._drop()


def _reservation(key: str, block: Reserved) -> dict[str, Any]:
    return {"is": "reserved", "key": key, "to": block.to, "committed": block.committed}


def _known(what: str, adopted: Adopted) -> dict[str, Any]:
    return {
        "is": what,
        "machine": adopted.machine,
        "epoch": adopted.epoch,
        "seq": adopted.seq,
        "digest": adopted.digest,
    }


def _adopted(told: Mapping[object, object]) -> Adopted | None:
    match told:
        case {"machine": str(machine), "epoch": int(epoch), "seq": int(seq), "digest": str(digest)}:
            return Adopted(machine, epoch, seq, digest)
    return None


# Made once: json.dumps would make one for every line.
_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":"))


def _line(record: dict[str, Any]) -> bytes:
    body = _JSON.encode(record).encode()
    return b"%08x %s\n" % (zlib.crc32(body), body)


def _sound(line: bytes) -> object | None:
    """What a whole line says; None for one that broke off."""
    sum_, _, body = line.partition(b" ")
    if not body or b"%08x" % zlib.crc32(body) != sum_:
        return None
    try:
        record: object = json.loads(body)
    except ValueError:
        return ()
    return () if record is None else record


def _fsync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows writes folder entries through; a folder cannot be fsynced there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unwritable(error: OSError) -> WitnessUnwritable:
    return WitnessUnwritable(reason=errno.errorcode.get(error.errno or 0, "unknown"))
