"""The rail of an assistant: the steps done, the one now, those to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from counter_app.ui import theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.layout import column
from counter_app.ui.widgets.text import Text


class StepRail(QFrame):
    """Where one is among the steps."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._titles = tuple(titles)
        theme.sized(self, width=300)
        self._labels = [Text(f"{i}　{title}", "cardtitle", "rail-key") for i, title in enumerate(titles, 1)]
        head = (Text(tr("一窗受理"), "title", "white"), Text(tr("首次启动"), "body", "rail-text"), 30)
        foot = Text(tr("工作人员和打印机以后可以在「设置」里改。"), "small", "rail-key", wrap=True)
        self.setLayout(column(*head, *self._labels, None, foot, gap=16, margins=(36, 44, 24, 36)))

    def show_step(self, step: int) -> None:
        for i, label in enumerate(self._labels):
            label.set_tone("white" if i == step else "rail-text" if i < step else "rail-key")
            mark = "✓" if i < step else str(i + 1)
            label.setText(f"{mark}　{self._titles[i]}")
