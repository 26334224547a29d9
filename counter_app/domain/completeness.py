"""The check (核验): pure, all gaps in one pass (catalogue.md §2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counter_app.domain.catalogue import Answers, MaterialRequirement, Matter, Routing, RoutingOutcome
from counter_app.domain.defects import FoundGap, form_differs, judge
from counter_app.domain.materials import CheckResult, Gap, GapKind, Outcome, SubmittedMaterial
from counter_app.domain.situations import (
    asked_materials,
    counting_answers,
    refuse_unanswered,
    refuse_unknown,
)

OPTIONAL = "非必要"
DEFERRABLE = "容缺"

_ROUTED = {
    RoutingOutcome.NO_LICENCE: Outcome.NO_LICENCE_NEEDED,
    RoutingOutcome.RECORD_FILING: Outcome.RECORD_FILING,
    RoutingOutcome.NOT_THIS_AUTHORITY: Outcome.NOT_THIS_AUTHORITY,
    RoutingOutcome.NOT_VIA_WINDOW: Outcome.NOT_VIA_WINDOW,
    RoutingOutcome.NOT_ACCEPTED: Outcome.NOT_ACCEPTED,
    RoutingOutcome.REDIRECT_NEW: Outcome.REDIRECT,
    RoutingOutcome.REDIRECT_LICENCE: Outcome.REDIRECT,
}


@dataclass(frozen=True, slots=True)
class _Judged:
    """One material that must be there, with what was found wrong with it."""

    requirement: MaterialRequirement
    deferrable: bool
    found: tuple[FoundGap, ...]

    @property
    def correctable(self) -> bool:
        return all(f.correctable for f in self.found)


def check(matter: Matter, answers: Answers, submitted: Sequence[SubmittedMaterial], on: date) -> CheckResult:
    """The result for this situation on this day. Raises refusals for unknown ids or a missing answer."""
    refuse_unknown(matter, answers, submitted)
    refuse_unanswered(matter, answers)
    counting = counting_answers(matter, answers)
    hints, routings = _routings(matter, counting)
    if routings:
        deciding, *further = routings
        texts = (*hints, *(r.text for r in further))
        return CheckResult(_ROUTED[deciding.outcome], routing=deciding, hints=texts)
    if not matter.via_window:
        return CheckResult(Outcome.NOT_VIA_WINDOW, hints=hints)
    judged = [
        _Judged(material, deferrable, judge(material, submitted, on))
        for material, deferrable in _must_be_there(matter, counting)
    ]
    return replace(
        _weigh([j for j in judged if j.found]),
        required=tuple(j.requirement.id for j in judged),
        hints=hints,
        form_hints=_form_hints(judged, submitted),
    )


def foreseen(matter: Matter, answers: Answers) -> CheckResult | None:
    """Where the answers given so far lead, while others are still open: to be told, never to be acted upon.

    None as long as nothing but the check itself will decide.
    """
    hints, routings = _routings(matter, counting_answers(matter, answers))
    if routings:
        return CheckResult(_ROUTED[routings[0].outcome], routing=routings[0], hints=hints)
    return None if matter.via_window else CheckResult(Outcome.NOT_VIA_WINDOW, hints=hints)


def required_materials(matter: Matter, answers: Answers) -> tuple[str, ...]:
    """Ids of the materials that this situation asks for (necessary, tolerable and optional), in order."""
    return tuple(m.id for m in asked_materials(matter, answers))


def _routings(matter: Matter, counting: Answers) -> tuple[tuple[str, ...], list[Routing]]:
    """Texts of the hints, and every routing that applies; the first in the catalogue's order decides.

    The catalogue's editors rank their routings; the others are told as well, so that nobody is sent
    home with half of the truth.
    """
    applying = [r for r in matter.routing if r.when is None or r.when.holds(counting)]
    hints = tuple(r.text for r in applying if r.outcome is RoutingOutcome.HINT)
    return hints, [r for r in applying if r.outcome is not RoutingOutcome.HINT]


def _must_be_there(matter: Matter, counting: Answers) -> Iterator[tuple[MaterialRequirement, bool]]:
    """The materials that can make a gap, and whether each may follow later.

    A necessity the program does not know counts as necessary: asking once too often is put right
    on the spot, a gap found later is not.
    """
    for material in asked_materials(matter, counting):
        necessity = material.necessity
        deferrable = False
        if necessity == DEFERRABLE:
            tolerance = material.tolerance
            deferrable = (
                tolerance is not None
                and tolerance.allowed
                and (tolerance.when is None or tolerance.when.holds(counting))
            )
            if not deferrable and tolerance is not None and tolerance.otherwise:
                necessity = tolerance.otherwise
        if necessity != OPTIONAL:
            yield material, deferrable


def _weigh(faulty: Sequence[_Judged]) -> CheckResult:
    """Rules 2 to 5: what is correctable now, what may follow, and what needs the one notice.

    A deferrable material whose every fault can be put right at once is corrected rather than promised.
    """
    in_the_way = [j for j in faulty if not j.deferrable]
    if any(not j.correctable for j in in_the_way):
        return CheckResult(
            Outcome.ONE_TIME_NOTICE,
            gaps=_gaps(in_the_way),
            deferred=_gaps(j for j in faulty if j.deferrable),
        )
    deferred = _gaps(j for j in faulty if not j.correctable)
    corrections = _gaps(j for j in faulty if j.correctable)
    if corrections:
        return CheckResult(Outcome.CORRECT_ON_THE_SPOT, deferred=deferred, corrections=corrections)
    if deferred:
        return CheckResult(Outcome.TOLERATE, deferred=deferred)
    return CheckResult(Outcome.ACCEPT)


def _gaps(judged: Iterable[_Judged]) -> tuple[Gap, ...]:
    return tuple(f.gap for j in judged for f in j.found)


def _form_hints(judged: Sequence[_Judged], submitted: Sequence[SubmittedMaterial]) -> tuple[str, ...]:
    return tuple(
        j.requirement.id
        for j in judged
        if form_differs(j.requirement, submitted)
        and all(f.gap.kind is not GapKind.COPY_INSTEAD_OF_ORIGINAL for f in j.found)
    )
