"""The edits of an intake: pure functions from one frozen intake to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from counter_app.domain.catalogue import Matter
from counter_app.domain.intake import Intake, MaterialMark, Override, Tick
from counter_app.domain.people import Agent, Applicant, Channel, Collection, IdKind, IdNumber, PersonKind

Edit = Callable[[Intake], Intake]

_BY_WHOM = ("由谁",)
_BY_AGENT = ("委托", "代理", "代办")


def answered(intake: Intake, question: str, option: str) -> Intake:
    """Marks are all kept: rows that drop out come back marked if the answer comes back."""
    return replace(intake, answers=MappingProxyType({**intake.answers, question: option}))


def answered_for(matter: Matter, intake: Intake, question: str, option: str) -> Intake:
    """`answered`, and the agent comes or goes where the answer says by whom it is applied for.

    What was typed of an agent stays: only an agent of whom nothing is known yet is dropped again.
    """
    asked = matter.question(question)
    chosen = asked.option(option) if asked else None
    after = answered(intake, question, option)
    if asked is None or chosen is None or not any(w in asked.text for w in _BY_WHOM):
        return after
    if any(w in chosen.text for w in _BY_AGENT):
        return replace(after, agent=after.agent or Agent())
    return replace(after, agent=None) if after.agent == Agent() else after


def unanswered(intake: Intake, question: str) -> Intake:
    left = {q: o for q, o in intake.answers.items() if q != question}
    return replace(intake, answers=MappingProxyType(left))


def marked(intake: Intake, material: str, mark: MaterialMark) -> Intake:
    """Back to 未看 without a note leaves no mark at all."""
    marks = {m: k for m, k in intake.marks.items() if m != material}
    if mark.tick is not Tick.UNSEEN or mark.note:
        marks[material] = mark
    return replace(intake, marks=MappingProxyType(marks))


def with_applicant(intake: Intake, change: Callable[[Applicant], Applicant]) -> Intake:
    return replace(intake, applicant=change(intake.applicant))


def with_agent(intake: Intake, change: Callable[[Agent], Agent]) -> Intake:
    """An agent of whom nothing is left is no agent."""
    agent = change(intake.agent or Agent())
    return replace(intake, agent=None if agent == Agent() else agent)


def numbered(old: IdNumber | None, kind: IdKind, value: str) -> IdNumber | None:
    """The identity number after an edit of its kind or its characters; None while there is neither."""
    if not value and (old is None or old.kind is kind):
        return None
    return IdNumber(kind, value)


def of_kind(intake: Intake, kind: PersonKind) -> Intake:
    """自然人 or 单位; a number already typed takes the usual kind of paper of that person."""
    applicant = intake.applicant
    usual = usual_paper(kind)
    number = applicant.id
    if number is not None and number.kind in (IdKind.RESIDENT_ID, IdKind.CREDIT_CODE):
        number = IdNumber(usual, number.value)
    return replace(intake, applicant=replace(applicant, kind=kind, id=number))


def usual_paper(kind: PersonKind) -> IdKind:
    return IdKind.CREDIT_CODE if kind is PersonKind.LEGAL else IdKind.RESIDENT_ID


def collected(intake: Intake, how: Collection | None) -> Intake:
    return replace(intake, collection=how)


def through(intake: Intake, channel: Channel | None) -> Intake:
    return replace(intake, channel=channel)


def overridden(intake: Intake, field: str, warning: str, reason: str) -> Intake:
    """A warning overridden with a reason; an empty reason takes the override back."""
    kept = tuple(o for o in intake.overrides if (o.field, o.warning) != (field, warning))
    if reason.strip():
        kept = (*kept, Override(field, warning, reason.strip()))
    return replace(intake, overrides=kept)
