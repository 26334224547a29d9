"""否定报备 (domain.md §3.15): each report before a refusal, with its ground and what the approver said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from counter_app.domain.events import NegativeReported
from counter_app.domain.people import mask_phone
from counter_app.domain.refusals import Refusal
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.privacy import masked
from counter_app.services.desk import Desk
from counter_app.services.kept_case import kept_case
from counter_app.services.ports.store import UnitOfWork
from counter_app.services.registers.lines import RegisterLine, moment


def lines(desk: Desk, work: UnitOfWork, on: date, staff: Mapping[str, str]) -> Iterator[RegisterLine]:
    """Of one business date, in order; `staff` names by staff number."""
    for entry in work.day.of_kinds(on, (NegativeReported.KIND,)):
        event = entry.event
        if not isinstance(event, NegativeReported):
            continue
        facts = {
            "at": moment(event.at),
            **_about(work, event.case),
            "ground": desk.wording.entry("papers", "dcl.grounds", str(event.ground)),
            "reason": masked(event.reason),
            "basis": event.basis,
            "clerk": staff.get(event.clerk, event.clerk),
            "approver": staff.get(event.approved_by, event.approved_by),
            "opinion": masked(event.opinion),
            "number": event.case,
        }
        yield RegisterLine(f"report:{entry.seq}", event.at, facts, event.case, seq=entry.seq)


def _about(work: UnitOfWork, number: str) -> dict[str, str]:
    """Whom and what it concerns; of a case that cannot be read only what the lists still know."""
    try:
        case = kept_case(work, number)
    except Refusal:
        listed = work.cases.get(number)
        name, matter = (listed.applicant, listed.matter_name) if listed else ("", "")
        return {"who": name, "phone": "", "address": "", "subject": normalise(matter)}
    a = case.intake.applicant
    return {
        "who": a.name,
        "phone": mask_phone(a.phone),
        "address": masked(a.address),
        "subject": normalise(case.matter_name),
    }
