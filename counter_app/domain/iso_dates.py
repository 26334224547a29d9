"""Dates as the exchange format writes them."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def iso_day(given: object) -> date:
    """2026-11-23 and nothing else: 20261123 and 2026-W48-1 are ISO too, and nobody here writes them.

    Raises ValueError.
    """
    if not isinstance(given, str) or not _DAY.fullmatch(given):
        raise ValueError("not a day in the form YYYY-MM-DD")
    return date.fromisoformat(given)
