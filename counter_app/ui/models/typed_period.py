"""A period as it is typed: one date or two."""

from __future__ import annotations

import re
from datetime import date, timedelta

from counter_app.services.registers.lines import Period
from counter_app.services.registers.reading import LONGEST
from counter_app.ui.pages.intake.row_questions import typed_date

_BETWEEN = re.compile(r"\s*(?:至|到|[~～—–]+)\s*|\s+")


def typed_period(text: str, today: date) -> Period | None:
    """`1123`, `2026-11-23`, `2026-11-01 2026-11-30`, `1101至1130`; None when it is none or longer than a year."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    dates = [typed_date(part, today) for part in parts]
    if len(dates) not in (1, 2) or dates[0] is None or dates[-1] is None:
        return None
    first, last = dates[0], dates[-1]
    if last < first or (last - first).days >= LONGEST:
        return None
    return Period(first, last)


def this_week(today: date) -> Period:
    """Monday to Sunday."""
    monday = today - timedelta(days=today.weekday())
    return Period(monday, monday + timedelta(days=6))


def this_month(today: date) -> Period:
    first = today.replace(day=1)
    return Period(first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1))
