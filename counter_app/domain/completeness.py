"""The check (核验): pure, all gaps in one pass (catalogue.md §2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counter_app.domain.catalogue import Answers, Matter
from counter_app.domain.materials import CheckResult, SubmittedMaterial


def check(
    matter: Matter, answers: Answers, submitted: Sequence[SubmittedMaterial], on: date
) -> CheckResult:
    """The result for this situation on this day. Raises refusals for unknown ids or a missing answer."""
    raise NotImplementedError


def required_materials(matter: Matter, answers: Answers) -> tuple[str, ...]:
    """Ids of the materials that this situation asks for (necessary, tolerable and optional), in order."""
    raise NotImplementedError
