"""`python -m tests.ui.two_displays FOLDER`, with two displays of Qt's offscreen platform: a child of the tests.

Writes one line a step; the test reads them.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import cast

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from counter_app.ui.app import application
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import SetPrinter, closed_window, counter
from tests.ui.shots import Waiter

CLERKS, APPLICANTS = "clerk", "applicant"
SIZES = {CLERKS: (0, 1366, 768), APPLICANTS: (1366, 1920, 1080)}


def environment(folder: Path) -> dict[str, str]:
    """What lets a child see two displays beside one another."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
        for name, (x, width, height) in SIZES.items()
    ]
    file = folder / "displays.json"
    file.write_text(json.dumps({"screens": screens}), "utf-8")
    return {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"}


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")


def main(folder: Path) -> None:
    application([])
    waiter = cast(QtBot, Waiter())
    window = closed_window(waiter, folder, counter(folder, SetPrinter()))
    assert window.front is not None
    bench = IntakeBench(window, window.front, waiter)
    bench.sign_in()
    shell = window.shell
    assert shell is not None
    bench.press("Alt+S")
    say("choices", *(choice.value for choice in shell.settings.second.displays.choices))
    shell.screens.use(APPLICANTS)
    second = shell.screens.window
    assert second is not None
    place = second.geometry()
    say(
        "on",
        second.screen().name(),
        place.x(),
        place.y(),
        place.width(),
        place.height(),
        second.isFullScreen(),
    )
    say("clerk's", window.screen().name(), window.isActiveWindow())
    shell.open_matter("SC001")
    bench.settle()
    say("shows", shell.workplace.applicant.view.stage)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    display = next(s for s in app.screens() if s.name() == APPLICANTS)
    app.screenRemoved.emit(display)
    bench.settle()
    say("unplugged", shell.screens.window is None, shell.workplace.applicant.on)
    app.screenAdded.emit(display)
    bench.settle()
    again = shell.screens.window
    say("plugged in", again is not None and again.screen().name(), shell.workplace.applicant.view.stage)
    shell.screens.use(CLERKS)
    say("never over the clerk's", shell.screens.window is None)
    close_bench(bench)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
