"""查件: cases by number, part of a name, tail of an identity number or telephone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counter_app.services import looking_up
from counter_app.services.exporting import Table
from counter_app.services.looking_up import CaseHit, Hit, NotUnderstood, PersonHit
from counter_app.services.ports.records import CaseSummary, Changes
from counter_app.services.ports.store import MOST_FOUND
from counter_app.ui import theme
from counter_app.ui.models.case_lines import due_words, found_lines
from counter_app.ui.models.exported import table_of_lines
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.chip import Chip
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import clear, column, fact, frame, row, rule
from counter_app.ui.widgets.line_table import Column, LineTable
from counter_app.ui.widgets.text import Text, full_width
from counter_app.ui.words import STATUS_LOOKS, grouped, moment

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

COLUMNS = (
    Column(tr("申请人"), 0),
    Column(tr("证件尾号"), 104, 1000),
    Column(tr("事项"), 0),
    Column(tr("办件编号"), 286, 760),
    Column(tr("状态"), 122),
    Column(tr("收件"), 112, 620),
)
LEAST_DIGITS, LEAST_LETTERS = 4, 2
"""One Chinese character is a fragment of a name; fewer digits than a tail has find too much."""
DETAIL = 336


def enough(text: str) -> bool:
    """Whether the text says enough to search for."""
    if text.isdigit():
        return len(text) >= LEAST_DIGITS
    return len(text) >= (LEAST_LETTERS if text.isascii() else 1)


class CaseSearchPage(Page):
    key = "search"
    manual = "search"

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._at = workplace
        self._asked = ""
        self.field = Field("search", tr("查找"), hint=tr("编号、姓名片段、证件后四位、电话"))
        edit = self.field.edit
        assert isinstance(edit, QLineEdit)
        edit.setClearButtonEnabled(False)
        self.field.changed.connect(self._typed)
        self.field.entered.connect(self._enter)
        self._count = Text("", "label")
        self.table = LineTable(COLUMNS, tr("查到的办件"), row_height=46)
        self.table.opened.connect(self._open)
        self.table.moved.connect(self._show_detail)
        self._empty = Text("", "body", "ink-2", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._detail = QVBoxLayout()
        self._detail_card = frame(self._detail, "card")
        theme.sized(self._detail_card, width=DETAIL)
        head = frame(
            row(
                Text(tr("查件"), "title"),
                Text(tr("任填一项，边输边查；扫码直接打开该件"), "label"),
                None,
                margins=(18, 0, 18, 0),
            ),
            "head",
        )
        theme.sized(head, height=52)
        line = row(gap=12)
        line.addWidget(self.field, 2)
        line.addWidget(self._count, 3)
        table = frame(column(self.table, self._empty, gap=0, margins=(1, 1, 1, 1)), "card")
        lower = row(gap=10)
        lower.addWidget(table, 1)
        lower.addWidget(self._detail_card)
        body = column(line, gap=10, margins=(12, 10, 12, 10))
        body.addLayout(lower, 1)
        whole = column(head, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)
        self._show([])
        workplace.announcer.changed.connect(self._changed)

    def title(self) -> str:
        return tr("查件")

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("↑ ↓", tr("选办件")),
            Hint("Enter", tr("打开")),
            Hint("Ctrl+C", tr("复制编号")),
            Hint("Alt+E", tr("导出清单")),
            Hint("F6", tr("换区")),
            Hint("Esc", tr("清空条件")),
        )

    def zones(self) -> Sequence[QWidget]:
        return (self.field, self.table)

    def chords(self) -> Mapping[str, Callable[[], None]]:
        return {"Ctrl+C": self._copy} if self.table.hasFocus() else {}

    def exported(self) -> Table:
        """What was found; what was searched for stays here, it may be a number."""
        return table_of_lines(tr("查件 {today}", today=self._at.desk.today()), self.table)

    def step_back(self) -> bool:
        if not self.field.text:
            return False
        self.field.set_text("")
        self.field.setFocus()
        return True

    def show_found(self, text: str, cases: Sequence[CaseSummary]) -> None:
        """Cases found elsewhere (a scan, Alt+C), with the text that found them."""
        edit = self.field.edit
        edit.blockSignals(True)
        self.field.set_text(text)
        edit.blockSignals(False)
        self._asked = text
        self._show(cases)
        (self.table if cases else self.field).setFocus()

    def _typed(self, text: str) -> None:
        self.field.accept()
        self._asked = text.strip()
        if not enough(self._asked):
            self._show([])
            return
        asked, desk = self._asked, self._at.desk
        self._at.query(lambda: looking_up.scanned(desk, asked), lambda hits: self._found(asked, hits))

    def _found(self, asked: str, hits: Sequence[Hit]) -> None:
        if asked != self._asked:
            return
        cases = [h.case for h in hits if isinstance(h, CaseHit)]
        for hit in hits:
            if isinstance(hit, PersonHit):
                cases += hit.cases
        unclear = next((h for h in hits if isinstance(h, NotUnderstood)), None)
        if unclear is not None and not cases and len(asked) >= 26:
            self.field.refuse(unclear.reason)
        self._show(cases)

    def _show(self, cases: Sequence[CaseSummary]) -> None:
        lines = found_lines(cases, self._at.desk.wording.on_screen)
        self.table.set_lines(lines)
        self.table.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._empty.setText(
            tr("没有编号、姓名、证件、电话相符的办件。")
            if enough(self._asked)
            else tr("输入编号、姓名、证件后四位或电话。")
        )
        more = tr("最近的 {} 件，可能还有：多输几位") if len(lines) >= MOST_FOUND else tr("{} 件")
        self._count.setText(more.format(len(lines)) if lines else "")
        self._show_detail(lines[0].payload if lines else None)

    def _show_detail(self, what: object) -> None:
        clear(self._detail)
        self._detail_card.setVisible(isinstance(what, CaseSummary) and self.width() >= theme.px(900))
        if not isinstance(what, CaseSummary):
            return
        wording = self._at.desk.wording.on_screen
        kind, icon = STATUS_LOOKS[what.status]
        self._detail.setContentsMargins(*(theme.px(m) for m in (14, 12, 14, 12)))
        self._detail.setSpacing(theme.px(9))
        self._detail.addWidget(Text(full_width(what.matter_name), "cardtitle", wrap=True))
        self._detail.addLayout(row(Chip(wording.of(what.status), kind, icon), None))
        self._detail.addLayout(fact(tr("编号"), grouped(what.number)))
        self._detail.addLayout(fact(tr("申请人"), what.applicant))
        self._detail.addLayout(fact(tr("证件"), what.id_masked or "—"))
        self._detail.addLayout(fact(tr("电话"), what.phone_masked or "—"))
        self._detail.addLayout(fact(tr("收件"), moment(what.received_at)))
        self._detail.addLayout(fact(tr("期限"), due_words(what)))
        if what.gaps:
            self._detail.addWidget(rule())
            self._detail.addWidget(Text(tr("待补正 {gaps} 处", gaps=what.gaps), "strong", "warn"))
        self._detail.addStretch(1)
        button = Button(tr("打开办件"), "primary", cap="Ctrl+Enter", height=46, size=16, wide=True)
        button.clicked.connect(self.primary)
        self._detail.addWidget(button)

    def primary(self) -> None:
        self._enter()

    def _enter(self) -> None:
        line = self.table.line
        if line is not None and self.table.isVisibleTo(self):
            self._open(line.payload)

    def _open(self, what: object) -> None:
        if isinstance(what, CaseSummary):
            self._at.go.open_case(what.number)

    def _copy(self) -> None:
        line = self.table.line
        if line is not None and isinstance(line.payload, CaseSummary):
            QGuiApplication.clipboard().setText(line.payload.number)

    def _changed(self, changes: Changes) -> None:
        if changes.cases and enough(self._asked) and self.isVisible():
            self._typed(self._asked)
