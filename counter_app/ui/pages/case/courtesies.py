"""The courtesy papers of a case, 小票 and 袋标签: no proof, and no sheets of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from counter_app.services.looking_up import CasePage
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.segmented import Segmented
from counter_app.ui.widgets.text import Text
from printing.documents.bag_label import BagLabel
from printing.documents.queue_slip import QueueSlip
from printing.documents.sheet import JobStatus

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

PLACES = "1234"


class CourtesyButtons(QFrame):
    """Beside each button stands what is known of the last paper of this case: sent is not printed."""

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self._number = ""
        self._before: QWidget | None = None
        self.slip = Button(self._say("courtesy.slip"), letter="E", height=30, size=13)
        self.label = Button(self._say("courtesy.label"), letter="J", height=30, size=13)
        self.slip.clicked.connect(self._print_slip)
        self.label.clicked.connect(self._ask_place)
        self.said = {QueueSlip.KIND: Text("", "note"), BagLabel.KIND: Text("", "note")}
        places = [(place, self._say(f"courtesy.place.{place}")) for place in PLACES]
        self.place = Segmented(places, self._say("courtesy.place"))
        self.place.chosen.connect(self._print_label)
        self._asked = frame(column(Text(self._say("courtesy.place"), "label"), self.place, gap=4))
        self._asked.hide()
        slip_said, label_said = self.said.values()
        buttons = row(self.slip, slip_said, self.label, label_said, None, gap=6)
        self.setLayout(column(buttons, self._asked, gap=6))
        at.courtesies.reported.connect(self._show_report)

    @property
    def asking(self) -> bool:
        return self._asked.isVisibleTo(self)

    def close_asking(self) -> None:
        self._asked.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def show_case(self, page: CasePage) -> None:
        if page.case.number != self._number:
            self._number = page.case.number
            self._asked.hide()
            for said in self.said.values():
                said.setText("")

    def _print_slip(self) -> None:
        self._at.courtesies.print_slip(self._number)

    def _ask_place(self) -> None:
        """Which place of the sheet is still free, only the clerk sees: none is taken for them."""
        self._before = self.window().focusWidget()
        self.place.choose("")
        self._asked.show()
        self.place.setFocus()

    def _print_label(self, place: str) -> None:
        self.close_asking()
        self._at.courtesies.print_label(self._number, int(place))

    def _show_report(self, number: str, kind: str, status: JobStatus) -> None:
        if number == self._number and kind in self.said:
            self.said[kind].setText(self._say(f"courtesy.state.{status.state.value}"))

    def _say(self, key: str) -> str:
        return self._at.desk.wording.on_screen.say("screens", key)
