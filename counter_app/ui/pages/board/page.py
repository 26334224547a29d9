"""看板: the lights of this counter, and with Alt+R the end of its day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_app.domain.lamps import Lamp
from counter_app.services.board import Board, board
from counter_app.services.day.view import DayStep, DayView, day_view
from counter_app.services.exporting import Table
from counter_app.services.ports.records import Changes
from counter_app.ui import theme
from counter_app.ui.models.exported import table_of_day, table_of_lines
from counter_app.ui.pages.board.backup_line import BackupLine
from counter_app.ui.pages.board.day import DayPanel
from counter_app.ui.pages.board.deeds import DayDeeds
from counter_app.ui.pages.board.lights import Lights
from counter_app.ui.pages.intake.entry_popup import EntryPopup
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.text import Text
from counter_app.ui.words import day_decided

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class BoardPage(Page):
    key = "board"
    manual = "board"
    late_changed = Signal(int)
    """How many cases are past a date that the counter has to keep."""

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self._title, self._sub = Text(tr("看板"), "title"), Text("", "label")
        self.lights, self.day = Lights(at.desk.wording.on_screen), DayPanel()
        for panel in (self.lights, self.day):
            panel.opened.connect(at.go.open_case)
        self._to_day = Button(tr("日结"), letter="R", icon="clipboard-check", height=32, size=14)
        self._to_day.clicked.connect(self.show_day)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.lights)
        self.stack.addWidget(self.day)
        self.backup = BackupLine(at)
        line = row(self._title, self._sub, None, self.backup, self._to_day, gap=10, margins=(18, 0, 18, 0))
        head = frame(line, "head")
        theme.sized(head, height=52)
        whole = column(head, gap=0)
        whole.addWidget(self.stack, 1)
        self.setLayout(whole)
        self.popup = EntryPopup(self)
        self.deeds = DayDeeds(at, self)
        self.day.primary.clicked.connect(self.primary)
        self.day.hand_over.clicked.connect(self.deeds.hand_over)
        self.day.incident.clicked.connect(self.deeds.incident)
        self.day.log.clicked.connect(lambda: self.deeds.preview(self._day_on()))
        at.announcer.changed.connect(self._changed)

    @property
    def at_day(self) -> bool:
        return self.stack.currentWidget() is self.day

    def title(self) -> str:
        return tr("日结") if self.at_day else tr("看板")

    def hints(self) -> Sequence[Hint]:
        if self.at_day:
            return (
                Hint("← → ↑ ↓", tr("看每个号")),
                Hint("Enter", tr("打开")),
                Hint("Alt+V", tr("预览日志")),
                Hint("Alt+J", tr("交接班")),
                Hint("Alt+Y", tr("登记异常")),
                Hint("Alt+E", tr("导出清单")),
                Hint("Esc", tr("回看板")),
            )
        return (
            Hint("↑ ↓", tr("选办件")),
            Hint("Enter", tr("打开")),
            Hint("Alt+R", tr("日结")),
            Hint("Alt+E", tr("导出清单")),
            Hint("Esc", tr("回上一页")),
        )

    def zones(self) -> Sequence[QWidget]:
        return (self.day.grid,) if self.at_day else (self.lights.table,)

    def chords(self) -> Mapping[str, Callable[[], None]]:
        return {} if self.at_day else {"Alt+R": self.show_day}

    def exported(self) -> Table:
        """The cases that wait; of the day its list (办件清单), as the log will print it."""
        today = self._at.desk.today()
        if not self.at_day:
            return table_of_lines(tr("在办 {today}", today=today), self.lights.table)
        return table_of_day(self.day.view.lines if self.day.view else (), tr("办件清单 {today}", today=today))

    def primary(self) -> None:
        view = self.day.view
        if not self.at_day or view is None or self.popup.asking:
            return
        if view.step is DayStep.EARLIER:
            self.deeds.close(view.open_days[0])
        elif view.step is DayStep.PRINT:
            self._at.press.print_waiting()
        elif view.step is DayStep.EXPLAIN:
            self.deeds.explain(view.on)
        elif view.step is DayStep.CLOSE:
            self.deeds.close(view.on)

    def show_day(self) -> None:
        """日结 instead of the lights."""
        self._switch(self.day)

    def step_back(self) -> bool:
        if not self.at_day:
            return False
        self._switch(self.lights)
        return True

    def close_popup(self) -> bool:
        if not self.popup.asking:
            return False
        self.popup.close_asking()
        return True

    def _switch(self, panel: QWidget) -> None:
        self.stack.setCurrentWidget(panel)
        self._title.setText(self.title())
        self._to_day.setVisible(not self.at_day)
        self.refresh()
        first = self.first_focus()
        if first is not None:
            first.setFocus()
        self.hints_changed.emit()

    def on_show(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        at, today = self._at, self._at.desk.today()
        self.backup.show_state()
        self._sub.setText(f"{day_decided(today)}　{at.desk.hall.counter.name}")
        at.query(lambda: board(at.desk), self._read)
        if self.at_day:
            at.query(lambda: day_view(at.desk, at.session, today), self._read_day, self)

    def _read(self, read: Board) -> None:
        self.lights.show_board(read)
        self.late_changed.emit(sum(read.counts.get(lamp, 0) for lamp in (Lamp.RED, Lamp.YELLOW)))

    def _read_day(self, view: DayView) -> None:
        self.day.show_day(view)

    def _day_on(self) -> DayView | None:
        return self.day.view

    def _changed(self, changes: Changes) -> None:
        if changes.cases or changes.sheets or changes.day or changes.drafts:
            self.refresh()
