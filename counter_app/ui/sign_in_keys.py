"""Keys of the sign-in page and the shade behind dialogs: loaded after the first paint, for QEvent's names cost 3 ms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from counter_app.ui.pages.sign_in import SignInPage
    from counter_app.ui.window import MainWindow


class SignInKeys(QObject):
    """↑ ↓ choose the clerk; a password is typed as it is, without an input method."""

    def __init__(self, page: SignInPage) -> None:
        super().__init__(page)
        self._page = page
        for edit in (page.staff_no, page.password):
            edit.installEventFilter(self)
            edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._page.clerks.move_by(-1 if key == Qt.Key.Key_Up else 1)
            return True
        return False


class Shade(QObject):
    """Darkens the window while a dialog stands before it; scans kept meanwhile are taken up afterwards."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.WindowBlocked, QEvent.Type.WindowUnblocked):
            blocked = event.type() == QEvent.Type.WindowBlocked
            self._window.darken(blocked)
            if not blocked and self._window.shell is not None:
                QTimer.singleShot(0, self._window.shell.dialog_closed)
        return False
