"""The line above the rows of a case: what they are, how many still lack, and until when."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from counter_app.domain.case import Case
from counter_app.ui.pages.case.gaps import GapList
from counter_app.ui.pages.case.waiting import gaps_title, lacking_count, still_lacking
from counter_app.ui.tr import tr
from counter_app.ui.widgets.layout import row
from counter_app.ui.widgets.text import Text


class GapsHead(QFrame):
    """Not seen where there are no rows. `lacking`: 还差 2 份."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", "cardtitle")
        self.said = Text("", "labelstrong", "warn")
        self.lacking = ""
        self.setLayout(row(self._title, None, self.said, margins=(14, 10, 14, 6)))

    def show_case(self, case: Case, gaps: GapList) -> None:
        count = len(gaps.lines)
        self.lacking = lacking_count(count, gaps.came, gaps.settled)
        self.setVisible(bool(count))
        self._title.setText(tr("{gaps_title}　{count} 份", gaps_title=gaps_title(case), count=count))
        self.said.setText(still_lacking(case, self.lacking))
