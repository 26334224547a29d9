"""Courtesy papers from the window: one at a time behind the papers of the law, and never in anybody's way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.services import courtesies
from counter_app.services.courtesies import CourtesyReport
from counter_app.services.desk import Decision, Desk, Session
from counter_app.services.service_guide import service_guide
from counter_app.ui.background import Lane
from counter_app.ui.sheet_words import printer_reason
from counter_app.ui.widgets.strip import Notice
from printing.documents.papers import Document, MaterialReceipt
from printing.documents.sheet import JobStatus, PaperRefused, Printer, PrinterFault, SheetState

if TYPE_CHECKING:
    from counter_app.ui.pages.page import Page
    from counter_app.ui.workplace import Workplace

FOLLOW_MS = 700
ASKED_MOST = 30

Compose = Callable[[Desk, Session], Document]


class CourtesyRun(QObject):
    """Says printed only where the printer did; a failure is told in the strip, and the case goes on."""

    reported = Signal(str, str, object)
    """Number of the case, kind of the paper, its JobStatus."""

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self._timer = QTimer(self, interval=FOLLOW_MS)
        self._timer.timeout.connect(self.follow)
        self._watched: dict[str, tuple[Printer, Document, CourtesyReport, Callable[[], None]]] = {}
        self._asked: dict[str, int] = {}

    def after(self, decision: Decision) -> None:
        """小票 by itself behind a receipt, where the hall wants it and has a printer for it."""
        settings = self._at.settings
        received = any(paper.kind == MaterialReceipt.KIND for paper in decision.papers)
        if received and settings.slip_after_receipt and settings.slip_printer:
            self.print_slip(decision.case.number)

    def print_slip(self, number: str) -> None:
        """小票 of the case to the slip printer."""
        printer = self._slip_printer()
        if printer is None:
            self._tell_no_printer()
            return
        again = partial(self.print_slip, number)
        self._print(lambda desk, session: courtesies.queue_slip(desk, session, number), printer, again)

    def _slip_printer(self) -> Printer | None:
        """None where none is chosen, or the settings file names none that can be."""
        target = self._at.settings.slip_target
        try:
            return self._at.front.printer_for(target) if target else None
        except ValueError:
            return None

    def print_label(self, number: str, start: int) -> None:
        """材料袋标签 at place `start` of a sheet of four, to the printer of the papers."""
        again = partial(self.print_label, number, start)
        self._print(
            lambda desk, session: courtesies.bag_label(desk, session, number, start),
            self._at.front.printer,
            again,
        )

    def print_guide(self, code: str, page: Page) -> None:
        """办事指南 of the matter to the printer of the papers; what it cannot be composed for is said on the page."""
        again = partial(self.print_guide, code, page)
        self._print(lambda desk, _: service_guide(desk, code), self._at.front.printer, again, page)

    def _print(
        self, compose: Compose, printer: Printer, again: Callable[[], None], page: Page | None = None
    ) -> None:
        """Composed in the READ lane, as the sheets of an act are looked up there: so these are printed first."""
        at = self._at
        desk, session, renderer = at.desk, at.session, at.front.renderer

        def sent(document: Document) -> None:
            at.lanes.submit(
                Lane.PRESS,
                lambda: courtesies.print_courtesy(desk, session, document, printer, renderer),
                lambda report: self._reported(printer, document, report, again),
                partial(self._unfit, document),
            )

        refused = partial(at.feedback.show, page=page)
        at.lanes.submit(Lane.READ, lambda: compose(desk, session), sent, refused)

    def _reported(
        self, printer: Printer, document: Document, report: CourtesyReport, again: Callable[[], None]
    ) -> None:
        key = f"courtesy:{document.KIND}"
        self.reported.emit(document.head.case_number, document.KIND, report.status)
        if report.status.state is SheetState.FAILED:
            self._tell_failed(key, report, again)
            return
        self._at.feedback.settle(key)
        if report.status.state is SheetState.SPOOLED and report.job:
            self._watched[report.job] = (printer, document, report, again)
            self._asked[report.job] = 0
            self._timer.start()

    def follow(self) -> None:
        """Ask about each paper under way; one that is never heard of stays 已送打印机."""
        for job, (printer, _, _, _) in tuple(self._watched.items()):
            self._asked[job] += 1
            if self._asked[job] > ASKED_MOST:
                self._forget(job)
                continue
            heard = partial(self._heard, job)
            self._at.lanes.submit(Lane.PRESS, partial(_status, printer, job), heard)
        if not self._watched:
            self._timer.stop()

    def _heard(self, job: str, status: JobStatus | None) -> None:
        watched = self._watched.get(job)
        if watched is None or status is None or status.state is SheetState.SPOOLED:
            return
        _, document, report, again = watched
        self._forget(job)
        self.reported.emit(document.head.case_number, document.KIND, status)
        if status.state is SheetState.FAILED:
            self._tell_failed(f"courtesy:{document.KIND}", CourtesyReport(status, report.title), again)

    def _forget(self, job: str) -> None:
        self._watched.pop(job, None)
        self._asked.pop(job, None)

    def _tell_failed(self, key: str, report: CourtesyReport, again: Callable[[], None]) -> None:
        say, wording = self._say, self._at.desk.wording.on_screen

        def once_more() -> None:
            self._at.feedback.settle(key)
            again()

        reason = printer_reason(wording, report.status.reason)
        happened = say("courtesy.failed", title=report.title, reason=reason)
        safe = say("courtesy.safe", title=report.title)
        self._at.feedback.point_out(
            Notice(key, happened, safe, say("courtesy.again"), once_more, icon="printer")
        )

    def _unfit(self, document: Document, error: Exception) -> None:
        if not isinstance(error, PaperRefused):
            self._at.feedback.show(error)
            return
        title = document.head.title
        happened, safe = self._say("courtesy.unfit", title=title), self._say("courtesy.safe", title=title)
        self._at.feedback.point_out(Notice(f"courtesy:{document.KIND}", happened, safe, icon="file-text"))

    def _tell_no_printer(self) -> None:
        say = self._say
        self._at.feedback.point_out(
            Notice(
                "courtesy:none",
                say("courtesy.no_printer"),
                say("courtesy.no_printer_safe"),
                say("courtesy.settings"),
                self._to_settings,
                icon="printer",
            )
        )

    def _to_settings(self) -> None:
        self._at.feedback.settle("courtesy:none")
        self._at.go.open_page("settings")

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", key, **facts)


def _status(printer: Printer, job: str) -> JobStatus | None:
    """None where the printer cannot be asked now: it is asked again."""
    try:
        return printer.status(job)
    except PrinterFault:
        return None
