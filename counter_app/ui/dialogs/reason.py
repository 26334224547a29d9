"""Asks for a reason: spoilage, reprint, withdrawal, a warning that is overridden."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app.ui.dialogs.form import FormDialog
from counter_app.ui.tr import tr
from counter_app.ui.widgets.field import Field


class ReasonDialog(FormDialog):
    """Enter goes on, as in every popup of one line; where a legal `act` follows, only Ctrl+Enter does."""

    def __init__(
        self, title: str, why: str, then: Callable[[str], None], parent: QWidget, act: str = ""
    ) -> None:
        super().__init__(title, why, act or tr("注明并继续"), parent)
        self._then = then
        self.reason = Field("reason", tr("理由"), above=True, hint=tr("写明实际情况，会记入办件经过"))
        if not act:
            self.act.cap = "Enter"
            self.reason.entered.connect(self.take)
        self.fields.addWidget(self.reason)
        self.reason.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes on too where the button shows Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take()
            return
        if not enter:
            super().keyPressEvent(event)

    def take(self) -> None:
        reason = self.reason.text.strip()
        if not reason:
            self.reason.refuse(tr("理由没有写。"), tr("写明实际情况后再继续。"))
            return
        self.accept()
        self._then(reason)
