"""Guidance without a case (咨询, 指引): what the visitor was told and where to, under a number of kind 2."""

from __future__ import annotations

from counter_app.domain.case_number import NumberKind
from counter_app.domain.catalogue import Catalogue, Matter, Routing
from counter_app.domain.events import Consulted
from counter_app.domain.intake import Intake
from counter_app.services.checking import examine
from counter_app.services.composing.decline_terms import right_agency
from counter_app.services.composing.normalise import normalise
from counter_app.services.deciding import permitting
from counter_app.services.deciding.sitting import sitting
from counter_app.services.desk import Decision, Desk, Session


def guide(desk: Desk, session: Session, intake: Intake, draft: str = "") -> Decision:
    """Consultation without a case (咨询, not_via_window, redirect, record_filing), under a number of kind 2.

    Open to every matter, also one that this counter does not hold; only the situation must be known.
    Raises refusals.IntakeIncomplete, ReleaseUnknown, UnknownMatter, ClockBehind, NumberingStopped, SerialsFull.
    """
    with sitting(desk, session, draft) as act:
        finding = examine(act.desk, intake)
        if finding.result is None:
            raise permitting.incomplete(finding.lacking)
        act.open(intake, NumberKind.CONSULTATION)
        routing = finding.result.routing
        act.happen(
            Consulted(
                **act.common(),
                intake=intake,
                matter_name=act.matter.name,
                outcome=finding.outcome or finding.result.outcome,
                advice="".join((finding.reason, *finding.hints)),
                target=_target(act.desk, act.catalogue, act.matter, routing) if routing else "",
            )
        )
        return act.decision()


def _target(desk: Desk, catalogue: Catalogue, matter: Matter, routing: Routing) -> str:
    """The code of the matter that the routing names, else the name of the agency it speaks of."""
    text = normalise(routing.text)
    named = [m for m in catalogue if m.code != matter.code and normalise(m.name) in text]
    if named:
        return max(named, key=lambda m: len(m.name)).code
    return right_agency(desk.wording, routing).name
