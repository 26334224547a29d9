"""The folder of a document camera (高拍仪): looked into every second while one is chosen, in a lane of its own time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from counter_app.services.ports.disturbances import CameraFolderMissing
from counter_app.services.ports.scans import FolderLook, WatchedFolder
from counter_app.ui.background import Lane

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

LOOK_EVERY_MS = 1000


class CameraWatch(QObject):
    """`arrived` is called with what has come; a folder that is gone is told once, until it is back."""

    def __init__(self, at: Workplace, arrived: Callable[[Iterable[Path]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._at, self._arrived = at, arrived
        self._watched: WatchedFolder | None = None
        self._looking = False
        self.there = True
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.use(at.settings.camera_folder)

    def use(self, folder: str) -> None:
        """Watch this one from now on, "" none; what lies in it already is not new."""
        self._timer.stop()
        self._at.feedback.settle(f"disturbance:{CameraFolderMissing.code}")
        self.there = True
        self._watched = self._at.front.watch(Path(folder)) if folder else None
        if self._watched is not None:
            self._timer.start()
            self.look()

    def look(self) -> None:
        """One look at a time: a share may take long to say that it is gone."""
        if self._watched is None or self._looking:
            return
        self._looking = True
        watched = self._watched
        self._at.lanes.submit(Lane.FILES, watched.look, partial(self._seen, watched))

    def _seen(self, watched: WatchedFolder, look: FolderLook) -> None:
        self._looking = False
        if self._at.left or watched is not self._watched:
            return
        if look.there != self.there:
            self.there = look.there
            gone = CameraFolderMissing(place=self._at.settings.camera_folder)
            if look.there:
                self._at.feedback.settle(f"disturbance:{gone.code}")
            else:
                self._at.feedback.show(gone)
        self._arrived(look.arrived)
