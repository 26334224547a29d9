"""扫描件 on the case page: how many there are, the first pages of the newest, and the way to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from counter_app.domain.attached_scans import attached_scans
from counter_app.domain.scans import Scan
from counter_app.services.looking_up import CasePage
from counter_app.ui import theme
from counter_app.ui.scan_thumbs import ScanThumbs, paint_thumb
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.growing import Growing
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

SHOWN, SIDE = 4, 54


class Thumbs(QWidget):
    """The newest of a case, at most SHOWN."""

    def __init__(self, thumbs: ScanThumbs) -> None:
        super().__init__()
        self._thumbs = thumbs
        self._scans: tuple[Scan, ...] = ()
        theme.sized(self, height=SIDE)
        thumbs.changed.connect(self.update)

    def show_scans(self, scans: Sequence[Scan]) -> None:
        self._scans = tuple(scans[-SHOWN:])
        self._thumbs.want(self._scans)
        self.setVisible(bool(self._scans))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.px(SIDE)
        for i, scan in enumerate(self._scans):
            paint_thumb(painter, QRectF(i * (side + theme.px(6)), 1, side, side - 2), self._thumbs.of(scan))
        painter.end()


class ScansCard(Growing):
    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self.setObjectName("card")
        self._at = at
        self._number = ""
        self._count = Text("", "note")
        self.said = Text("", "small", wrap=True)
        self.thumbs = Thumbs(at.scans.thumbs)
        self.open = Button(self._say("scans.title"), letter="I", height=30, size=13)
        self.open.clicked.connect(self.show_all)
        head = row(self.open, None, self._count)
        self.setLayout(column(head, self.thumbs, self.said, gap=8, margins=(14, 10, 14, 10)))
        at.scans.changed.connect(self._show_run)

    def show_case(self, page: CasePage) -> None:
        kept = attached_scans(page.case.history)
        self._number = page.case.number
        pages = sum(each.scan.pages for each in kept)
        self._count.setText(self._say("scans.count", scans=len(kept), pages=pages) if kept else "")
        self.thumbs.show_scans([each.scan for each in kept])
        self._show_run()

    def show_all(self) -> None:
        self.open_with(())

    def open_with(self, paths: Sequence[Path]) -> None:
        """The page of the case's scans; `paths` wait there for a place."""
        from counter_app.ui.pages.scans.page import CaseScansPage

        at = self._at
        at.scans.offer(paths)
        at.go.open_aside(CaseScansPage(at, self._number))

    def _show_run(self) -> None:
        run = self._at.scans
        progress, refused = run.progress(self._number), run.refused(self._number)
        if progress is not None:
            said = self._say("scans.taking", file=progress.file, nth=progress.nth, of=progress.of)
        elif refused:
            said = self._say("scans.case_refused", count=len(refused))
        elif run.offers:
            said = self._say("scans.case_offered", count=len(run.offers))
        else:
            said = "" if self._count.text() else self._say("scans.case_none")
        self.said.setText(said)
        self.said.set_tone("bad" if refused and progress is None else "ink-2")
        self.said.setVisible(bool(said))
        self.fit()

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", key, **facts)
