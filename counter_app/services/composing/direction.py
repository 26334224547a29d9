"""Where a consultation leads: to this matter's materials, to another matter, or to an agency."""

from __future__ import annotations

import re
from dataclasses import dataclass

from counter_app.domain.catalogue import Catalogue, Matter, RightAgency, Routing
from counter_app.domain.materials import Outcome
from counter_app.services.composing.decline_terms import right_agency
from counter_app.services.composing.normalise import normalise
from counter_app.services.wording import Wording

_CODE = re.compile(r"[0-9A-Za-z]+")

MATERIALS = frozenset(
    {Outcome.ACCEPT, Outcome.ONE_TIME_NOTICE, Outcome.TOLERATE, Outcome.CORRECT_ON_THE_SPOT}
)
"""The visitor applies for the very matter: what to bring is the answer."""


@dataclass(frozen=True, slots=True)
class Direction:
    """`matter` or `agency` is where to go; neither where the routing names none."""

    outcome: Outcome
    advice: str
    matter: Matter | None = None
    agency: RightAgency = RightAgency()

    @property
    def target(self) -> str:
        """The code of the matter, else the name of the agency."""
        return self.matter.code if self.matter is not None else self.agency.name

    @property
    def onward(self) -> bool:
        """Whether the visitor is sent elsewhere (指引单)."""
        return self.outcome not in MATERIALS


def direction_of(
    wording: Wording,
    catalogue: Catalogue,
    matter: Matter,
    outcome: Outcome,
    routing: Routing | None,
    advice: str,
) -> Direction:
    """The matter that the routing's text names by name or code, of several the longest name; else the agency
    it speaks of."""
    if routing is None:
        return Direction(outcome, advice)
    text = normalise(routing.text)
    codes = set(_CODE.findall(text))
    named = [m for m in catalogue if m.code != matter.code and (m.code in codes or normalise(m.name) in text)]
    if named:
        return Direction(outcome, advice, matter=max(named, key=lambda m: len(m.name)))
    return Direction(outcome, advice, agency=right_agency(wording, routing))
