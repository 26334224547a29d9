"""Where a picture ends by its own structure: what hangs behind is another file.

Walked from the front: whoever hangs a file behind a picture can also hang the picture's end mark behind that.
"""

from __future__ import annotations

from counter_app.domain.scans import ScanKind

_PNG_HEAD, _JPEG_HEAD = 8, b"\xff\xd8\xff"
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_END = 0xD9
_PADDING = b"\0\r\n"


def has_more(data: bytes, kind: ScanKind) -> bool:
    """Whether something other than padding follows the end. Raises ValueError for a picture without an end."""
    end = {ScanKind.PNG: _end_of_png, ScanKind.JPEG: _end_of_jpegs, ScanKind.WEBP: _end_of_webp}[kind](data)
    return bool(data[end:].strip(_PADDING))


def _end_of_webp(data: bytes) -> int:
    """RIFF: the length of all that follows stands in front, and is even."""
    end = 8 + int.from_bytes(data[4:8], "little")
    end += end % 2
    if end > len(data) + 1:
        raise ValueError("cut off")
    return end


def _end_of_png(data: bytes) -> int:
    """Chunk by chunk (PNG, third edition, 5.3): length, type, data, checksum, up to IEND."""
    at = _PNG_HEAD
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        at += 12 + length
        if kind == b"IEND":
            break
    else:
        raise ValueError("no IEND")
    if at > len(data):
        raise ValueError("cut off")
    return at


def _end_of_jpegs(data: bytes) -> int:
    """Cameras hang a preview to a JPEG, which is a JPEG itself (CIPA DC-007): each is walked."""
    at = _end_of_jpeg(data, 0)
    while True:
        rest = at + len(data[at:]) - len(data[at:].lstrip(_PADDING))
        if not data.startswith(_JPEG_HEAD, rest):
            return at
        at = _end_of_jpeg(data, rest)


def _end_of_jpeg(data: bytes, begun: int) -> int:
    """Marker by marker (ITU-T T.81, annex B): a segment with its length, or coded data up to the next marker."""
    at = begun + 2
    while True:
        at = data.find(b"\xff", at)
        while at >= 0 and data[at + 1 : at + 2] == b"\xff":  # fill bytes
            at += 1
        if at < 0 or at + 2 > len(data):
            raise ValueError("no end of image")
        marker = data[at + 1]
        at += 2
        if marker == _END:
            return at
        if marker and marker not in _STANDALONE:  # zero: a coded 0xff
            at += int.from_bytes(data[at : at + 2], "big")
