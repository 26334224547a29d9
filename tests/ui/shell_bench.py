"""Windows for the tests of the shell: a closed counter, a new one, and a printer whose answers a test sets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.settings import defaults
from counter_app.ui import theme
from counter_app.ui.cover import Cover
from counter_app.ui.front import Front
from counter_app.ui.window import MainWindow
from printing.documents.sheet import JobStatus, Printer, PrinterFault, SheetState
from tests.helpers.desk import FixedClock, compose_desk, establish
from tests.ui.intake_bench import IntakeBench, front_of


@dataclass
class SetPrinter:
    """A print system outside of ours: it refuses or answers as the test says."""

    name: str = "前台激光"
    refuses: str = ""
    answer: JobStatus = field(default_factory=lambda: JobStatus(SheetState.PRINTED))
    jobs: list[str] = field(default_factory=list)

    def submit(self, pdf: bytes, title: str) -> str:
        if self.refuses:
            raise PrinterFault(self.refuses)
        self.jobs.append(title)
        return str(len(self.jobs))

    def status(self, job: str) -> JobStatus:
        return self.answer

    def recall(self, job: str) -> None:
        self.answer = JobStatus(SheetState.FAILED, "canceled")


def counter(
    folder: Path, printer: Printer | None = None, new: bool = False, clock: FixedClock | None = None
) -> Callable[[], Front]:
    """What main.py hands to the window; `new` leaves the database without hall and accounts."""

    def compose() -> Front:
        composed = compose_desk(folder, clock=clock)
        if not new and not (folder / "established").exists():
            establish(composed.desk)
            (folder / "established").touch()
        return front_of(composed, folder, printer)

    return compose


def closed_window(qtbot: QtBot, folder: Path, compose: Callable[[], Front]) -> MainWindow:
    """The window with its sign-in page, the counter open behind it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not app.styleSheet():
        theme.load_faces()
        theme.apply(app)
    window = MainWindow(defaults(folder), compose, Cover())
    window.show()
    window.open_counter()
    window.activateWindow()
    qtbot.waitUntil(
        lambda: window.front is not None and window.behind is not None and window.behind.lanes.running == 0,
        timeout=20_000,
    )
    return window


def bench_of(qtbot: QtBot, folder: Path, clock: FixedClock) -> IntakeBench:
    window = closed_window(qtbot, folder, counter(folder, clock=clock))
    assert window.front is not None
    return IntakeBench(window, window.front, qtbot)


Open = Callable[[Printer | None], IntakeBench]
"""Opens a counter with a printer of the test's own (conftest.opened_with)."""
