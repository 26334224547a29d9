"""以往材料: what is asked for now beside what the applicant handed in before; Enter opens the case it came with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counter_app.services.composing.normalise import normalise
from counter_app.services.earlier_materials import Comparison
from counter_app.services.ports.records import CaseSummary
from counter_app.ui import theme
from counter_app.ui.models.compared_lines import compared_lines
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.line_table import Column, LineTable
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

COLUMNS = (
    Column(tr("本次要的材料"), 0),
    Column(tr("本次"), 104),
    Column(tr("以往哪一件"), 0),
    Column(tr("当时"), 104, 620),
    Column(tr("形式、份数"), 136, 900),
    Column(tr("有效期至"), 160, 1000),
)


class EarlierMaterialsPage(Page):
    manual = "intake"

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self._sub = Text("", "label")
        self.table = LineTable(COLUMNS, tr("以往材料"))
        self.table.opened.connect(self._open)
        head = frame(
            row(Text(tr("以往材料"), "title"), self._sub, None, gap=10, margins=(18, 0, 18, 0)),
            "head",
        )
        theme.sized(head, height=52)
        note = Text(tr("只供对照：以往的纸不能当作这次交了。"), "note")
        body = column(frame(column(self.table, gap=0, margins=(1, 1, 1, 1)), "card"), note, gap=8)
        body.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        body.setStretch(0, 1)
        whole = column(head, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def title(self) -> str:
        return tr("以往材料")

    def hints(self) -> Sequence[Hint]:
        return (Hint("↑ ↓", tr("选材料")), Hint("Enter", tr("打开那一件")), Hint("Esc", tr("回受理")))

    def zones(self) -> Sequence[QWidget]:
        return (self.table,)

    def show_compared(self, matter: str, applicant: str, found: Comparison) -> None:
        self._sub.setText(f"{applicant}　{normalise(matter)}")
        self.table.set_lines(compared_lines(found, self._at.desk.wording.on_screen))

    def _open(self, case: CaseSummary | None) -> None:
        if case is not None:
            self._at.go.open_case(case.number)
