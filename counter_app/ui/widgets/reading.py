"""A long text to read by keys: headings, lines and facts that wrap; what it shows is always whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from counter_app.ui import theme

LINE = 44
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Reading(QTextEdit):
    """Arrows, PgUp, PgDn, Space, Home and End scroll; Ctrl+C copies what the mouse marked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("reading")
        self._name = name
        self._compose: Callable[[], str] = str
        self._scale = 0.0
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(name)

    def show_text(self, title: str, compose: Callable[[], str]) -> None:
        """`compose` gives the text as HTML at the present text size; it is asked again when that changes."""
        self._compose = compose
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setAccessibleName(f"{self._name}：{title}" if title else self._name)

    def _lay_out(self) -> None:
        self._scale = theme.scale()
        self.document().setDefaultFont(theme.font(15))
        self.setHtml(self._compose())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._scale and self._scale != theme.scale():
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, line = self.verticalScrollBar(), theme.px(LINE)
        page = bar.pageStep() - line
        steps = {
            Qt.Key.Key_Up: bar.value() - line,
            Qt.Key.Key_Down: bar.value() + line,
            Qt.Key.Key_PageUp: bar.value() - page,
            Qt.Key.Key_PageDown: bar.value() + page,
            Qt.Key.Key_Space: bar.value() + page,
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        to = steps.get(Qt.Key(event.key())) if event.modifiers() in PLAIN else None
        if to is not None:
            bar.setValue(to)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()
