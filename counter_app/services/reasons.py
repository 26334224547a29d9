"""Why this outcome, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counter_app.domain.catalogue import Matter
from counter_app.domain.materials import CheckResult, Gap, Outcome
from counter_app.services.composing.normalise import normalise

if TYPE_CHECKING:
    from counter_app.services.wording import Wording


def reason_of(wording: Wording, matter: Matter, result: CheckResult) -> str:
    """The reason of `result`, naming materials and problems, or the routing that decided."""
    if result.routing is not None:
        text = normalise(result.routing.text).rstrip("。")
        return wording.say("screens", f"reason.{result.outcome.value}", text=text)
    if result.outcome is Outcome.NOT_VIA_WINDOW:
        return wording.say("screens", "reason.not_via_window_plain", matter=normalise(matter.name))
    if result.outcome is Outcome.ONE_TIME_NOTICE:
        return _notice(wording, matter, result)
    if result.outcome is Outcome.CORRECT_ON_THE_SPOT:
        problems = _problems(wording, matter, result.corrections)
        return wording.say("screens", "reason.correct_on_the_spot", problems=problems) + _deferrable(
            wording, matter, result.deferred
        )
    if result.outcome is Outcome.TOLERATE:
        return wording.say("screens", "reason.tolerate", materials=_names(matter, result.deferred))
    if result.outcome is Outcome.ACCEPT and not result.required:
        return wording.say("screens", "reason.accept_none")
    return wording.say("screens", f"reason.{result.outcome.value}", count=len(result.required))


def hints_of(wording: Wording, matter: Matter, result: CheckResult) -> tuple[str, ...]:
    """What is passed on beside the outcome: texts of the catalogue, and forms that differ and are no gap."""
    found = (matter.material(each) for each in result.form_hints)
    forms = (
        wording.say("screens", "hint.form", material=normalise(m.name), form=normalise(m.form))
        for m in found
        if m is not None
    )
    return (*map(normalise, result.hints), *forms)


def _notice(wording: Wording, matter: Matter, result: CheckResult) -> str:
    said = wording.say(
        "screens",
        "reason.one_time_notice",
        count=len(result.gaps),
        papers=len({g.material for g in result.gaps}),
        problems=_problems(wording, matter, result.gaps),
    )
    return said + _deferrable(wording, matter, result.deferred)


def _deferrable(wording: Wording, matter: Matter, deferred: Sequence[Gap]) -> str:
    if not deferred:
        return ""
    names = _names(matter, deferred)
    count = len({g.material for g in deferred})
    return wording.say("screens", "reason.also_deferrable", count=count, materials=names)


def _problems(wording: Wording, matter: Matter, gaps: Sequence[Gap]) -> str:
    return "；".join(wording.gap(matter, gap).sentence for gap in gaps)


def _names(matter: Matter, gaps: Sequence[Gap]) -> str:
    ids = dict.fromkeys(g.material for g in gaps)
    found = (matter.material(i) for i in ids)
    return "、".join(f"“{normalise(m.name)}”" for m in found if m is not None)
