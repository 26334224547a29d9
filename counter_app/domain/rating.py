"""好差评: how an applicant rates one service at the counter, and when there is something to rate."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol


class Rating(StrEnum):
    """Five levels in their fixed order; UNRATED says that the applicant was asked and chose none (未评价)."""

    VERY_SATISFIED = "very_satisfied"  # 非常满意
    SATISFIED = "satisfied"  # 满意
    FAIRLY_SATISFIED = "fairly_satisfied"  # 基本满意
    DISSATISFIED = "dissatisfied"  # 不满意
    VERY_DISSATISFIED = "very_dissatisfied"  # 非常不满意
    UNRATED = "unrated"


LEVELS = tuple(level for level in Rating if level is not Rating.UNRATED)

_SERVICES = frozenset(
    {
        *("case.received", "case.noticed", "case.supplemented", "case.deferred", "case.accepted"),
        *("case.declined", "case.withdrawn", "consultation"),
    }
)
"""Facts by which the applicant was served; a signature, a remark or a second look is part of one of them."""


class Happened(Protocol):
    """An event, as far as this rule looks at it."""

    @property
    def KIND(self) -> str: ...


def awaits_rating(history: Iterable[Happened]) -> bool:
    """Whether something was done for the applicant since the last rating: one rating a service."""
    waiting = False
    for event in history:
        if event.KIND in _SERVICES:
            waiting = True
        elif event.KIND == "case.rated":
            waiting = False
    return waiting
