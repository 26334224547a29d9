"""The applicant's other open cases, told while the clerk types; never a full identity number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from counter_app.services.ports.records import CaseSummary
from counter_app.services.wording import Wording
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import glyph, row
from counter_app.ui.widgets.text import Text


class OtherCases(QFrame):
    """Hidden while there are none."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("info")
        self._number = ""
        self._words = Text("", "note", wrap=True)
        self._open = Button("打开看", "link", letter="K", height=26, size=13)
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it comes by itself: Tab must not stop at it
        self._open.clicked.connect(lambda: self.opened.emit(self._number))
        line: QHBoxLayout = row(glyph("info", 16, "brand"), gap=6, margins=(8, 4, 4, 4))
        line.addWidget(self._words, 1)
        line.addWidget(self._open)
        self.setLayout(line)
        self.hide()

    def show_cases(self, cases: Sequence[CaseSummary], wording: Wording) -> None:
        """The newest is named, the rest counted."""
        self.setVisible(bool(cases))
        if not cases:
            return
        newest = cases[0]
        day = newest.received_on
        more = f"，共 {len(cases)} 件" if len(cases) > 1 else ""
        said = f"{day.month} 月 {day.day} 日「{newest.matter_name}」{wording.of(newest.status)}{more}"
        self._number = newest.number
        self._words.setText(said)
        self.setAccessibleName(f"申请人另有办件，{said}")
