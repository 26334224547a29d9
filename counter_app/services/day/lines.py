"""The list of the day (办件清单): one line a number, void ones too."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.case import Case, Status
from counter_app.domain.case_number import NumberKind
from counter_app.domain.day import Whereabouts
from counter_app.domain.events import CorrectedOnTheSpot
from counter_app.services.composing.normalise import normalise
from counter_app.services.day.facts import DayFacts
from counter_app.services.day.reconciling import NumberLine, Reconciliation
from counter_app.services.desk import Desk, at_the_hall


@dataclass(frozen=True, slots=True)
class DayLine:
    """Words of one row; `tail` is serial and check digit, `sheets` how many are out."""

    number: str
    tail: str
    time: str
    applicant: str
    matter: str
    result: str
    papers: str
    sheets: int
    remark: str
    where: Whereabouts
    strong: bool  # what a reviewer looks for: told, declined, withdrawn, void


_STRONG = frozenset({Status.NOTICED, Status.DECLINED, Status.WITHDRAWN})


def day_lines(desk: Desk, facts: DayFacts, reconciled: Reconciliation) -> tuple[DayLine, ...]:
    """Cases and consultations in the order of their numbers."""
    kinds = (NumberKind.CASE, NumberKind.CONSULTATION)
    return tuple(_line(desk, facts, line) for line in reconciled.lines if line.number.kind in kinds)


def _line(desk: Desk, facts: DayFacts, line: NumberLine) -> DayLine:
    case = facts.cases[line.number.digits]
    digits = line.number.digits
    sheets = [sheet for paper in line.papers for sheet in paper.sheets]
    words = desk.wording.entry("papers", "log.paper_words")
    return DayLine(
        number=digits,
        tail=f"{digits[-5:-1]} {digits[-1]}",
        time=at_the_hall(case.received_at),
        applicant=case.intake.applicant.name,
        matter=f"{case.intake.matter} {normalise(case.matter_name)}",
        result=_result(desk, case),
        papers=desk.wording.say("papers", "log.paper_join").join(
            dict.fromkeys(words[paper.kind.partition("@")[0]] for paper in line.papers)
        ),
        sheets=sum(sheet.state.value == "printed" for sheet in sheets),
        remark=_remark(desk, line),
        where=line.where,
        strong=case.status in _STRONG or line.where is Whereabouts.VOID,
    )


def _result(desk: Desk, case: Case) -> str:
    said = desk.wording.of(case.status)
    corrected = case.status is Status.ACCEPTED and any(
        isinstance(event, CorrectedOnTheSpot) for event in case.history
    )
    return said + desk.wording.say("papers", "log.corrected") if corrected else said


def _remark(desk: Desk, line: NumberLine) -> str:
    """Reprinted, still to be printed, spoilt: how many sheets of each."""
    sheets = [sheet for paper in line.papers for sheet in paper.sheets]
    counts = {
        "reprinted": sum(sheet.reprint > 0 for sheet in sheets),
        "waiting": sum(sheet.state.value in ("intended", "spooled", "failed") for sheet in sheets),
        "spoilt": sum(sheet.state.value == "spoilt" for sheet in sheets),
    }
    said = (desk.wording.say("papers", f"log.remark.{key}", n=n) for key, n in counts.items() if n)
    return "，".join(said)
