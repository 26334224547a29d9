"""What the applicant has handed in before, beside what this matter asks for now (以往材料). Only to look at:
a paper of another case is none of this one, whatever it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from counter_app.domain.catalogue import MaterialRequirement, Matter
from counter_app.domain.intake import HANDED_IN, UNSEEN, Intake, MaterialMark
from counter_app.domain.refusals import Refusal
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import Desk
from counter_app.services.kept_case import kept_case
from counter_app.services.pinned import pinned
from counter_app.services.ports.records import CaseSummary

CASES_AT_MOST = 30
_BRACKETS = re.compile(r"（[^（）]*）|\s")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A material as it was handed in with another case; `name` as that matter called it."""

    case: CaseSummary
    name: str
    mark: MaterialMark
    expired: bool  # its last day lies behind today


@dataclass(frozen=True, slots=True)
class Compared:
    """A material asked for now, its mark so far, and what there was of it before, newest first."""

    requirement: MaterialRequirement
    now: MaterialMark
    earlier: tuple[Earlier, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every material of the matter, in its order; `others` came before under names that it does not ask for."""

    rows: tuple[Compared, ...]
    others: tuple[Earlier, ...]


def earlier_materials(desk: Desk, intake: Intake) -> Comparison:
    """Of cases under the same identity number only.

    A material is the same where its name is, brackets aside: 身份证（复印件） is 身份证.
    Raises refusals.ReleaseUnknown, UnknownMatter.
    """
    _, matter = pinned(desk, intake)
    before = tuple(_before(desk, intake))
    rows = tuple(
        Compared(
            requirement,
            intake.marks.get(requirement.id, UNSEEN),
            tuple(each for name, each in before if name == _known_as(requirement.name)),
        )
        for requirement in matter.materials
    )
    asked_for = {_known_as(requirement.name) for requirement in matter.materials}
    return Comparison(rows, tuple(each for name, each in before if name not in asked_for))


def _before(desk: Desk, intake: Intake) -> Iterator[tuple[str, Earlier]]:
    """Newest case first; one that cannot be read any more shows nothing and stops no other."""
    if intake.applicant.id is None or not intake.applicant.id.value:
        return
    with desk.read() as work:
        for summary in work.cases.open_of(intake.applicant.id.value, "")[:CASES_AT_MOST]:
            try:
                case = kept_case(work, summary.number)
                matter = pinned(desk, case.intake)[1]
            except Refusal:
                continue
            yield from _of_case(desk.today(), matter, case.intake, summary)


def _of_case(
    today: date, matter: Matter, intake: Intake, summary: CaseSummary
) -> Iterator[tuple[str, Earlier]]:
    for requirement in matter.materials:
        mark = intake.marks.get(requirement.id)
        if mark is not None and mark.tick in HANDED_IN:
            expired = mark.valid_until is not None and mark.valid_until < today
            earlier = Earlier(summary, normalise(requirement.name), mark, expired)
            yield _known_as(requirement.name), earlier


def _known_as(name: str) -> str:
    return _BRACKETS.sub("", normalise(name))
