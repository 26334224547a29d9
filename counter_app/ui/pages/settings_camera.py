"""高拍仪文件夹: which folder is watched for what a document camera writes, or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter_app.settings import save
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import Card, row
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class CameraCard(Card):
    """What is chosen holds at once."""

    def __init__(self, at: Workplace) -> None:
        self._at = at
        self.folder = Text("", "note", wrap=True)
        self.choose = Button(self._say("camera.choose"), letter="J", height=32, size=14)
        self.off = Button(self._say("camera.off"), letter="L", height=32, size=14)
        super().__init__(
            Text(self._say("camera.title"), "cardtitle"),
            self.folder,
            row(self.choose, self.off, None),
            Text(self._say("camera.says"), "hint", wrap=True),
            gap=7,
        )
        self.choose.clicked.connect(self._ask_folder)
        self.off.clicked.connect(lambda: self._use(""))
        self._show_folder()

    def use_folder(self, folder: Path) -> None:
        self._use(str(folder))

    def _use(self, folder: str) -> None:
        at = self._at
        at.settings = save(at.settings, {"camera_folder": folder})
        at.scans.camera.use(folder)
        self._show_folder()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self._say("camera.choose"), self._at.settings.camera_folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._use)
        dialog.open()

    def _show_folder(self) -> None:
        folder = self._at.settings.camera_folder
        self.folder.setText(folder or self._say("camera.none"))
        self.off.setVisible(bool(folder))

    def _say(self, key: str) -> str:
        return self._at.desk.wording.on_screen.say("screens", key)
