"""A signed-in window with an accepted case, and what a clerk does to its scans."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from counter_app.domain.attached_scans import attached_scans
from counter_app.domain.events import ScanAttached
from counter_app.services import looking_up
from counter_app.ui.pages.scans.page import CaseScansPage
from counter_app.ui.shell import Shell
from tests.ui.intake_bench import IntakeBench

PATIENCE_MS = 20_000


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def scans_page(bench: IntakeBench, number: str) -> CaseScansPage:
    """From the case page by its key."""
    bench.scan(number)
    bench.press("Alt+I")
    assert bench.window.shell is not None
    page = bench.window.shell.page
    assert isinstance(page, CaseScansPage)
    return page


def taken(bench: IntakeBench, shell: Shell) -> None:
    """Until nothing is on its way any more."""
    run = shell.workplace.scans
    bench.qtbot.waitUntil(lambda: not run._busy and not run._jobs, timeout=PATIENCE_MS)
    bench.settle()


def attached(bench: IntakeBench, number: str) -> list[ScanAttached]:
    return list(attached_scans(looking_up.page(bench.front.desk, number).case.history))


def choose_file(bench: IntakeBench, *files: Path) -> None:
    """In the dialog that is open, by its name field."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    bench.type(" ".join(f'"{file}"' for file in files) if len(files) > 1 else str(files[0]))
    bench.press("Enter")


def drop(shell: Shell, over: QPoint, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    at, button, none = over, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(at, Qt.DropAction.CopyAction, data, button, none),
        QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, button, none),
    ):
        QApplication.sendEvent(shell, event)
        assert event.isAccepted()


def refused(page: CaseScansPage) -> str:
    assert page.refusal.isVisibleTo(page)
    return page.refusal.accessibleName()
