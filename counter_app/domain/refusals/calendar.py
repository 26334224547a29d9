"""What the clocks refuse: dates that no published calendar covers, matters without any limit."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class CalendarYearMissing(Refusal):
    """The year is not loaded, or its State Council notice is not published; facts: year."""

    code = "calendar_year_missing"


class CalendarUnreadable(Refusal):
    """A calendar file is not in the exchange format; facts: where (the place in the file), reason."""

    code = "calendar_unreadable"


class LimitUnset(Refusal):
    """Neither the matter, the law for its type nor the hall states a limit; facts: matter, type."""

    code = "limit_unset"
