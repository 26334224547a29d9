"""The Internet Printing Protocol (RFC 8010, 8011), as much as it takes to hand in a job and ask after it."""

from __future__ import annotations

import http.client
import os
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from struct import error, pack, unpack_from

from printing.documents.sheet import PrinterFault

PRINT_JOB, CANCEL_JOB, GET_JOB, GET_PRINTER = 0x0002, 0x0008, 0x0009, 0x000B
CUPS_DEFAULT, CUPS_PRINTERS = 0x4001, 0x4002
NOT_FOUND = 0x0406

INTEGER, BOOLEAN, ENUM = 0x21, 0x22, 0x23
NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME_TYPE = 0x42, 0x44, 0x45, 0x47, 0x48, 0x49
_OPERATION_GROUP, _END = 0x01, 0x03
_SOCKETS = (Path("/run/cups/cups.sock"), Path("/var/run/cups/cups.sock"))

Value = str | int | bool
Group = dict[str, list[Value]]
Attribute = tuple[int, str, str | Sequence[str]]
"""Value tag, name, value or values."""


@dataclass(frozen=True, slots=True)
class Server:
    """A print service: a local socket, or a host and port; `patience` in seconds for an answer."""

    host: str = "localhost"
    port: int = 631
    path: str = ""
    patience: float = 3.0

    @staticmethod
    def local() -> Server:
        """Where this machine's CUPS listens: CUPS_SERVER, else its socket, else port 631."""
        named = os.environ.get("CUPS_SERVER", "")
        if named.startswith("/"):
            return Server(path=named)
        if named:
            host, _, port = named.partition(":")
            return Server(host, int(port) if port.isdigit() else 631)
        return next((Server(path=str(each)) for each in _SOCKETS if each.exists()), Server())


@dataclass(frozen=True, slots=True)
class Answer:
    """Status code and the groups behind the operation's own: one a job or printer."""

    status: int
    groups: tuple[Group, ...]

    @property
    def accepted(self) -> bool:
        return self.status < 0x0100


class _SocketConnection(http.client.HTTPConnection):
    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def ask(
    server: Server,
    operation: int,
    target: str,
    attributes: Sequence[Attribute],
    document: bytes = b"",
) -> Answer:
    """One request. PrinterFault: unreachable, timeout, not-authorised, protocol."""
    body = _request(operation, attributes) + document
    # A document takes longer to be taken in than a question to be answered.
    timeout = server.patience * (5 if document else 1)
    connection = (
        _SocketConnection(server.path, timeout)
        if server.path
        else http.client.HTTPConnection(server.host, server.port, timeout=timeout)
    )
    try:
        connection.request("POST", target, body, {"Content-Type": "application/ipp"})
        response = connection.getresponse()
        content = response.read()
    except TimeoutError as fault:
        raise PrinterFault("timeout", str(fault)) from fault
    except (OSError, http.client.HTTPException) as fault:
        raise PrinterFault("unreachable", str(fault)) from fault
    finally:
        connection.close()
    if response.status in (401, 403, 426):
        raise PrinterFault("not-authorised", f"HTTP {response.status}")
    if response.status != 200:
        raise PrinterFault("protocol", f"HTTP {response.status}")
    try:
        return _answer(content)
    except (error, IndexError, UnicodeDecodeError) as fault:
        raise PrinterFault("protocol", str(fault)) from fault


def _request(operation: int, attributes: Sequence[Attribute]) -> bytes:
    whole: list[Attribute] = [
        (CHARSET, "attributes-charset", "utf-8"),
        (LANGUAGE, "attributes-natural-language", "zh-cn"),
        *attributes,
    ]
    encoded = b"".join(_encoded(*attribute) for attribute in whole)
    return pack(">BBHLB", 2, 0, operation, 1, _OPERATION_GROUP) + encoded + bytes([_END])


def _encoded(tag: int, name: str, value: str | Sequence[str]) -> bytes:
    values = [value] if isinstance(value, str) else value
    out = b""
    for each in values:
        raw = pack(">l", int(each)) if tag in (INTEGER, ENUM) else each.encode()
        out += pack(">BH", tag, len(name)) + name.encode() + pack(">H", len(raw)) + raw
        name = ""  # further values of one attribute carry no name
    return out


def _answer(content: bytes) -> Answer:
    (status,) = unpack_from(">H", content, 2)
    groups: list[Group] = []
    for tag, name, value in _values(content):
        if tag < 0x10:
            groups.append({})
        elif name:
            groups[-1][name] = [value]
        elif groups[-1]:
            groups[-1][next(reversed(groups[-1]))].append(value)
    return Answer(status, tuple(groups[1:]))


def _values(content: bytes) -> Iterator[tuple[int, str, Value]]:
    """(tag, name, value) of each value; a delimiter comes with its tag alone."""
    position = 8
    while content[position] != _END:
        tag = content[position]
        position += 1
        if tag < 0x10:
            yield tag, "", ""
            continue
        name, position = _counted(content, position)
        raw, position = _counted(content, position)
        yield tag, name.decode(), _decoded(tag, raw)


def _counted(content: bytes, position: int) -> tuple[bytes, int]:
    (length,) = unpack_from(">H", content, position)
    end = position + 2 + length
    if end >= len(content):
        raise IndexError("the answer is cut short")
    return content[position + 2 : end], end


def _decoded(tag: int, raw: bytes) -> Value:
    if tag in (INTEGER, ENUM):
        value: int = unpack_from(">l", raw)[0]
        return value
    if tag == BOOLEAN:
        return raw != b"\0"
    return raw.decode() if 0x40 <= tag <= 0x4F else raw.hex()
