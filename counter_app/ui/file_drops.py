"""Files dropped on the window: the page in front takes them, or they wait for the case that is to come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from counter_app.ui.scan_run import WAITING

if TYPE_CHECKING:
    from counter_app.ui.shell import Shell


class FileDrops(QObject):
    """Files of this computer only; a text or an address that is dragged is left to the field under it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        shell.setAcceptDrops(True)
        shell.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return False
        paths = _files_of(event)
        if not paths:
            return False
        event.acceptProposedAction()
        if not isinstance(event, QDragMoveEvent):  # of which a QDragEnterEvent is one
            self._drop(paths, event)
        return True

    def _drop(self, paths: Sequence[Path], event: QDropEvent) -> None:
        shell = self._shell
        at = event.position().toPoint()
        over = shell.childAt(at) or shell
        if not shell.page.take_dropped(paths, over, over.mapFrom(shell, at).y()):
            work = shell.workplace
            work.scans.offer(paths)
            say = work.desk.wording.on_screen.say
            count = len(work.scans.offers)
            happened = say("screens", "scans.waiting", count=count)
            work.feedback.tell(WAITING, happened, say("screens", "scans.waiting_hint"))


def _files_of(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
