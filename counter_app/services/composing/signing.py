"""Who signs a paper of the applicant's own, and whether a seal belongs on it."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.domain.people import PersonKind
from counter_app.services.composing import parts
from counter_app.services.composing.frame import Frame
from printing.documents.parts import Fact, SignatureLine


def signing_lines(frame: Frame) -> Iterator[SignatureLine]:
    """Applicant, for a body its legal representative too, the agent where one acts, and the day: by hand."""
    legal = frame.intake.applicant.kind is PersonKind.LEGAL
    yield parts.sign(frame, "sign.body" if legal else "sign.person")
    if legal:
        yield parts.sign(frame, "sign.representative")
    if frame.intake.agent is not None:
        yield parts.sign(frame, "sign.agent")
    yield SignatureLine(frame.say("sign.promised"), "day")


def stamp(frame: Frame) -> str:
    """The seal a body puts on its own paper; "" for a person."""
    return frame.say("prm.stamp") if frame.intake.applicant.kind is PersonKind.LEGAL else ""


def myself(frame: Frame) -> str:
    """本人 or 本单位."""
    return str(frame.wording.entry("papers", "myself", frame.intake.applicant.kind.value))


def representative_facts(frame: Frame) -> Iterator[Fact]:
    name = frame.intake.applicant.legal_representative.strip()
    if name and frame.intake.applicant.kind is PersonKind.LEGAL:
        yield Fact(frame.say("fact.representative"), name, note=parts.rare(frame, name))
