"""Single lines of text at a baseline: labels, titles, numbers."""

from __future__ import annotations

from printing.fonts import FaceRole
from printing.layouts.grid import POINT
from printing.layouts.lines import Align
from printing.layouts.shaping import Shaper
from printing.layouts.sheet import Sheet

_STEP = 0.25  # pt


def width(shaper: Shaper, text: str, role: FaceRole, size: float, tracking: float = 0.0) -> float:
    """Width in mm; `tracking` in points between characters."""
    natural = sum(shaper.shape(text, role).advance) * size
    return (natural + tracking * max(len(text) - 1, 0)) * POINT


def put(
    sheet: Sheet,
    x: float,
    baseline: float,
    text: str,
    role: FaceRole,
    size: float,
    align: Align = "left",
    tracking: float = 0.0,
) -> float:
    """Set one line at, about or up to `x`; returns its width in mm."""
    shaped = sheet.shaper.shape(text, role)
    taken = width(sheet.shaper, text, role, size, tracking)
    start = x - taken * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
    sheet.glyphs(shaped, 0, len(text), start, baseline, size, tracking / size)
    return taken


def size_that_fits(
    shaper: Shaper, text: str, role: FaceRole, size: float, room: float, least: float
) -> float:
    """`size`, or the largest below it at which the text takes at most `room` mm; never below `least`."""
    while size > least and width(shaper, text, role, size) > room:
        size -= _STEP
    return max(size, least)


def put_fitted(
    sheet: Sheet,
    x: float,
    baseline: float,
    text: str,
    role: FaceRole,
    size: float,
    room: float,
    least: float,
    align: Align = "left",
) -> float:
    """Like `put`, in a smaller size where `room` asks for it; returns the width in mm."""
    return put(
        sheet, x, baseline, text, role, size_that_fits(sheet.shaper, text, role, size, room, least), align
    )
