"""Rows, columns, cards, rules and section heads: the frames of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui import flags, theme
from counter_app.ui.tr import label_width
from counter_app.ui.widgets.text import Text

Part = QWidget | QLayout | int | None
"""A widget, a layout, a fixed gap in design pixels, or None for a stretch."""


def row(*parts: Part, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    made = QHBoxLayout()
    _fill(made, parts, gap, margins)
    return made


def column(*parts: Part, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    made = QVBoxLayout()
    _fill(made, parts, gap, margins)
    return made


def _fill(
    layout: QHBoxLayout | QVBoxLayout, parts: tuple[Part, ...], gap: int, margins: tuple[int, int, int, int]
) -> None:
    layout.setSpacing(theme.px(gap))
    layout.setContentsMargins(*(theme.px(m) for m in margins))
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(theme.px(part))
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def frame(layout: QLayout, name: str = "plain") -> QFrame:
    """A frame whose look is `#name` of the style sheet."""
    made = QFrame()
    made.setObjectName(name)
    made.setLayout(layout)
    return made


class Card(QFrame):
    """A white panel with rounded edge; parts stand below one another."""

    def __init__(
        self, *parts: Part, gap: int = 8, margins: tuple[int, int, int, int] = (14, 12, 14, 12)
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setLayout(column(*parts, gap=gap, margins=margins))


def rule(vertical: bool = False) -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setObjectName("line")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def glyph(name: str, size: float = 18, color: str = "ink-2", stroke: float = 2.0) -> QLabel:
    """An icon as a label; always beside a word."""
    made = QLabel()
    from counter_app.ui import icons  # the sign-in page is painted without any

    made.setPixmap(icons.pixmap(name, size, color, stroke))
    made.setFixedSize(theme.px(size), theme.px(size))
    return made


def fact(label: str, value: str, tone: str = "", width: int = 62) -> QHBoxLayout:
    """One line of a fact list: label at the left, value wrapping at the right."""
    name = Text(label, "label", "ink-3")
    theme.sized(name, width=label_width(width))
    name.setProperty("alignment", flags.TOP_LEFT)
    words = Text(value, "small", tone, wrap=True)
    made = row(name, gap=8)
    made.addWidget(words, 1)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def stretch_vertically(widget: QWidget) -> QWidget:
    widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    return widget
