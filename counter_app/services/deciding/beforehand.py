"""What is looked at before an act, and written by none: previews, prefilled refusals, a new application."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from counter_app.domain.case import ENDED, Case, Status
from counter_app.domain.catalogue import Catalogue, Matter
from counter_app.domain.completeness import check
from counter_app.domain.intake import Intake, MaterialMark, Tick, submitted
from counter_app.domain.offer import settled
from counter_app.domain.people import Clerk, Role
from counter_app.domain.refusals import NotReapplicable
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
    """二次申请: a new intake with applicant, answers and still valid materials of an ended case.

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
        marks=_still_valid(matter, before.marks, desk.today()),
        applicant=before.applicant,
        agent=before.agent,
        reapplies=number,
    )


def _case(desk: Desk, number: str) -> Case:
    with desk.read() as work:
        return kept_case(work, number)


def _is_over(desk: Desk, case: Case) -> bool:
    """Ended, or noticed and not put right within the hall's period, which counts as withdrawn."""
    late = (
        case.status is Status.NOTICED
        and desk.hall.correction is not None
        and case.notice_due is not None
        and desk.today() > case.notice_due
    )
    return case.status in ENDED or late


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


def _still_valid(matter: Matter, marks: Mapping[str, MaterialMark], today: date) -> dict[str, MaterialMark]:
    return {
        material.id: replace(mark)
        for material in matter.materials
        if (mark := marks.get(material.id)) is not None
        and mark.tick in (Tick.IN_ORDER, Tick.SUBSTITUTED)
        and (mark.valid_until is None or mark.valid_until >= today)
    }
