"""The head of the case page: matter, status, number, applicant and the date to watch."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from counter_app.services.looking_up import CasePage
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.models.case_lines import due_words
from counter_app.ui.widgets.chip import Chip
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.text import Text, full_width
from counter_app.ui.words import STATUS_LOOKS, grouped


class CaseHead(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("head")
        theme.sized(self, height=74)
        self._matter = Text("", "title")
        self._status = Chip("", "mute")
        self._number = Text("", "name")
        self._applicant = Text("", "name")
        self._due = Text("", "label")
        first = row(self._matter, self._status, None, gap=9)
        second = row(self._number, self._applicant, self._due, None, gap=14)
        self.setLayout(column(None, first, second, None, gap=2, margins=(18, 0, 18, 0)))

    def show_case(self, page: CasePage, wording: Wording) -> None:
        case = page.case
        kind, icon = STATUS_LOOKS[case.status]
        self._matter.setText(full_width(case.matter_name))
        self._status.show_state(wording.of(case.status), kind, icon)
        self._number.setText(grouped(case.number))
        self._applicant.setText(case.intake.applicant.name)
        self._due.setText(due_words(page.summary) if page.summary.due else "")
