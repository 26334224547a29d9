"""What was out of the ordinary (异常记录): from the journal where the program knows it, from the clerk where not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from counter_app.domain.case_number import parse
from counter_app.domain.day import HANDED_OVER, INCIDENT
from counter_app.domain.events import (
    CaseEvent,
    NegativeReported,
    Noticed,
    PaperLost,
    Received,
    WarningOverridden,
)
from counter_app.domain.intake import Override
from counter_app.domain.journal import EPOCH_RAISED, CounterEvent
from counter_app.services.backups import RESTORED
from counter_app.services.day.facts import DayFacts
from counter_app.services.desk import Desk, at_the_hall
from counter_app.services.recovery_sheet import KEYS_SHOWN
from counter_app.services.rekeying import REKEYED


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """`kind` and `text` in words; `time` HH:MM or HH:MM–HH:MM."""

    kind: str
    time: str
    text: str


def incidents(desk: Desk, facts: DayFacts) -> tuple[IncidentLine, ...]:
    """In the order in which they happened."""
    lines: list[IncidentLine] = []
    for entry in facts.entries:
        found = (
            _of_note(desk, entry.event)
            if isinstance(entry.event, CounterEvent)
            else _of_case(desk, entry.event)
        )
        lines += found
    return tuple(lines)


def _of_case(desk: Desk, event: CaseEvent) -> Iterator[IncidentLine]:
    serial = parse(event.case).serial
    if isinstance(event, Noticed) and event.ordinal > 1:
        key = "wider" if event.wider else "second"
        yield _line(desk, event, key, serial=f"{serial:04}", reason=event.reason, by=event.approved_by)
    if isinstance(event, PaperLost):
        title = desk.wording.entry("papers", "titles", event.paper.partition("@")[0])
        who = event.declared_by.name
        yield _line(desk, event, "lost", serial=f"{serial:04}", document=title, who=who, reason=event.reason)
    if isinstance(event, NegativeReported):
        opinion, by = event.opinion, event.approved_by
        yield _line(desk, event, "reported", serial=f"{serial:04}", reason=opinion, by=by)
    overrides: tuple[Override, ...] = ()
    if isinstance(event, Received):
        overrides = event.intake.overrides
    elif isinstance(event, WarningOverridden):
        overrides = (event.override,)
    for override in overrides:
        yield _line(desk, event, "override", serial=f"{serial:04}", reason=override.reason, by=event.clerk)


def _of_note(desk: Desk, note: CounterEvent) -> Iterator[IncidentLine]:
    facts = note.facts
    if note.kind == INCIDENT:
        kind = desk.wording.word("incident", str(facts["kind"]))
        span = [str(facts[key]) for key in ("begun", "ended") if facts.get(key)]
        yield IncidentLine(kind, "–".join(span) or at_the_hall(note.at), str(facts["text"]))
    elif told := _TOLD.get(note.kind):
        key, words = told
        yield _line(desk, note, key, **words(facts))


def _paper_facts(facts: Mapping[str, object]) -> dict[str, object]:
    return {
        "serial": f"{parse(str(facts['case'])).serial:04}",
        "document": facts["document_number"],
        "copy": facts["copy"],
        "reason": facts["reason"],
    }


def _plain(*names: str) -> Callable[[Mapping[str, object]], dict[str, object]]:
    return lambda facts: {name: facts.get(name, "") for name in names}


_TOLD: Mapping[str, tuple[str, Callable[[Mapping[str, object]], dict[str, object]]]] = {
    "register.reprinted": ("reprinted", _paper_facts),
    "register.spoilt": ("spoilt", _paper_facts),
    "register.sign_in_paused": ("sign_in_paused", _plain("failures")),
    "counter.calendar_imported": ("calendar_imported", _plain("name", "reason")),
    "counter.catalogue_found": ("catalogue_found", _plain("name", "effective")),
    "counter.catalogue_imported": ("catalogue_imported", _plain("name", "reason")),
    "counter.clock_corrected": ("clock_corrected", _plain("reason")),
    "counter.hall_changed": ("hall_changed", _plain("reason")),
    KEYS_SHOWN: ("keys_shown", _plain("reason")),
    REKEYED: ("rekeyed", _plain("reason")),
    RESTORED: ("restored", _plain("seq", "lost", "reason")),
    EPOCH_RAISED: ("epoch_raised", _plain("epoch", "reason")),
    HANDED_OVER: ("handed_over", _plain("from_name", "to_name", "open_cases", "originals")),
}


def _line(desk: Desk, event: CaseEvent | CounterEvent, key: str, **facts: object) -> IncidentLine:
    kind = desk.wording.say("papers", f"log.incident.{key}.kind")
    text = desk.wording.say("papers", f"log.incident.{key}", **facts)
    return IncidentLine(kind, at_the_hall(event.at), text)
