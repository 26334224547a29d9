"""What the parts of a paper need: pairs of a field's path and what stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from printing.documents.parts import AnswerRow, Fact, Seal, SignatureLine, TickedText

Need = tuple[str, object]
"""The path of a field and its value; an empty one is refused."""


def seal_needs(seal: Seal) -> Iterator[Need]:
    yield from texts_needs("seal.lines", seal.lines)
    yield "seal.date", seal.date
    yield "seal.hint", seal.hint


def texts_needs(field: str, texts: tuple[str, ...]) -> Iterator[Need]:
    yield field, texts
    for n, text in enumerate(texts):
        yield f"{field}[{n}]", text


def answers_needs(answers: tuple[AnswerRow, ...]) -> Iterator[Need]:
    yield "answers", answers
    for n, answer in enumerate(answers):
        yield f"answers[{n}].label", answer.label
        yield f"answers[{n}].main", answer.main


def facts_needs(facts: tuple[Fact, ...]) -> Iterator[Need]:
    yield "facts", facts
    for n, fact in enumerate(facts):
        yield f"facts[{n}].label", fact.label
        yield f"facts[{n}].value", fact.value


def ticked_needs(field: str, ticks: tuple[TickedText, ...]) -> Iterator[Need]:
    """A list of ticks says something only when one of them is on."""
    for n, tick in enumerate(ticks):
        yield f"{field}[{n}].text", tick.text
    yield field, any(tick.on for tick in ticks)


def signatures_needs(signatures: tuple[SignatureLine, ...], field: str = "signatures") -> Iterator[Need]:
    yield field, signatures
    for n, line in enumerate(signatures):
        yield f"{field}[{n}].label", line.label
        if line.kind == "text":
            yield f"{field}[{n}].value", line.value
