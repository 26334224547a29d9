"""The day digest (当日摘要): what a closed day was, in a QR and in twelve digits that an ear can follow (papers.md §4).

Layout: 0x1F (format 1, kind 15) · place 5 · date 3 · epoch 1 · first entry 3 · count 2 · algorithm 1 · digest 32,
then 64 bytes of signature and CRC-16, as on a slip.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.domain import slip

MARK = slip.FORMAT << 4 | 15
CONTEXT = b"one-window day v1\0"
ALGORITHMS = ("sha256", "sm3")
"""A digest's algorithm is named by its place: the order is part of format 1 and never changes."""
SHORT = 12  # digits
_PLACE, _DATE, _FIRST, _COUNT, _DIGEST = 5, 3, 3, 2, 32
_LENGTH = 1 + _PLACE + _DATE + 1 + _FIRST + _COUNT + 1 + _DIGEST


@dataclass(frozen=True, slots=True)
class DayDigest:
    """Entries `first` … `first + count - 1` of the journal; `digest` is that of the last ("sha256:…")."""

    place: str  # region + hall + counter, 12 digits
    day: date
    epoch: int
    first: int
    count: int
    digest: str

    @property
    def short(self) -> str:
        return short_code(self.digest)


def short_code(digest: str) -> str:
    """Twelve digits of a digest, in three groups: 3847 3354 2005."""
    number = int(digest.partition(":")[2][:10], 16) % 10**SHORT
    digits = f"{number:0{SHORT}}"
    return " ".join(digits[at : at + 4] for at in range(0, SHORT, 4))


def encode(day: DayDigest) -> bytes:
    """The body: everything before the signature. Raises ValueError for what does not fit, OverflowError alike."""
    algorithm, _, told = day.digest.partition(":")
    body = b"".join(
        (
            bytes([MARK]),
            int(day.place).to_bytes(_PLACE, "big"),
            int(f"{day.day:%y%m%d}").to_bytes(_DATE, "big"),
            bytes([day.epoch]),
            day.first.to_bytes(_FIRST, "big"),
            day.count.to_bytes(_COUNT, "big"),
            bytes([ALGORITHMS.index(algorithm)]),
            bytes.fromhex(told),
        )
    )
    if len(body) != _LENGTH:
        raise ValueError(f"a digest of {_DIGEST} bytes is wanted")
    return body


def signed_bytes(body: bytes) -> bytes:
    """What the counter's key signs."""
    return CONTEXT + body


def digits_of(body: bytes, signature: bytes) -> str:
    """The text of the QR: decimal digits only."""
    return slip.digits_of(body, signature)


def decode(digits: str) -> tuple[DayDigest, bytes, bytes]:
    """(day, the bytes that were signed, signature); raises slip.SlipDamaged for anything else."""
    body, signature = slip.opened(digits)
    if len(body) != _LENGTH or body[0] != MARK or body[-_DIGEST - 1] >= len(ALGORITHMS):
        raise slip.SlipDamaged("not the digest of a day")
    parts, at = [], 1
    for size in (_PLACE, _DATE, 1, _FIRST, _COUNT):
        parts.append(int.from_bytes(body[at : at + size], "big"))
        at += size
    place, day, epoch, first, count = parts
    try:
        on = date(2000 + day // 10000, day // 100 % 100, day % 100)
    except ValueError as wrong:
        raise slip.SlipDamaged("no such date") from wrong
    digest = f"{ALGORITHMS[body[at]]}:{body[at + 1 :].hex()}"
    return DayDigest(f"{place:012}", on, epoch, first, count, digest), signed_bytes(body), signature
