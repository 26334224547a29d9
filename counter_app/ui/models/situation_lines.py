"""The situation block as lines: one question open, answered ones folded, the others waiting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain.catalogue import Answers, Matter, Situation, Term
from counter_app.domain.situations import asked_questions, counting_answers

SHORT, SHORT_ON_BUTTON = 9, 7
"""A question up to this many characters is its own label; a longer one goes by its key when folded."""


class QuestionState(StrEnum):
    ANSWERED = "answered"
    OPEN = "open"
    WAITING = "waiting"  # 待答
    MAY_COME = "may_come"  # 视上题


@dataclass(frozen=True, slots=True)
class QuestionLine:
    id: str
    label: str
    text: str
    state: QuestionState
    answer: str = ""
    options: tuple[tuple[str, str], ...] = ()


def situation_lines(matter: Matter, answers: Answers, reopened: str = "") -> tuple[QuestionLine, ...]:
    """Lines in the catalogue's order; `reopened` is a question that the clerk opened again."""
    counting = counting_answers(matter, answers)
    asked = asked_questions(matter, answers)
    open_one = reopened if reopened in asked else next((q for q in asked if q not in counting), "")
    lines: list[QuestionLine] = []
    for question in matter.questions:
        state = _state(matter, question, counting, asked, open_one)
        if state is not None:
            lines.append(_line(question, counting, state))
    return tuple(lines)


def folded_label(question: Situation) -> str:
    return question.text if len(question.text) <= SHORT else question.key


def button_label(question: Situation) -> str:
    """As `folded_label`, for the button of the narrowest panel."""
    return question.text if len(question.text) <= SHORT_ON_BUTTON else question.key


def progress(matter: Matter, answers: Answers) -> tuple[int, int]:
    """(answered, asked) of the questions that apply now."""
    asked = asked_questions(matter, answers)
    counting = counting_answers(matter, answers)
    return sum(q in counting for q in asked), len(asked)


def _state(
    matter: Matter, question: Situation, counting: Answers, asked: tuple[str, ...], open_one: str
) -> QuestionState | None:
    if question.id == open_one:
        return QuestionState.OPEN
    if question.id in asked:
        return QuestionState.ANSWERED if question.id in counting else QuestionState.WAITING
    return QuestionState.MAY_COME if _may_come(matter, question, counting, asked) else None


def _may_come(matter: Matter, question: Situation, counting: Answers, asked: tuple[str, ...]) -> bool:
    """Whether some clause of its condition is not yet contradicted by the answers given."""

    def open_yet(term: Term) -> bool:
        if term.question in counting:
            return counting[term.question] in term.options
        other = matter.question(term.question)
        return other is not None and (
            other.id in asked or (other.id != question.id and _may_come(matter, other, counting, asked))
        )

    return question.when is not None and any(all(map(open_yet, clause)) for clause in question.when.any)


def _line(question: Situation, counting: Answers, state: QuestionState) -> QuestionLine:
    label = folded_label(question)
    chosen = question.option(counting.get(question.id, ""))
    return QuestionLine(
        question.id,
        label,
        question.text,
        state,
        chosen.text if chosen else "",
        tuple((o.id, o.text) for o in question.options),
    )
