"""The situation (情形): which questions are asked, which answers count, what input the check refuses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from counter_app.domain.catalogue import Answers, MaterialRequirement, Matter
from counter_app.domain.materials import SubmittedMaterial
from counter_app.domain.refusals.checking import (
    AnswerMissing,
    SubstituteNotListed,
    UnknownMaterial,
    UnknownOption,
    UnknownQuestion,
)


class _Resolved(NamedTuple):
    """What follows from one set of answers."""

    counting: Answers
    questions: tuple[str, ...]
    materials: tuple[MaterialRequirement, ...]


def counting_answers(matter: Matter, answers: Answers) -> Answers:
    """The answers that count: those to questions that are asked, asking as far as they lead.

    An answer to a question whose `when` does not hold counts as not given, and so do the answers
    that only such an answer made possible. Unknown ids are left out; `refuse_unknown` names them.
    """
    return _resolved(matter, tuple(answers.items())).counting


def asked_questions(matter: Matter, answers: Answers) -> tuple[str, ...]:
    """Ids of the questions that apply now, answered or not, in the order of the catalogue."""
    return _resolved(matter, tuple(answers.items())).questions


def asked_materials(matter: Matter, answers: Answers) -> tuple[MaterialRequirement, ...]:
    """The materials this situation asks for, also the optional ones, in order."""
    return _resolved(matter, tuple(answers.items())).materials


@lru_cache(maxsize=64)  # one act asks a dozen times for the same situation
def _resolved(matter: Matter, answers: tuple[tuple[str, str], ...]) -> _Resolved:
    counting = _counting(matter, dict(answers))
    return _Resolved(
        MappingProxyType(counting),
        tuple(q.id for q in matter.questions if q.when is None or q.when.holds(counting)),
        tuple(m for m in matter.materials if m.when is None or m.when.holds(counting)),
    )


def _counting(matter: Matter, answers: Answers) -> dict[str, str]:
    counting: dict[str, str] = {}
    grew = True
    while grew:
        grew = False
        for question in matter.questions:
            answer = answers.get(question.id)
            if answer is None or question.id in counting or question.option(answer) is None:
                continue
            if question.when is None or question.when.holds(counting):
                counting[question.id] = answer
                grew = True
    return counting


def refuse_unknown(matter: Matter, answers: Answers, submitted: Sequence[SubmittedMaterial]) -> None:
    """Raises UnknownQuestion, UnknownOption, UnknownMaterial or SubstituteNotListed, naming the field."""
    for question_id, option_id in answers.items():
        question = matter.question(question_id)
        field = f"answers.{question_id}"
        if question is None:
            raise UnknownQuestion(field, question=question_id, matter=matter.name)
        if question.option(option_id) is None:
            raise UnknownOption(
                field,
                text=question.text,
                option=option_id,
                options=[f"{o.id}（{o.text}）" for o in question.options],
            )
    listed = {material.id: material for material in matter.materials}
    for position, entry in enumerate(submitted):
        requirement = listed.get(entry.material)
        if requirement is None:
            field = f"submitted[{position}].material"
            raise UnknownMaterial(field, material=entry.material, matter=matter.name)
        if entry.substitute and not any(s.kind is entry.substitute for s in requirement.substitutes):
            raise SubstituteNotListed(
                f"submitted[{position}].substitute",
                material=requirement.name,
                kind=entry.substitute,
                listed=[s.kind for s in requirement.substitutes],
            )


def refuse_unanswered(matter: Matter, answers: Answers) -> None:
    """Raises AnswerMissing for the first question that is asked in this situation and has no answer."""
    for question_id in asked_questions(matter, answers):
        question = matter.question(question_id)
        if question is not None and question_id not in answers:
            raise AnswerMissing(
                f"answers.{question_id}", question=question_id, text=question.text, matter=matter.name
            )
