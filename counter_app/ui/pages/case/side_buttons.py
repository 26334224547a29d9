"""What ends a case or goes beside its next step: withdrawal, lateness, refusal, another notice."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from counter_app.domain.case import Case
from counter_app.ui.pages.case.steps import OPEN
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import column, frame, row


class SideButtons(QFrame):
    """Only those that can be pressed now are seen."""

    def __init__(self) -> None:
        super().__init__()
        self.withdraw = Button(tr("申请人撤回"), "danger", letter="C", height=32, size=14)
        self.late = Button(tr("逾期退件"), "danger", letter="T", height=32, size=14)
        self.refuse_case = Button(tr("不予受理"), letter="B", height=32, size=14)
        self.again = Button(tr("再出告知书"), letter="G", height=32, size=14)
        self._late_row = frame(row(self.late, None, gap=6))
        self.setLayout(
            column(row(self.withdraw, self.refuse_case, self.again, None, gap=6), self._late_row, gap=6)
        )

    def show_case(self, case: Case, late: bool, again: bool) -> None:
        """`late`: the notice's period is over; `again`: a further notice may follow."""
        open_case = case.status in OPEN
        self.withdraw.setVisible(open_case)
        self._late_row.setVisible(late)
        self.refuse_case.setVisible(open_case)
        self.again.setVisible(again)
        self.again.say(tr("再出告知书") if case.notices else tr("不签，出告知书"))
