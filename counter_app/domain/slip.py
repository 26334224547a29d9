"""The compact signed case on the slip (papers.md §4): decimal digits that no input method can eat.

No name, no identity number, no phone: bound to the paper by a hash over what stands in clear on it.
"""

from __future__ import annotations

import hashlib
from binascii import crc_hqx
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import IntEnum, IntFlag

from counter_app.domain.case_number import CaseNumber, damm, parse
from counter_app.domain.refusals.numbers import NumberRefused

FORMAT = 1
CONTEXT = b"one-window slip v1\0"
SIGNATURE = 64  # bytes, Ed25519
LONGEST = 480  # digits; measured: the largest matter of the seed takes 323
_CRC = 2
_NUMBER, _RELEASE, _BINDING = 11, 4, 8
_VARINT_MOST = 4  # bytes; 2**28 minutes are five centuries


class PaperKind(IntEnum):
    """Which paper the slip stands on."""

    CONSULTATION_NOTICE = 1
    ONE_TIME_NOTICE = 2
    MATERIAL_RECEIPT = 3
    ACCEPTANCE_NOTICE = 4
    DECLINE_NOTICE = 5
    DEFERRAL_PROMISE = 6
    DEFERRAL_NOTICE = 7
    SPECIAL_PROCEDURE = 8
    EXTENSION = 9


class SlipFlag(IntFlag):
    """What else is true of the case."""

    AGENT = 1
    ESTIMATED = 2
    DEFERRED = 4
    CONTINUES = 8
    SUBSTITUTES = 16
    REISSUED = 64  # 补发: every earlier code of this paper was declared lost
    MORE_ON_PAPER = 32  # clerk's free text, or more defects than the code can hold


class SlipDamaged(ValueError):
    """The digits are no whole slip: scan again. A forged one is whole, and its signature does not hold."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What the slip says. `situation` are packed bits that only the matter can unpack (situation_bits.py).

    `issued_minutes` from 00:00 (hall's time) of the date in the number; `due_days` from issue to the printed
    due date, 0 where none is printed. `release` are the first four bytes of the catalogue release's digest.
    """

    paper: PaperKind
    number: CaseNumber
    release: bytes
    matter_index: int
    key_number: int
    flags: SlipFlag
    issued_minutes: int
    due_days: int
    binding: bytes
    situation: bytes

    @property
    def issued_at(self) -> datetime:
        """Local time of the hall, naive: what the paper shows."""
        return datetime.combine(self.number.on, time()) + timedelta(minutes=self.issued_minutes)


def binding_of(number: str, name: str, id_tail: str) -> bytes:
    """8 bytes that tie the slip to its paper: number, name and last four of the ID stand in clear there.

    The full ID never goes in: whoever finds the slip could try its 36,500 birth dates in a second.
    """
    return hashlib.sha256((number + name + id_tail).encode()).digest()[:_BINDING]


def encode(slip: Slip) -> bytes:
    """The body: everything before the signature."""
    return b"".join(
        (
            bytes([FORMAT << 4 | slip.paper]),
            int(slip.number.digits[:-1]).to_bytes(_NUMBER, "big"),
            _sized(slip.release, _RELEASE),
            _varint(slip.matter_index),
            bytes([slip.key_number, slip.flags]),
            _varint(slip.issued_minutes),
            _varint(slip.due_days),
            _sized(slip.binding, _BINDING),
            slip.situation,
        )
    )


def signed_bytes(body: bytes) -> bytes:
    """What the counter's key signs."""
    return CONTEXT + body


def digits_of(body: bytes, signature: bytes) -> str:
    """The text of the QR: decimal digits only."""
    whole = body + _sized(signature, SIGNATURE)
    return str(int.from_bytes(b"\x01" + whole + crc16(whole), "big"))


def decode(digits: str) -> tuple[Slip, bytes, bytes]:
    """(slip, the bytes that were signed, signature); raises SlipDamaged."""
    body, signature = opened(digits)
    return _slip(body), signed_bytes(body), signature


def opened(digits: str) -> tuple[bytes, bytes]:
    """(body, signature) of digits that came through whole; raises SlipDamaged."""
    if not (digits.isascii() and digits.isdigit() and len(digits) <= LONGEST):
        raise SlipDamaged("not the digits of a slip")
    number = int(digits)
    marked = number.to_bytes((number.bit_length() + 7) // 8, "big")
    whole, checksum = marked[1:-_CRC], marked[-_CRC:]
    if marked[:1] != b"\x01" or len(whole) <= SIGNATURE or crc16(whole) != checksum:
        raise SlipDamaged("the checksum does not fit")
    return whole[:-SIGNATURE], whole[-SIGNATURE:]


def _slip(body: bytes) -> Slip:
    form, paper = body[0] >> 4, body[0] & 15
    if form != FORMAT or paper not in PaperKind.__members__.values():
        raise SlipDamaged("not a slip of a case")
    at = 1 + _NUMBER
    bare = str(int.from_bytes(body[1:at], "big"))
    release, at = body[at : at + _RELEASE], at + _RELEASE
    matter, at = _read_varint(body, at)
    if len(body) < at + 2:
        raise SlipDamaged("cut off")
    key, flags, at = body[at], body[at + 1], at + 2
    minutes, at = _read_varint(body, at)
    due, at = _read_varint(body, at)
    binding, at = body[at : at + _BINDING], at + _BINDING
    if len(body) < at:
        raise SlipDamaged("cut off")
    try:
        number = parse(bare + damm(bare))
    except NumberRefused as refusal:
        raise SlipDamaged("the number in it is none") from refusal
    return Slip(
        PaperKind(paper), number, release, matter, key, SlipFlag(flags), minutes, due, binding, body[at:]
    )


def crc16(data: bytes) -> bytes:
    """CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF), big-endian."""
    return crc_hqx(data, 0xFFFF).to_bytes(_CRC, "big")


def _sized(part: bytes, size: int) -> bytes:
    if len(part) != size:
        raise ValueError(f"{size} bytes are wanted, not {len(part)}")
    return part


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def _read_varint(body: bytes, at: int) -> tuple[int, int]:
    number = 0
    for shift, byte in enumerate(body[at : at + _VARINT_MOST]):
        number |= (byte & 127) << 7 * shift
        if not byte & 128:
            return number, at + shift + 1
    raise SlipDamaged("cut off")
