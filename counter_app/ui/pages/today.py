"""今日: the day's cases at this counter, drafts first, narrowed by status."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QSizePolicy, QWidget

from counter_app.domain.case import Status
from counter_app.services import drafts, looking_up, papers
from counter_app.services.exporting import Table
from counter_app.services.ports.records import CaseSummary, Changes, Draft
from counter_app.ui import icons, theme
from counter_app.ui.models.case_lines import LOOKS, Day, Filter, day_lines
from counter_app.ui.models.exported import table_of_lines
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.line_table import Column, LineTable
from counter_app.ui.widgets.text import Text
from counter_app.ui.words import day_decided

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

COLUMNS = (
    Column(tr("时间"), 66, 760),
    Column(tr("流水号"), 74, full=tr("办件编号")),
    Column(tr("申请人"), 0),
    Column(tr("事项"), 0),
    Column(tr("状态"), 122),
    Column(tr("期限"), 148, 660),
    Column(tr("纸"), 112),
)
MAY_BE_BARE = (Status.CONSULTATION, Status.WITHDRAWN)
"""An entry of these may have no paper at all; every other case has one."""


class CountTile(QAbstractButton):
    """How many there are, and the filter of it."""

    def __init__(self, chosen: Filter) -> None:
        super().__init__()
        self.words, self.color, self.icon_name = LOOKS[chosen]
        self.count, self.on, self._low = 0, chosen is Filter.ALL, False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.sized(self, height=68)

    def show_count(self, count: int, on: bool) -> None:
        self.count, self.on = count, on
        self.setAccessibleName(tr("{words} {count} 件", words=self.words, count=count))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(90), theme.px(68))

    def set_low(self, low: bool) -> None:
        """One line instead of two, where the window is low."""
        self._low = low
        theme.sized(self, height=34 if low else 68)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2 if self.on else 1
        painter.setPen(QPen(theme.color("brand-line" if self.on else "line"), edge))
        painter.setBrush(theme.color("brand-bg" if self.on else "surface"))
        half = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        color = self.color if self.count else "ink-3"
        if self._low:
            painter.setFont(theme.font(14, 500))
            painter.setPen(theme.color(color))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self.words} {self.count}")
            painter.end()
            return
        inside = QRectF(self.rect()).adjusted(theme.px(14), theme.px(5), -theme.px(10), -theme.px(7))
        painter.setFont(theme.font(26, 700))
        painter.setPen(theme.color(color))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, str(self.count))
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("ink-2"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, self.words)
        if self.icon_name:
            left = inside.right() - theme.px(20)
            icons.paint(painter, self.icon_name, left, inside.top() + theme.px(6), 20, color)
        painter.end()


class TodayPage(Page):
    key = "today"
    manual = "today"
    waiting_changed = Signal(int)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._at = workplace
        self._day = Day((), (), {})
        self._chosen = Filter.ALL
        self._handled = ""
        self._sub = Text("", "label")
        self._print = Button(tr("接着打印"), letter="P", icon="printer", height=32, size=14)
        self._print.clicked.connect(workplace.press.print_waiting)
        self._tiles = {f: CountTile(f) for f in Filter}
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(8))
        for f, tile in self._tiles.items():
            tile.clicked.connect(lambda _=False, f=f: self.choose(f))
        self.table = LineTable(COLUMNS, tr("今日办件"))
        self.table.opened.connect(self._open)
        self._empty = Text(tr("今天还没有办件。按 F3 开始受理。"), "body", "ink-2")
        self._foot = Text("", "hint")
        head = frame(
            row(Text(tr("今日办件"), "title"), self._sub, None, self._print, gap=10, margins=(18, 0, 18, 0)),
            "head",
        )
        theme.sized(head, height=52)
        foot = frame(
            row(
                self._foot,
                None,
                Text(tr("「估」表示该年节假日尚未公布，日期为估算"), "hint"),
                margins=(14, 5, 14, 5),
            )
        )
        card = frame(
            column(self.table, self._empty, self._bottom(foot), gap=0, margins=(1, 1, 1, 1)),
            "card",
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        body = column(self._grid, gap=10, margins=(12, 10, 12, 10))
        body.addWidget(card, 1)
        whole = column(head, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)
        self._arrange_tiles()
        workplace.announcer.changed.connect(self._changed)

    @staticmethod
    def _bottom(foot: QFrame) -> QFrame:
        bottom = frame(column(foot, gap=0), "sunk")
        bottom.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return bottom

    def title(self) -> str:
        return tr("今日办件")

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("↑ ↓", tr("选办件")),
            Hint("Enter", tr("打开")),
            Hint("Alt+P", tr("接着打印")),
            Hint("Alt+1…7", tr("按状态筛")),
            Hint("Alt+E", tr("导出清单")),
        )

    def zones(self) -> Sequence[QWidget]:
        return (self.table,)

    def chords(self) -> Mapping[str, Callable[[], None]]:
        return {f"Alt+{i}": partial(self.choose, f) for i, f in enumerate(Filter, 1)}

    def exported(self) -> Table:
        """What is shown, narrowed as it is."""
        narrowed = "" if self._chosen is Filter.ALL else f" {LOOKS[self._chosen][0]}"
        return table_of_lines(
            tr("今日办件 {today}{narrowed}", today=self._at.desk.today(), narrowed=narrowed), self.table
        )

    def choose(self, chosen: Filter) -> None:
        """Narrow the list to one status."""
        self._chosen = chosen
        self._show()

    def on_show(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        at = self._at
        self._sub.setText(f"{day_decided(at.desk.today())}　{at.desk.hall.counter.name}")

        def read() -> Day:
            waiting = papers.waiting_by_case(at.desk)
            cases = looking_up.of_day(at.desk, at.desk.today())
            bare = [c.number for c in cases if c.status in MAY_BE_BARE]
            return Day(drafts.of_clerk(at.desk, at.session), cases, waiting, papers.paperless(at.desk, bare))

        at.query(read, self._read)

    def _read(self, day: Day) -> None:
        self._day = day
        self.waiting_changed.emit(len(day.waiting))
        self._show()

    def _show(self) -> None:
        counts = self._day.counts()
        for f, tile in self._tiles.items():
            tile.show_count(counts[f], f is self._chosen)
        lines = day_lines(self._day, self._chosen, self._at.desk)
        self.table.set_lines(lines)
        if self._handled and self.isVisible() and self.table.choose(self._handled):
            self._handled = ""
        self.table.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        if lines and self.hasFocus():
            self.table.setFocus()  # it was hidden while there was nothing in it
        if self._chosen is not Filter.ALL:
            self._empty.setText(
                tr("没有「{status}」的办件。按 Alt+1 看全部。", status=LOOKS[self._chosen][0])
            )
        else:
            self._empty.setText(tr("今天还没有办件。按 F3 开始受理。"))
        self._print.setVisible(counts[Filter.PAPER] > 0)
        self._foot.setText(tr("共 {counts} 件，显示 {n} 件", counts=counts[Filter.ALL], n=len(lines)))

    def handled(self, number: str) -> None:
        """The case that the clerk has just had in hand: its line is the chosen one on return."""
        self._handled = number

    def _changed(self, changes: Changes) -> None:
        if changes.cases or changes.drafts or changes.sheets:
            self.refresh()

    def _open(self, what: object) -> None:
        if isinstance(what, CaseSummary):
            self._at.go.open_case(what.number)
        elif isinstance(what, Draft):
            self._at.go.open_draft(what)

    def _arrange_tiles(self) -> None:
        low = self.width() < theme.px(760) or self.height() < theme.px(480)
        for i, tile in enumerate(self._tiles.values()):
            tile.set_low(low)
            self._grid.addWidget(tile, 0, i)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._arrange_tiles()
