"""容缺受理承诺书: what the applicant promises, to be signed before the case is accepted (papers.md §7 PRM-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from counter_app.domain.materials import Gap
from counter_app.services.composing import parts
from counter_app.services.composing.dates import long_date
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.people_facts import agent_facts, applicant_facts
from counter_app.services.composing.promised import deferral_basis, late_effect, promised_materials
from counter_app.services.composing.signing import myself, representative_facts, signing_lines, stamp
from printing.documents.deferral_promise import DeferralPromise, PromisedRow
from printing.documents.parts import Fact

KIND = "DeferralPromise"


def deferral_promise(frame: Frame, deferred: Sequence[Gap], promised_by: date | None) -> DeferralPromise:
    """Raises refusals.PaperIncomplete, also without a promised day."""
    frame.need("promised_by", promised_by.isoformat() if promised_by is not None else "")
    assert promised_by is not None
    due, me = long_date(frame, promised_by), myself(frame)
    promises = frame.wording.entry("papers", "prm.promises", frame.intake.applicant.kind.value)
    return DeferralPromise(
        head=replace(
            parts.head(frame, KIND), issuing_body=frame.hall.name, subtitle=frame.say("prm.subtitle")
        ),
        facts=tuple(_facts(frame)),
        lead=frame.say("prm.lead", me=me),
        rows=tuple(PromisedRow(each.material, each.fix, due) for each in promised_materials(frame, deferred)),
        promises=tuple(
            frame.wording.fill(str(text), {"me": me, "late": late_effect(frame)}) for text in promises
        ),
        basis=frame.say("prm.basis", basis=deferral_basis(frame)),
        signatures=tuple(signing_lines(frame)),
        stamp=stamp(frame),
    )


def _facts(frame: Frame) -> Iterator[Fact]:
    yield from applicant_facts(frame)
    yield from representative_facts(frame)
    yield from agent_facts(frame)
    yield Fact(frame.say("fact.matter"), parts.matter_with_code(frame), wide=True)
    yield Fact(frame.say("fact.body"), frame.need("head.issuing_body", frame.body.name), wide=True)
