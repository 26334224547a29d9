"""A wrapping label that keeps the height its words need, however deep it is nested."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from counter_app.ui.widgets.text import Text


class Paragraph(Text):
    """Qt's box layouts forget height-for-width a few levels down and squeeze the label; this one says it itself."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "") -> None:
        super().__init__(text, role, tone, wrap=True)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._keep_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._keep_height()

    def _keep_height(self) -> None:
        if self.width() > 0:
            self.setMinimumHeight(0)  # heightForWidth never answers less than the minimum
            self.setFixedHeight(max(0, self.heightForWidth(self.width())))
