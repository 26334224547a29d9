"""Labels by their role in the type scale, and catalogue text set with full-width punctuation."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from counter_app.ui import flags


@cache
def _chinese() -> re.Pattern[str]:
    """Compiled when first wanted: the wide class takes 3 ms, which the first paint need not wait for."""
    return re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


class Text(QLabel):
    """A label of the type scale. `role` is a role of style.qss, `tone` the colour of a state.

    A wrapping label asks for the height its words need, so that a nested layout cannot squeeze it.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("textFormat", flags.PLAIN_TEXT)
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Change the colour of the state; a no-op when it is that already."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)


def repolish(widget: QWidget) -> None:
    """Let the style sheet see a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_flag(widget: QWidget, name: str, on: bool) -> None:
    """Set a property of style.qss to true or false."""
    if bool(widget.property(name)) != on:
        widget.setProperty(name, on)
        repolish(widget)


def full_width(text: str) -> str:
    """Catalogue text as the screen shows it: ASCII punctuation between Chinese characters set full-width.

    What is stored stays as it came (screens.md §9.4).
    """
    if not _chinese().search(text):
        return text
    text = re.sub(r"(?<!\d),|,(?!\d)", "，", text)
    text = re.sub(r"(?<!\d):|:(?!\d)", "：", text)
    text = text.replace(";", "；").replace("?", "？")
    text = re.sub(r"\((?![A-Z]\))", "（", text)
    return re.sub(r"(?<!\([A-Z])\)", "）", text)
