"""例外登记: every warning that went on with a reason, and every act that needed a supervisor's word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from counter_app.domain.day import CLOSED
from counter_app.domain.events import CaseEvent, NegativeReported, Noticed, Received, WarningOverridden
from counter_app.domain.identity_checks import IdDoubt
from counter_app.domain.intake import Override
from counter_app.domain.journal import EPOCH_RAISED, CounterEvent
from counter_app.domain.name_checks import NameDoubtKind
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.privacy import masked
from counter_app.services.desk import Desk
from counter_app.services.ports.store import UnitOfWork
from counter_app.services.registers.lines import RegisterLine, moment
from counter_app.services.wording import Wording

SUPERVISED = (
    *("counter.calendar_imported", "counter.catalogue_imported", "counter.clock_corrected"),
    *("counter.hall_changed", "counter.keys_shown", "counter.restored", "counter.rekey_begun"),
    *(EPOCH_RAISED, "register.deactivated", "register.password_reset", CLOSED),
)
"""Notes that carry a supervisor's reason; a day is closed with one only where numbers are nowhere."""
KINDS = (Received.KIND, WarningOverridden.KIND, Noticed.KIND, NegativeReported.KIND, *SUPERVISED)


def lines(desk: Desk, work: UnitOfWork, on: date, staff: Mapping[str, str]) -> Iterator[RegisterLine]:
    """Of one business date, in order; `staff` names by staff number."""
    for entry in work.day.of_kinds(on, KINDS):
        event = entry.event
        found = _of_note(desk, event) if isinstance(event, CounterEvent) else _of_case(desk, event)
        for place, (rule, reason, approver) in enumerate(found):
            number = "" if isinstance(event, CounterEvent) else event.case
            case = work.cases.get(number) if number else None
            clerk = "" if isinstance(event, CounterEvent) else event.clerk
            facts = {
                "at": moment(event.at),
                "rule": rule,
                "who": case.applicant if case else "",
                "subject": normalise(case.matter_name) if case else "",
                "reason": masked(reason),
                "clerk": staff.get(clerk, clerk),
                "approver": staff.get(approver, approver),
                "number": number,
            }
            yield RegisterLine(f"override:{entry.seq}:{place}", event.at, facts, number, seq=entry.seq)


_Found = Iterator[tuple[str, str, str]]
"""(rule, reason, staff number of the supervisor or "")."""


def _of_case(desk: Desk, event: CaseEvent) -> _Found:
    match event:
        case Received():
            for override in event.intake.overrides:
                yield rule_of(desk.wording, override), override.reason, ""
        case WarningOverridden():
            yield rule_of(desk.wording, event.override), event.override.reason, ""
        case Noticed() if event.approved_by:
            yield _rule(desk, "wider"), event.reason, event.approved_by
        case NegativeReported():
            yield _rule(desk, "reported"), event.opinion, event.approved_by
        case _:
            return


def _of_note(desk: Desk, note: CounterEvent) -> _Found:
    reason = str(note.facts.get("reason", ""))
    if not reason:
        return
    approver = str(note.facts.get("approved_by") or note.clerk)
    about = str(note.facts.get("name") or note.facts.get("staff_no") or note.facts.get("day") or "")
    rule = _rule(desk, note.kind.partition(".")[2])
    yield (f"{rule}（{about}）" if about else rule), reason, approver


def _rule(desk: Desk, key: str) -> str:
    return str(desk.wording.entry("screens", "registers.rule", key))


def rule_of(wording: Wording, override: Override) -> str:
    """What the program had pointed out: the field and its warning, in the clerk's words."""
    who, _, what = override.field.partition(".")
    field = str(wording.entry("screens", "registers.field", f"{who}_{what}"))
    return f"{field}：{_warning(wording, override.warning)}"


def _warning(wording: Wording, warning: str) -> str:
    kind, _, code = warning.partition(" ")
    if kind in {doubt.value for doubt in IdDoubt}:
        return wording.word("id_doubt", kind)
    if kind in {doubt.value for doubt in NameDoubtKind}:
        return f"{wording.word('name_doubt_kind', kind)}（{code}）"
    return str(wording.entry("screens", "registers.warning", kind))
