"""Telephone numbers looked at: one that nobody could dial is pointed out, and kept as it was typed."""

from __future__ import annotations

import re

_MOBILE = re.compile(r"((\+|00)86)?1\d{10}")
_LAND_LINE = re.compile(r"((\+|00)86-?)?(0\d{2,3}-?)?[2-9]\d{2,3}-?\d{4}((转|-)\d{1,6})?")
_SERVICE = re.compile(r"[48]00-?\d{3}-?\d{4}")
_ABROAD = re.compile(r"(\+|00)(?!86)[\d-]{8,17}")


def plausible(phone: str) -> bool:
    """A mobile number of 11 digits beginning with 1, a land line with or without area code and extension,
    a service number (400, 800), or one abroad with its country code; blanks and brackets do not count."""
    bare = re.sub(r"[\s()（）]", "", phone)
    if _MOBILE.fullmatch(bare.replace("-", "")):
        return True
    return any(kind.fullmatch(bare) for kind in (_LAND_LINE, _SERVICE, _ABROAD))
