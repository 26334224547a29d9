"""What is looked at before an act, and written by none: previews, prefilled refusals, a new application."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.domain.case import ENDED, Case
from counter_app.domain.catalogue import Catalogue, Matter
from counter_app.domain.completeness import check
from counter_app.domain.events import Declined, Withdrawn
from counter_app.domain.intake import Intake, MaterialMark, Tick, submitted
from counter_app.domain.offer import settled
from counter_app.domain.people import Clerk, Role
from counter_app.domain.refusals import NotReapplicable
from counter_app.services import lateness
from counter_app.services.acts import Act
from counter_app.services.composing.decline_terms import DeclineTerms, prefilled
from counter_app.services.composing.previewing import frame_of, preview_papers
from counter_app.services.desk import Desk, Session
from counter_app.services.kept_case import kept_case
from counter_app.services.pinned import pinned
from printing.documents.papers import Document

_NOBODY = Clerk("", "", Role.CLERK)  # terms name no clerk


def preview(
    desk: Desk,
    session: Session,
    intake: Intake,
    act: Act,
    terms: DeclineTerms | None = None,
    kept: Case | None = None,
) -> tuple[Document, ...]:
    """The papers the act would issue, on the case `kept` or on a new one, without numbers; nothing is written."""
    return preview_papers(desk.standing_still(), session.clerk, intake, act, terms, kept)


def decline_terms(desk: Desk, intake: Intake) -> DeclineTerms:
    """Prefilled from the routing that decided (agency from the routing or its text).

    Raises what the check refuses, and refusals.PaperIncomplete without an issuing body.
    """
    frame = frame_of(desk, _NOBODY, intake)
    given = submitted(frame.matter, intake.marks)
    return prefilled(frame, settled(check(frame.matter, intake.answers, given, desk.today()), intake))


def reapply(desk: Desk, number: str) -> Intake:
    """二次申请: a new intake with applicant, answers and the materials of an ended case that are still held.

    What was given back at its end, or is past its last day, is looked at anew; of what was given back the
    row says that it was in order last time.

    Against the release in force today; answers and materials that it no longer knows stay behind.
    How the application comes and how its result is collected are asked anew: the choices are the applicant's.
    Raises refusals.CaseUnknown, NotReapplicable.
    """
    case = _case(desk, number)
    if not _is_over(desk, case):
        raise NotReapplicable("case", status=case.status)
    catalogue, matter = _in_force(desk, case.intake)
    before = case.intake
    return Intake(
        matter=matter.code,
        release=catalogue.release.id,
        answers=_known_answers(matter, before.answers),
        marks=_still_held(desk, matter, case),
        applicant=before.applicant,
        agent=before.agent,
        reapplies=number,
    )


def _case(desk: Desk, number: str) -> Case:
    with desk.read() as work:
        return kept_case(work, number)


def _is_over(desk: Desk, case: Case) -> bool:
    """Ended, or noticed and not put right within the hall's period, which counts as withdrawn."""
    return case.status in ENDED or lateness.is_late(desk, case)


def _in_force(desk: Desk, intake: Intake) -> tuple[Catalogue, Matter]:
    """The matter as it is today; as it was, where today's release no longer has it."""
    current = desk.shelf.current(desk.today())
    matter = current.get(intake.matter)
    return (current, matter) if matter is not None else pinned(desk, intake)


def _known_answers(matter: Matter, answers: Mapping[str, str]) -> dict[str, str]:
    known = {}
    for question in matter.questions:
        answer = answers.get(question.id)
        if answer is not None and question.option(answer) is not None:
            known[question.id] = answer
    return known


def _still_held(desk: Desk, matter: Matter, case: Case) -> dict[str, MaterialMark]:
    marks: dict[str, MaterialMark] = {}
    returned = _given_back(case)
    was_in_order = MaterialMark(note=desk.wording.say("screens", "reapply.in_order_before"))
    for material in matter.materials:
        mark = case.intake.marks.get(material.id)
        if mark is None or mark.tick not in (Tick.IN_ORDER, Tick.SUBSTITUTED):
            continue
        if mark.valid_until is not None and mark.valid_until < desk.today():
            continue
        marks[material.id] = was_in_order if material.id in returned else mark
    return marks


def _given_back(case: Case) -> frozenset[str]:
    """What left the counter when the case ended: what the withdrawal names, with a refusal every paper."""
    last = case.history[-1]
    if isinstance(last, Withdrawn):
        return frozenset(last.returned)
    if isinstance(last, Declined):
        return frozenset(m for m, mark in case.intake.marks.items() if mark.tick is not Tick.SUBSTITUTED)
    return frozenset()
