"""Checking an intake: what the result is now, which act it leads to, and what is still lacking for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counter_app.domain import situations
from counter_app.domain.catalogue import Matter
from counter_app.domain.completeness import check, required_materials
from counter_app.domain.intake import Intake, MaterialMark, Tick, submitted
from counter_app.domain.materials import CheckResult, Gap, Outcome
from counter_app.domain.offer import offered, settled
from counter_app.domain.refusals import Refusal
from counter_app.services import lacks
from counter_app.services.acts import ACT_OF, Act, Lack
from counter_app.services.desk import Desk
from counter_app.services.pinned import pinned
from counter_app.services.wording import GapWords

__all__ = ["Act", "Finding", "Lack", "asked_questions", "examine", "lacking_for", "required_rows"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What the window shows live. `result` None while questions are open (then `lacking` names them).

    Rows not looked at yet count as in order and stand in `lacking`, so that nothing is called missing
    that nobody has looked for; `outcome` and `act` are None while only such rows keep it from acceptance.
    """

    result: CheckResult | None
    outcome: Outcome | None  # after catalogue.md §2 rule 7 (promise signed, credit record)
    act: Act | None
    lacking: tuple[Lack, ...]
    gaps: tuple[GapWords, ...]
    deferred: tuple[GapWords, ...]
    corrections: tuple[GapWords, ...]
    reason: str
    hints: tuple[str, ...]


def examine(desk: Desk, intake: Intake) -> Finding:
    """Pure reading: no transaction. Called at every tick.

    Raises refusals.ReleaseUnknown or UnknownMatter when the intake pins what is not on the shelf.
    """
    matter = pinned(desk, intake)[1]
    if lacks.unanswered(desk, matter, intake):
        return _undecided(desk, intake, None)
    try:
        result = check(matter, intake.answers, submitted(matter, _seen(matter, intake)), desk.today())
    except Refusal as refusal:
        return _undecided(desk, intake, None, Lack("material", refusal.field, desk.wording.refusal(refusal)))
    if result.outcome is Outcome.ACCEPT and lacks.unseen(desk, matter, intake, result):
        return _undecided(desk, intake, result)
    on_offer = offered(result, intake)
    final = result if on_offer else settled(result, intake)
    act = Act.OFFER_DEFERRAL if on_offer else ACT_OF[final.outcome]
    return Finding(
        result=result,
        outcome=final.outcome,
        act=act,
        lacking=lacks.of_act(desk, intake, act, final),
        gaps=_words(desk, matter, final.gaps),
        deferred=_words(desk, matter, final.deferred),
        corrections=_words(desk, matter, final.corrections),
        reason=_reason(desk, matter, intake, result, final),
        hints=desk.wording.hints(matter, result),
    )


def lacking_for(desk: Desk, intake: Intake, act: Act) -> tuple[Lack, ...]:
    """What `act` still needs, whatever the result leads to."""
    finding = examine(desk, intake)
    if act is finding.act:
        return finding.lacking
    settled_so = settled(finding.result, intake) if finding.result else None
    return lacks.of_act(desk, intake, act, settled_so)


def asked_questions(desk: Desk, intake: Intake) -> tuple[str, ...]:
    """Ids of the questions that apply now, answered or not, in order."""
    return situations.asked_questions(pinned(desk, intake)[1], intake.answers)


def required_rows(desk: Desk, intake: Intake) -> tuple[str, ...]:
    """Ids of the materials the table shows for this situation."""
    return required_materials(pinned(desk, intake)[1], intake.answers)


_AS_IF_IN_ORDER = MaterialMark(Tick.IN_ORDER)


def _seen(matter: Matter, intake: Intake) -> Mapping[str, MaterialMark]:
    """The marks with every unseen row as if in order: the least that can come of it."""
    marks = dict(intake.marks)
    for material in matter.materials:
        mark = marks.get(material.id)
        if mark is None:
            marks[material.id] = _AS_IF_IN_ORDER
        elif mark.tick is Tick.UNSEEN:
            marks[material.id] = replace(mark, tick=Tick.IN_ORDER)
    return marks


def _undecided(desk: Desk, intake: Intake, result: CheckResult | None, *more: Lack) -> Finding:
    key = "reason.undecided" if result is None else "reason.unseen"
    hints = desk.wording.hints(pinned(desk, intake)[1], result) if result else ()
    lacking = (*more, *lacks.of_act(desk, intake, None, result))
    return Finding(result, None, None, lacking, (), (), (), desk.wording.say("screens", key), hints)


def _words(desk: Desk, matter: Matter, gaps: Sequence[Gap]) -> tuple[GapWords, ...]:
    return tuple(desk.wording.gap(matter, gap) for gap in gaps)


def _reason(desk: Desk, matter: Matter, intake: Intake, result: CheckResult, final: CheckResult) -> str:
    said = desk.wording.reason(matter, final)
    if final.outcome is result.outcome:
        return said
    key = "tolerance_bad_credit" if intake.credit_record_bad else "tolerance_unsigned"
    return said + desk.wording.say("screens", f"reason.{key}")
