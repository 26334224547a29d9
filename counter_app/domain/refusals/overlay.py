"""What the hall overlay refuses."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class HallUnreadable(Refusal):
    """A hall overlay is not in its format; facts: reason (wrong_type, required, out_of_range, not_text,
    unknown_field, bad_code, bad_limit)."""

    code = "hall_unreadable"
