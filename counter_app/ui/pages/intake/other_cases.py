"""What else of the applicant is known, told while the clerk types: a double entry, or cases that wait."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from counter_app.services.looking_up import OthersFound
from counter_app.services.wording import Wording
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import glyph, row
from counter_app.ui.widgets.text import Text, full_width


class OtherCases(QFrame):
    """Hidden while there are none."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("info")
        self._number = ""
        self._words = Text("", "note", wrap=True)
        self._open = Button(tr("打开看"), "link", letter="K", height=26, size=13)
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it comes by itself: Tab must not stop at it
        self._open.clicked.connect(lambda: self.opened.emit(self._number))
        line: QHBoxLayout = row(glyph("info", 16, "brand"), gap=6, margins=(8, 4, 4, 4))
        line.addWidget(self._words, 1)
        line.addWidget(self._open)
        self.setLayout(line)
        self.hide()

    def show_cases(self, others: OthersFound, wording: Wording) -> None:
        """Another name beside the same number comes first: one of the two is wrong. Then the same matter again:
        nobody should apply twice unawares. Else what waits is told."""
        differs, twice = others.other_name, bool(others.same_matter)
        cases = (differs,) if differs else others.same_matter or others.waiting
        self.setVisible(bool(cases))
        if not cases:
            return
        newest, day = cases[0], cases[0].received_on
        on, status = tr("{month} 月 {day} 日", month=day.month, day=day.day), wording.of(newest.status)
        if differs:
            said = tr(
                "同一证件号码，{on}的办件写的是「{applicant}」。请对照证件核对姓名和号码",
                on=on,
                applicant=newest.applicant,
            )
        elif twice:
            said = tr(
                "同一申请人同一事项 {on}已有 {n} 件（{status}）。打开看，或仍然新办",
                on=on,
                n=len(cases),
                status=status,
            )
        else:
            more = tr("，共 {n} 件", n=len(cases)) if len(cases) > 1 else ""
            said = f"{on}「{full_width(newest.matter_name)}」{status}{more}"
        self._number = newest.number
        self._words.setText(said)
        alarming = twice or differs is not None
        self._words.set_tone("warn" if alarming else "ink")
        self.setAccessibleName(said if alarming else tr("申请人另有未办完的办件，{said}", said=said))
