"""大厅、目录与日历: what this counter works from, and the files a supervisor reads in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QFileDialog

from counter_app.domain.clocks import WorkingCalendar
from counter_app.domain.hall import Hall
from counter_app.domain.refusals import Refusal
from counter_app.services import upkeep
from counter_app.services.desk import Approval
from counter_app.services.ports.disturbances import Disturbance
from counter_app.ui.dialogs.newest_number import NewestNumber
from counter_app.ui.pages.intake.row_questions import typed_date
from counter_app.ui.pages.page import Page
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import Field, NumberEdit, RefusalBox
from counter_app.ui.widgets.layout import Card, clear, column, fact, frame, row
from counter_app.ui.widgets.text import Text
from counter_app.ui.workers import Answers, Worker

if TYPE_CHECKING:
    from counter_app.ui.workplace import Asked, Workplace

T = TypeVar("T")
MOST_SHOWN = 40

_NEWEST = ("该窗口最近的办件编号", "26 位；从没发过的留空", "换大厅资料")
CATALOGUE_FILES = "事项目录 (*.json *.xlsx *.xlsm *.csv)"


class DataCard(Card):
    """Facts, the releases with the one in force, and the report of the last file read in."""

    def __init__(self, at: Workplace, page: Page) -> None:
        self._at, self._page = at, page
        self._facts = column(gap=7)
        self._releases = column(gap=4)
        self._report = column(gap=4)
        self.hall = Button("读入大厅资料", letter="H", height=32, size=14)
        self.limit = Button("默认时限", letter="T", height=32, size=14)
        self.release = Button("读入事项目录", letter="I", height=32, size=14)
        self.calendar = Button("读入日历", letter="D", height=32, size=14)
        self.worker: Worker | None = None
        self.said = Text("", "small", "ok", wrap=True)
        self.refusal = RefusalBox()
        super().__init__(
            Text("大厅与窗口", "cardtitle"),
            self._facts,
            row(self.hall, self.limit, None),
            6,
            Text("事项目录与日历", "cardtitle"),
            frame(self._releases),
            row(self.release, self.calendar, None),
            self.refusal,
            self.said,
            frame(self._report),
            Text("读入文件和设定时限须值班长登录，记入日志账。", "hint", wrap=True),
            gap=7,
        )
        self.hall.clicked.connect(lambda: self._ask_file("大厅资料", self.take_hall))
        self.release.clicked.connect(lambda: self._ask_file("事项目录", self.take_release, CATALOGUE_FILES))
        self.calendar.clicked.connect(lambda: self._ask_file("日历", self.take_calendar))
        self.limit.clicked.connect(at.go.ask_default_limit)
        self.show_data()

    def show_data(self) -> None:
        hall, desk = self._at.desk.hall, self._at.desk
        limit = desk.wording.limit(hall.default_limit) if hall.default_limit else "未设定"
        facts = (
            ("大厅", hall.name),
            ("窗口", f"{hall.counter.name}（{hall.counter.code}）"),
            ("地区", f"{hall.region}{'，样例' if hall.is_sample else ''}"),
            ("地址", hall.address),
            ("办公时间", hall.hours),
            ("落款机关", f"{len(hall.bodies)} 个"),
            ("默认时限", limit),
            ("文书用语", f"{desk.wording.release} 版"),
        )
        clear(self._facts)
        for label, value in facts:
            self._facts.addLayout(fact(label, value, width=70))
        clear(self._releases)
        now = desk.shelf.current(desk.today()).release.id
        for release in reversed(desk.shelf.releases()):
            state = (
                "现用"
                if release.id == now
                else "以前"
                if release.effective_from <= desk.today()
                else "待生效"
            )
            told = f"{release.effective_from} 起施行，{release.source}"
            self._releases.addLayout(fact(f"{release.id}", f"{state}　{told}", width=100))

    def _ask_file(self, what: str, take: Callable[[Path], None], files: str = "JSON (*.json)") -> None:
        name, _ = QFileDialog.getOpenFileName(self, f"读入{what}", "", files)
        if name:
            take(Path(name))

    def take_hall(self, path: Path) -> None:
        """Read, then a supervisor's word, then kept; a new counter code holds from the next start."""
        at = self._at

        def ask(hall: Hall) -> None:
            moved = hall.place != at.desk.hall.place
            newest = NewestNumber(at, hall.place, *_NEWEST) if moved else None
            why = f"把大厅资料换成 {path.name}。已办的件不受影响。"
            if newest is not None:
                why += f"窗口换成 {hall.counter.name}（{hall.counter.code}）。"
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
                self._tell(f"大厅资料已换成 {path.name}，从现在起用。")
            else:
                self._tell("大厅资料已存好。窗口的编号代码变了，关闭程序再打开后生效。")

        self._run(lambda: at.front.incoming.hall(path), ask)

    def take_release(self, path: Path) -> None:
        at, fields = self._at, EffectiveFields(self._at.desk.today())

        def take(approval: Approval, effective: date) -> None:
            """In a process of its own: a large file would make the window wait."""
            self.refusal.hide()
            self._tell(f"正在读入 {path.name}。")
            answers = Answers(
                lambda done: read(approval, done),
                self._refused,
                lambda disturbance: disturbed(approval, effective, disturbance),
            )
            request = at.front.incoming.release_request(path, effective)
            self.worker = Worker(at.front.worker, "import-release", request, answers, self)

        def disturbed(approval: Approval, effective: date, disturbance: Disturbance) -> None:
            self._tell("")
            at.feedback.show(disturbance, self._page, retry=lambda: take(approval, effective))

        def read(approval: Approval, done: Mapping[str, Any]) -> None:
            at.desk.shelf.look_again()
            self._run(
                lambda: upkeep.note_import(at.desk, approval, "catalogue", done["release"]),
                lambda _: taken(done),
            )

        def taken(done: Mapping[str, Any]) -> None:
            at.use_desk()
            warnings = tuple(done["warnings"])
            found = f"，提示 {len(warnings)} 处，见下" if warnings else ""
            self._tell(f"已读入 {done['release']} 版，{done['matters']} 个事项{found}。", warnings)

        why = f"读入 {path.name}。已开始的件仍按原来的目录办完。"
        at.go.ask_supervisor(why, lambda approval: take(approval, fields.day), fields.asked())

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
            self._tell(f"已读入日历 {path.name}，从现在起按它计算日期。")

        at.go.ask_supervisor(f"读入日历 {path.name}。已印出的日期不变。", take)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self.refusal.hide()
        self._at.command_quietly(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal) or error.code in self._at.feedback.ways_out:
            self._at.feedback.show(error, self._page)
            return
        self._refused(self._at.feedback.sentence(error))

    def _refused(self, sentence: str, lines: Sequence[str] = ()) -> None:
        self.said.setText("")
        self.refusal.show_reason(sentence)
        self._list(tuple(lines))

    def _tell(self, words: str, more: tuple[str, ...] = ()) -> None:
        self.show_data()
        self.refusal.hide()
        self.said.setText(words)
        self._list(more)

    @property
    def report_lines(self) -> int:
        return self._report.count()

    def _list(self, lines: tuple[str, ...]) -> None:
        clear(self._report)
        for line in lines[:MOST_SHOWN]:
            self._report.addWidget(Text(line, "note", wrap=True))
        if len(lines) > MOST_SHOWN:
            self._report.addWidget(Text(f"另有 {len(lines) - MOST_SHOWN} 处", "note"))


class EffectiveFields:
    """From which day a release is in force; the day it says is today or later, or an earlier one on purpose."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._field = Field("effective_from", "施行日期", NumberEdit(today.isoformat()), width=70)

    @property
    def day(self) -> date:
        return typed_date(self._field.text, self._today) or self._today

    def asked(self) -> Asked:
        from counter_app.ui.workplace import Asked

        return Asked((self._field,), self._ready, "读入事项目录", "读入事项目录")

    def _ready(self) -> bool:
        self._field.accept()
        if typed_date(self._field.text, self._today) is None:
            self._field.refuse("日期不对，请按 年-月-日 填写，如 2026-12-10。")
            self._field.setFocus()
            return False
        return True
