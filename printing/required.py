"""Fields without which a paper may not leave (papers.md §6, column M)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from printing.documents.papers import (
    AcceptanceNotice,
    DeclineNotice,
    Document,
    MaterialReceipt,
    OneTimeNotice,
)
from printing.documents.parts import AnswerRow, Fact, SignatureLine, TickedText
from printing.documents.sheet import EmptyField

Need = tuple[str, object]


def require(document: Document, preview: bool) -> None:
    """Raise EmptyField for the first mandatory field that is empty; a preview may lack its numbers."""
    for field, value in (*_common(document), *_own(document)):
        if preview and field in ("head.document_number", "head.case_number"):
            continue
        if not (value.strip() if isinstance(value, str) else value):
            raise EmptyField(field)


def _common(document: Document) -> Iterator[Need]:
    head, seal = document.head, document.seal
    yield "head.issuing_body", head.issuing_body
    yield "head.title", head.title
    yield "head.document_number", head.document_number
    yield "head.case_number", head.case_number
    yield from _texts("head.copies", head.copies)
    yield "head.wording", head.wording
    yield "head.catalogue", head.catalogue
    yield "head.counter", head.counter
    yield from _answers(document.answers)
    yield "basis", document.basis
    yield from _texts("seal.lines", seal.lines)
    yield "seal.date", seal.date
    yield "seal.hint", seal.hint
    yield from _signatures(document.signatures)


@singledispatch
def _own(document: Document) -> Iterator[Need]:
    raise TypeError(type(document).__name__)


@_own.register
def _(document: OneTimeNotice) -> Iterator[Need]:
    yield "addressee.name", document.addressee.name
    yield "lead", document.lead
    yield from _ticked("ticks", document.ticks)
    yield "rows", document.rows
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].problem", row.problem
        yield f"rows[{n}].fix", row.fix
    yield "closing", document.closing


@_own.register
def _(document: MaterialReceipt) -> Iterator[Need]:
    yield from _facts(document.facts)
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
    yield from _facts(document.facts)
    for n, tick in enumerate(document.procedures):
        yield f"procedures[{n}].text", tick.text
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].quantity", row.quantity
    yield "total", document.total


@_own.register
def _(document: DeclineNotice) -> Iterator[Need]:
    yield "addressee.name", document.addressee.name
    yield from _facts(document.facts)
    yield from _ticked("grounds", document.grounds)
    yield "reason", document.reason
    for n, row in enumerate(document.rows):
        yield f"rows[{n}].material", row.material
        yield f"rows[{n}].form", row.form
    yield "total", document.total
    yield "remedies", document.remedies


def _texts(field: str, texts: tuple[str, ...]) -> Iterator[Need]:
    yield field, texts
    for n, text in enumerate(texts):
        yield f"{field}[{n}]", text


def _answers(answers: tuple[AnswerRow, ...]) -> Iterator[Need]:
    yield "answers", answers
    for n, answer in enumerate(answers):
        yield f"answers[{n}].label", answer.label
        yield f"answers[{n}].main", answer.main


def _facts(facts: tuple[Fact, ...]) -> Iterator[Need]:
    yield "facts", facts
    for n, fact in enumerate(facts):
        yield f"facts[{n}].label", fact.label
        yield f"facts[{n}].value", fact.value


def _ticked(field: str, ticks: tuple[TickedText, ...]) -> Iterator[Need]:
    """A list of ticks says something only when one of them is on."""
    for n, tick in enumerate(ticks):
        yield f"{field}[{n}].text", tick.text
    yield field, any(tick.on for tick in ticks)


def _signatures(signatures: tuple[SignatureLine, ...]) -> Iterator[Need]:
    yield "signatures", signatures
    for n, line in enumerate(signatures):
        yield f"signatures[{n}].label", line.label
        if line.kind == "text":
            yield f"signatures[{n}].value", line.value
