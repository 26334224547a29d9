"""告知承诺书: which materials a written commitment stands in for, told and committed to (domain.md §1.9, §3.8)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from counter_app.domain.catalogue import MaterialRequirement, SubstituteKind
from counter_app.domain.intake import Intake, Tick
from counter_app.services.composing import parts
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.handed_in import asked
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.people_facts import agent_facts, applicant_facts
from counter_app.services.composing.signing import myself, representative_facts, signing_lines, stamp
from printing.documents.commitment_letter import CommitmentLetter, CommittedRow
from printing.documents.parts import Fact, Head

KIND = "CommitmentLetter"


def committed(intake: Intake) -> frozenset[str]:
    """Ids of the materials that a commitment (告知承诺) stands in for."""
    return frozenset(
        material
        for material, mark in intake.marks.items()
        if mark.tick is Tick.SUBSTITUTED and mark.substitute is SubstituteKind.COMMITMENT
    )


def commitment_letter(frame: Frame, materials: Collection[str]) -> CommitmentLetter:
    """One paper for all of `materials`, in the catalogue's order. Raises refusals.PaperIncomplete."""
    me, kind = myself(frame), frame.intake.applicant.kind.value
    return CommitmentLetter(
        head=_head(frame),
        facts=tuple(_facts(frame)),
        notice_title=frame.say("cmt.notice_title"),
        rows=tuple(_row(frame, each) for each in asked(frame) if each.id in materials),
        notices=tuple(str(text) for text in frame.wording.entry("papers", "cmt.notices")),
        basis=frame.say("cmt.basis", basis=parts.basis(frame, KIND)),
        seal=parts.seal(frame, frame.body.acceptance_seal),
        signatures=(parts.sign(frame, "sign.teller"), parts.staff_line(frame)),
        commitment_title=frame.say("cmt.commitment_title"),
        commitments=tuple(
            frame.wording.fill(str(text), {"me": me})
            for text in frame.wording.entry("papers", "cmt.commitments", kind)
        ),
        signing=tuple(signing_lines(frame)),
        stamp=stamp(frame),
    )


def _head(frame: Frame) -> Head:
    given = parts.head(frame, KIND)
    return replace(given, subtitle=frame.say("cmt.subtitle"))


def _facts(frame: Frame) -> Iterator[Fact]:
    yield from applicant_facts(frame)
    yield from representative_facts(frame)
    yield from agent_facts(frame)
    yield Fact(frame.say("fact.matter"), parts.matter_with_code(frame), wide=True)


def _row(frame: Frame, material: MaterialRequirement) -> CommittedRow:
    points = "；".join(normalise(point).rstrip("。；") for point in material.points)
    ways = (s.note for s in material.substitutes if s.kind is SubstituteKind.COMMITMENT)
    return CommittedRow(
        normalise(material.name),
        points or frame.say("cmt.proves_all"),
        normalise(next(ways, "")).rstrip("。"),
    )
