"""Paper's way to the printer: never inside a transaction with the printer; never a false success."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counter_app.domain.journal import CounterEvent
from counter_app.domain.refusals import OtherPrinter, PaperUnknown, ReasonMissing, SheetStateRefused
from counter_app.services.desk import SHANGHAI, Desk, Session
from counter_app.services.ports.records import Changes, IssuedPaper, Sheet
from counter_app.services.ports.store import UnitOfWork
from printing.documents.papers import Document
from printing.documents.sheet import Impression, Printer, PrinterFault, SheetState
from printing.documents.store import load

Renderer = Callable[[Document, Impression], bytes]
"""printing.render.render with its fonts, handed in by the composition."""

UNCONFIRMED = "unconfirmed"
"""The program ended between handing a sheet over and hearing its job id: nobody knows what came of it."""

_PRINTABLE = (SheetState.INTENDED, SheetState.FAILED)


@dataclass(frozen=True, slots=True)
class PrintReport:
    sheet: Sheet
    changes: Changes


def print_sheet(desk: Desk, sheet: int, printer: Printer, renderer: Renderer) -> PrintReport:
    """Render the frozen paper, submit it, record spooled or failed. Runs in the PRESS lane.

    The sheet is recorded as spooled without a job *before* the printer gets it: a crash in between leaves
    a sheet that nobody calls printed and nobody loses (`follow` turns it into failed, unconfirmed).
    Raises refusals.PaperUnknown, SheetStateRefused; documents.sheet.PaperRefused where it cannot be set.
    """
    line, paper = _line(desk, sheet)
    if line.state not in _PRINTABLE:
        raise SheetStateRefused("sheet", state=line.state, act="print")
    printed_at = desk.now().astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")
    pdf = renderer(load(paper.body), Impression(line.copy, line.reprint, printed_at))
    _record(desk, line, paper, SheetState.SPOOLED, printer=printer.name)
    try:
        job = printer.submit(pdf, f"{paper.case}-{line.id}")
    except PrinterFault as fault:
        return _record(desk, line, paper, SheetState.FAILED, printer=printer.name, reason=fault.reason)
    return _record(desk, line, paper, SheetState.SPOOLED, printer=printer.name, job=job)


def follow(desk: Desk, sheet: int, printer: Printer) -> PrintReport:
    """Ask the print system once what became of a spooled sheet and record it.

    Raises refusals.OtherPrinter; documents.sheet.PrinterFault where it cannot be asked (nothing is recorded).
    """
    line, paper = _line(desk, sheet)
    if line.state is not SheetState.SPOOLED:
        return PrintReport(line, Changes())
    if line.printer != printer.name:
        raise OtherPrinter("sheet", printer=line.printer)
    if not line.job:
        return _record(desk, line, paper, SheetState.FAILED, reason=UNCONFIRMED)
    status = printer.status(line.job)
    if status.state is line.state and status.reason == line.reason:
        return PrintReport(line, Changes())
    return _record(desk, line, paper, status.state, reason=status.reason)


def waiting(desk: Desk) -> tuple[tuple[IssuedPaper, Sheet], ...]:
    """Papers that wait to be printed or to be heard of, failed ones included, also after a crash."""
    with desk.read() as work:
        return tuple((_paper(work, s.paper), s) for s in work.papers.waiting())


def reprint(desk: Desk, session: Session, paper: int, copy: int, reason: str) -> Sheet:
    """A further sheet marked 补打 n. Raises refusals.ReasonMissing, PaperUnknown."""
    if not reason.strip():
        raise ReasonMissing("reason")
    with desk.write() as work:
        issued = _paper(work, paper)
        if not 1 <= copy <= len(issued.copies):
            raise PaperUnknown("copy")
        line = work.papers.intend_reprint(paper, copy, reason.strip(), desk.now())
        _note(desk, work, session, "register.reprinted", issued, line, reason)
        work.commit()
    return line


def spoil(desk: Desk, session: Session, sheet: int, reason: str) -> Changes:
    """作废: the sheet stays visible with its reason. Raises refusals.ReasonMissing, SheetStateRefused."""
    if not reason.strip():
        raise ReasonMissing("reason")
    line, paper = _line(desk, sheet)
    if line.state is SheetState.SPOILT:
        raise SheetStateRefused("sheet", state=line.state, act="spoil")
    with desk.write() as work:
        work.papers.set_state(sheet, SheetState.SPOILT, desk.now(), reason=reason.strip())
        _note(desk, work, session, "register.spoilt", paper, line, reason)
        work.commit()
    return _changes(paper)


def confirm(desk: Desk, session: Session, sheet: int) -> Changes:
    """The clerk has the paper in hand, where no print system says so. Raises refusals.SheetStateRefused."""
    line, paper = _line(desk, sheet)
    if line.state not in (SheetState.SPOOLED, SheetState.FAILED):
        raise SheetStateRefused("sheet", state=line.state, act="confirm")
    with desk.write() as work:
        work.papers.set_state(sheet, SheetState.PRINTED, desk.now(), reason="clerk")
        _note(desk, work, session, "register.confirmed", paper, line, "")
        work.commit()
    return _changes(paper)


def to_pdf(desk: Desk, paper: int, copy: int, renderer: Renderer) -> bytes:
    """For preview and 'save as PDF'; no ledger line."""
    with desk.read() as work:
        issued = _paper(work, paper)
    return renderer(load(issued.body), Impression(copy, preview=True))


def _record(
    desk: Desk,
    line: Sheet,
    paper: IssuedPaper,
    state: SheetState,
    *,
    printer: str = "",
    job: str = "",
    reason: str = "",
) -> PrintReport:
    with desk.write() as work:
        work.papers.set_state(line.id, state, desk.now(), printer=printer, job=job, reason=reason)
        now = work.papers.sheet(line.id)
        work.commit()
    assert now is not None
    return PrintReport(now, _changes(paper))


def _line(desk: Desk, sheet: int) -> tuple[Sheet, IssuedPaper]:
    with desk.read() as work:
        line = work.papers.sheet(sheet)
        if line is None:
            raise PaperUnknown("sheet")
        return line, _paper(work, line.paper)


def _paper(work: UnitOfWork, paper: int) -> IssuedPaper:
    found = work.papers.get(paper)
    if found is None:
        raise PaperUnknown("paper")
    return found


def _note(
    desk: Desk, work: UnitOfWork, session: Session, kind: str, paper: IssuedPaper, line: Sheet, reason: str
) -> None:
    facts: dict[str, object] = {
        "case": paper.case,
        "paper": paper.kind,
        "document_number": paper.document_number,
        "copy": line.copy,
        "reprint": line.reprint,
        "reason": reason.strip(),
    }
    work.journal.note(CounterEvent(kind, session.clerk.staff_no, desk.now(), desk.today(), facts))


def _changes(paper: IssuedPaper) -> Changes:
    return Changes(cases=frozenset({paper.case}), sheets=True)
