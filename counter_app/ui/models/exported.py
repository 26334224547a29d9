"""Lists of the window as files have them: every column, whole dates and numbers, no signs for "nothing"."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.services.day.lines import DayLine
from counter_app.services.exporting import Table
from counter_app.ui.widgets.line_table import Cell, LineTable

_NOTHING = "—"
_DAY = (
    "办件编号",
    "时间",
    "申请人",
    "事项",
    "结果",
    "文书",
    "已打印张数",
    "备注",
)


def table_of_lines(title: str, shown: LineTable) -> Table:
    """The lines as they stand, also in columns for which the window has no room now."""
    headings = tuple(column.full or column.title for column in shown.columns)
    rows = tuple(tuple(_words(cell) for cell in line.cells) for line in shown.lines)
    return Table(title, headings, rows)


def _words(cell: Cell) -> str:
    words = cell.full or cell.text
    return "" if words == _NOTHING else words


def table_of_day(lines: Sequence[DayLine], title: str) -> Table:
    rows = tuple(
        (x.number, x.time, x.applicant, x.matter, x.result, x.papers, x.sheets, x.remark) for x in lines
    )
    return Table(title, _DAY, rows)
