"""签收、送达: who took a paper and when, as it stands on the paper; refused before witnesses (民诉法 87–89)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.clocks import DueDate
from counter_app.domain.events import Served
from counter_app.domain.refusals import PaperUnknown, ServiceRefused
from counter_app.domain.said import said
from counter_app.services.deciding.sitting import Sitting, sitting
from counter_app.services.desk import SHANGHAI, Decision, Desk, Session
from counter_app.services.ports.records import IssuedPaper
from printing.documents.negative_report import NegativeReport
from printing.documents.papers import OneTimeNotice
from printing.documents.sheet import SheetState

_OUT = (SheetState.PRINTED, SheetState.SPOOLED)


@dataclass(frozen=True, slots=True)
class Service:
    """How a paper was served. `relation` "" is the applicant; `at` None is now.

    Refused: `reason`, and at least one of the `witnesses` who sign on the 送达回证.
    """

    received_by: str
    relation: str = ""
    at: datetime | None = None
    refused: bool = False
    reason: str = ""
    witnesses: tuple[str, ...] = ()


def serve(desk: Desk, session: Session, paper: int, service: Service) -> Decision:
    """Record that a paper was signed for, once. The period of a one-time notice begins with its service.

    Raises refusals.PaperUnknown, ServiceRefused, CaseUnknown, ClockBehind.
    """
    with sitting(desk, session) as act:
        issued = act.work.papers.get(paper)
        if issued is None:
            raise PaperUnknown("paper")
        act.take_up(issued.case)
        told = _refused_or_whole(act, issued, service)
        due = _notice_due(act, issued, told)
        act.happen(
            Served(
                **act.common(),
                entry=issued.entry,
                position=issued.position,
                paper=issued.kind,
                served_at=told,
                received_by=said(service.received_by),
                relation=said(service.relation),
                refused=service.refused,
                reason=said(service.reason),
                witnesses=tuple(name for each in service.witnesses if (name := said(each))),
                notice_due=due.on if due else None,
                notice_due_estimated=bool(due and due.estimated),
            )
        )
        return act.decision()


def _refused_or_whole(act: Sitting, issued: IssuedPaper, service: Service) -> datetime:
    """The instant of the service; raises refusals.ServiceRefused with what cannot be so."""
    at = service.at or act.desk.now()
    sheets = act.work.papers.sheets_of(issued.id)
    witnesses = [name for each in service.witnesses if (name := said(each))]
    wrong = (
        ("kept", issued.kind == NegativeReport.KIND),
        ("served", served_of(act.kept.history, issued) is not None),
        ("unprinted", not any(sheet.copy == 1 and sheet.state in _OUT for sheet in sheets)),
        ("name", not said(service.received_by)),
        ("refusal", service.refused and not said(service.reason)),
        ("witness", service.refused and not witnesses),
        ("early", at < issued.issued_at.replace(second=0, microsecond=0)),  # papers say the minute
        ("late", at > act.desk.now()),
    )
    for reason, holds in wrong:
        if holds:
            raise ServiceRefused("service", reason=reason)
    return at


def served_of(history: tuple[object, ...], issued: IssuedPaper) -> Served | None:
    """The service of this paper, where it is recorded."""
    for event in history:
        if isinstance(event, Served) and (event.entry, event.position) == (issued.entry, issued.position):
            return event
    return None


def _notice_due(act: Sitting, issued: IssuedPaper, at: datetime) -> DueDate | None:
    rule = act.desk.hall.correction
    if rule is None or issued.kind != OneTimeNotice.KIND:
        return None
    on = at.astimezone(SHANGHAI).date()
    return act.desk.calendar.due(on, rule.limit, count_first_day=act.desk.hall.count_first_day)
