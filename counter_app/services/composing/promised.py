"""What was promised (容缺), material by material, as promise and notice list it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.case import Case
from counter_app.domain.materials import Gap
from counter_app.services.composing import parts
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.privacy import masked
from printing.documents.deferral_promise import DeferralPromise
from printing.documents.store import load


@dataclass(frozen=True, slots=True)
class Promised:
    """A material to follow; `fix` says everything that is to be put right with it."""

    material: str
    fix: str


def promised_materials(frame: Frame, deferred: Sequence[Gap]) -> tuple[Promised, ...]:
    """In the order of the catalogue, each material once."""
    found = []
    for material in frame.matter.materials:
        words = [frame.wording.gap(frame.matter, gap) for gap in deferred if gap.material == material.id]
        if words:
            fixes = dict.fromkeys(masked(each.fix).rstrip("。") for each in words)
            found.append(Promised(words[0].material, "；".join(fixes)))
    return tuple(found)


def deferral_basis(frame: Frame) -> str:
    """The hall's rule of 容缺, then the matter's own law; never the licensing law, which knows no such thing."""
    rule = frame.hall.deferral_basis.strip().rstrip("。")
    own = parts.basis(frame, "DeferralNotice")
    return frame.say("basis_joined", first=rule, second=own) if rule else own


def is_signed(case: Case, promise: DeferralPromise) -> bool:
    """Whether the last promise that went out on the case says the same: then that is what was signed."""
    given = offered_promise(case)
    return given is not None and given.rows == promise.rows


def offered_promise(case: Case) -> DeferralPromise | None:
    """容缺受理承诺书 as it last went out to be signed; None without one."""
    issued = [paper for event in case.history for paper in getattr(event, "papers", ())]
    last = next((paper for paper in reversed(issued) if paper.kind == DeferralPromise.KIND), None)
    document = load(last.body) if last is not None else None
    return document if isinstance(document, DeferralPromise) else None


def late_effect(frame: Frame) -> str:
    """What follows where it does not come, short enough for a cell."""
    return frame.hall.deferral_late_effect.strip().rstrip("。") or frame.say("prm.late_unset")
