"""The X11 protocol, as much of it as a test needs: requests, replies, and the two extension calls behind real keys.

Little-endian, over the local socket, without authority (X Window System Protocol, version 11).
"""

from __future__ import annotations

import socket
from dataclasses import dataclass
from pathlib import Path
from struct import pack, unpack_from

PATIENCE = 20.0  # seconds for an answer of the server
_ERROR, _REPLY = 0, 1


@dataclass(frozen=True, slots=True)
class Screen:
    root: int
    width: int
    height: int


class Wire:
    """One connection. Events are dropped: a test asks, it does not listen."""

    def __init__(self, display: int) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(PATIENCE)
        self._socket.connect(str(Path("/tmp/.X11-unix") / f"X{display}"))
        self._socket.sendall(pack("<BxHHHHH", ord("l"), 11, 0, 0, 0, 0))
        accepted, length = unpack_from("<B5xH", self._read(8))
        setup = self._read(length * 4)
        if accepted != 1:
            raise ConnectionError(setup.decode("latin-1"))
        vendor, formats = unpack_from("<H2xxB", setup, 16)
        self.first_key, self.last_key = unpack_from("<BB", setup, 26)
        screen = 32 + (vendor + 3 & ~3) + 8 * formats
        width, height = unpack_from("<HH", setup, screen + 20)
        self.screen = Screen(unpack_from("<I", setup, screen)[0], width, height)

    def send(self, opcode: int, detail: int = 0, body: bytes = b"") -> None:
        """A request without an answer; an error of it is raised at the next `ask`."""
        body += bytes(-len(body) % 4)
        self._socket.sendall(pack("<BBH", opcode, detail, 1 + len(body) // 4) + body)

    def ask(self, opcode: int, detail: int = 0, body: bytes = b"") -> bytes:
        """A request and the whole of its reply."""
        self.send(opcode, detail, body)
        while True:
            head = self._read(32)
            if head[0] == _ERROR:
                code, bad, minor, major = unpack_from("<xBxxIHB", head)
                raise RuntimeError(f"X error {code} on request {major}.{minor}, value {bad:#x}")
            if head[0] == _REPLY:
                return head + self._read(unpack_from("<I", head, 4)[0] * 4)

    def _read(self, count: int) -> bytes:
        read = b""
        while len(read) < count:
            part = self._socket.recv(count - len(read))
            if not part:
                raise ConnectionError("the X server is gone")
            read += part
        return read

    def close(self) -> None:
        self._socket.close()
