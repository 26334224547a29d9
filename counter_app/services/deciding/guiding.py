"""Guidance without a case (咨询, 指引): what the visitor was told and where to, under a number of kind 2."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from counter_app.domain.case_number import NumberKind
from counter_app.domain.events import Consulted, PaperIssued
from counter_app.domain.intake import Intake
from counter_app.domain.slip import PaperKind
from counter_app.services.checking import examine
from counter_app.services.composing.direction import Direction
from counter_app.services.composing.previewing import consulted, direction
from counter_app.services.deciding import permitting
from counter_app.services.deciding.sitting import Sitting, sitting
from counter_app.services.desk import Decision, Desk, Session
from counter_app.services.slips import slip_digits


def guide(desk: Desk, session: Session, intake: Intake, draft: str = "") -> Decision:
    """Consultation without a case, under a number of kind 2, with 一次性告知单 or, where the visitor is sent
    elsewhere (not_via_window, redirect, record_filing …), 指引单.

    Open to every matter, also one that this counter does not hold; only the situation must be known.
    Raises refusals.IntakeIncomplete, ReleaseUnknown, UnknownMatter, PaperIncomplete, ClockBehind,
    NumberingStopped, SerialsFull.
    """
    with sitting(desk, session, draft) as act:
        finding = examine(act.desk, intake)
        if finding.result is None:
            raise permitting.incomplete(finding.lacking)
        act.open(intake, NumberKind.CONSULTATION)
        way = direction(act.desk, intake, finding)
        act.happen(
            Consulted(
                **act.common(),
                intake=intake,
                matter_name=act.matter.name,
                outcome=way.outcome,
                advice=way.advice,
                target=way.target,
                papers=(_paper(act, intake, way),),
            )
        )
        return act.decision()


def _paper(act: Sitting, intake: Intake, way: Direction) -> PaperIssued:
    """The slip carries number, matter and answers only: the visitor comes back and goes on from there."""
    bare = replace(intake, marks=MappingProxyType({}))
    slip = slip_digits(
        act.desk, act.catalogue, act.matter, bare, act.number, PaperKind.CONSULTATION_NOTICE, None
    )
    document = consulted(act.desk, act.session.clerk, intake, way, act.number.digits, slip)
    return act.frozen(document)
