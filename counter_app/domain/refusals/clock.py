"""What a wrong clock makes impossible: no paper is dated (domain.md §1.4 rule 9)."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class ClockBehind(Refusal):
    """The PC's clock is earlier than the newest entry of the journal; facts: now, newest (local time)."""

    code = "clock_behind"
