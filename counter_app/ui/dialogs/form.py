"""What the small dialogs share: a head, fields, one named act and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from counter_app.ui import theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button, PrimaryButton
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.text import Text


class FormDialog(QDialog):
    """Enter goes from field to field and never acts; Ctrl+Enter or the button does, Esc goes back."""

    def __init__(self, title: str, why: str, act: str, parent: QWidget, width: int = 480) -> None:
        super().__init__(parent)
        self.setObjectName("white")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(width))
        self.fields = column(gap=8)
        self.act = PrimaryButton(act)
        self.act.clicked.connect(self.take)
        back = Button(tr("返回"), cap="Esc", height=36)
        back.clicked.connect(self.reject)
        whole = column(
            Text(title, "subtitle"), Text(why, "body", "ink-2", wrap=True), 6, gap=8, margins=(20, 16, 20, 16)
        )
        whole.addLayout(self.fields)
        whole.addSpacing(theme.px(8))
        whole.addWidget(self.act)
        whole.addLayout(row(back, None))
        self.setLayout(whole)

    def take(self) -> None:
        """The act: checks the fields, then accepts."""
        raise AssertionError("each dialog says what it does")
