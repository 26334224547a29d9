"""The time line of an acceptance: received, accepted, promised, the law's last day (papers.md §3)."""

from __future__ import annotations

from datetime import date

from counter_app.domain.catalogue import Limit
from counter_app.domain.clocks import DueDate
from counter_app.domain.limits import LimitSource, MatterLimits
from counter_app.services.composing.dates import local
from counter_app.services.composing.frame import Frame
from printing.documents.papers import TimePoint

FIRST, LAST = 0.07, 0.93
"""Places of the outer points: the labels stand centred and must not leave the text width."""


def timeline(
    frame: Frame,
    accepted_on: date,
    statutory: DueDate | None,
    committed: DueDate | None,
    due: DueDate,
    limits: MatterLimits,
) -> tuple[TimePoint, ...]:
    """2–5 points, evenly spaced, in the order of their dates; two limits on one day are one point."""
    received = local(frame.received_at)
    begun = frame.say("acc.timeline.accepted_note")
    points = [
        (received.date(), frame.say("acc.timeline.received"), received.strftime("%H:%M"), True, False),
        (
            accepted_on,
            frame.say("acc.timeline.accepted"),
            begun,
            True,
            False,
        ),
    ]
    ahead: list[tuple[str, Limit | None, DueDate | None]] = [
        ("committed", limits.committed, committed),
        ("statutory", limits.statutory, statutory),
    ]
    if limits.source is LimitSource.HALL:
        ahead.append(("hall", limits.deciding, due))
    stated = [(key, limit, on) for key, limit, on in ahead if limit is not None and on is not None]
    if len(stated) == 2 and stated[0][2].on == stated[1][2].on:
        stated = [("both", stated[0][1], stated[0][2])]
    for key, limit, on in sorted(stated, key=lambda entry: entry[2].on):
        label = frame.say(f"acc.timeline.{key}")
        points.append((on.on, label, frame.wording.limit(limit), False, on.estimated))
    step = (LAST - FIRST) / (len(points) - 1)
    return tuple(
        TimePoint(
            place=round(FIRST + n * step, 4),
            label=label,
            date=day.isoformat() + (frame.say("acc.timeline.estimated") if estimated else ""),
            happened=happened,
            note=note,
        )
        for n, (day, label, note, happened, estimated) in enumerate(points)
    )
