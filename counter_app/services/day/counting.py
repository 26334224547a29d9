"""What a day came to in figures (domain.md §3.16 block A), each counted from entries, never kept beside them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from counter_app.domain.case import Case, Status
from counter_app.domain.events import (
    Accepted,
    Consulted,
    CorrectedOnTheSpot,
    Declined,
    Noticed,
    Received,
    Served,
    Supplemented,
    WarningOverridden,
    Withdrawn,
)
from counter_app.services.day.facts import DayFacts
from counter_app.services.desk import Desk
from counter_app.services.pinned import pinned


@dataclass(frozen=True, slots=True)
class Taken:
    """The cases received that day by where they stand at its end; together they are `received`."""

    on_the_spot: int = 0  # 即办件, accepted
    accepted: int = 0  # 承诺件受理
    deferred: int = 0  # 容缺受理
    noticed: int = 0  # 补正告知, waiting for the applicant
    declined: int = 0
    withdrawn: int = 0
    undecided: int = 0  # 收件待核

    @property
    def received(self) -> int:
        return (
            self.on_the_spot
            + self.accepted
            + self.deferred
            + self.noticed
            + self.declined
            + self.withdrawn
            + self.undecided
        )


@dataclass(frozen=True, slots=True)
class Acts:
    """What was done that day, whatever day the case was received."""

    consulted: int = 0
    accepted: int = 0
    notices: int = 0
    second_notices: int = 0
    wider_notices: int = 0
    supplements: int = 0
    supplements_complete: int = 0  # with these everything asked for had come, and was right
    corrected: int = 0
    declined: int = 0
    withdrawn: int = 0
    overrides: int = 0
    served: int = 0
    reprints: int = 0
    spoilt: int = 0


def taken(desk: Desk, facts: DayFacts) -> Taken:
    """Raises refusals.ReleaseUnknown where a case pins a release that is no longer on the shelf."""
    found = Counter(_where(desk, case) for case in facts.cases.values())
    return Taken(**{name: found[name] for name in Taken.__dataclass_fields__})


def _where(desk: Desk, case: Case) -> str:
    match case.status:
        case Status.CONSULTATION:
            return ""
        case Status.ACCEPTED | Status.DEEMED_ACCEPTED:
            handling = pinned(desk, case.intake)[1].handling
            return (
                "on_the_spot" if handling == desk.wording.entry("papers", "handling_at_once") else "accepted"
            )
        case Status.ACCEPTED_DEFERRED:
            return "deferred"
        case Status.NOTICED:
            return "noticed"
        case Status.DECLINED:
            return "declined"
        case Status.WITHDRAWN:
            return "withdrawn"
        case Status.RECEIVED | Status.SUPPLEMENTED:
            return "undecided"


def acts(facts: DayFacts) -> Acts:
    """Counted from the entries themselves."""
    events = list(facts.case_events)
    kinds = Counter(type(event) for event in events)
    notices = [event for event in events if isinstance(event, Noticed)]
    notes = Counter(note.kind for note in facts.notes)
    supplements = [event for event in events if isinstance(event, Supplemented)]
    return Acts(
        consulted=kinds[Consulted],
        accepted=kinds[Accepted],
        notices=len(notices),
        second_notices=sum(event.ordinal > 1 for event in notices),
        wider_notices=sum(event.wider for event in notices),
        supplements=len(supplements),
        supplements_complete=sum(
            event.reply_due is not None and not event.still_wrong for event in supplements
        ),
        corrected=kinds[CorrectedOnTheSpot],
        declined=kinds[Declined],
        withdrawn=kinds[Withdrawn],
        served=kinds[Served],
        overrides=kinds[WarningOverridden]
        + sum(len(event.intake.overrides) for event in events if isinstance(event, Received)),
        reprints=notes["register.reprinted"],
        spoilt=notes["register.spoilt"],
    )
