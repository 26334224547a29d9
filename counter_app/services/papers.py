"""Paper's way to the printer: never inside a transaction with the printer; never a false success."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from counter_app.domain.journal import CounterEvent
from counter_app.domain.paper_life import losses_of
from counter_app.domain.refusals import OtherPrinter, PaperUnknown, ReasonMissing, SheetStateRefused
from counter_app.domain.said import said
from counter_app.services.desk import SHANGHAI, Desk, Session
from counter_app.services.ports.records import LARGE_PRINT, Changes, IssuedPaper, Sheet
from counter_app.services.ports.store import UnitOfWork
from printing.documents.papers import Document, OneTimeNotice, Printable
from printing.documents.sheet import LARGE, Impression, Printer, PrinterFault, Recalling, SheetState
from printing.documents.store import load

Renderer = Callable[[Printable, Impression], bytes]
"""printing.render.render with its fonts, handed in by the composition."""

UNCONFIRMED = "unconfirmed"
"""The program ended between handing a sheet over and hearing its job id: nobody knows what came of it."""

EMPTY = "rendered-empty"
"""The renderer gave nothing that could be printed; the printer was not asked."""

_MACHINE_WORD = re.compile(r"[a-z0-9._-]+")  # keywords of IPP (RFC 8011 §5.1.4) and our own

_IN_LARGE_PRINT = frozenset({OneTimeNotice.KIND})
_PRINTABLE = (SheetState.INTENDED, SheetState.FAILED)


@dataclass(frozen=True, slots=True)
class PrintReport:
    """The sheet as it is now; `taken` False: somebody else had changed it meanwhile, and that stands."""

    sheet: Sheet
    changes: Changes
    taken: bool = True


def print_sheet(desk: Desk, sheet: int, printer: Printer, renderer: Renderer) -> PrintReport:
    """Render the frozen paper, submit it, record spooled or failed. Runs in the PRESS lane.

    The sheet is recorded as spooled without a job *before* the printer gets it: a crash in between leaves
    a sheet that nobody calls printed and nobody loses (`follow` turns it into failed, unconfirmed).
    Two at once print one sheet: the second finds it spooled. A sheet spoilt while it is on its way stays so.
    Raises refusals.PaperUnknown, SheetStateRefused; documents.sheet.PaperRefused where it cannot be set.
    """
    with desk.read() as work:
        line, paper = _line(work, sheet)
    if line.state not in _PRINTABLE:
        raise SheetStateRefused("sheet", state=line.state, act="print")
    printed_at = desk.now().astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")
    document, impression = _valid_now(
        desk, paper, _impression(line.copy, line.reprint, printed_at), line.copy
    )
    pdf = renderer(document, impression)
    if not pdf:
        return _record(desk, line, paper, SheetState.FAILED, reason=EMPTY)
    reason = _clerks(line.reason)
    taken = _record(desk, line, paper, SheetState.SPOOLED, printer=printer.name, reason=reason)
    if not taken.taken:
        raise SheetStateRefused("sheet", state=taken.sheet.state, act="print")
    try:
        job = printer.submit(pdf, f"{paper.case}-{line.id}")
    except PrinterFault as fault:
        return _record(desk, taken.sheet, paper, SheetState.FAILED, reason=fault.reason)
    return _record(desk, taken.sheet, paper, SheetState.SPOOLED, job=job)


def follow(desk: Desk, sheet: int, printer: Printer) -> PrintReport:
    """Ask the print system once what became of a spooled sheet and record it.

    Raises refusals.OtherPrinter; documents.sheet.PrinterFault where it cannot be asked (nothing is recorded).
    """
    with desk.read() as work:
        line, paper = _line(work, sheet)
    if line.state is not SheetState.SPOOLED:
        return PrintReport(line, Changes())
    if line.printer != printer.name:
        raise OtherPrinter("sheet", printer=line.printer)
    if not line.job:
        return _record(desk, line, paper, SheetState.FAILED, reason=UNCONFIRMED)
    status = printer.status(line.job)
    reason = status.reason or _clerks(line.reason)
    if status.state is line.state and reason == line.reason:
        return PrintReport(line, Changes())
    return _record(desk, line, paper, status.state, reason=reason)


def take_back(desk: Desk, sheet: int, printer: Printer) -> PrintReport:
    """取回任务: a sheet that waits in a queue is failed once the print system has let go of it, and can be printed on.

    Only then: a job left behind would come out one day as a second copy. Where it came out meanwhile, it is printed.
    Raises refusals.PaperUnknown, SheetStateRefused, OtherPrinter; documents.sheet.PrinterFault where nobody answers.
    """
    with desk.read() as work:
        line, _ = _line(work, sheet)
    if line.state is not SheetState.SPOOLED or not isinstance(printer, Recalling):
        raise SheetStateRefused("sheet", state=line.state, act="take_back")
    if line.printer != printer.name:
        raise OtherPrinter("sheet", printer=line.printer)
    if line.job:
        printer.recall(line.job)
    return follow(desk, sheet, printer)


def waiting(desk: Desk) -> tuple[tuple[IssuedPaper, Sheet], ...]:
    """Papers that wait to be printed or to be heard of, failed ones included, also after a crash."""
    with desk.read() as work:
        return tuple((_paper(work, s.paper), s) for s in work.papers.waiting())


def waiting_by_case(desk: Desk) -> Mapping[str, int]:
    """How many of the `waiting` sheets each case has; for lists, which need no paper's text."""
    with desk.read() as work:
        return work.papers.waiting_by_case()


