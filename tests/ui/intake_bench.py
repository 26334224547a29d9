"""A whole counter with its window for the intake's tests: real services, real store, keys sent to the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counter_app.cli.incoming import FilesIncoming
from counter_app.cli.restoring import FileRestoring
from counter_app.devices.watched_folder import CameraFolder
from counter_app.files.tables.writing import export_table
from counter_app.settings import RESOURCES, Settings, defaults
from counter_app.ui import theme
from counter_app.ui.cover import Cover
from counter_app.ui.dialogs.preview import PreviewDialog
from counter_app.ui.front import Front, PageImage
from counter_app.ui.pages.intake.open_intake import OpenIntake
from counter_app.ui.widgets.field import Field
from counter_app.ui.window import MainWindow
from main import Composed, compose
from printing.documents.sheet import Printer
from printing.targets import printer_at
from tests.helpers.desk import (
    CHEAP,
    CLERK,
    CLERK_PASSWORD,
    SUPERVISOR,
    SUPERVISOR_PASSWORD,
    FixedClock,
    compose_desk,
    establish,
)

HUMAN, WEDGE = 120, 4
"""Milliseconds between two keys of a person and of a scanner."""
NAMES = {
    "Enter": Qt.Key.Key_Return,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Esc": Qt.Key.Key_Escape,
    "Backspace": Qt.Key.Key_Backspace,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "PgUp": Qt.Key.Key_PageUp,
    "PgDn": Qt.Key.Key_PageDown,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    **{f"F{n}": Qt.Key(Qt.Key.Key_F1 + n - 1) for n in range(1, 13)},
}
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


@dataclass
class IntakeBench:
    """`pressed` counts the keys as screens.md §13 counts them: a chord is one, typed data is none."""

    window: MainWindow
    front: Front
    qtbot: QtBot
    pressed: int = 0
    before: int = 0  # cases there were when the test began
    _clock: int = field(default=1000)

    @property
    def open(self) -> OpenIntake:
        assert self.window.shell is not None
        found = self.window.shell.intake.open
        assert found is not None
        return found

    @property
    def dialog(self) -> PreviewDialog | None:
        found = QApplication.activeModalWidget()
        return found if isinstance(found, PreviewDialog) else None

    def press(self, *keys: str) -> None:
        """Keys of the clerk, e.g. `press("F3", "g", "Enter", "Ctrl+Enter")`."""
        for key in keys:
            self.pressed += 1
            *held, name = key.split("+") if key != "+" else ["+"]
            modifiers = Qt.KeyboardModifier.NoModifier
            for each in held:
                modifiers |= MODIFIERS[each]
            self._key(name, modifiers, HUMAN)
            self.settle()

    def pause(self) -> None:
        """The clerk looks up: nothing pressed now belongs to what was done before."""
        pace = self.open.materials.view.pace
        later = pace.clock() + 10
        pace.clock = lambda: later

    def type(self, text: str) -> None:
        """Data: letters through the input method as it commits them, digits and signs as keys."""
        for char in text:
            if char.isascii():
                self._key(char, Qt.KeyboardModifier.NoModifier, HUMAN)
            else:
                event = QInputMethodEvent()
                event.setCommitString(char)
                QCoreApplication.sendEvent(self.focus(), event)
        self.settle()

    def scan(self, digits: str) -> None:
        for char in digits:
            self._key(char, Qt.KeyboardModifier.NoModifier, WEDGE)
        self._key("Enter", Qt.KeyboardModifier.NoModifier, WEDGE)
        self.settle()

    def approve(self, opinion: str) -> None:
        """A supervisor signs in again for one act, by keys."""
        for text in (SUPERVISOR.staff_no, SUPERVISOR_PASSWORD, opinion):
            self.type(text)
            self.press("Ctrl+Enter" if text == opinion else "Enter")

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def _key(self, name: str, modifiers: Qt.KeyboardModifier, gap: int) -> None:
        self._clock += gap
        key = NAMES.get(name) or Qt.Key(ord(name.upper()))
        text = "" if name in NAMES or modifiers & Qt.KeyboardModifier.AltModifier else name
        target: QObject | None = (QApplication.activeModalWidget() or self.window).windowHandle()
        assert target is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, text)
            event.setTimestamp(self._clock)
            QCoreApplication.sendEvent(target, event)

    def settle(self) -> None:
        """Until every held digit, query, command and paper has come to its end."""
        behind = self.window.behind
        assert behind is not None
        QCoreApplication.processEvents()
        self.qtbot.waitUntil(lambda: not behind.scans._held and behind.lanes.running == 0, timeout=20_000)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if QApplication.activeModalWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()  # no window manager gives the focus back after a dialog
            QCoreApplication.processEvents()

    def sign_in(self) -> None:
        self.window.sign_in.asked.emit(CLERK.staff_no, CLERK_PASSWORD)
        self.qtbot.waitUntil(lambda: self.window.shell is not None and not self.window.locked, timeout=10_000)
        self.window.activateWindow()
        self.settle()

    def field(self, name: str) -> Field:
        found = self.open.applicant.fields[name]
        assert isinstance(found, Field)
        return found

    def edit(self, name: str) -> QLineEdit:
        found = self.field(name).edit
        assert isinstance(found, QLineEdit)
        return found

    def drafts_written(self) -> None:
        assert self.window.shell is not None
        self.window.shell.workplace.drafts.flush()
        self.settle()


def open_bench(qtbot: QtBot, folder: Path, size: tuple[int, int] = (1366, 768)) -> IntakeBench:
    """A signed-in clerk at a counter of the sample hall."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not app.styleSheet():
        theme.load_faces()
        theme.apply(app)
    settings = defaults(folder)._replace(scan_gap_ms=12)
    composed = compose_desk(folder)
    establish(composed.desk)
    front = front_of(composed, folder)
    window = MainWindow(settings, lambda: front, Cover())
    window.resize(*size)
    window.show()
    window.open_counter()
    qtbot.waitUntil(lambda: window.front is not None and window.sign_in.isVisible(), timeout=10_000)
    bench = IntakeBench(window, front, qtbot)
    bench.sign_in()
    return bench


