"""设置: printer, preview and text size; beside them what the counter works from and who works at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from counter_app.domain.refusals import Refusal
from counter_app.services.ports.records import Changes
from counter_app.settings import save
from counter_app.ui import theme
from counter_app.ui.models.printer_choices import printer_choices
from counter_app.ui.pages.page import Page
from counter_app.ui.pages.settings_backup import BackupCard
from counter_app.ui.pages.settings_camera import CameraCard
from counter_app.ui.pages.settings_data import DataCard
from counter_app.ui.pages.settings_language import LanguageCard
from counter_app.ui.pages.settings_people import PeopleCard
from counter_app.ui.pages.settings_recovery import RecoveryCard
from counter_app.ui.pages.settings_rekey import RekeyCard
from counter_app.ui.pages.settings_restore import RestoreCard
from counter_app.ui.pages.settings_second_screen import SecondScreenCard
from counter_app.ui.pages.settings_slip import SlipCard
from counter_app.ui.sheet_words import printer_words
from counter_app.ui.tr import tr
from counter_app.ui.widgets.choices import Choice, Choices
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import Card, column, frame, row
from counter_app.ui.widgets.scrolling import scrolled
from counter_app.ui.widgets.segmented import Segmented
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

ON_OFF = (("on", tr("先看再办")), ("off", tr("直接办")))


class SettingsPage(Page):
    key = "settings"
    manual = "settings"

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self.printers = Choices(tr("文书打印机"))
        self.printers.chosen.connect(self._use_printer)
        self._printer_note = Text("", "note", wrap=True)
        self.preview = Segmented(ON_OFF, tr("办理前预览文书"))
        self.preview.choose("on" if at.settings.preview_before_act else "off")
        self.preview.chosen.connect(self._keep_preview)
        self.slip = SlipCard(at)
        self.second = SecondScreenCard(at)
        self.camera = CameraCard(at)
        self.people = PeopleCard(at, self)
        self.language = LanguageCard(at)
        self.data = DataCard(at, self)
        self.backup = BackupCard(at)
        self.restore = RestoreCard(at)
        self.recovery = RecoveryCard(at, self)
        self.rekey = RekeyCard(at, self)
        head = frame(
            row(Text(tr("设置"), "title"), Text(tr("改动即时生效"), "label"), None, margins=(18, 0, 18, 0)),
            "head",
        )
        theme.sized(head, height=52)
        left = column(self.data, self.backup, self.restore, self.recovery, self.rekey, None, gap=10)
        right = column(self._print_card(), self.slip, self.second, self.camera, self.people, gap=10)
        right.addWidget(self.language)
        right.addStretch(1)
        body = row(gap=10, margins=(12, 10, 12, 10))
        body.addLayout(left, 1)
        body.addLayout(right, 1)
        whole = column(head, gap=0)
        whole.addWidget(scrolled(frame(body, "page")), 1)
        self.setLayout(whole)
        at.announcer.changed.connect(self._changed)

    def _print_card(self) -> QFrame:
        return Card(
            Text(tr("文书打印机"), "cardtitle"),
            self.printers,
            self._printer_note,
            8,
            Text(tr("办理前预览文书"), "cardtitle"),
            self.preview,
            Text(tr("关掉后按 Ctrl+Enter 直接办理并打印。"), "hint"),
            8,
            Text(tr("文字大小"), "cardtitle"),
            Text(tr("Ctrl+= 放大，Ctrl+- 缩小，Ctrl+0 还原；下次启动照旧。"), "small", wrap=True),
            gap=8,
        )

    def title(self) -> str:
        return tr("设置")

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("↑ ↓", tr("选")),
            Hint("Alt+A", tr("添加工作人员")),
            Hint("Alt+R", tr("重设密码")),
            Hint("Alt+C", tr("停用")),
            Hint("Alt+H", tr("大厅资料")),
            Hint("Alt+M", tr("事项目录")),
            Hint("Alt+D", tr("日历")),
            Hint("F6", tr("换区")),
            Hint("Esc", tr("返回")),
        )

    def zones(self) -> Sequence[QWidget]:
        cards = (self.slip.printers, self.second.displays, self.people.people, self.data.hall)
        return (self.printers, self.preview, *cards, self.language.languages)

    def on_show(self) -> None:
        at = self._at
        folder = str(at.settings.paper_folder)
        at.query(lambda: printer_choices(at.desk.wording.on_screen, folder), self._show_printers)
        self.slip.read()
        self.second.read()
        self.people.read()
        self.data.show_data()

    def _show_printers(self, choices: tuple[Choice, ...]) -> None:
        self.printers.show_choices(choices, self._at.settings.printer)
        self._printer_note.setText(
            tr("现在：{printer_words}", printer_words=printer_words(self._at.front.printer.name))
        )

    def _use_printer(self, name: str) -> None:
        at = self._at
        at.settings = save(at.settings, {"printer": name})
        at.use(replace(at.front, printer=at.front.printer_for(name)))
        self._printer_note.setText(
            tr("现在：{printer_words}", printer_words=printer_words(at.front.printer.name))
        )

    def _keep_preview(self, value: str) -> None:
        self._at.settings = save(self._at.settings, {"preview_before_act": value == "on"})

    def _changed(self, changes: Changes) -> None:
        if changes.accounts:
            self.people.read()
        if changes.settings:
            self.data.show_data()

    def refuse(self, refusal: Refusal, sentence: str) -> bool:
        self.people.refusal.show_reason(sentence)
        return True
