"""大厅与日历: what this counter works from, and the files a supervisor reads in; the catalogue has its own page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QFileDialog

from counter_app.domain.clocks import WorkingCalendar
from counter_app.domain.hall import Hall
from counter_app.domain.refusals import Refusal
from counter_app.services import upkeep
from counter_app.services.desk import Approval
from counter_app.ui.dialogs.newest_number import NewestNumber
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import RefusalBox
from counter_app.ui.widgets.layout import Card, clear, column, fact, row
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

T = TypeVar("T")

_NEWEST = (tr("该窗口最近的办件编号"), tr("26 位；从没发过的留空"), tr("换大厅资料"))


class DataCard(Card):
    """Facts, and what came of the last file read in."""

    def __init__(self, at: Workplace, page: Page) -> None:
        self._at, self._page = at, page
        self._facts = column(gap=7)
        self.hall = Button(tr("读入大厅资料"), letter="H", height=32, size=14)
        self.limit = Button(tr("默认时限"), letter="T", height=32, size=14)
        self.calendar = Button(tr("读入日历"), letter="D", height=32, size=14)
        self.said = Text("", "small", "ok", wrap=True)
        self.refusal = RefusalBox()
        super().__init__(
            Text(tr("大厅与窗口"), "cardtitle"),
            self._facts,
            row(self.hall, self.limit, None),
            row(self.calendar, None),
            self.refusal,
            self.said,
            Text(tr("读入文件和设定时限须值班长登录，记入日志账。"), "hint", wrap=True),
            gap=7,
        )
        self.hall.clicked.connect(lambda: self._ask_file(tr("大厅资料"), self.take_hall))
        self.calendar.clicked.connect(lambda: self._ask_file(tr("日历"), self.take_calendar))
        self.limit.clicked.connect(at.go.ask_default_limit)
        self.show_data()

    def show_data(self) -> None:
        hall, desk = self._at.desk.hall, self._at.desk
        limit = desk.wording.on_screen.limit(hall.default_limit) if hall.default_limit else tr("未设定")
        facts = (
            (tr("大厅"), hall.name),
            (tr("窗口"), f"{hall.counter.name}（{hall.counter.code}）"),
            (tr("地区"), hall.region + (tr("，样例") if hall.is_sample else "")),
            (tr("地址"), hall.address),
            (tr("办公时间"), hall.hours),
            (tr("落款机关"), tr("{n} 个", n=len(hall.bodies))),
            (tr("默认时限"), limit),
            (
                tr("事项目录"),
                tr("{id} 版，读入和对照按 Alt+M", id=desk.shelf.current(desk.today()).release.id),
            ),
            (tr("文书用语"), tr("{release} 版", release=desk.wording.on_screen.release)),
        )
        clear(self._facts)
        for label, value in facts:
            self._facts.addLayout(fact(label, value, width=70))

    def _ask_file(self, what: str, take: Callable[[Path], None]) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("读入{what}", what=what), "", "JSON (*.json)")
        if name:
            take(Path(name))

    def take_hall(self, path: Path) -> None:
        """Read, then a supervisor's word, then kept; a new counter code holds from the next start."""
        at = self._at

        def ask(hall: Hall) -> None:
            moved = hall.place != at.desk.hall.place
            newest = NewestNumber(at, hall.place, *_NEWEST) if moved else None
            why = tr("把大厅资料换成 {name}。已办的件不受影响。", name=path.name)
            if newest is not None:
                why += tr("窗口换成 {name}（{code}）。", name=hall.counter.name, code=hall.counter.code)
            at.go.ask_supervisor(
                why,
                lambda approval: keep(approval, hall, newest.text if newest else ""),
                newest.asked() if newest else None,
            )

        def keep(approval: Approval, hall: Hall, newest: str) -> None:
            self._run(lambda: upkeep.change_hall(at.desk, approval, hall, newest), lambda _: kept(hall))

        def kept(hall: Hall) -> None:
            if hall.place == at.desk.hall.place:
                at.use_desk(hall=hall)
                self._tell(tr("大厅资料已换成 {name}，从现在起用。", name=path.name))
            else:
                self._tell(tr("大厅资料已存好。窗口的编号代码变了，关闭程序再打开后生效。"))

        self._run(lambda: at.front.incoming.hall(path), ask)

    def take_calendar(self, path: Path) -> None:
        at = self._at

        def take(approval: Approval) -> None:
            def work() -> WorkingCalendar:
                calendar = at.front.incoming.calendar(path)
                upkeep.note_import(at.desk, approval, "calendar", path.name)
                return calendar

            self._run(work, taken)

        def taken(calendar: WorkingCalendar) -> None:
            at.use_desk(calendar=calendar)
            self._tell(tr("已读入日历 {name}，从现在起按它计算日期。", name=path.name))

        at.go.ask_supervisor(tr("读入日历 {name}。已印出的日期不变。", name=path.name), take)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self.refusal.hide()
        self._at.command_quietly(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal) or error.code in self._at.feedback.ways_out:
            self._at.feedback.show(error, self._page)
            return
        self.said.setText("")
        self.refusal.show_reason(self._at.feedback.sentence(error))

    def _tell(self, words: str) -> None:
        self.show_data()
        self.refusal.hide()
        self.said.setText(words)
