"""Opens the window: the sign-in page first, everything else after it is painted."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from counter_app.ui.unread_sources import leave_unread

leave_unread()

from counter_app.ui import cover, theme  # noqa: E402
from counter_app.ui.tr import speak  # noqa: E402

if TYPE_CHECKING:
    from counter_app.settings import Settings
    from counter_app.ui.front import Compose

PROBES = 50
_TITLE_BAR = 30
STYLE = ("-style", "fusion")
"""On the command line: `setStyle` answers with the style, whose 500 names PySide6 would build, 10 ms."""


def drops_references(probe: QObject | None = None) -> bool:
    """Whether this PySide6 drops references to None: it would abort after some thousand calls.

    6.12.0 does on CPython 3.11 (dependencies.md §0.1); costs 0.1 ms.
    """
    asked = probe or QObject()
    before = sys.getrefcount(None)
    for _ in range(PROBES):
        asked.setObjectName("probe")
    return before - sys.getrefcount(None) >= PROBES // 2


def application(argv: Sequence[str]) -> QApplication:
    """The one application object, dressed."""
    existing = QApplication.instance()
    app = (
        existing if isinstance(existing, QApplication) else QApplication([*(argv[:1] or ["counter"]), *STYLE])
    )
    app.setApplicationName("one-window-counter")
    app.setApplicationDisplayName("一窗受理")
    return app


def tell_in_window(words: str) -> None:
    """What kept the program from starting, for somebody who clicked an icon and sees no terminal."""
    from counter_app.ui.feedback import refuse_start

    app = application(("counter",))
    theme.load_faces(theme.FIRST_FACES)
    theme.apply(app)
    refuse_start(words)


def run(settings: Settings, compose: Compose, *, argv: Sequence[str] = ()) -> int:
    """Show the window until it is closed; the exit code of the program."""
    if drops_references():
        sys.stderr.write("此版本的 PySide6 与本机 Python 不相容，请按 pyproject.toml 的版本安装。\n")
        return 3
    app = application(argv)
    theme.load_faces(theme.FIRST_FACES)
    speak(settings.language)
    kept = cover.read(settings.data_folder)
    theme.apply(app, kept.scale)
    from counter_app.ui.window import MainWindow

    window = MainWindow(settings, compose, kept)
    if app.primaryScreen().availableGeometry().height() < window.height() + _TITLE_BAR:
        window.showMaximized()  # or the key line would lie below the screen
    else:
        window.show()
    return app.exec()
