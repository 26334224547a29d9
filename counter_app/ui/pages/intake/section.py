"""The head of an intake card: number, title, progress, something at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from counter_app.ui import theme
from counter_app.ui.widgets.layout import row
from counter_app.ui.widgets.text import Text


def section_head(number: int, title: str, progress: Text | None, *right: QWidget) -> QHBoxLayout:
    """`number` in a dark disc, as the order of work."""
    disc = QLabel(str(number))
    disc.setObjectName("stepdisc")
    disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
    theme.sized(disc, 22, 22)
    head = row(disc, Text(title, "cardtitle"), gap=8)
    if progress is None:
        head.addStretch(1)
    else:
        head.addWidget(progress, 1)
    for part in right:
        head.addWidget(part)
    return head
