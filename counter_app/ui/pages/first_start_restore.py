"""First start, the other way: this PC goes on as a counter that there was, from its backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from counter_app.ui.background import Lanes
from counter_app.ui.dialogs.take_over import TakeOverDialog
from counter_app.ui.feedback import Feedback
from counter_app.ui.front import Front
from counter_app.ui.pages.settings_restore import FILES
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import RefusalBox
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.text import Text


class RestoreEntry(QWidget):
    """`prepared` carries the work to be done once the counter is closed."""

    prepared = Signal(object)
    _scanned = Signal(str)

    def __init__(self, front: Front, lanes: Lanes, feedback: Feedback) -> None:
        super().__init__()
        self._front, self._lanes, self._feedback = front, lanes, feedback
        say = front.desk.wording.on_screen.say
        self.choose = Button(say("screens", "restore.title"), letter="F", icon="rotate-ccw")
        self.choose.clicked.connect(self._ask_file)
        self.refusal = RefusalBox()
        line = row(self.choose, Text(say("screens", "take_over.when"), "hint"), None, gap=10)
        self.setLayout(column(line, self.refusal, gap=6))

    def _ask_file(self) -> None:
        title = self._front.desk.wording.on_screen.say("screens", "restore.choose")
        name, _ = QFileDialog.getOpenFileName(self, title, "", FILES)
        if name:
            self.take_file(Path(name))

    def take_file(self, file: Path) -> None:
        self.refusal.hide()
        dialog = TakeOverDialog(
            self._front, self._lanes, self._feedback, file, self.prepared.emit, self.window()
        )
        self._scanned.connect(dialog.rows.appendPlainText)
        dialog.open()

    def take_scan(self, text: str) -> None:
        """The QR of the recovery sheet, wherever the cursor was."""
        self._scanned.emit(text)
