"""Scans that are not taken: named by file, with the reason."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class ScanRefused(Refusal):
    """The content is not what a counter keeps; facts: file, reason (empty, unknown_kind, damaged, trailing,
    moving, locked, script, embedded)."""

    code = "scan_refused"


class ScanTooManyPages(Refusal):
    """Facts: file, pages, limit."""

    code = "scan_too_many_pages"


class ScanTooManyPixels(Refusal):
    """Facts: file, width, height, limit (tens of thousands of pixels)."""

    code = "scan_too_many_pixels"


class ScanAttachedAlready(Refusal):
    """This very file is at this place of the case. No facts."""

    code = "scan_attached_already"


class ScanUnknown(Refusal):
    """The case has no such scan at this place, or not any more. No facts."""

    code = "scan_unknown"


class ScanPlaceUnknown(Refusal):
    """The case has no such material and no such paper. No facts."""

    code = "scan_place_unknown"