def paperless(desk: Desk, numbers: Iterable[str]) -> frozenset[str]:
    """Those of these cases for which no paper was ever issued."""
    with desk.read() as work:
        return frozenset(number for number in numbers if not work.papers.of_case(number))


def reprint(desk: Desk, session: Session, paper: int, copy: int, reason: str) -> Sheet:
    """A further sheet marked 补打 n. Raises refusals.ReasonMissing, PaperUnknown."""
    reason = said(reason)
    if not reason:
        raise ReasonMissing("reason")
    with desk.write() as work:
        issued = _paper(work, paper)
        if not (copy == LARGE_PRINT and has_large_print(issued)) and not 1 <= copy <= len(issued.copies):
            raise PaperUnknown("copy")
        line = work.papers.intend_reprint(paper, copy, reason, desk.now())
        _note(desk, work, session, "register.reprinted", issued, line, reason)
        work.commit()
    return line


def large_print(desk: Desk, session: Session, paper: int) -> Sheet:
    """大字版: the same frozen words in large print, an extra sheet in the ledger beside the sealed copies.

    Raises refusals.PaperUnknown, also for a kind of paper without that layout.
    """
    with desk.write() as work:
        issued = _paper(work, paper)
        if not has_large_print(issued):
            raise PaperUnknown("paper")
        line = work.papers.intend_reprint(paper, LARGE_PRINT, "", desk.now())
        _note(desk, work, session, "register.large_print", issued, line, "")
        work.commit()
    return line


def spoil(desk: Desk, session: Session, sheet: int, reason: str) -> Changes:
    """作废: the sheet stays visible with its reason. Raises refusals.ReasonMissing, SheetStateRefused."""
    reason = said(reason)
    if not reason:
        raise ReasonMissing("reason")
    with desk.write() as work:
        line, paper = _line(work, sheet)
        if line.state is SheetState.SPOILT:
            raise SheetStateRefused("sheet", state=line.state, act="spoil")
        work.papers.set_state(sheet, SheetState.SPOILT, desk.now(), reason=reason)
        _note(desk, work, session, "register.spoilt", paper, line, reason)
        work.commit()
    return _changes(paper)


def confirm(desk: Desk, session: Session, sheet: int) -> Changes:
    """The clerk has the paper in hand, where no print system says so. Raises refusals.SheetStateRefused."""
    with desk.write() as work:
        line, paper = _line(work, sheet)
        if line.state not in (SheetState.SPOOLED, SheetState.FAILED):
            raise SheetStateRefused("sheet", state=line.state, act="confirm")
        work.papers.set_state(sheet, SheetState.PRINTED, desk.now(), reason="clerk")
        _note(desk, work, session, "register.confirmed", paper, line, "")
        work.commit()
    return _changes(paper)


def to_pdf(desk: Desk, paper: int, copy: int, renderer: Renderer) -> bytes:
    """For preview and 'save as PDF'; no ledger line."""
    with desk.read() as work:
        issued = _paper(work, paper)
    return renderer(load(issued.body), replace(_impression(copy), preview=True))


def has_large_print(paper: IssuedPaper) -> bool:
    """Whether there is a layout in large print for its kind."""
    return paper.kind in _IN_LARGE_PRINT


def hindrance(sheet: Sheet) -> str:
    """What the print system says keeps it; "" for nothing, or where a clerk said why it was wanted."""
    return "" if _clerks(sheet.reason) else sheet.reason


def _impression(copy: int, reprint: int = 0, printed_at: str = "") -> Impression:
    if copy == LARGE_PRINT:
        return Impression(1, reprint, printed_at, variant=LARGE)
    return Impression(copy, reprint, printed_at)


def _valid_now(
    desk: Desk, paper: IssuedPaper, impression: Impression, copy: int
) -> tuple[Document, Impression]:
    """What the applicant keeps carries, once it was declared lost, the code and the mark of a replacement."""
    document = load(paper.body)
    if copy not in (1, LARGE_PRINT):
        return document, impression
    with desk.read() as work:
        losses = losses_of(work.journal.events_of(paper.case), paper.entry, paper.position)
    valid = [loss for loss in losses if copy == LARGE_PRINT or loss.reprint <= impression.reprint]
    if not valid:
        return document, impression
    head = replace(document.head, slip=valid[-1].slip)
    reissued = copy == 1
    return replace(document, head=head), replace(impression, reissued=reissued)


def _clerks(reason: str) -> str:
    """What a clerk wrote (why a reprint was wanted); a word of the print system passes with its cause."""
    return "" if _MACHINE_WORD.fullmatch(reason) else reason


def _record(
    desk: Desk,
    line: Sheet,
    paper: IssuedPaper,
    state: SheetState,
    *,
    printer: str = "",
    job: str = "",
    reason: str | None = None,
) -> PrintReport:
    """The sheet `line` is now in `state`, unless it is no longer as it was when it was looked at."""
    with desk.write() as work:
        before = work.papers.sheet(line.id)
        taken = before is not None and (before.state, before.job) == (line.state, line.job)
        if taken:
            work.papers.set_state(line.id, state, desk.now(), printer=printer, job=job, reason=reason)
        now = work.papers.sheet(line.id)
        work.commit()
    assert now is not None
    return PrintReport(now, _changes(paper), taken)


def _line(work: UnitOfWork, sheet: int) -> tuple[Sheet, IssuedPaper]:
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
        "reason": reason,
    }
    work.journal.note(CounterEvent(kind, session.clerk.staff_no, desk.now(), desk.today(), facts))


def _changes(paper: IssuedPaper) -> Changes:
    return Changes(cases=frozenset({paper.case}), sheets=True)
