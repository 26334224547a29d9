"""The hint bar: the keys of the zone that has the focus, at most nine, F1 at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout

from counter_app.ui import theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.keycap import KeyCap
from counter_app.ui.widgets.layout import clear, row
from counter_app.ui.widgets.text import Text

MOST = 9


@dataclass(frozen=True, slots=True)
class Hint:
    """`keys` separated by blanks, e.g. Hint("↑ ↓", "选办件")."""

    keys: str
    words: str


class HintBar(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hints")
        theme.sized(self, height=32)
        self.shown: tuple[Hint, ...] = ()
        self._pairs = QHBoxLayout()
        self._pairs.setSpacing(theme.px(14))
        line = row(gap=14, margins=(18, 0, 18, 0))
        line.addLayout(self._pairs)
        line.addStretch(1)
        line.addWidget(Text(tr("F1 本页帮助"), "note"))
        self.setLayout(line)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        shown = tuple(hints[:MOST])
        if shown == self.shown:
            return
        self.shown = shown
        clear(self._pairs)
        for hint in shown:
            caps = [KeyCap(key) for key in hint.keys.split(" ")]
            self._pairs.addLayout(row(*caps, Text(hint.words, "note"), gap=5))
