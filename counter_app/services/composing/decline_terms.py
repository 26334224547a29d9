"""What a refusal says, prefilled from the routing that decided; the clerk completes it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from counter_app.domain.catalogue import RightAgency, Routing
from counter_app.domain.materials import CheckResult, Outcome
from counter_app.services.composing import parts
from counter_app.services.composing.decline_notice import ELSEWHERE, KIND
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.normalise import normalise
from counter_app.services.wording import Wording

REPEATED, OTHER = 5, 6


@dataclass(frozen=True, slots=True)
class DeclineTerms:
    """What a refusal needs beside the case: ground 1–6 (domain.md §3.5), reason, basis, right agency on
    ground 2."""

    ground: int
    reason: str
    basis: str
    agency: RightAgency = field(default_factory=RightAgency)


def prefilled(frame: Frame, result: CheckResult) -> DeclineTerms:
    """Ground by the outcome, reason and agency by the routing, basis by ground and item type.

    A one-time notice that still stands after its supplement is ground 5; anything else ground 6.
    """
    grounds = frame.wording.entry("papers", "decline_grounds")
    repeated = REPEATED if result.outcome is Outcome.ONE_TIME_NOTICE else OTHER
    ground = int(grounds.get(result.outcome.value, repeated))
    reason = (
        normalise(result.routing.text)
        if result.routing is not None
        else frame.wording.reason(frame.matter, result)
    ).rstrip("。")
    terms = DeclineTerms(ground, reason, parts.basis(frame, f"{KIND}.{ground}"))
    if ground == ELSEWHERE and result.routing is not None:
        return replace(terms, agency=right_agency(frame.wording, result.routing))
    return terms


def right_agency(wording: Wording, routing: Routing) -> RightAgency:
    """As the catalogue names it; else the name that the routing's text speaks of, address and phone open."""
    if routing.agency is not None:
        return routing.agency
    text = normalise(routing.text)
    for pattern in wording.entry("papers", "agency_patterns"):
        found = re.search(pattern, text)
        if found:
            return RightAgency(found["agency"])
    return RightAgency()
