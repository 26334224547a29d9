"""What is typed into the intake's fields: plain digits, grouped numbers, code points and rare characters."""

from __future__ import annotations

import re
import unicodedata

from counter_app.domain.people import IdKind

_CODE_POINT = re.compile(r"[Uu]\+[0-9A-Fa-f]{4,6}")
_ENTRY_AT_END = re.compile(r"[Uu]\+([0-9A-Fa-f]{4,6})$")
_BARE_AT_END = re.compile(r"(?<![0-9A-Fa-f])([0-9A-Fa-f]{4,6})$")
_MAINLAND_MOBILE = 11


def plain(text: str) -> str:
    """Full-width digits, letters and signs made plain, blanks dropped: for numbers only, never for names."""
    return "".join(unicodedata.normalize("NFKC", c) for c in text if not c.isspace())


def grouped_id(kind: IdKind | None, number: str) -> str:
    """A resident's 18 characters as 6 8 4; every other number as it is."""
    birth = number[6:14]
    if kind in (IdKind.RESIDENT_ID, IdKind.HMT_RESIDENCE) and len(number) == 18 and birth.isdigit():
        return f"{number[:6]} {birth} {number[14:]}"
    return number


def grouped_phone(phone: str) -> str:
    """A mobile number as 3 4 4; land lines as they are."""
    if len(phone) == _MAINLAND_MOBILE and phone.isdigit() and phone.startswith("1"):
        return f"{phone[:3]} {phone[3:7]} {phone[7:]}"
    return phone


def code_point_entry(text: str, bare: bool = False) -> tuple[int, str] | None:
    """`…U+20BB7` at the end of the text → (where it starts, the character); None where nothing is meant.

    `bare`: the clerk says that a code is meant, so `…20BB7` will do.
    """
    match = _ENTRY_AT_END.search(text) or (_BARE_AT_END.search(text) if bare else None)
    if match is None:
        return None
    value = int(match[1], 16)
    if value > 0x10FFFF or 0xD800 <= value <= 0xDFFF or value < 0x20:
        return None
    return match.start(), chr(value)


def no_code_points(text: str) -> tuple[str, ...]:
    """Every `U+…` in the text that names no character, as U+XXXX."""
    entries = (match[0] for match in _CODE_POINT.finditer(text))
    return tuple(dict.fromkeys(e.upper() for e in entries if code_point_entry(e) is None))


def with_code_points(text: str) -> str:
    """Every `U+20BB7` in the text replaced by its character, where there is such a character."""

    def character(match: re.Match[str]) -> str:
        entry = code_point_entry(match[0])
        return entry[1] if entry else match[0]

    return _CODE_POINT.sub(character, text)


def rare(text: str) -> tuple[tuple[str, str], ...]:
    """(character, U+code) of each character beyond the basic plane or in a private area, once, in order."""
    seen = dict.fromkeys(c for c in text if ord(c) > 0xFFFF or 0xE000 <= ord(c) <= 0xF8FF)
    return tuple((c, f"U+{ord(c):04X}") for c in seen)
