"""Free text on paper: identity and mobile numbers typed into it are masked (papers.md §9, §12.11)."""

from __future__ import annotations

import re

_GAP = r"[ \u3000-]?"
"""People write long numbers in groups."""

_ID = re.compile(r"(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)")
_ID_IN_GROUPS = re.compile(
    rf"(?<!\d)(\d{{6}}){_GAP}(?:18|19|20)\d\d{_GAP}(?:0[1-9]|1[0-2]){_GAP}(?:0[1-9]|[12]\d|3[01]){_GAP}(\d{{3}}[\dXx])(?!\d)"
)
_OLD_ID = re.compile(
    r"(?<![0-9A-Za-z])(\d)\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(\d{3})(?![0-9A-Za-z])"
)
"""Fifteen digits, region 6 + yyMMdd + 3, issued until 1999."""
_CREDIT_CODE = re.compile(
    r"(?<![0-9A-Za-z])([0-9A-HJ-NPQRTUWXY]{2}\d{2})\d{4}[0-9A-HJ-NPQRTUWXY]{8}([0-9A-HJ-NPQRTUWXY]{2})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_MOBILE = re.compile(rf"(?<!\d)(1\d{{2}}){_GAP}\d{{4}}{_GAP}(\d{{4}})(?!\d)")


def masked(text: str) -> str:
    """`text` with identity numbers as 6 + 8 × * + 4, old ones as 1 + 11 × * + 3, credit codes as 4 + 12 × * + 2,
    mobile numbers as 3 + **** + 4: as people.IdNumber and mask_phone show them."""
    for identity in (_ID, _ID_IN_GROUPS):
        text = identity.sub(r"\1********\2", text)
    text = _CREDIT_CODE.sub(r"\1************\2", text)
    text = _OLD_ID.sub(r"\1***********\2", text)
    return _MOBILE.sub(r"\1****\2", text)
