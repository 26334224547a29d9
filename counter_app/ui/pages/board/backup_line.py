"""The last confirmed backup on the board, a warning where there is none of the last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counter_app.ui.models.backup_words import board_word
from counter_app.ui.widgets.layout import clear, glyph, row
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class BackupLine(QWidget):
    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self.words = Text("", "label")
        self._sign = row(gap=0)
        line = row(self._sign, self.words, gap=6)
        self.setLayout(line)
        at.backups.changed.connect(self.show_state)

    def show_state(self) -> None:
        told = board_word(self._at.backups.state, self._at.desk.now(), self._at.desk.wording.on_screen)
        clear(self._sign)
        self._sign.addWidget(glyph(told.icon, 16, told.tone))
        self.words.setText(told.words)
        self.words.set_tone(told.tone)
