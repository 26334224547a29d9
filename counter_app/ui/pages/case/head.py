"""The head of the case page: matter, status, number, applicant and the date to watch."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from counter_app.services.looking_up import CasePage
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.models.case_lines import due_words
from counter_app.ui.widgets.chip import Chip
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.text import Text, full_width, repolish
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
        self._first = first = row(self._matter, self._status, None, gap=9)
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
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A long name stands smaller in a small window, and is never cut."""
        for role in ("title", "subtitle", "cardtitle"):
            if self._matter.property("role") != role:
                self._matter.setProperty("role", role)
                repolish(self._matter)
            self._first.invalidate()
            if self._first.minimumSize().width() + theme.px(36) <= self.width():
                return
