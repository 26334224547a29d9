"""Printing from the window: sheets go to the PRESS lane one by one and are followed to their end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from counter_app.services import papers
from counter_app.services.papers import PrintReport
from counter_app.services.ports.records import IssuedPaper, Sheet
from counter_app.ui.announcer import Announcer
from counter_app.ui.background import Lane, Lanes
from counter_app.ui.feedback import Feedback
from counter_app.ui.front import Front
from counter_app.ui.sheet_words import printer_reason
from counter_app.ui.tr import tr
from counter_app.ui.widgets.strip import Notice, Strip
from printing.documents.sheet import PaperRefused, PrinterFault, SheetState

FOLLOW_MS = 700
ASKED_MOST = 120
"""Questions about one sheet; without an answer it stays 已送打印机, for the clerk to confirm."""


class PrintRun(QObject):
    """Never says printed before the print system did; a failure leaves the case as it is."""

    def __init__(
        self, front: Front, lanes: Lanes, announcer: Announcer, feedback: Feedback, strip: Strip
    ) -> None:
        super().__init__()
        self.other_printer: Callable[[], None] | None = None
        self.front, self._lanes, self._announcer = front, lanes, announcer
        self._feedback, self._strip = feedback, strip
        self._asked: dict[int, int] = {}
        self._titles: dict[int, IssuedPaper] = {}
        self._failed: dict[int, Sheet] = {}
        self._under_way: set[int] = set()
        self._hindered: set[int] = set()
        self._timer = QTimer(self, interval=FOLLOW_MS)
        self._timer.timeout.connect(self._follow)

    def use(self, front: Front) -> None:
        """From now on print to this front's printer; sheets under way are followed where they are."""
        self.front = front

    def print_papers(self, issued: Sequence[IssuedPaper]) -> None:
        """Print the sheets of these papers that wait."""
        wanted = {p.id for p in issued}
        self._lanes.submit(
            Lane.READ, lambda: papers.waiting(self.front.desk), lambda found: self._start(found, wanted)
        )

    def print_waiting(self) -> None:
        """接着打印: everything that waits at this counter, and what failed."""
        self._lanes.submit(
            Lane.READ, lambda: papers.waiting(self.front.desk), lambda found: self._start(found)
        )
        for sheet in tuple(self._failed.values()):
            self.print_sheet(self._titles[sheet.paper], sheet)

    def print_sheet(self, paper: IssuedPaper, sheet: Sheet) -> None:
        """One sheet, once: a sheet that is under way already is not sent again."""
        if sheet.id in self._under_way:
            return
        self._under_way.add(sheet.id)
        self._titles[paper.id] = paper
        self._failed.pop(sheet.id, None)
        desk, printer, renderer = self.front.desk, self.front.printer, self.front.renderer
        self._lanes.submit(
            Lane.PRESS,
            lambda: papers.print_sheet(desk, sheet.id, printer, renderer),
            self._reported,
            partial(self._not_sent, sheet.id),
        )

    def take_back(self, sheet: Sheet) -> None:
        """取回任务: what waits in a queue, perhaps of a printer that is switched off, can then be printed on."""
        desk, printer = self.front.desk, self.front.printer
        if sheet.printer != printer.name:
            printer = self.front.printer_for(sheet.printer)
        self._lanes.submit(
            Lane.PRESS, lambda: papers.take_back(desk, sheet.id, printer), self._reported, self._feedback.show
        )

    def _start(self, found: Sequence[tuple[IssuedPaper, Sheet]], wanted: set[int] | None = None) -> None:
        for paper, sheet in found:
            if wanted is not None and paper.id not in wanted:
                continue
            self._titles[paper.id] = paper
            if sheet.state is SheetState.SPOOLED:
                self._watch(sheet.id)
            else:
                self.print_sheet(paper, sheet)

    def _not_sent(self, sheet: int, error: Exception) -> None:
        """The paper could not be set, or this sheet is not ours to print: the ledger keeps its state."""
        self._under_way.discard(sheet)
        if not isinstance(error, PaperRefused):
            self._feedback.show(error)
            return
        self._strip.tell(
            Notice(
                f"paper:{sheet}",
                tr("这张文书排不出来：有必填项空着，或有字没有字形。"),
                tr("办件已成立。请告诉维护人员，改好后在办件里接着打印。"),
                icon="file-text",
            )
        )

    def _not_answered(self, sheet: int, error: Exception) -> None:
        """A print system that cannot be asked now is asked again; anything else ends the following."""
        if isinstance(error, PrinterFault):
            return
        self._asked.pop(sheet, None)
        self._under_way.discard(sheet)
        self._feedback.show(error)

    def _reported(self, report: PrintReport) -> None:
        sheet = report.sheet
        self._announcer.tell(report.changes)
        if sheet.state is SheetState.SPOOLED:
            self._watch(sheet.id)
            self._hinder(sheet)
            return
        self._hindered.discard(sheet.id)
        self._under_way.discard(sheet.id)
        self._asked.pop(sheet.id, None)
        if not self._asked:
            self._timer.stop()
        if sheet.state is SheetState.FAILED:
            self._failed[sheet.id] = sheet
        self._tell_failures()

    def _hinder(self, sheet: Sheet) -> None:
        """The job is with the print system, but the printer waits for paper or hands."""
        if not papers.hindrance(sheet):
            self._hindered.discard(sheet.id)
            self._tell_failures()
            return
        self._hindered.add(sheet.id)
        if self._failed:
            return
        self._strip.tell(
            Notice(
                "press",
                tr("{reason}，{title}还没有打出来", reason=self._reason(sheet), title=self._title(sheet)),
                tr("办件已成立。把打印机弄好后会自己接着打，不会重号。"),
                icon="printer",
                second_words=tr("换打印机"),
                second=self.other_printer,
            )
        )

    def _reason(self, sheet: Sheet) -> str:
        wording = self._feedback.wording
        return printer_reason(wording, sheet.reason) if wording else tr("打印机没有打完")

    def _title(self, sheet: Sheet) -> str:
        paper = self._titles.get(sheet.paper)
        return tr("{title}第 {copy} 张", title=paper.title if paper else tr("文书"), copy=sheet.copy)

    def _watch(self, sheet: int) -> None:
        self._under_way.add(sheet)
        self._asked.setdefault(sheet, 0)
        if not self._timer.isActive():
            self._timer.start()

    def _follow(self) -> None:
        for sheet, asked in tuple(self._asked.items()):
            if asked >= ASKED_MOST:
                del self._asked[sheet]
                self._under_way.discard(sheet)
                continue
            self._asked[sheet] = asked + 1
            desk, printer = self.front.desk, self.front.printer
            self._lanes.submit(
                Lane.PRESS,
                partial(papers.follow, desk, sheet, printer),
                self._reported,
                partial(self._not_answered, sheet),
            )
        if not self._asked:
            self._timer.stop()

    def _tell_failures(self) -> None:
        if not self._failed:
            if not self._hindered:
                self._strip.settle("press")
            return
        sheet = next(iter(self._failed.values()))
        more = tr("，另有 {n} 张也没有打出来", n=len(self._failed) - 1) if len(self._failed) > 1 else ""
        self._strip.tell(
            Notice(
                "press",
                tr(
                    "{reason}，{title}没有打出来{more}",
                    reason=self._reason(sheet),
                    title=self._title(sheet),
                    more=more,
                ),
                tr("办件已成立。把打印机弄好后接着打，不会重号。"),
                tr("接着打印"),
                self.print_waiting,
                icon="printer",
                second_words=tr("换打印机"),
                second=self.other_printer,
            )
        )
