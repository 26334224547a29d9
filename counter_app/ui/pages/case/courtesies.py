"""The courtesy papers of a case: what is no proof and no sheet of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from counter_app.services.looking_up import CasePage
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import row
from counter_app.ui.widgets.text import Text
from printing.documents.queue_slip import QueueSlip
from printing.documents.sheet import JobStatus

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class CourtesyButtons(QFrame):
    """Beside each button stands what is known of the last paper of this case: sent is not printed."""

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self._number = ""
        self.slip = Button("打小票", letter="E", height=30, size=13)
        self.slip.clicked.connect(self._print_slip)
        self.slip_said = Text("", "note")
        self.setLayout(row(self.slip, self.slip_said, None, gap=6))
        at.courtesies.reported.connect(self._show_report)

    def show_case(self, page: CasePage) -> None:
        if page.case.number != self._number:
            self._number = page.case.number
            self.slip_said.setText("")

    def _print_slip(self) -> None:
        self._at.courtesies.print_slip(self._number)

    def _show_report(self, number: str, kind: str, status: JobStatus) -> None:
        if number == self._number and kind == QueueSlip.KIND:
            key = f"courtesy.state.{status.state.value}"
            self.slip_said.setText(self._at.desk.wording.say("screens", key))
