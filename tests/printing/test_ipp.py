"""Answers of a print service that is broken, hostile or something else: a fault, never a success."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from struct import pack
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.documents.sheet import PrinterFault, SheetState
from printing.ipp import Server
from printing.printers import CupsQueue, list_queues

TOKEN = "0123456789ab"


def attribute(tag: int, name: str, value: bytes) -> bytes:
    return pack(">BH", tag, len(name)) + name.encode() + pack(">H", len(value)) + value


def job_answer(*states: int, name: str = f"paper {TOKEN}", status: int = 0) -> bytes:
    """What CUPS says of a job, with any number of values of its state."""
    values = b"".join(attribute(0x23, "" if n else "job-state", pack(">l", s)) for n, s in enumerate(states))
    head = pack(">BBHL", 2, 0, status, 1) + b"\x01" + attribute(0x47, "attributes-charset", b"utf-8")
    return head + b"\x02" + attribute(0x42, "job-name", name.encode()) + values + b"\x03"


@contextmanager
def answering(content: bytes, http_status: int = 200) -> Iterator[Server]:
    """A service that says this to everybody, then goes."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(http_status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *said: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield Server("127.0.0.1", server.server_port)
        finally:
            server.shutdown()
            thread.join()


def test_the_fake_answers_as_cups_does() -> None:
    with answering(job_answer(9)) as server:
        assert CupsQueue("q", server).status(f"1 {TOKEN}").state is SheetState.PRINTED


@pytest.mark.parametrize("cut", [0, 1, 7, 8, 9, 12, 30, 40, -1, -2])
def test_an_answer_cut_short_is_a_fault(cut: int) -> None:
    with answering(job_answer(9)[:cut]) as server, pytest.raises(PrinterFault) as fault:
        CupsQueue("q", server).status(f"1 {TOKEN}")
    assert fault.value.reason == "protocol"


@pytest.mark.parametrize("states", [(), (0,), (2,), (10,), (0, 9)])
def test_a_state_that_no_job_has_is_a_fault(states: tuple[int, ...]) -> None:
    with answering(job_answer(*states)) as server, pytest.raises(PrinterFault) as fault:
        CupsQueue("q", server).status(f"1 {TOKEN}")
    assert fault.value.reason == "protocol"


@pytest.mark.parametrize(
    ("http_status", "reason"),
    [(401, "not-authorised"), (403, "not-authorised"), (404, "protocol"), (500, "protocol")],
)
def test_a_page_of_a_web_server_is_a_fault(http_status: int, reason: str) -> None:
    with answering(b"<html>printed</html>", http_status) as server:
        for attempt in (lambda: list_queues(server), lambda: CupsQueue("q", server).submit(b"%PDF", "一")):
            with pytest.raises(PrinterFault) as fault:
                attempt()
            assert fault.value.reason == reason


@pytest.mark.parametrize("status", [0x0400, 0x0500, 0x0503])
def test_an_answer_that_refuses_is_a_fault_even_with_a_finished_job_in_it(status: int) -> None:
    with answering(job_answer(9, status=status)) as server, pytest.raises(PrinterFault):
        CupsQueue("q", server).status(f"1 {TOKEN}")


def test_an_accepted_job_without_a_number_is_a_fault() -> None:
    with answering(job_answer(3)) as server, pytest.raises(PrinterFault) as fault:
        CupsQueue("q", server).submit(b"%PDF", "一")
    assert fault.value.reason == "protocol"


@settings(max_examples=40)
@given(st.binary(max_size=60), st.integers(0, 70))
def test_noise_in_the_answer_never_prints_a_paper(noise: bytes, place: int) -> None:
    whole = job_answer(7)
    with answering(whole[:place] + noise + whole[place:]) as server, suppress(PrinterFault):
        assert CupsQueue("q", server).status(f"1 {TOKEN}").state is not SheetState.PRINTED
