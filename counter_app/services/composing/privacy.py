"""Free text on paper: identity and mobile numbers typed into it are masked (papers.md §9, §12.11)."""

from __future__ import annotations

import re

_GAP = r"[ \u3000-]?"
"""People write long numbers in groups."""

_ID = re.compile(r"(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)")
_ID_IN_GROUPS = re.compile(
    rf"(?<!\d)(\d{{6}}){_GAP}(?:18|19|20)\d\d{_GAP}(?:0[1-9]|1[0-2]){_GAP}(?:0[1-9]|[12]\d|3[01]){_GAP}(\d{{3}}[\dXx])(?!\d)"
)
_MOBILE = re.compile(rf"(?<!\d)(1\d{{2}}){_GAP}\d{{4}}{_GAP}(\d{{4}})(?!\d)")


def masked(text: str) -> str:
    """`text` with 18-digit identity numbers as 6 + 8 × * + 4, mobile numbers as 3 + **** + 4."""
    for identity in (_ID, _ID_IN_GROUPS):
        text = identity.sub(r"\1********\2", text)
    return _MOBILE.sub(r"\1****\2", text)
