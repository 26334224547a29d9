"""The report of a file read in: every fault with sheet and cell, the whole reason of the chosen one below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from counter_app.services.wording import Wording
from counter_app.ui.models.catalogue_lines import remark_lines
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.line_table import Column, LineTable
from counter_app.ui.widgets.paragraph import Paragraph
from counter_app.ui.widgets.text import Text


class ReportPanel(QFrame):
    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setObjectName("card")
        self._wording = wording
        self.rows: tuple[tuple[str, ...], ...] = ()
        severity, matter, place, reason = wording.word("catalogue_table", "report_headings").split("|")
        columns = (
            Column(severity, 84),
            Column(matter, 92, 520),
            Column(place, 168),
            Column(reason, 0),
        )
        self._count = Text("", "cardtitle")
        self.save = Button(self._say("report.save"), letter="B", icon="save", height=32, size=14)
        self.table = LineTable(columns, wording.word("catalogue_table", "report"))
        self.table.moved.connect(self._show)
        self._whole = Paragraph("", "small")
        head = row(self._count, None, self.save, margins=(14, 8, 10, 8))
        foot = frame(column(self._whole, gap=0, margins=(14, 8, 14, 8)), "sunk")
        whole = column(head, gap=0, margins=(1, 1, 1, 1))
        whole.addWidget(self.table, 1)
        whole.addWidget(foot)
        self.setLayout(whole)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        self.rows = tuple(tuple(row) for row in rows)
        error = self._wording.word("severity", "error")
        errors = sum(1 for row in self.rows if row[0] == error)
        key, n = ("report.errors", errors) if errors else ("report.warnings", len(self.rows))
        self._count.setText(self._say(key, n=n))
        self.table.set_lines(remark_lines(self.rows, error))
        self._show(self.rows[0] if self.rows else ())

    def _show(self, row: object) -> None:
        told = row if isinstance(row, tuple) else ()
        self._whole.setText("　".join(part for part in told[1:] if part))

    def _say(self, key: str, **facts: object) -> str:
        return self._wording.say("screens", f"catalogue.{key}", **facts)
