"""否定事项报备表: the refusal as it is put before the approver, with what he said (domain.md §3.15)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counter_app.domain.materials import Gap
from counter_app.services.composing import parts
from counter_app.services.composing.dates import moment
from counter_app.services.composing.decline_notice import KIND as DECLINE
from counter_app.services.composing.decline_terms import DeclineTerms
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.handed_in import handed_in
from counter_app.services.composing.people_facts import agent_facts, applicant_facts
from counter_app.services.composing.privacy import masked
from counter_app.services.composing.promised import promised_materials
from counter_app.services.desk import Approval
from printing.documents.negative_report import LackingRow, NegativeReport
from printing.documents.parts import Fact, SignatureLine, TickedText

KIND = "NegativeReport"


def negative_report(
    frame: Frame, terms: DeclineTerms, gaps: Sequence[Gap], approval: Approval | None
) -> NegativeReport:
    """`approval` None: a preview, in which nobody has approved yet. Raises refusals.PaperIncomplete."""
    basis = terms.basis.strip() or parts.basis(frame, f"{DECLINE}.{terms.ground}")
    rows = tuple(LackingRow(each.material, each.fix) for each in promised_materials(frame, gaps))
    return NegativeReport(
        head=replace(
            parts.head(frame, KIND), issuing_body=frame.hall.name, subtitle=frame.say("neg.subtitle")
        ),
        facts=tuple(_facts(frame)),
        circumstances=_circumstances(frame, gaps),
        grounds=tuple(
            TickedText(int(number) == terms.ground, text)
            for number, text in sorted(frame.wording.entry("papers", "dcl.grounds").items())
        ),
        reason=frame.say("dcl.reason", reason=masked(frame.need("reason", terms.reason)).rstrip("。")),
        basis=basis.rstrip("。"),
        rows=rows,
        none_lacking="" if rows else frame.say("neg.none_lacking"),
        told=frame.say("neg.told"),
        returned=_returned(frame),
        opinion=masked(approval.reason.strip()) if approval else frame.say("neg.open"),
        approval=_approval(frame, approval),
        signatures=(
            parts.sign(frame, "sign.clerk"),
            parts.sign(frame, "neg.approver"),
            SignatureLine(frame.say("neg.day"), "day"),
        ),
    )


def _circumstances(frame: Frame, gaps: Sequence[Gap]) -> str:
    """When and where it came in, and what was found; of a situation that decides alone no zeros are told."""
    came = {"received": moment(frame, frame.received_at), "counter": frame.hall.counter.name}
    count = len(tuple(handed_in(frame)))
    if not count and not gaps:
        return frame.say("neg.circumstances.bare", **came)
    return frame.say("neg.circumstances", **came, n=count, gaps=len(gaps))


def _facts(frame: Frame) -> Iterator[Fact]:
    yield from applicant_facts(frame)
    if address := frame.intake.applicant.address.strip():
        yield Fact(frame.say("neg.address"), masked(address), wide=True)
    yield from agent_facts(frame)
    yield Fact(frame.say("fact.matter"), parts.matter_with_code(frame), wide=True)
    yield Fact(frame.say("neg.department"), frame.need("head.issuing_body", frame.body.name), wide=True)
    yield Fact(frame.say("neg.clerk"), _person(frame, frame.clerk.staff_no, frame.clerk.name), wide=True)


def _returned(frame: Frame) -> str:
    items = [item for item in handed_in(frame) if not item.substituted]
    if not items:
        return frame.say("dcl.total_none")
    return frame.say("neg.returned", n=sum(item.copies for item in items))


def _approval(frame: Frame, approval: Approval | None) -> str:
    if approval is None:
        return frame.say("neg.open")
    who = _person(frame, approval.supervisor.staff_no, approval.supervisor.name)
    return frame.say("neg.approval", who=who, at=moment(frame, frame.issued_at))


def _person(frame: Frame, staff_no: str, name: str) -> str:
    return frame.say("neg.person", staff_no=staff_no, name=frame.need("clerk.name", name))
