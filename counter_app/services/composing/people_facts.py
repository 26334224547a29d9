"""Applicant and agent in the fact table: names in full, numbers and phones masked (papers.md §9)."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.domain.people import PersonKind, mask_phone
from counter_app.services.composing import parts
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.privacy import masked
from printing.documents.parts import Fact


def applicant_facts(frame: Frame) -> Iterator[Fact]:
    """Name and number; phone, or contact with phone, where given."""
    applicant = frame.intake.applicant
    name = frame.need("addressee.name", applicant.name)
    yield Fact(frame.say("fact.applicant"), name, note=parts.rare(frame, name))
    yield parts.id_fact(frame)
    yield from contact_facts(frame)


def contact_facts(frame: Frame) -> Iterator[Fact]:
    """联系人 for a body, 联系电话 for a person; nothing where none was given."""
    applicant = frame.intake.applicant
    phone = mask_phone(applicant.phone) if applicant.phone.strip() else ""
    if applicant.kind is PersonKind.LEGAL and applicant.contact:
        value = frame.say("fact.contact_value", contact=applicant.contact, phone=phone).strip()
        yield Fact(frame.say("fact.contact"), value, note=parts.rare(frame, applicant.contact))
    elif phone:
        yield Fact(frame.say("fact.phone"), phone)


def agent_facts(frame: Frame) -> Iterator[Fact]:
    """Who acts, in what relation, by what power; raises refusals.PaperIncomplete."""
    agent = frame.intake.agent
    if agent is None:
        return
    name = frame.need("agent.name", agent.name)
    relation = frame.need("agent.relation", agent.relation)
    value = frame.say("fact.agent_value", name=name, relation=relation)
    yield Fact(frame.say("fact.agent"), value, note=parts.rare(frame, name))
    if agent.id is not None and agent.id.value.strip():
        yield Fact(frame.say("fact.agent_id"), agent.id.masked)
    if agent.authorisation.strip():
        yield Fact(frame.say("fact.authorisation"), masked(agent.authorisation))
