"""The text fields of the 申请人 panel by the names that lacks and refusals use: read and put."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from counter_app.domain.intake import Intake
from counter_app.domain.people import Agent, Applicant, IdKind, PersonKind
from counter_app.ui.models.intake_edits import numbered, usual_paper

_APPLICANT: dict[str, Callable[[Applicant, str], Applicant]] = {
    "name": lambda a, t: replace(a, name=t),
    "phone": lambda a, t: replace(a, phone=t),
    "legal_representative": lambda a, t: replace(a, legal_representative=t),
    "contact": lambda a, t: replace(a, contact=t),
    "address": lambda a, t: replace(a, address=t),
}
_AGENT: dict[str, Callable[[Agent, str], Agent]] = {
    "name": lambda g, t: replace(g, name=t),
    "phone": lambda g, t: replace(g, phone=t),
    "relation": lambda g, t: replace(g, relation=t),
    "authorisation": lambda g, t: replace(g, authorisation=t),
}


def field_values(intake: Intake) -> dict[str, str]:
    """What each text field says."""
    a, g = intake.applicant, intake.agent or Agent()
    return {
        "applicant.name": a.name,
        "applicant.id": a.id.value if a.id else "",
        "applicant.phone": a.phone,
        "applicant.legal_representative": a.legal_representative,
        "applicant.contact": a.contact,
        "applicant.address": a.address,
        "agent.name": g.name,
        "agent.id": g.id.value if g.id else "",
        "agent.phone": g.phone,
        "agent.relation": g.relation,
        "agent.authorisation": g.authorisation,
        "postal_address": intake.postal_address,
    }


def id_kind(intake: Intake, name: str) -> IdKind:
    """The kind of paper of `applicant.id` or `agent.id`; the usual one while none was said."""
    if name == "agent.id":
        number, person = intake.agent.id if intake.agent else None, PersonKind.NATURAL
    else:
        number, person = intake.applicant.id, intake.applicant.kind
    return number.kind if number else usual_paper(person)


def with_field(intake: Intake, name: str, text: str, kind: IdKind = IdKind.OTHER) -> Intake:
    """The intake with one text field changed; `kind` counts for identity numbers."""
    whose, _, attribute = name.rpartition(".")
    if whose == "applicant":
        a = intake.applicant
        if attribute == "id":
            return replace(intake, applicant=replace(a, id=numbered(a.id, kind, text)))
        return replace(intake, applicant=_APPLICANT[attribute](a, text))
    if whose == "agent":
        g = intake.agent or Agent()
        if attribute == "id":
            return replace(intake, agent=replace(g, id=numbered(g.id, kind, text)))
        return replace(intake, agent=_AGENT[attribute](g, text))
    return replace(intake, postal_address=text)
