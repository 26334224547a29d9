"""F1: the manual's chapter of this screen, opened in the system's own viewer."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from counter_app.settings import RESOURCES

FOLDER = RESOURCES / "help"


def has_manual() -> bool:
    return (FOLDER / "index.html").exists()


def open_manual(chapter: str) -> bool:
    """Open `chapter`.html, or the manual's first page; False where no manual is installed."""
    for name in (f"{chapter}.html" if chapter else "index.html", "index.html"):
        path = FOLDER / name
        if path.exists():
            return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return False
