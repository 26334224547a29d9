"""扫描件 of one case: which material or signed paper has which; files in by dialog, camera or drop; seen, removed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from counter_app.domain.refusals import Refusal
from counter_app.services import looking_up, scans
from counter_app.services.looking_up import CasePage
from counter_app.services.ports.records import Changes
from counter_app.ui import theme
from counter_app.ui.pages.page import Page
from counter_app.ui.pages.scans.scan_list import ScanList
from counter_app.ui.pages.scans.viewer import ScanViewer
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import RefusalBox
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.scrolling import scrolled
from counter_app.ui.widgets.text import Text, full_width
from counter_app.ui.words import serial

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

REFUSALS = 3
"""Sentences that are shown; of more it is said how many."""


class CaseScansPage(Page):
    manual = "scans"

    def __init__(self, at: Workplace, number: str) -> None:
        super().__init__()
        self._at, self.number = at, number
        self._sub = Text("", "label")
        self.list = ScanList(at.desk.wording.on_screen, at.scans.thumbs)
        self.viewer = ScanViewer(at)
        self.said = Text("", "small", wrap=True)
        self.refusal = RefusalBox()
        self.choose = Button(self._say("scans.choose"), letter="A", height=32, size=14)
        self.put = Button("", letter="F", height=32, size=14)
        self.dismiss = Button(self._say("scans.dismiss"), letter="U", height=32, size=14)
        self.remove = Button(self._say("scans.remove"), "danger", letter="R", height=32, size=14)
        self._lay_out()
        self.list.moved.connect(self._show_chosen)
        self.list.opened.connect(self._open)
        self.list.asked.connect(self._ask_files)
        self.choose.clicked.connect(self._ask_files)
        self.put.clicked.connect(lambda: self._take(at.scans.offers))
        self.dismiss.clicked.connect(at.scans.dismiss)
        self.remove.clicked.connect(self._ask_reason)
        at.scans.changed.connect(self._show_run)
        at.announcer.changed.connect(self._changed)
        self._show_run()
        self._show_chosen()
        self.refresh()

    def _lay_out(self) -> None:
        head = frame(
            row(Text(self._say("scans.title"), "title"), self._sub, None, gap=10, margins=(18, 0, 18, 0)),
            "head",
        )
        theme.sized(head, height=52)
        self._area = scrolled(self.list)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = frame(column(self._area, gap=0, margins=(1, 1, 1, 1)), "card")
        self._stack = QStackedWidget()
        self._stack.addWidget(card)
        self._stack.addWidget(self.viewer)
        buttons = row(self.choose, self.put, self.dismiss, self.remove, None, self.viewer.buttons, gap=6)
        body = column(self.refusal, self.said, gap=8, margins=(12, 10, 12, 10))
        body.addWidget(self._stack, 1)
        body.addLayout(buttons)
        whole = column(head, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def refresh(self) -> None:
        desk, number = self._at.desk, self.number
        self._at.query(lambda: looking_up.page(desk, number), self._show, self)

    def _show(self, page: CasePage) -> None:
        case = page.case
        self._sub.setText(f"{serial(case.number)}　{case.intake.applicant.name}")
        self.list.show_places(scans.placed(page, self._at.desk.wording.on_screen))

    def _show_run(self) -> None:
        """What waits, what is on its way, what was not taken."""
        run = self._at.scans
        progress = run.progress(self.number)
        if progress is not None:
            said = self._say("scans.taking", file=progress.file, nth=progress.nth, of=progress.of)
        elif run.offers:
            said = self._say("scans.offered", count=len(run.offers), names=run.offered)
        elif run.taken(self.number):
            said = self._say("scans.done", count=run.taken(self.number))
        else:
            said = self._say("scans.how")
        self.said.setText(said)
        self.said.setVisible(not self._viewing)
        self.choose.setVisible(not self._viewing)
        self.viewer.buttons.setVisible(self._viewing)
        self.put.say(self._say("scans.put", count=len(run.offers)))
        self.put.setVisible(bool(run.offers) and not self._viewing)
        self.dismiss.setVisible(bool(run.offers) and not self._viewing)
        refused = run.refused(self.number)
        if refused and not self._viewing:
            more = len(refused) - REFUSALS
            told = [*refused[:REFUSALS], *([self._say("scans.refused_more", count=more)] if more > 0 else [])]
            self.refusal.show_reason("\n".join(told))
        else:
            self.refusal.hide()
        self.hints_changed.emit()

    def _show_chosen(self) -> None:
        self.remove.setVisible(self.list.scan is not None)
        self._area.ensureVisible(0, self.list.bottom_of_chosen(), 0, theme.px(40))
        self.hints_changed.emit()

    # --- what the window asks of a page -------------------------------------------------------------------

    def title(self) -> str:
        return self._say("scans.title")

    def hints(self) -> Sequence[Hint]:
        if self._viewing:
            return (
                Hint("PgUp PgDn", tr("翻页")),
                Hint("↑ ↓", tr("滚动")),
                Hint("+ -", tr("大小")),
                Hint("Alt+R", tr("移除")),
                Hint("Esc", tr("回清单")),
            )
        offered = (
            (Hint("Alt+F", tr("放到这里")), Hint("Alt+U", tr("不要新到的"))) if self._at.scans.offers else ()
        )
        chosen = (Hint("Alt+R", tr("移除")),) if self.list.scan is not None else ()
        return (
            Hint("↑ ↓", tr("选材料")),
            Hint("← →", tr("选扫描件")),
            Hint("Enter", tr("看")),
            Hint("Alt+A", tr("选文件")),
            *offered,
            *chosen,
            Hint("Esc", tr("回办件")),
        )

    def zones(self) -> Sequence[QWidget]:
        return (self.viewer.area,) if self._viewing else (self.list,)

    def step_back(self) -> bool:
        if not self._viewing:
            return False
        self._close_viewer()
        return True

    def refuse(self, refusal: Refusal, sentence: str) -> bool:
        self.refusal.show_reason(sentence)
        return True

    def take_dropped(self, paths: Sequence[Path], over: QWidget, y: float) -> bool:
        """On a line of the list it belongs there, elsewhere on the page to the chosen place."""
        if not self._viewing and over is self.list:
            place = self.list.at(y)
            if place is not None:
                self._at.scans.take(self.number, place.place, paths)
                return True
        self._take(paths)
        return True

    # --- deeds --------------------------------------------------------------------------------------------

    @property
    def _viewing(self) -> bool:
        return self._stack.currentWidget() is self.viewer

    def _ask_files(self) -> None:
        dialog = QFileDialog(self, self._say("scans.choose"), "", self._say("scans.kinds"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self._take([Path(name) for name in names]))
        dialog.open()

    def _take(self, paths: Sequence[Path]) -> None:
        if self.list.place is not None and paths:
            self._at.scans.take(self.number, self.list.place.place, tuple(paths))
            self.list.setFocus()

    def _open(self) -> None:
        place, kept = self.list.place, self.list.scan
        if place is not None and kept is not None:
            self._stack.setCurrentWidget(self.viewer)
            self.viewer.show_scan(place.name, kept)
            self.viewer.area.setFocus()
            self._show_run()

    def _close_viewer(self) -> None:
        self.viewer.forget()
        self._stack.setCurrentIndex(0)
        self.list.setFocus()
        self._show_run()

    def _ask_reason(self) -> None:
        place, kept, at = self.list.place, self.list.scan, self._at
        if place is None or kept is None:
            return
        digest = kept.scan.digest
        at.go.ask_reason(
            self._say("scans.remove_title", name=full_width(place.name)),
            self._say("scans.remove_why", days=scans.KEPT_UNNAMED.days),
            lambda reason: at.command(
                lambda: scans.remove(at.desk, at.session, self.number, digest, place.place, reason),
                lambda decision: self._removed(decision.changes),
                self,
            ),
        )

    def _removed(self, changes: Changes) -> None:
        if self._viewing:
            self._close_viewer()
        self._at.announcer.tell(changes)

    def _changed(self, changes: Changes) -> None:
        if self.number in changes.cases:
            self.refresh()

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", key, **facts)
