"""Limits and their due dates in the fact table."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.domain.catalogue import Limit, LimitUnit
from counter_app.domain.clocks import DueDate
from counter_app.domain.limits import LimitSource, MatterLimits
from counter_app.services.composing.dates import mark
from counter_app.services.composing.frame import Frame
from printing.documents.parts import Fact


def limit_facts(
    frame: Frame, statutory: DueDate | None, committed: DueDate | None, due: DueDate, limits: MatterLimits
) -> Iterator[Fact]:
    """The hall's limit where it alone decides, then the law's and the promised one, stated or not."""
    if limits.source is LimitSource.HALL:
        value = frame.say("fact.hall_limit_value", limit=frame.wording.limit(limits.deciding), date=due.on)
        yield Fact(frame.say("fact.hall_limit"), value)
    yield _limit(frame, "statutory", limits.statutory, statutory, "not_stated")
    by_law = limits.source in (LimitSource.STATUTORY, LimitSource.TYPE)
    yield _limit(
        frame, "committed", limits.committed, committed, "no_promise_by_law" if by_law else "no_promise"
    )


def _limit(frame: Frame, name: str, limit: Limit | None, due: DueDate | None, silent: str) -> Fact:
    label = frame.say(f"fact.{name}")
    if limit is None or due is None:
        return Fact(label, frame.say(silent))
    if limit.unit is LimitUnit.ON_THE_SPOT:
        return Fact(label, frame.wording.limit(limit))
    value = frame.say("fact.limit_value", limit=frame.wording.limit(limit), date=due.on)
    return Fact(label, value + mark(frame, due))
