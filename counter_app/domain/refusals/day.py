"""What the rules of the day refuse: opening, handing over and closing it out of order."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class DayRefused(Refusal):
    """The day cannot be closed so; facts: day, reason (future, earlier, nothing_new), with `earlier` the day is
    the one that comes first."""

    code = "day_refused"


class DayUnbalanced(Refusal):
    """Numbers of the day are nowhere: a supervisor closes with a reason, and the log names them; facts: lost."""

    code = "day_unbalanced"


class HandoverRefused(Refusal):
    """Nobody hands over to himself; facts: name."""

    code = "handover_refused"


class IncidentRefused(Refusal):
    """What happened has to be told; facts: reason (kind, empty, order)."""

    code = "incident_refused"
