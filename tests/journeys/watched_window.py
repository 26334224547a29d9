"""`python -m tests.journeys.watched_window BASE SINCE`: the program itself, telling what stands in its window.

A line of JSON each time that something changed and nothing is left to do. It only looks: whatever happens in the
window is done by the keys of the X display. SINCE is the monotonic instant of this machine at which the day began.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

import main
from counter_app.settings import load
from counter_app.ui.app import application
from counter_app.ui.dialogs.preview import PreviewDialog
from counter_app.ui.shell import Shell
from counter_app.ui.window import MainWindow
from tests.helpers.desk import MORNING
from tests.journeys.seen import Seen


class RunningClock:
    """The day of the other tests, going on from there as real time does, also over a restart."""

    def __init__(self, since: float) -> None:
        self._since = since

    def now(self) -> datetime:
        return MORNING + timedelta(seconds=monotonic() - self._since)


class Observer(QObject):
    """Counts the keys that came in, and tells what is seen whenever the event loop comes to rest."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._keys = 0
        self._told = Seen()
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._at_rest)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._keys += (
            event.type() == QEvent.Type.KeyPress and event.spontaneous() and isinstance(watched, QWindow)
        )
        return False

    def _at_rest(self) -> None:
        self._app.removeEventFilter(self)  # the filter installed last sees keys before one that takes them
        self._app.installEventFilter(self)
        seen = self._look()
        if seen != self._told:
            self._told = seen
            print(json.dumps(dataclasses.asdict(seen)), flush=True)  # noqa: T201

    def _look(self) -> Seen:
        window = next((w for w in self._app.topLevelWidgets() if isinstance(w, MainWindow)), None)
        if window is None or window.behind is None:
            return Seen()
        behind, focus = window.behind, QApplication.focusWidget()
        dialog = QApplication.activeModalWidget()
        seen = Seen(
            keys=self._keys,
            busy=behind.lanes.running > 0 or bool(behind.scans._held),
            page="sign_in" if window.locked else "",
            title=window.windowTitle(),
            focus=self._named(focus) if focus is not None else "",
            clerks=len(window.sign_in.clerks.clerks),
            said=window.sign_in.message.text() if window.sign_in.message.isVisible() else "",
        )
        if isinstance(dialog, QDialog):
            seen.dialog = dialog.windowTitle() or type(dialog).__name__
            seen.ready = not isinstance(dialog, PreviewDialog) or dialog.primary.kind == "primary"
        if window.first_start is not None:
            seen.page, seen.step = "first_start", str(window.first_start.step + 1)
        elif window.shell is not None and not window.locked:
            self._look_at_shell(window.shell, seen)
        return seen

    @staticmethod
    def _named(widget: QWidget) -> str:
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        return widget.accessibleName() or words or type(widget).__name__

    @staticmethod
    def _look_at_shell(shell: Shell, seen: Seen) -> None:
        page = shell.page
        seen.page = "case" if page is shell.case else page.key
        seen.strip = shell.strip.notice.happened if shell.strip.notice is not None else ""
        seen.matters = len(shell.popup.list.hits) if shell.popup.isVisible() else 0
        opened = shell.intake.open
        if page is shell.case and shell.case.shown is not None:
            seen.case, seen.step = shell.case.shown.case.number, shell.case.step.words
            seen.status = shell.case.shown.case.status.value
            seen.sheets = [entry.sheet.state.value for entry in shell.case.sheets.ledger.entries]
        elif page is shell.intake and opened is not None:
            seen.matter, seen.verdict = opened.matter.code, opened.lines.band.title
            seen.asking = opened.popup.asking or opened.decline.asking
            seen.saved = shell.workplace.drafts._waiting == {}
        elif page is shell.intake:
            seen.drafts = [words for _, words in shell.intake.start.drafts.options]


def watch(base: Path, since: float) -> int:
    observer = Observer(application(["counter"]))
    try:
        return main.open_window(load(base), [], clock=RunningClock(since))
    finally:
        observer.deleteLater()


if __name__ == "__main__":
    sys.exit(watch(Path(sys.argv[1]), float(sys.argv[2])))
