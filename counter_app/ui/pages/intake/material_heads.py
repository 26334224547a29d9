"""The heads over the columns of the materials table: of the rows to be marked, and of the possible ones."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from counter_app.ui import theme
from counter_app.ui.pages.intake.row_geometry import COPIES, FORM, GAP, LEFT, NUMBER, RIGHT, TICK
from counter_app.ui.tr import tr
from counter_app.ui.widgets.layout import frame, row
from counter_app.ui.widgets.text import Text


def columns() -> tuple[QFrame, tuple[Text, Text]]:
    form, copies = Text(tr("形式"), "note"), Text(tr("实/应份"), "note")
    theme.sized(form, FORM)
    theme.sized(copies, COPIES)
    got = Text(tr("收到"), "note")
    theme.sized(got, TICK + 4)
    head = row(NUMBER + GAP, got, gap=GAP, margins=(LEFT, 0, RIGHT, 0))
    head.addWidget(Text(tr("材料·受理标准·问题"), "note"), 1)
    head.addWidget(form)
    head.addWidget(copies)
    made = frame(head, "tablehead")
    theme.sized(made, height=28)
    return made, (form, copies)


def dim_columns() -> QFrame:
    when = Text(tr("什么情形下要交"), "note")
    when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    made = frame(row(30, Text(tr("材料"), "note"), None, when, gap=12, margins=(12, 0, 14, 0)), "tablehead")
    theme.sized(made, height=28)
    return made
