"""The papers of an act: numbered, signed, composed and frozen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from counter_app.domain.case import Case
from counter_app.domain.clocks import DueDate
from counter_app.domain.events import PaperIssued
from counter_app.domain.intake import Intake
from counter_app.domain.limits import MatterDue, MatterLimits
from counter_app.domain.materials import Gap
from counter_app.domain.slip import PaperKind
from counter_app.services.composing import papers
from counter_app.services.composing.decline_terms import DeclineTerms
from counter_app.services.composing.frame import Frame, issuing_body
from counter_app.services.composing.receipt_answers import Reply, due_of
from counter_app.services.deciding.sitting import Sitting
from counter_app.services.desk import Approval
from counter_app.services.slips import slip_digits
from printing.documents.commitment_letter import CommitmentLetter
from printing.documents.deferral_notice import DeferralNotice
from printing.documents.deferral_promise import DeferralPromise
from printing.documents.negative_report import NegativeReport
from printing.documents.papers import (
    AcceptanceNotice,
    DeclineNotice,
    Document,
    MaterialReceipt,
    OneTimeNotice,
)

_ON_THE_SLIP: dict[type[Document], PaperKind] = {
    MaterialReceipt: PaperKind.MATERIAL_RECEIPT,
    OneTimeNotice: PaperKind.ONE_TIME_NOTICE,
    AcceptanceNotice: PaperKind.ACCEPTANCE_NOTICE,
    DeclineNotice: PaperKind.DECLINE_NOTICE,
    DeferralPromise: PaperKind.DEFERRAL_PROMISE,
    DeferralNotice: PaperKind.DEFERRAL_NOTICE,
}
_UNNUMBERED = (DeferralPromise, CommitmentLetter, NegativeReport)
"""Papers without a 文号 (papers.md §5)."""


def receipt(
    act: Sitting,
    intake: Intake,
    reply: Reply,
    query_code: str,
    gaps: Sequence[Gap] = (),
    deferred: Sequence[Gap] = (),
    supplement: Sequence[str] = (),
    told: Sequence[Gap] = (),
) -> PaperIssued:
    """收件凭证 of what comes in now, or with `supplement` 补正材料收件凭证, of what was `told`."""
    frame = frame_of(act, MaterialReceipt, intake, due_of(reply), gaps, deferred)
    frame = replace(frame, received_at=act.desk.now())
    return act.frozen(papers.material_receipt(frame, reply, query_code, supplement, told))


def notice(
    act: Sitting,
    intake: Intake,
    gaps: Sequence[Gap],
    deferred: Sequence[Gap],
    due: DueDate | None,
    *,
    ordinal: int = 1,
    approval: Approval | None = None,
    wider: bool = False,
    document_number: str = "",
) -> PaperIssued:
    """补正告知书; `document_number` where its 文号 was taken before, for the receipt to name it."""
    frame = frame_of(act, OneTimeNotice, intake, due, gaps, deferred, document_number)
    document = papers.one_time_notice(
        frame,
        gaps,
        deferred,
        due,
        ordinal=ordinal,
        approved_by=approval.supervisor.name if approval else "",
        reason=approval.reason if approval else "",
        wider=wider,
        first=act.kept.first_notice,
    )
    return act.frozen(document)


def acceptance(
    act: Sitting, intake: Intake, days: MatterDue, limits: MatterLimits, deferred: Sequence[Gap], deemed: bool
) -> PaperIssued:
    """受理通知书."""
    accepted_on = act.kept.received_on if deemed else act.desk.today()
    frame = frame_of(act, AcceptanceNotice, intake, days.due, (), deferred)
    document = papers.acceptance_notice(
        frame,
        accepted_on,
        days.statutory,
        days.committed,
        days.due,
        deferred,
        limits,
        promised_by=act.kept.promised_by,
        deemed=deemed,
    )
    return act.frozen(document)


def decline(act: Sitting, intake: Intake, terms: DeclineTerms, gaps: Sequence[Gap]) -> PaperIssued:
    """不予受理通知书."""
    frame = frame_of(act, DeclineNotice, intake, None, gaps)
    agency = terms.agency
    document = papers.decline_notice(
        frame, terms.ground, terms.reason, terms.basis, agency.name, agency.address, agency.phone
    )
    return act.frozen(document)


def commitment(act: Sitting, intake: Intake, materials: Collection[str]) -> PaperIssued:
    """告知承诺书 for these materials, to be signed."""
    frame = frame_of(act, CommitmentLetter, intake, None)
    return act.frozen(papers.commitment_letter(frame, materials))


def number_for_notice(act: Sitting) -> str:
    """The 文号 of the notice that this act will issue."""
    body = issuing_body(act.desk.wording, act.desk.hall, act.matter)
    return act.document_number(body, OneTimeNotice)


def frame_of(
    act: Sitting,
    kind: type[Document],
    intake: Intake,
    due: DueDate | None,
    gaps: Sequence[Gap] = (),
    deferred: Sequence[Gap] = (),
    document_number: str = "",
) -> Frame:
    """What a paper of this kind is composed from, its 文号 taken and its slip signed."""
    desk = act.desk
    body = issuing_body(desk.wording, desk.hall, act.matter)
    on_slip = _ON_THE_SLIP.get(kind)
    if not document_number and kind not in _UNNUMBERED:
        document_number = act.document_number(body, kind)
    return Frame(
        wording=desk.wording,
        hall=desk.hall,
        body=body,
        matter=act.matter,
        intake=intake,
        clerk=act.session.clerk,
        received_at=_received_at(act.case, desk.now()),
        issued_at=desk.now(),
        number=act.number.digits,
        document_number=document_number,
        slip=""
        if on_slip is None
        else slip_digits(desk, act.catalogue, act.matter, intake, act.number, on_slip, due, gaps, deferred),
    )


def _received_at(case: Case | None, now: datetime) -> datetime:
    return case.received_at if case is not None else now
