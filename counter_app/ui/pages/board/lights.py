"""时限: every case that waits at this counter under its light, what is late first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from counter_app.domain.lamps import Lamp
from counter_app.services.board import Board
from counter_app.services.ports.records import CaseSummary
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.models.board_lines import LAMPS, board_lines
from counter_app.ui.tr import tr
from counter_app.ui.widgets.layout import column, frame, glyph, row
from counter_app.ui.widgets.line_table import Column, LineTable
from counter_app.ui.widgets.text import Text

NARROW = 1000
COLUMNS = (
    Column(tr("灯"), 84),
    Column(tr("流水号"), 74, full=tr("办件编号")),
    Column(tr("申请人"), 0),
    Column(tr("事项"), 0),
    Column(tr("状态"), 122),
    Column(tr("等谁"), 70, 1000),
    Column(tr("到期"), 130, 760),
    Column(tr("还剩"), 190, 620),
)
_NOTES = {
    Lamp.RED: tr("过了法定的日子，立即处理"),
    Lamp.YELLOW: tr("过了承诺的日子，须反馈"),
    Lamp.WARNING: tr("今天、明天到期，或等申请人过期"),
    Lamp.NORMAL: tr("都还来得及"),
}


class LampTile(QFrame):
    """How many cases stand under a light, and what that means."""

    def __init__(self, lamp: Lamp) -> None:
        super().__init__()
        self.word, self._tone, icon = LAMPS[lamp]
        self._count = Text("0", "title", "ink-3")
        self.note = Text(_NOTES[lamp], "hint")
        words = column(row(self._count, Text(self.word, "strong"), None, gap=8), self.note, gap=0)
        line = row(glyph(icon, 30, self._tone), gap=10, margins=(14, 8, 10, 8))
        line.addLayout(words, 1)
        self.setLayout(line)
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        self._count.setText(str(count))
        self._count.set_tone(self._tone if count else "ink-3")
        self.setAccessibleName(tr("{word} {count} 件", word=self.word, count=count))


class Lights(QWidget):
    opened = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.tiles = {lamp: LampTile(lamp) for lamp in Lamp}
        self.table = LineTable(COLUMNS, tr("等着办的件"))
        self.table.opened.connect(self._open)
        self._empty = Text(tr("没有等着办的件。"), "body", "ink-2")
        self._foot = Text("", "hint")
        foot = frame(row(self._foot, None, margins=(14, 5, 14, 5)), "sunk")
        foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        card = frame(column(self.table, self._empty, foot, gap=0, margins=(1, 1, 1, 1)), "card")
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._empty.setMargin(theme.px(24))
        whole = column(row(*self.tiles.values(), gap=8), gap=10, margins=(12, 10, 12, 10))
        whole.addWidget(card, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for tile in self.tiles.values():
            tile.note.setVisible(self.width() >= theme.px(NARROW))

    def show_board(self, board: Board) -> None:
        for lamp, tile in self.tiles.items():
            tile.show_count(board.counts.get(lamp, 0))
        lines = board_lines(board, self._wording)
        self.table.set_lines(lines)
        self.table.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._foot.setText(tr("共 {n} 件在本窗口等着；已受理交部门的不在其中", n=len(lines)))

    def _open(self, what: object) -> None:
        if isinstance(what, CaseSummary):
            self.opened.emit(what.number)
