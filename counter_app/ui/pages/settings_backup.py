"""备份: where it goes, when the last one was made and confirmed, and one at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from counter_app.ui.models.backup_words import card_word
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import Card, clear, glyph, row
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class BackupCard(Card):
    def __init__(self, at: Workplace) -> None:
        self._at = at
        self.folder = Text("", "note", wrap=True)
        self.last = Text("", "small", wrap=True)
        self._sign = row(gap=0)
        self.choose = Button(tr("选备份文件夹"), letter="G", height=32, size=14)
        self.now = Button(tr("现在备份"), letter="B", height=32, size=14)
        told = row(self._sign, gap=8)
        told.addWidget(self.last, 1)
        super().__init__(
            Text(tr("备份"), "cardtitle"),
            self.folder,
            told,
            row(self.choose, self.now, None),
            Text(self._say("backup.explained", hours=at.settings.backup_hours), "hint", wrap=True),
            gap=7,
        )
        self.choose.clicked.connect(self._ask_folder)
        self.now.clicked.connect(self._back_up_now)
        at.backups.changed.connect(self._show)
        self._show()

    def _back_up_now(self) -> None:
        if self._at.settings.backup_folder:
            self._at.backups.now()
        else:
            self._ask_folder()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("选备份文件夹"))
        if name:
            self._at.backups.use_folder(Path(name))

    def _show(self) -> None:
        state = self._at.backups.state
        self.folder.setText(state.folder or self._say("backup.none"))
        told = card_word(state, self._at.desk.now(), self._at.desk.wording.on_screen)
        clear(self._sign)
        if told.icon:
            self._sign.addWidget(glyph(told.icon, 18, told.tone))
        self.last.setText(told.words)
        self.last.set_tone(told.tone)
        self.last.setVisible(bool(told.words))

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", key, **facts)
