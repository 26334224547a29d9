"""Fields without which a paper may not leave (papers.md §6, column M)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import singledispatch
from typing import Any

from printing.documents.bag_label import BagLabel
from printing.documents.commitment_letter import CommitmentLetter
from printing.documents.consultation_notice import ConsultationNotice
from printing.documents.day_log import DayLog
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
from printing.documents.parts import Head
from printing.documents.queue_slip import QueueSlip
from printing.documents.return_slip import ReturnSlip
from printing.documents.service_guide import ServiceGuide
from printing.documents.sheet import EmptyField
from printing.documents.shift_record import ShiftRecord
from printing.needs import (
    Need,
    answers_needs,
    facts_needs,
    seal_needs,
    signatures_needs,
    texts_needs,
    ticked_needs,
)


def require(document: Document, preview: bool) -> None:
    """Raise EmptyField for the first mandatory field that is empty; a preview may lack its numbers."""
    for field, value in (*_common(document), *_own(document)):
        if preview and field in ("head.document_number", "head.case_number"):
            continue
        if not (value.strip() if isinstance(value, str) else value):
            raise EmptyField(field)


def _common(document: Document) -> Iterator[Need]:
    yield from _head(document.head, numbered=not isinstance(document, _UNNUMBERED))
    for field, needs in _SHARED.items():
        if hasattr(document, field):
            yield from needs(getattr(document, field))
    if not isinstance(document, DayLog | ShiftRecord | QueueSlip | BagLabel):
        yield "basis", document.basis


def _head(head: Head, *, numbered: bool) -> Iterator[Need]:
    yield "head.issuing_body", head.issuing_body
    yield "head.title", head.title
    if numbered:
        yield "head.document_number", head.document_number
    if head.number_label:
        yield "head.case_number", head.case_number
    yield from texts_needs("head.copies", head.copies)
    yield "head.wording", head.wording
    yield "head.catalogue", head.catalogue
    yield "head.counter", head.counter


@singledispatch
def _own(document: Document) -> Iterator[Need]:
    raise TypeError(type(document).__name__)


@_own.register
def _(document: OneTimeNotice) -> Iterator[Need]:
    yield "addressee.name", document.addressee.name
    yield "lead", document.lead
    yield from ticked_needs("ticks", document.ticks)
    yield "rows", document.rows
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].problem", row.problem
        yield f"rows[{n}].fix", row.fix
    yield "closing", document.closing


@_own.register
def _(document: MaterialReceipt) -> Iterator[Need]:
    yield from facts_needs(document.facts)
    yield "rows", document.rows
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].form", row.form
        yield f"rows[{n}].channel", row.channel
    yield "total", document.total
    yield "not_received", document.not_received


@_own.register
def _(document: AcceptanceNotice) -> Iterator[Need]:
    yield "addressee.name", document.addressee.name
    yield "timeline", document.timeline
    for n, point in enumerate(document.timeline):
        yield f"timeline[{n}].label", point.label
        yield f"timeline[{n}].date", point.date
    yield "body", document.body
    yield from facts_needs(document.facts)
    for n, tick in enumerate(document.procedures):
        yield f"procedures[{n}].text", tick.text
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].quantity", row.quantity
    yield "total", document.total


@_own.register
def _(document: DeclineNotice) -> Iterator[Need]:
    yield "addressee.name", document.addressee.name
    yield from facts_needs(document.facts)
    yield from ticked_needs("grounds", document.grounds)
    yield "reason", document.reason
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].form", row.form
    yield "total", document.total
    yield "remedies", document.remedies


@_own.register
def _(document: ConsultationNotice) -> Iterator[Need]:
    yield "addressee.name", document.addressee.name
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].quantity", row.quantity
        yield f"rows[{n}].source", row.source
    yield "caution", document.caution
    yield "told.value", document.told.value


@_own.register
def _(document: DeferralPromise) -> Iterator[Need]:
    yield from facts_needs(document.facts)
    yield "lead", document.lead
    yield "rows", document.rows
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].fix", row.fix
        yield f"rows[{n}].due", row.due
    yield from texts_needs("promises", document.promises)


@_own.register
def _(document: DeferralNotice) -> Iterator[Need]:
    yield "addressee.name", document.addressee.name
    yield "body", document.body
    yield from facts_needs(document.facts)
    yield "rows", document.rows
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].fix", row.fix
        yield f"rows[{n}].due", row.due
        yield f"rows[{n}].late", row.late
    yield "received_total", document.received_total
    yield "received", document.received


@_own.register
def _(document: CommitmentLetter) -> Iterator[Need]:
    yield from facts_needs(document.facts)
    yield "notice_title", document.notice_title
    yield "rows", document.rows
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].proves", row.proves
    yield from texts_needs("notices", document.notices)
    yield "commitment_title", document.commitment_title
    yield from texts_needs("commitments", document.commitments)
    yield from signatures_needs(document.signing, "signing")


@_own.register
def _(document: DayLog) -> Iterator[Need]:
    yield from facts_needs(document.facts)
    yield "counts", document.counts
    yield "sum", document.sum
    yield "tallies", document.tallies
    for n, row in enumerate(document.tallies):
        yield f"tallies[{n}].equation", row.equation
    yield "handover", document.handover
    yield "statement", document.statement
    yield "digest.short", document.digest.short


@_own.register
def _(document: ShiftRecord) -> Iterator[Need]:
    yield from facts_needs(document.facts)
    yield "handed", document.handed
    for n, row in enumerate(document.handed):
        yield f"handed[{n}].item", row.item
        yield f"handed[{n}].count", row.count
    if not document.cases:
        yield "none", document.none
    yield "statement", document.statement


@_own.register
def _(document: ReturnSlip) -> Iterator[Need]:
    yield "addressee.name", document.addressee.name
    yield "body", document.body
    yield from facts_needs(document.facts)
    yield "reason", document.reason
    yield "rows", document.rows
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].form", row.form
    yield "total", document.total


@_own.register
def _(document: NegativeReport) -> Iterator[Need]:
    yield from facts_needs(document.facts)
    yield "circumstances", document.circumstances
    yield from ticked_needs("grounds", document.grounds)
    yield "reason", document.reason
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].fix", row.fix
    if not document.rows:
        yield "none_lacking", document.none_lacking
    yield "told", document.told
    yield "returned", document.returned
    yield "opinion", document.opinion
    yield "approval", document.approval


@_own.register
def _(document: QueueSlip) -> Iterator[Need]:
    yield from facts_needs(document.facts)
    yield from answers_needs(document.limits) if document.limits else ()
    yield "asks", document.asks
    yield "caution", document.caution


@_own.register
def _(document: BagLabel) -> Iterator[Need]:
    yield "start", document.start in range(1, 5)
    yield "labels", document.labels
    for n, label in enumerate(document.labels):
        for field in ("number", "matter", "applicant", "to", "quantity", "taken_at"):
            yield f"labels[{n}].{field}", getattr(label, field)


@_own.register
def _(document: ServiceGuide) -> Iterator[Need]:
    yield "matter", document.matter
    yield from facts_needs(document.facts)
    for n, question in enumerate(document.questions):
        yield f"questions[{n}].question", question.question
        yield f"questions[{n}].options", question.options
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].quantity", row.quantity
        yield f"rows[{n}].when", row.when
        yield f"rows[{n}].source", row.source
    yield "caution", document.caution


_UNNUMBERED = (
    *(ConsultationNotice, DeferralPromise, CommitmentLetter, DayLog, ServiceGuide, ShiftRecord),
    *(NegativeReport, QueueSlip, BagLabel),
)
"""Papers without a 文号 (papers.md §5): their number is that of the consultation or case."""

_SHARED: Mapping[str, Callable[[Any], Iterator[Need]]] = {
    "answers": answers_needs,
    "seal": seal_needs,
    "signatures": signatures_needs,
}
"""Parts that most kinds of paper have, and what each of them needs."""
