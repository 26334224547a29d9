"""Free text on paper: identity and mobile numbers typed into it are masked (papers.md §9, §12.11)."""

from __future__ import annotations

import re

_ID = re.compile(r"(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)")
_MOBILE = re.compile(r"(?<!\d)(1\d{2})\d{4}(\d{4})(?!\d)")


def masked(text: str) -> str:
    """`text` with 18-digit identity numbers as 6 + 8 × * + 4, mobile numbers as 3 + **** + 4."""
    return _MOBILE.sub(r"\1****\2", _ID.sub(r"\1********\2", text))
