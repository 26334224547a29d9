"""Slip printers at a real port, a real pipe and a real raw queue: what they took, and what nobody heard of."""

from __future__ import annotations

import os
import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import pytest

from printing.documents.sheet import Impression, JobStatus, PrinterFault, SheetState
from printing.printers import CupsQueue
from printing.render import render
from printing.slip_printers import RAW, DeviceFile, SlipPrinter, TcpPort, slip_printer
from printing.thermal import escpos, slip_bitmap
from tests.helpers.print_service import PrintService
from tests.printing.samples import FONTS
from tests.printing.slip_samples import queue_slip

SLIP = render(queue_slip(), Impression(printed_at="2026-11-23 11:52"), FONTS)
STREAM = escpos(slip_bitmap(SLIP))
SHORT = 0.3  # seconds that a test's printer is waited for

PRINTED, SENT = JobStatus(SheetState.PRINTED), JobStatus(SheetState.SPOOLED)


@contextmanager
def listening(serve: Callable[[socket.socket], None]) -> Iterator[TcpPort]:
    """A printer of the test's own at a port of this machine; `serve` gets the one connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            line, _ = server.accept()
            with line:
                serve(line)

        thread = Thread(target=take, daemon=True)
        thread.start()
        yield TcpPort("127.0.0.1", server.getsockname()[1], SHORT)
        thread.join(10)


def read_all(line: socket.socket, count: int) -> bytes:
    got = b""
    while len(got) < count and (more := line.recv(65536)):
        got += more
    return got


def test_a_printer_that_answers_has_printed() -> None:
    got = []

    def serve(line: socket.socket) -> None:
        got.append(read_all(line, len(STREAM)))
        line.sendall(b"\x00")

    with listening(serve) as port:
        printer = SlipPrinter(port)
        job = printer.submit(SLIP, "slip")
    assert got == [STREAM]
    assert printer.status(job) == PRINTED


def test_a_printer_that_answers_that_it_has_no_paper_has_failed() -> None:
    def serve(line: socket.socket) -> None:
        read_all(line, len(STREAM))
        line.sendall(b"\x0c")

    with listening(serve) as port:
        assert port.status(port.submit(STREAM, "slip")) == JobStatus(SheetState.FAILED, "media-empty")


@pytest.mark.parametrize("closes_first", [True, False])
def test_a_print_server_that_only_takes_is_not_said_to_have_printed(closes_first: bool) -> None:
    got = []

    def serve(line: socket.socket) -> None:
        got.append(read_all(line, len(STREAM) if closes_first else len(STREAM) + 1))

    with listening(serve) as port:
        assert port.status(port.submit(STREAM, "slip")) == SENT
    assert got == [STREAM]


@pytest.mark.parametrize("reset", [True, False])
def test_a_printer_that_hangs_up_half_way_has_not_taken_the_slip(reset: bool) -> None:
    def serve(line: socket.socket) -> None:
        read_all(line, 1000)
        if reset:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    with listening(serve) as port, pytest.raises(PrinterFault) as fault:
        port.submit(STREAM, "slip")
    assert fault.value.reason == "broken-off"


def test_a_printer_that_takes_nothing_any_more_runs_out_of_time() -> None:
    let_go = Event()
    try:
        with listening(lambda _: (let_go.wait(10), None)[1]) as port:
            with pytest.raises(PrinterFault) as fault:
                port.submit(STREAM * 200, "slip")
            assert fault.value.reason == "timeout"
            let_go.set()
    finally:
        let_go.set()


def test_a_closed_port_is_not_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(PrinterFault) as fault:
        TcpPort("127.0.0.1", port, SHORT).submit(STREAM, "slip")
    assert fault.value.reason == "unreachable"


def test_a_device_takes_every_byte_and_is_never_said_to_have_printed(tmp_path: Path) -> None:
    pipe = tmp_path / "lp0"
    os.mkfifo(pipe)
    got: list[bytes] = []

    def read() -> None:
        with pipe.open("rb") as device:
            opened.set()
            got.append(device.read())

    opened = Event()
    reader = Thread(target=read, daemon=True)
    reader.start()
    held = os.open(pipe, os.O_WRONLY)  # waits for the reader
    opened.wait(10)
    printer = slip_printer(f"file:{pipe}")
    job = printer.submit(SLIP, "slip")
    os.close(held)
    reader.join(10)
    assert got == [STREAM]
    assert printer.status(job) == SENT


def test_a_device_that_takes_no_more_runs_out_of_time(tmp_path: Path) -> None:
    pipe = tmp_path / "lp0"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(PrinterFault) as fault:
        DeviceFile(pipe, 0.1).submit(STREAM * 4, "slip")
    os.close(reader)
    assert fault.value.reason == "timeout"


def test_a_file_is_no_device_and_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("kept")
    for path, reason in ((file, "queue-unknown"), (tmp_path / "lp9", "unreachable")):
        with pytest.raises(PrinterFault) as fault:
            DeviceFile(path).submit(STREAM, "slip")
        assert fault.value.reason == reason
    assert file.read_text() == "kept"
    assert not (tmp_path / "lp9").exists()


@pytest.mark.parametrize("address", ["tcp:9100", "tcp:host", "tcp:host:0", "tcp:host:70000", "tcp:host:x"])
def test_an_address_without_a_port_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="not host:port"):
        slip_printer(address)


def test_a_raw_queue_hands_the_bytes_through_unchanged() -> None:
    keep = 'if [ $# -ge 6 ]; then cat "$6"; else cat; fi > "$OUT/$1.raw"\n'
    with PrintService({"slips": keep, "refusing": "exit 1\n"}) as service:
        for name, state in (("slips", SheetState.PRINTED), ("refusing", SheetState.FAILED)):
            printer = SlipPrinter(CupsQueue(name, service.server, RAW))
            job = printer.submit(SLIP, "slip")
            end = monotonic() + 15
            while (status := printer.status(job)).state is SheetState.SPOOLED and monotonic() < end:
                continue
            assert status.state is state
        (raw,) = service.out.glob("*.raw")
        assert raw.read_bytes() == STREAM
