"""The demo day's script (resources/demo/day.json) as intakes and steps; people and numbers are invented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from counter_app.domain.catalogue import RightAgency, SubstituteKind
from counter_app.domain.intake import Intake, MaterialMark, Tick
from counter_app.domain.materials import Defect, DefectKind
from counter_app.domain.people import Agent, Applicant, Channel, Collection, IdKind, IdNumber, PersonKind
from counter_app.services.desk import SHANGHAI


@dataclass(frozen=True, slots=True)
class Step:
    """One act at one moment; `do` names a use case of services.deciding, `given` what it needs beside."""

    at: datetime  # aware
    do: str
    given: Mapping[str, Any]

    @property
    def marks(self) -> dict[str, MaterialMark]:
        return marks_of(self.given.get("marks", {}))

    @property
    def promised_by(self) -> date | None:
        """The day the applicant signed for (容缺)."""
        by = self.given.get("promised_by")
        return date.fromisoformat(by) if by else None


@dataclass(frozen=True, slots=True)
class DemoCase:
    """A case of the day: what was applied for, and what happens to it. `outcome` is what the check must find."""

    id: str
    title: str
    intake: Intake
    outcome: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class DemoDay:
    """`agency` gives the address and phone that no catalogue has, for the declines of ground 2."""

    first: datetime
    guide: str  # the matter whose service guide somebody takes along
    clerk: tuple[str, str]  # staff number, name
    supervisor: tuple[str, str]
    agency: RightAgency
    cases: tuple[DemoCase, ...]


def read_day(path: Path, release: str) -> DemoDay:
    """The script, its intakes pinned to `release`."""
    told = json.loads(path.read_text("utf-8"))
    return DemoDay(
        first=moment(told["first"]),
        guide=told["guide"],
        clerk=(told["clerk"]["staff_no"], told["clerk"]["name"]),
        supervisor=(told["supervisor"]["staff_no"], told["supervisor"]["name"]),
        agency=RightAgency(address=told["agencies"]["address"], phone=told["agencies"]["phone"]),
        cases=tuple(_case(case, release) for case in told["cases"]),
    )


def moment(text: str) -> datetime:
    """2026-11-23 09:13 on the hall's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def marks_of(told: Mapping[str, Mapping[str, Any]]) -> dict[str, MaterialMark]:
    return {material: _mark(mark) for material, mark in told.items()}


def _case(told: Mapping[str, Any], release: str) -> DemoCase:
    steps = tuple(Step(moment(step["at"]), step["do"], step) for step in told["steps"])
    return DemoCase(told["id"], told["title"], _intake(told, release), told["outcome"], steps)


def _intake(told: Mapping[str, Any], release: str) -> Intake:
    promise = told.get("promise", {})
    return Intake(
        matter=told["matter"],
        release=release,
        answers=told["answers"],
        marks=marks_of(told["marks"]),
        applicant=_applicant(told["applicant"]),
        agent=_agent(told["agent"]) if "agent" in told else None,
        channel=Channel(told["channel"]),
        collection=Collection(told["collection"]),
        postal_address=told.get("postal_address", ""),
        promised_by=date.fromisoformat(promise["by"]) if promise else None,
        promise_signed=promise.get("signed", False),
        credit_record_bad=told.get("credit_record_bad", False),
    )


def _applicant(told: Mapping[str, str]) -> Applicant:
    return Applicant(
        kind=PersonKind(told["kind"]),
        name=told["name"],
        id=_number(told),
        phone=told["phone"],
        contact=told.get("contact", ""),
    )


def _agent(told: Mapping[str, str]) -> Agent:
    return Agent(told["name"], _number(told), told["phone"], told["relation"], told["authorisation"])


def _number(told: Mapping[str, str]) -> IdNumber:
    return IdNumber(IdKind(told["id_kind"]), told["id"])


def _mark(told: Mapping[str, Any]) -> MaterialMark:
    valid_until, substitute = told.get("valid_until"), told.get("substitute")
    return MaterialMark(
        tick=Tick(told["tick"]),
        copies=told.get("copies", 0),
        form=told.get("form", ""),
        defects=tuple(
            Defect(DefectKind(d["kind"]), d.get("note", ""), d.get("correctable_now", False))
            for d in told.get("defects", [])
        ),
        substitute=SubstituteKind(substitute) if substitute else None,
        valid_until=date.fromisoformat(valid_until) if valid_until else None,
        pages=told.get("pages"),
    )
