"""Alt+E: where to, then the list is written behind the window's back, and said only once it is on the disk."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from counter_app.services.exporting import Table, export
from counter_app.ui.background import Lane
from counter_app.ui.widgets.strip import Notice

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|]')
_ENDINGS = (".xlsx", ".csv")


class Exports:
    """`folder` is where the last one went; the dialog asks before it replaces a file."""

    def __init__(self, at: Workplace, window: QWidget) -> None:
        self._at, self._window = at, window
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        documents = Path(places[0]) if places else Path.home()
        self.folder = documents if documents.is_dir() else Path.home()

    def ask(self, table: Table) -> None:
        """A list with nothing in it is no file."""
        if not table.rows:
            self._tell(Notice("export", self._say("nothing"), self._say("nothing_safe"), icon="info"))
            return
        dialog = QFileDialog(self._window, self._say("act"), str(self.folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(self._say("kinds").split(";;"))
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda kind: _end_with(dialog, _suffix(kind)))
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self._say("look_in"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self._say("kind"))
        dialog.selectFile(f"{_NOT_IN_A_NAME.sub(' ', table.title)}.xlsx")
        dialog.fileSelected.connect(lambda name: self._write(Path(name), table))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, path: Path, table: Table) -> None:
        at = self._at
        if path.suffix.lower() not in _ENDINGS:
            path = path.with_name(f"{path.name}.xlsx")
        self.folder = path.parent
        at.feedback.settle("export")
        at.lanes.submit(
            Lane.FILES,
            lambda: export(at.desk, at.session, at.front.export, path, table),
            lambda written: self._written(written, table),
            lambda error: at.feedback.show(error, retry=lambda: self.ask(table)),
        )

    def _written(self, path: Path, table: Table) -> None:
        happened = self._say("done", n=len(table.rows), file=path.name)
        self._tell(
            Notice("export", happened, self._say("done_safe", folder=path.parent), icon="circle-check")
        )

    def _tell(self, notice: Notice) -> None:
        self._at.feedback.point_out(notice)

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", f"export.{key}", **facts)


def _end_with(dialog: QFileDialog, suffix: str) -> None:
    """Another kind is chosen: the name that stands there follows."""
    dialog.setDefaultSuffix(suffix)
    for name in dialog.selectedFiles()[:1]:
        dialog.selectFile(Path(name).with_suffix(f".{suffix}").name)


def _suffix(kind: str) -> str:
    """Of a filter of the dialog: the ending in its brackets."""
    return kind.rpartition("*.")[2].rstrip(")")
