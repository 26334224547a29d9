"""Slip printers: a queue of CUPS, a TCP port (9100) or a device file, behind the same port as every printer.

They are given the PDF of a slip as the others are, and turn it into ESC/POS at the last moment.
"""

from __future__ import annotations

import os
import select
import socket
import stat
from pathlib import Path
from time import monotonic

from printing.documents.sheet import JobStatus, Printer, PrinterFault, SheetState
from printing.printers import CupsQueue
from printing.thermal import PAPER_OUT, escpos, slip_bitmap

RAW = "application/vnd.cups-raw"
PATIENCE = 3.0  # seconds: for a connection, and for the printer to take more
ANSWER, PARTING = 2.0, 0.5  # seconds: a slip is out in about one; other papers wait behind it

_ANSWERED, _SENT, _PAPER_OUT = "answered", "sent", "paper-out"
_STATES = {
    _ANSWERED: JobStatus(SheetState.PRINTED),
    _SENT: JobStatus(SheetState.SPOOLED),
    _PAPER_OUT: JobStatus(SheetState.FAILED, "media-empty"),
}


def slip_printer(address: str, patience: float = PATIENCE) -> Printer:
    """The printer at `tcp:host:port`, `file:/dev/…` or, for anything else, the queue of that name.

    ValueError for a port that is none.
    """
    kind, _, rest = address.partition(":")
    if kind == "tcp":
        host, _, port = rest.rpartition(":")
        if not host or not port.isdecimal() or not 0 < int(port) < 65536:
            raise ValueError(f"not host:port: {rest}")
        return SlipPrinter(TcpPort(host, int(port), patience))
    if kind == "file":
        return SlipPrinter(DeviceFile(Path(rest), patience))
    return SlipPrinter(CupsQueue(address, document_format=RAW))


class SlipPrinter:
    """Turns the PDF of a slip into ESC/POS for the printer behind it."""

    def __init__(self, behind: Printer) -> None:
        self._behind = behind

    @property
    def name(self) -> str:
        return self._behind.name

    def submit(self, pdf: bytes, title: str) -> str:
        """Raises PrinterFault as the printer behind; ValueError for a paper that is no slip."""
        return self._behind.submit(escpos(slip_bitmap(pdf)), title)

    def status(self, job: str) -> JobStatus:
        return self._behind.status(job)


class TcpPort:
    """A printer that listens at a port. Its own answer alone is proof; without one the slip was only sent."""

    def __init__(self, host: str, port: int, patience: float = PATIENCE) -> None:
        self._host, self._port, self._patience = host, port, patience

    @property
    def name(self) -> str:
        return f"{self._host}:{self._port}"

    def submit(self, data: bytes, title: str) -> str:
        """Send all of it and hear the answer. Raises PrinterFault: unreachable, timeout, broken-off."""
        try:
            line = socket.create_connection((self._host, self._port), self._patience)
        except TimeoutError as fault:
            raise PrinterFault("timeout", str(fault)) from fault
        except OSError as fault:
            raise PrinterFault("unreachable", str(fault)) from fault
        with line:
            try:
                line.sendall(data)
                return self._heard(line)
            except TimeoutError as fault:
                raise PrinterFault("timeout", str(fault)) from fault
            except OSError as fault:
                raise PrinterFault("broken-off", str(fault)) from fault

    def status(self, job: str) -> JobStatus:
        """What the printer had answered: it is not asked a second time."""
        return _STATES.get(job, _STATES[_SENT])

    def _heard(self, line: socket.socket) -> str:
        """The answer to TELL_PAPER. A port that closed without reading everything resets the line: OSError."""
        answer = _received(line, min(self._patience, ANSWER))
        if answer is None:  # silent: many print servers only take
            line.shutdown(socket.SHUT_WR)
            answer = _received(line, min(self._patience, PARTING))
        if not answer:
            return _SENT
        return _PAPER_OUT if answer[-1] & PAPER_OUT else _ANSWERED


class DeviceFile:
    """A printer behind a device file of the system (/dev/usb/lp0); it never tells whether it printed."""

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        self._path, self._patience = path, patience

    @property
    def name(self) -> str:
        return str(self._path)

    def submit(self, data: bytes, title: str) -> str:
        """Raises PrinterFault: unreachable, not-authorised, queue-unknown for what is no device, timeout."""
        try:
            if not _is_device(self._path):
                raise PrinterFault("queue-unknown", str(self._path))
            device = os.open(self._path, os.O_WRONLY | os.O_NONBLOCK)
        except PermissionError as fault:
            raise PrinterFault("not-authorised", str(fault)) from fault
        except OSError as fault:
            raise PrinterFault("unreachable", str(fault)) from fault
        try:
            self._write(device, data)
        except OSError as fault:
            raise PrinterFault("broken-off", str(fault)) from fault
        finally:
            os.close(device)
        return _SENT

    def status(self, job: str) -> JobStatus:
        return _STATES[_SENT]

    def _write(self, device: int, data: bytes) -> None:
        """A printer without paper takes nothing more: then the time runs out."""
        rest = memoryview(data)
        until = monotonic() + self._patience
        while rest:
            _, ready, _ = select.select([], [device], [], max(until - monotonic(), 0))
            if not ready:
                raise PrinterFault("timeout", f"{len(rest)} bytes not taken")
            taken = os.write(device, rest)
            rest = rest[taken:]
            until = monotonic() + self._patience


def _received(line: socket.socket, seconds: float) -> bytes | None:
    """Some bytes, b"" where the other end has closed, None for silence."""
    line.settimeout(seconds)
    try:
        return line.recv(64)
    except TimeoutError:
        return None


def _is_device(path: Path) -> bool:
    """A character device or a pipe: a mistyped path must not become a file full of ESC/POS."""
    mode = path.stat().st_mode
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)
