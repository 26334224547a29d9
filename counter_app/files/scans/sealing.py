"""Seals a file in chunks with AES-256-GCM (the STREAM construction), so that no byte can be changed, moved or cut.

Form: "OWS1", 16 bytes of salt, then chunks of 64 KiB + 16 bytes tag; the last chunk may be shorter. Each file has a key
of its own (HKDF-SHA-256 over the salt), so nonces are counters: 7 zero bytes, chunk number (4), 1 for the last.
Magic, salt and the file's address are authenticated with every chunk.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"OWS1"
SALT = 16
CHUNK = 64 * 1024
TAG = 16


class SealBroken(Exception):
    """The sealed bytes are not those that were written, or not under this key or address."""


def derived(key: bytes, purpose: str, salt: bytes = b"") -> bytes:
    """32 bytes for one purpose; nothing is ever sealed with the database's key itself."""
    return HKDF(SHA256(), 32, salt or None, f"one-window scans v1: {purpose}".encode()).derive(key)


def seal(data: bytes | memoryview, key: bytes, address: bytes) -> Iterator[bytes]:
    """The sealed file in pieces, to be written one after the other; at no time a second whole copy."""
    salt = secrets.token_bytes(SALT)
    cipher, bound = _cipher(key, salt, address)
    view = memoryview(data)
    yield MAGIC + salt
    last = max(0, (len(view) - 1) // CHUNK)
    for number in range(last + 1):
        piece = view[number * CHUNK : (number + 1) * CHUNK]
        yield cipher.encrypt(_nonce(number, number == last), piece, bound)


def opened(file: BinaryIO, key: bytes, address: bytes) -> Iterator[bytes]:
    """The pieces of what was sealed. Raises SealBroken at the first that is not as written; what was yielded
    before it is right, and is no whole file."""
    head = file.read(len(MAGIC) + SALT)
    if len(head) != len(MAGIC) + SALT or not head.startswith(MAGIC):
        raise SealBroken
    cipher, bound = _cipher(key, head[len(MAGIC) :], address)
    piece, number = file.read(CHUNK + TAG), 0
    while True:
        after = file.read(CHUNK + TAG)
        try:
            yield cipher.decrypt(_nonce(number, not after), piece, bound)
        except (InvalidTag, ValueError):
            raise SealBroken from None
        if not after:
            return
        piece, number = after, number + 1


def _cipher(key: bytes, salt: bytes, address: bytes) -> tuple[AESGCM, bytes]:
    return AESGCM(derived(key, "file", salt)), MAGIC + salt + address


def _nonce(number: int, last: bool) -> bytes:
    return bytes(7) + number.to_bytes(4, "big") + bytes([last])
