"""Asks for a reason: spoilage, reprint, withdrawal, a warning that is overridden."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from counter_app.ui.dialogs.form import FormDialog
from counter_app.ui.widgets.field import Field


class ReasonDialog(FormDialog):
    def __init__(
        self, title: str, why: str, then: Callable[[str], None], parent: QWidget, act: str = "注明并继续"
    ) -> None:
        super().__init__(title, why, act, parent)
        self._then = then
        self.reason = Field("reason", "理由", above=True, hint="写明实际情况，会记入办件经过")
        self.fields.addWidget(self.reason)
        self.reason.setFocus()

    def take(self) -> None:
        reason = self.reason.text.strip()
        if not reason:
            self.reason.refuse("理由没有写。", "写明实际情况后再继续。")
            return
        self.accept()
        self._then(reason)
