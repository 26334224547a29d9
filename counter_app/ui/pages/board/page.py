"""看板: the lights of this counter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.lamps import Lamp
from counter_app.services.board import Board, board
from counter_app.services.ports.records import Changes
from counter_app.ui import theme
from counter_app.ui.pages.board.lights import Lights
from counter_app.ui.pages.page import Page
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
        self._sub = Text("", "label")
        self.lights = Lights(at.desk.wording)
        self.lights.opened.connect(at.go.open_case)
        head = frame(row(Text("看板", "title"), self._sub, None, gap=10, margins=(18, 0, 18, 0)), "head")
        theme.sized(head, height=52)
        whole = column(head, gap=0)
        whole.addWidget(self.lights, 1)
        self.setLayout(whole)
        at.announcer.changed.connect(self._changed)

    def title(self) -> str:
        return "看板"

    def hints(self) -> Sequence[Hint]:
        return (Hint("↑ ↓", "选办件"), Hint("Enter", "打开"), Hint("Esc", "回上一页"))

    def zones(self) -> Sequence[QWidget]:
        return (self.lights.table,)

    def on_show(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        desk = self._at.desk
        self._sub.setText(f"{day_decided(desk.today())}　{desk.hall.counter.name}")
        self._at.query(lambda: board(desk), self._read)

    def _read(self, read: Board) -> None:
        self.lights.show_board(read)
        self.late_changed.emit(sum(read.counts.get(lamp, 0) for lamp in (Lamp.RED, Lamp.YELLOW)))

    def _changed(self, changes: Changes) -> None:
        if changes.cases:
            self.refresh()
