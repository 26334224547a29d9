"""A real X display of the test's own: its keys are pressed, its picture is taken, its windows get the focus.

Keys come through the XTEST extension: for a program they are those of a keyboard, with the server's own times.
"""

from __future__ import annotations

import os
import subprocess
from functools import cached_property
from pathlib import Path
from struct import iter_unpack, pack, unpack_from
from types import TracebackType

import pytest
from PIL import Image

from tests.helpers.x_wire import PATIENCE, Wire

SIZE = (1366, 768)
_UNICODE = 0x01000000  # keysyms of characters that have no older one
_PRESS, _RELEASE = 2, 3
_ATTRIBUTES, _TREE, _PROPERTY, _FOCUS, _ASK_FOCUS = 3, 15, 20, 42, 43
_ATOM, _IMAGE, _EXTENSION, _MAP_KEYS, _KEYS = 16, 73, 98, 100, 101
_VIEWABLE = 2
_POLL_MS = 2
_STILL = 8  # equal pictures in a row: a window repaints some milliseconds after it changed
NAMES = {
    "Enter": 0xFF0D,
    "Tab": 0xFF09,
    "Space": 0x20,
    "Esc": 0xFF1B,
    "Backspace": 0xFF08,
    "Left": 0xFF51,
    "Up": 0xFF52,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "Home": 0xFF50,
    "End": 0xFF57,
    "Shift": 0xFFE1,
    "Ctrl": 0xFFE3,
    "Alt": 0xFFE9,
    **{f"F{n}": 0xFFBD + n for n in range(1, 13)},
}


class XDisplay:
    """A server without a window manager; `settle_focus` does the one thing that a manager would."""

    def __init__(self) -> None:
        ours, theirs = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(theirs),
            "-screen",
            "0",
            "{}x{}x24".format(*SIZE),
            "-nolisten",
            "tcp",
        ]
        try:
            self._server = subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL)
        except FileNotFoundError:
            pytest.skip("Xvfb is not installed (apt install xvfb)")
        os.close(theirs)
        with os.fdopen(ours) as told:
            number = told.readline().strip()
        if not number:
            pytest.fail("Xvfb did not come up")
        self.name = f":{number}"
        self._wire = Wire(int(number))
        self._root = self._wire.screen.root
        self._spare = [code for code, signs in self._mapping.items() if not any(signs)]

    def __enter__(self) -> XDisplay:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._wire.close()
        self._server.terminate()
        self._server.wait(PATIENCE)

    # --- keys ---------------------------------------------------------------------------------------------

    def press(self, chord: str, after_ms: int = 0) -> int:
        """A chord such as "Ctrl+Enter"; `after_ms` the server waits first. How many keys went down."""
        *held, last = chord.split("+") if len(chord) > 1 else [chord]
        codes = [self._code(NAMES[name])[0] for name in held]
        code, shifted = self._code(NAMES.get(last) or _sign(last.lower() if held else last))
        if shifted:
            codes.append(self._code(NAMES["Shift"])[0])
        codes.append(code)
        for down in codes:
            self._fake(_PRESS, down, after_ms)
            after_ms = 0
        for up in reversed(codes):
            self._fake(_RELEASE, up)
        self._wire.ask(_ASK_FOCUS)
        return len(codes)

    def burst(self, text: str) -> int:
        """A scanner: digits and Enter, as fast as one comes that is polled 500 times a second."""
        codes = [self._code(_sign(char))[0] for char in text] + [self._code(NAMES["Enter"])[0]]
        for code in codes:
            self._fake(_PRESS, code, _POLL_MS)
            self._fake(_RELEASE, code)
        self._wire.ask(_ASK_FOCUS)
        return len(codes)

    def _fake(self, what: int, code: int, after_ms: int = 0) -> None:
        self._wire.send(self._xtest, 2, pack("<BBxxI", what, code, after_ms) + bytes(24))

    @cached_property
    def _xtest(self) -> int:
        reply = self._wire.ask(_EXTENSION, 0, pack("<Hxx", 5) + b"XTEST")
        return reply[9]

    @cached_property
    def _mapping(self) -> dict[int, tuple[int, ...]]:
        """Keysyms of each key code: plain, shifted, …"""
        first, last = self._wire.first_key, self._wire.last_key
        reply = self._wire.ask(_KEYS, 0, pack("<BBxx", first, last - first + 1))
        rows = iter_unpack(f"<{reply[1]}I", reply[32:])
        return dict(enumerate(rows, first))

    def _code(self, sign: int) -> tuple[int, bool]:
        """Key code and whether Shift is needed; a sign that no key has is put on a spare one."""
        for level in (0, 1):
            for code, signs in self._mapping.items():
                if len(signs) > level and signs[level] == sign:
                    return code, level == 1
        code = self._spare.pop(0)
        self._spare.append(code)
        self._wire.send(_MAP_KEYS, 1, pack("<BBxxII", code, 2, sign, sign))
        self._mapping[code] = (sign, sign)
        return code, False

    # --- windows ------------------------------------------------------------------------------------------

    def settle_focus(self) -> None:
        """Where a closed dialog took the focus with it, the uppermost window gets it."""
        windows = self._windows()
        focused = unpack_from("<I", self._wire.ask(_ASK_FOCUS), 8)[0]
        if windows and focused not in windows:
            self._wire.send(_FOCUS, 1, pack("<II", windows[-1], 0))

    def _windows(self) -> list[int]:
        """Windows of programs that are on the screen, lowest first."""
        reply = self._wire.ask(_TREE, 0, pack("<I", self._root))
        children = unpack_from(f"<{unpack_from('<H', reply, 16)[0]}I", reply, 32)
        return [window for window in children if self._shown(window)]

    def _shown(self, window: int) -> bool:
        attributes = self._wire.ask(_ATTRIBUTES, 0, pack("<I", window))
        return attributes[26] == _VIEWABLE and not attributes[27]

    def titles(self) -> list[str]:
        """As a window manager would show them, lowest window first."""
        return [self._title(window) for window in self._windows()]

    def _title(self, window: int) -> str:
        name, utf8 = self._atom(b"_NET_WM_NAME"), self._atom(b"UTF8_STRING")
        reply = self._wire.ask(_PROPERTY, 0, pack("<IIIII", window, name, utf8, 0, 256))
        return reply[32 : 32 + unpack_from("<I", reply, 16)[0]].decode()

    def _atom(self, name: bytes) -> int:
        reply = self._wire.ask(_ATOM, 0, pack("<Hxx", len(name)) + name)
        atom: int = unpack_from("<I", reply, 8)[0]
        return atom

    def picture(self, path: Path) -> None:
        """What stands on the screen, once it stands still, as PNG."""
        size = (self._wire.screen.width, self._wire.screen.height)
        seen, still = b"", 0
        while still < _STILL:
            now = self._pixels(*size)
            seen, still = now, still + 1 if now == seen else 0
        Image.frombuffer("RGB", size, seen, "raw", "BGRX", 0, 1).save(path)

    def _pixels(self, width: int, height: int) -> bytes:
        whole = pack("<IhhHHI", self._root, 0, 0, width, height, 0xFFFFFFFF)
        return self._wire.ask(_IMAGE, 2, whole)[32 : 32 + 4 * width * height]


def _sign(char: str) -> int:
    code = ord(char)
    return code if code < 0x100 else _UNICODE + code
