"""Reads conditions (`when`) and holds them against the questions of their matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counter_app.domain.catalogue import Condition, Situation, Term
from counter_app.domain.catalogue_parsing.fields import Fields
from counter_app.domain.catalogue_parsing.remarks import RemarkCode, Remarks


def read_condition(fields: Fields, key: str = "when") -> Condition | None:
    """None = always. A condition without `any` says nothing and is an error."""
    given = fields.part(key)
    if given is None:
        return None
    if not given.has("any"):
        given.remarks.error(given.at("any"), RemarkCode.REQUIRED)
    return Condition(tuple(_clause(clause) for clause in given.objects("any")))


def _clause(clause: Fields) -> tuple[Term, ...]:
    if not clause.has("all"):
        clause.remarks.error(clause.at("all"), RemarkCode.REQUIRED)
    return tuple(_term(term) for term in clause.objects("all"))


def _term(term: Fields) -> Term:
    if not term.has("in"):
        term.remarks.error(term.at("in"), RemarkCode.REQUIRED)
    return Term(term.required_text("q"), frozenset(term.texts("in")))


def refuse_undefined(
    conditions: Iterator[tuple[str, Condition]], questions: tuple[Situation, ...], remarks: Remarks
) -> None:
    """Every question and option that a condition names must be there; `conditions` with their paths."""
    defined = {q.id: frozenset(o.id for o in q.options) for q in questions}
    for path, condition in conditions:
        for i, clause in enumerate(condition.any):
            for j, term in enumerate(clause):
                _refuse_undefined_term(f"{path}.any[{i}].all[{j}]", term, defined, remarks)


def _refuse_undefined_term(
    path: str, term: Term, defined: Mapping[str, frozenset[str]], remarks: Remarks
) -> None:
    options = defined.get(term.question)
    if options is None:
        if term.question:
            remarks.error(f"{path}.q", RemarkCode.UNDEFINED_QUESTION, question=term.question)
        return
    for option in sorted(term.options - options):
        remarks.error(f"{path}.in", RemarkCode.UNDEFINED_OPTION, question=term.question, option=option)
