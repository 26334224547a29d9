"""Courtesy papers (小票, 材料袋标签, 办事指南): composed at any time, printed without a sheet in the ledger.

They prove nothing and no copy of the law's depends on them, so a printer that fails leaves the case as it is;
the journal tells each attempt with what is known to have come of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.journal import CounterEvent
from counter_app.services.case_lists import CasePage, page
from counter_app.services.composing import bag_label as labels
from counter_app.services.composing import queue_slip as slips
from counter_app.services.composing.frame import Frame, issuing_body
from counter_app.services.desk import SHANGHAI, Desk, Session
from counter_app.services.papers import EMPTY, Renderer
from counter_app.services.slips import newest_slip
from printing.documents.bag_label import BagLabel
from printing.documents.papers import Document
from printing.documents.queue_slip import QueueSlip
from printing.documents.sheet import Impression, JobStatus, Printer, PrinterFault, SheetState

NOTED = "register.courtesy"
"""Kind of the journal's note; facts: case ("" of 办事指南), paper, legal (always false), printer, state, reason."""


@dataclass(frozen=True, slots=True)
class CourtesyReport:
    """What is known of the paper now; `job` may be asked about while the state is SPOOLED."""

    status: JobStatus
    title: str
    job: str = ""


def queue_slip(desk: Desk, session: Session, number: str) -> QueueSlip:
    """收件小票 of a case as it stands today. Raises refusals.CaseUnknown, CaseDamaged, PaperIncomplete …"""
    shown = page(desk, number)
    return slips.queue_slip(_frame(desk, session, shown), shown.case, shown.summary)


def bag_label(desk: Desk, session: Session, number: str, start: int) -> BagLabel:
    """材料袋标签 of a case at place `start` (1–4) of a sheet of four. Raises as queue_slip."""
    shown = page(desk, number)
    return labels.bag_label(_frame(desk, session, shown), shown.case, shown.summary, start)


def print_courtesy(
    desk: Desk, session: Session, document: Document, printer: Printer, renderer: Renderer
) -> CourtesyReport:
    """Hand it to the printer and note the attempt. Runs in the PRESS lane.

    Raises documents.sheet.PaperRefused where it cannot be set; a printer's fault is in the report.
    """
    printed_at = desk.now().astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")
    pdf = renderer(document, Impression(printed_at=printed_at))
    job, status = "", JobStatus(SheetState.FAILED, EMPTY)
    if pdf:
        try:
            job = printer.submit(pdf, f"{document.head.title} {document.head.case_number[-5:]}".strip())
            status = printer.status(job)
        except PrinterFault as fault:
            status = JobStatus(SheetState.SPOOLED if job else SheetState.FAILED, fault.reason)
    _note(desk, session, document, printer.name, status)
    return CourtesyReport(status, document.head.title, job)


def _note(desk: Desk, session: Session, document: Document, printer: str, status: JobStatus) -> None:
    facts: dict[str, object] = {
        "case": document.head.case_number,
        "paper": document.KIND,
        "legal": False,
        "printer": printer,
        "state": status.state.value,
        "reason": status.reason,
    }
    with desk.write() as work:
        work.journal.note(CounterEvent(NOTED, session.clerk.staff_no, desk.now(), desk.today(), facts))
        work.commit()


def _frame(desk: Desk, session: Session, shown: CasePage) -> Frame:
    return Frame(
        wording=desk.wording,
        hall=desk.hall,
        body=issuing_body(desk.wording, desk.hall, shown.matter),
        matter=shown.matter,
        intake=shown.case.intake,
        clerk=session.clerk,
        received_at=shown.case.received_at,
        issued_at=desk.now(),
        number=shown.case.number,
        slip=newest_slip(paper for paper, _ in shown.papers),
    )
