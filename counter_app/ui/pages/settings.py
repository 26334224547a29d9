"""设置: this counter as it is, printer, preview, text size, and the accounts that a supervisor adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from counter_app.domain.people import Clerk, Role
from counter_app.services import clerks
from counter_app.services.desk import Approval, Session
from counter_app.services.ports.records import Changes
from counter_app.settings import save
from counter_app.ui import theme
from counter_app.ui.dialogs.account import AccountDialog, NewClerk
from counter_app.ui.models.printer_choices import FOLDER, printer_choices
from counter_app.ui.pages.page import Page
from counter_app.ui.sheet_words import printer_words
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.choices import Choice, Choices
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import Card, clear, column, fact, frame, row
from counter_app.ui.widgets.segmented import Segmented
from counter_app.ui.widgets.text import Text
from printing.printers import CupsQueue

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

ON_OFF = (("on", "先看再办"), ("off", "直接办"))


class SettingsPage(Page):
    key = "settings"
    manual = "settings"

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self.printers = Choices("文书打印机")
        self.printers.chosen.connect(self._use_printer)
        self._printer_note = Text("", "note", wrap=True)
        self.preview = Segmented(ON_OFF, "办理前预览文书")
        self.preview.choose("on" if at.settings.preview_before_act else "off")
        self.preview.chosen.connect(self._keep_preview)
        self._people = QVBoxLayout()
        self._people.setSpacing(theme.px(6))
        self.add = Button("添加工作人员", letter="A", icon="users")
        self.add.clicked.connect(self._add)
        self._said = Text("", "small", "ok", wrap=True)
        head = frame(
            row(Text("设置", "title"), Text("改动即时生效", "label"), None, margins=(18, 0, 18, 0)), "head"
        )
        theme.sized(head, height=52)
        left = column(self._counter_card(), self._people_card(), None, gap=10)
        right = column(self._print_card(), None, gap=10)
        body = row(gap=10, margins=(12, 10, 12, 10))
        body.addLayout(left, 1)
        body.addLayout(right, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(frame(body, "page"))
        whole = column(head, gap=0)
        whole.addWidget(area, 1)
        self.setLayout(whole)
        at.announcer.changed.connect(self._changed)

    def _counter_card(self) -> QFrame:
        hall, desk = self._at.desk.hall, self._at.desk
        release = desk.shelf.current(desk.today()).release
        facts = (
            ("大厅", hall.name),
            ("窗口", f"{hall.counter.name}（{hall.counter.code}）"),
            ("地区", f"{hall.region}{'，样例' if hall.is_sample else ''}"),
            ("地址", hall.address),
            ("办公时间", hall.hours),
            ("落款机关", f"{len(hall.bodies)} 个"),
            ("目录", f"{release.id} 版，{release.source}"),
            ("文书用语", f"{desk.wording.release} 版"),
        )
        lines = [fact(label, value, width=70) for label, value in facts]
        note = Text("大厅资料由主管部门下发，首次启动时读入。", "hint", wrap=True)
        return Card(Text("大厅与窗口", "cardtitle"), *lines, note, gap=7)

    def _people_card(self) -> QFrame:
        return Card(
            row(Text("工作人员", "cardtitle"), None, self.add),
            frame(self._people),
            self._said,
            Text("添加须值班长登录。密码由本人当面设定。", "hint"),
            gap=8,
        )

    def _print_card(self) -> QFrame:
        return Card(
            Text("文书打印机", "cardtitle"),
            self.printers,
            self._printer_note,
            8,
            Text("办理前预览文书", "cardtitle"),
            self.preview,
            Text("关掉后按 Ctrl+Enter 直接办理并打印。", "hint"),
            8,
            Text("文字大小", "cardtitle"),
            Text("Ctrl+= 放大，Ctrl+- 缩小，Ctrl+0 还原；下次启动照旧。", "small", wrap=True),
            gap=8,
        )

    def title(self) -> str:
        return "设置"

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("↑ ↓", "选打印机"),
            Hint("Alt+A", "添加工作人员"),
            Hint("F6", "换区"),
            Hint("Esc", "返回"),
        )

    def zones(self) -> Sequence[QWidget]:
        return (self.printers, self.preview, self.add)

    def on_show(self) -> None:
        at = self._at
        folder = str(at.settings.paper_folder)
        at.query(lambda: printer_choices(at.desk.wording, folder), self._show_printers)
        self._read_people()

    def _show_printers(self, choices: tuple[Choice, ...]) -> None:
        self.printers.show_choices(choices, self._at.settings.printer)
        self._printer_note.setText(f"现在：{printer_words(self._at.front.printer.name)}")

    def _use_printer(self, name: str) -> None:
        at = self._at
        at.settings = save(at.settings, {"printer": name})
        if name == FOLDER:
            self._printer_note.setText("下次启动起存成 PDF。")
            return
        at.front = replace(at.front, printer=CupsQueue(name))
        at.press.use(at.front)
        self._printer_note.setText(f"现在：{name}")

    def _keep_preview(self, value: str) -> None:
        self._at.settings = save(self._at.settings, {"preview_before_act": value == "on"})

    def _read_people(self) -> None:
        desk = self._at.desk
        self._at.query(lambda: clerks.known(desk), self._show_people)

    def _show_people(self, known: Sequence[Clerk]) -> None:
        clear(self._people)
        for clerk in known:
            role = self._at.desk.wording.of(clerk.role)
            self._people.addLayout(
                row(
                    Text(clerk.name, "name"),
                    Text(f"工号 {clerk.staff_no}", "label"),
                    None,
                    Text(role, "label"),
                    gap=10,
                )
            )

    def _add(self) -> None:
        if self._at.session.clerk.role is Role.SUPERVISOR:
            self._ask(self._at.session)
        else:
            self._at.go.ask_supervisor("添加工作人员须值班长同意。", self._approved)

    def _approved(self, approval: Approval) -> None:
        self._ask(Session(approval.supervisor))

    def _ask(self, by: Session) -> None:
        AccountDialog(self._at, by, self._added, self.window()).open()

    def _added(self, clerk: NewClerk) -> None:
        self._said.setText(f"已添加 {clerk.name}，锁定后即可用工号 {clerk.staff_no} 登录。")
        self._at.announcer.tell(Changes(accounts=True))

    def _changed(self, changes: Changes) -> None:
        if changes.accounts:
            self._read_people()
