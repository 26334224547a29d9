"""What a scanned or entered text is: number, slip, identity number, matter code, or none of these and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain import identity_checks, slip
from counter_app.domain.case_number import LENGTH, CaseNumber, compact, parse
from counter_app.domain.people import IdKind, IdNumber
from counter_app.domain.refusals.numbers import NumberRefused

LONGEST = 1000
"""Characters. Nothing that the desk prints or reads comes near; more is a stuck key or a wrong file."""

SHORTEST_SLIP = 150
"""Digits. A slip's signature alone fills 155."""

SHORTEST_NUMBER = 19
"""Digits. From here on digits are meant as a number of ours: identity numbers have at most 18."""


class Unknown(StrEnum):
    """Why a text is not understood."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    BROKEN = "broken"  # half of a surrogate pair: no text that anything could be found by
    SCAN_AGAIN = "scan_again"  # a slip that did not come through whole
    NUMBER = "number"  # meant as a number; `refusal` says what is wrong
    OTHER = "other"  # a name, a tail, a phone: for the search


@dataclass(frozen=True, slots=True)
class CaseNumberScan:
    number: CaseNumber


@dataclass(frozen=True, slots=True)
class SlipScan:
    """`signature` must hold over `signed`, else the slip is forged; only a key list can tell."""

    slip: slip.Slip
    signed: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class IdCardScan:
    id: IdNumber


@dataclass(frozen=True, slots=True)
class MatterScan:
    """Has the form of a matter code; whether there is such a matter, the catalogue knows."""

    code: str


@dataclass(frozen=True, slots=True)
class UnknownScan:
    text: str
    reason: Unknown
    refusal: NumberRefused | None = None


Scan = CaseNumberScan | SlipScan | IdCardScan | MatterScan | UnknownScan


def read(text: str) -> Scan:
    """Never raises; blanks and full-width digits are tolerated."""
    if len(text) > LONGEST:
        return UnknownScan(text[:LONGEST], Unknown.TOO_LONG)
    if any("\ud800" <= c <= "\udfff" for c in text):
        return UnknownScan(text, Unknown.BROKEN)
    wanted = compact(text)
    if not wanted:
        return UnknownScan(text, Unknown.EMPTY)
    if wanted.isascii() and wanted.isdigit() and len(wanted) >= SHORTEST_NUMBER:
        return _digits(text, wanted)
    return _identity(wanted) or _matter(wanted) or UnknownScan(text, Unknown.OTHER)


def _digits(text: str, digits: str) -> Scan:
    if len(digits) >= SHORTEST_SLIP:
        try:
            return SlipScan(*slip.decode(digits))
        except slip.SlipDamaged:
            return UnknownScan(text, Unknown.SCAN_AGAIN)
    try:
        return CaseNumberScan(parse(digits))
    except NumberRefused as refusal:
        if len(digits) != LENGTH and (known := _matter(digits)):
            return known
        return UnknownScan(text, Unknown.NUMBER, refusal)


def _identity(wanted: str) -> IdCardScan | None:
    """A card of 18 characters; one whose check digit is wrong is still a card, and warned about elsewhere."""
    value = wanted.upper()
    if len(value) != 18 or not value.isascii():
        return None
    kind = identity_checks.kind_of(value)
    if kind is None and re.fullmatch(r"[0-9]{17}[0-9X]", value):
        kind = IdKind.RESIDENT_ID
    return IdCardScan(IdNumber(kind, value)) if kind else None


def _matter(wanted: str) -> MatterScan | None:
    """A local code (letters, digits), or one of 12, 31 or 33 characters (domain.md §2.3)."""
    code = wanted.upper()
    local = re.fullmatch(r"[A-Z]{1,4}[0-9]{2,8}", code)
    national = len(code) in (12, 31, 33) and re.fullmatch(r"[0-9A-Z]*[0-9]{12}", code)
    return MatterScan(code) if local or national else None
