"""The button of the sign-in page: looks like the primary button, drawn by the style sheet (see clerk_cards.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from counter_app.ui import theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.layout import row
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SignInButton(QPushButton):
    """Enter presses it as well as Space: signing in is no legal act."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("signin")
        self.setAccessibleName(tr("登录 Enter"))
        cap = QLabel("Enter")
        cap.setObjectName("signincap")
        self.setLayout(row(None, Text(tr("登录"), "signin"), cap, None, gap=8))
        theme.sized(self, height=50)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