class Opened:
    """One window for the tests of a module: each begins with nothing open, at the usual size."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._bench: IntakeBench | None = None

    def fresh(self, qtbot: QtBot) -> IntakeBench:
        bench = self._bench = self._bench or open_bench(qtbot, self._folder)
        bench.qtbot = qtbot
        close_dialogs()
        shell = bench.window.shell
        assert shell is not None
        shell.open_page("intake")
        if shell.intake.open is not None:
            shell.intake.open.closed.emit()
        shell.intake.forget_parked()
        bench.window.resize(1366, 768)
        bench.settle()
        with bench.front.desk.read() as work:
            bench.before = len(work.cases.of_day(bench.front.desk.today()))
        bench.pressed = 0
        return bench

    def close(self) -> None:
        if self._bench is not None:
            close_bench(self._bench)


def close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


def close_bench(bench: IntakeBench) -> None:
    close_dialogs()
    bench.window.close()
    bench.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def front_of(composed: Composed, folder: Path, printer: Printer | None = None) -> Front:
    """What main.py hands to the window."""
    settings = defaults(folder)
    return Front(
        composed.desk,
        printer or composed.printer,
        composed.renderer,
        rasterise,
        composed.close,
        FilesIncoming(composed.desk, settings.resources, settings.data_folder),
        lambda name: printer_at(name, settings.paper_folder) if name else composed.printer,
        (sys.executable, str(RESOURCES.parent / "main.py"), "worker"),
        FileRestoring(settings, compose_at),
        export_table,
        CameraFolder,
        composed.store.numbering_stopped,
    )


def compose_at(settings: Settings) -> Composed:
    """As compose_desk, at any place."""
    return compose(settings, clock=FixedClock(), passwords=CHEAP, machine="this-pc")


def rasterise(pdf: bytes, dpi: int) -> Sequence[PageImage]:
    from printing.raster import pictures

    return [PageImage(page.width, page.height, page.rgb) for page in pictures(pdf, dpi)]
